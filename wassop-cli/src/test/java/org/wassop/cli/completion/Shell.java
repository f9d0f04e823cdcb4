package org.wassop.cli.completion;

import java.nio.file.Path;
import picocli.CommandLine;

/** A shell with completions. */
public enum Shell {
  BASH("%s.bash"),
  ZSH("_%s"),
  FISH("%s.fish");

  private final String fileName;

  Shell(String fileName) {
    this.fileName = fileName;
  }

  /** Returns the completion file of {@code program}. Tests run in the module's folder. */
  public Path file(String program) {
    return Path.of("..", "completions", fileName.replace("%s", program));
  }

  /** Generates the completion of the program of {@code line}, whose help is in English. */
  public String completion(CommandLine line) {
    CompletedProgram program = CompletedProgram.of(line);
    return switch (this) {
      case BASH -> BashCompletion.of(program);
      case ZSH -> ZshCompletion.of(program);
      case FISH -> FishCompletion.of(program);
    };
  }
}

package org.wassop.cli.completion;

import java.util.List;
import picocli.CommandLine;

/** A program and its options, in the order of its help, as completions know them. */
record CompletedProgram(String name, List<CompletedOption> options) {
  /** The program of {@code line}, whose help is in the language of the completions. */
  static CompletedProgram of(CommandLine line) {
    return new CompletedProgram(
        line.getCommandName(),
        line.getCommandSpec().options().stream().map(CompletedOption::of).toList());
  }

  /** The program's name as a part of a shell function's. */
  String identifier() {
    return name.replace('-', '_');
  }

  /** What a file of completions says first about itself. */
  String notice(String shell) {
    return "# Completion of %s for %s, made from its options by CompletionTest: don't edit it.%n"
        .formatted(name, shell);
  }
}

package org.wassop.cli.completion;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.wassop.cli.InstalledProgram;

/** Asks the shells themselves what the kept completion of a program offers. */
public final class CompletionTrial {
  private final String program;

  /** Asks about {@code program}. */
  public CompletionTrial(String program) {
    this.program = program;
  }

  /** What bash offers for the last of {@code words}, split as bash splits them. */
  public List<String> bash(String... words) throws IOException, InterruptedException {
    String script =
        "source %s && COMP_WORDS=(%s %s); COMP_CWORD=%d; _%s; printf '%%s\\n' \"${COMPREPLY[@]}\""
            .formatted(
                file(Shell.BASH),
                program,
                Arrays.stream(words).map(w -> "'" + w + "'").collect(Collectors.joining(" ")),
                words.length,
                program.replace('-', '_'));
    return InstalledProgram.lines("bash", "--norc", "-c", script).stream()
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** What fish offers at the end of {@code line}, which follows the program's name. */
  public List<String> fish(String line) throws IOException, InterruptedException {
    return InstalledProgram.lines(
            "fish",
            "--no-config",
            "-c",
            "source %s; and complete -C '%s %s'".formatted(file(Shell.FISH), program, line))
        .stream()
        .map(offer -> offer.split("\t", 2)[0])
        .toList();
  }

  /** What the function for zsh tells {@code _arguments}, autoloaded as zsh would. */
  public List<String> zsh() throws IOException, InterruptedException {
    return told("").getFirst();
  }

  /** The same once {@code command} stands in the line. */
  public List<String> zshAfter(String command) throws IOException, InterruptedException {
    return told(command).getLast();
  }

  /** What each call of {@code _arguments} is told, with {@code command} in the line. */
  private List<List<String>> told(String command) throws IOException, InterruptedException {
    String script =
        """
        fpath=(%s $fpath)
        autoload -Uz _%s
        _arguments() { print -r -- '==' && print -rl -- "$@"; state=rest words=('%s') }
        _%2$s
        """
            .formatted(file(Shell.ZSH).getParent(), program, command);
    List<List<String>> calls = new ArrayList<>();
    for (String line : InstalledProgram.lines("zsh", "-f", "-c", script)) {
      if (line.equals("==")) {
        calls.add(new ArrayList<>());
      } else {
        calls.getLast().add(line);
      }
    }
    return calls;
  }

  /** The options that {@code arguments}, told to {@code _arguments}, define. */
  public static List<String> zshOptions(List<String> arguments) {
    return arguments.stream()
        .filter(argument -> !argument.matches("-[sSC]"))
        .map(argument -> argument.replaceFirst("^(\\(.*?\\)|\\*)", "").split("[+=]?\\[", 2)[0])
        .filter(argument -> argument.startsWith("-"))
        .toList();
  }

  private Path file(Shell shell) {
    return shell.file(program).toAbsolutePath().normalize();
  }
}

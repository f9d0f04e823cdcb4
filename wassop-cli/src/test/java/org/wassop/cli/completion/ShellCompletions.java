package org.wassop.cli.completion;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.wassop.cli.InstalledProgram;

/** Runs the shells to find what the completion files of a program offer. */
public final class ShellCompletions {
  private final String program;

  /** Creates a trial of the completions of {@code program}. */
  public ShellCompletions(String program) {
    this.program = program;
  }

  /** Returns what bash offers for the last of {@code words}, split as bash does. */
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

  /** Returns what fish offers at the end of {@code line}, which follows the name of the program. */
  public List<String> fish(String line) throws IOException, InterruptedException {
    return InstalledProgram.lines(
            "fish",
            "--no-config",
            "-c",
            "source %s; and complete -C '%s %s'".formatted(file(Shell.FISH), program, line))
        .stream()
        .map(candidate -> candidate.split("\t", 2)[0])
        .toList();
  }

  /** Returns the arguments with which the autoloaded function for zsh calls {@code _arguments}. */
  public List<String> zsh() throws IOException, InterruptedException {
    return calls("").getFirst();
  }

  /** Returns the same with {@code command} in the line. */
  public List<String> zshAfter(String command) throws IOException, InterruptedException {
    return calls(command).getLast();
  }

  /** Returns the arguments of each call of {@code _arguments}, with {@code command} in the line. */
  private List<List<String>> calls(String command) throws IOException, InterruptedException {
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

  /** Returns the options that {@code arguments} of {@code _arguments} define. */
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

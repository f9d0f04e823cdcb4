package org.wassop.cli.completion;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

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
    return ShellScript.lines("bash", "--norc", "-c", script).stream()
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** What fish offers at the end of {@code line}, which follows the program's name. */
  public List<String> fish(String line) throws IOException, InterruptedException {
    return ShellScript.lines(
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
    String script =
        "fpath=(%s $fpath); autoload -Uz _%s; _arguments() { print -rl -- \"$@\" }; _%2$s"
            .formatted(file(Shell.ZSH).getParent(), program);
    return ShellScript.lines("zsh", "-f", "-c", script);
  }

  /** The options that the function for zsh knows. */
  public List<String> zshOptions() throws IOException, InterruptedException {
    return zsh().stream()
        .filter(argument -> !argument.matches("-[sS]"))
        .map(argument -> argument.replaceFirst("^(\\(.*?\\)|\\*)", "").split("[+=]?\\[", 2)[0])
        .toList();
  }

  private Path file(Shell shell) {
    return shell.file(program).toAbsolutePath().normalize();
  }
}

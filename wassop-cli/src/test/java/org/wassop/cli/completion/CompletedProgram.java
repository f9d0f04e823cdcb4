package org.wassop.cli.completion;

import static java.util.stream.Collectors.joining;

import java.util.List;
import picocli.CommandLine;

/**
 * A program, its options and the commands that may follow its name, in the order of its help, as
 * completions know them.
 */
record CompletedProgram(
    String name, List<CompletedOption> options, List<CompletedCommand> commands) {
  /** The program of {@code line}, whose help is in the language of the completions. */
  static CompletedProgram of(CommandLine line) {
    return new CompletedProgram(
        line.getCommandName(),
        line.getCommandSpec().options().stream().map(CompletedOption::of).toList(),
        line.getSubcommands().values().stream().map(CompletedCommand::of).toList());
  }

  /** The program's name as a part of a shell function's. */
  String identifier() {
    return name.replace('-', '_');
  }

  /** The names of its commands, with {@code between} them; empty when it has none. */
  String commandNames(String between) {
    return commands.stream().map(CompletedCommand::name).collect(joining(between));
  }

  /** What a file of completions says first about itself. */
  String notice(String shell) {
    return "# Completion of %s for %s, made from its options by CompletionTest: don't edit it.%n"
        .formatted(name, shell);
  }
}

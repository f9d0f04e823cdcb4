package org.wassop.cli.completion;

import static java.util.stream.Collectors.joining;

import java.util.List;
import picocli.CommandLine;

/** A program with its options and subcommands, in the order of the help, as completions need it. */
record CompletedProgram(
    String name, List<CompletedOption> options, List<CompletedCommand> commands) {
  /** Returns the program of {@code line}, whose help is in the language of the completions. */
  static CompletedProgram of(CommandLine line) {
    return new CompletedProgram(
        line.getCommandName(),
        line.getCommandSpec().options().stream().map(CompletedOption::of).toList(),
        line.getSubcommands().values().stream().map(CompletedCommand::of).toList());
  }

  /** Returns the name of the program as a part of the name of a shell function. */
  String identifier() {
    return name.replace('-', '_');
  }

  /** Returns the names of its subcommands, separated by {@code separator}; empty if it has none. */
  String commandNames(String separator) {
    return commands.stream().map(CompletedCommand::name).collect(joining(separator));
  }

  /** Returns the comment at the top of a completion file. */
  String notice(String shell) {
    return "# Completion of %s for %s, made from its options by CompletionTest: don't edit it.%n"
        .formatted(name, shell);
  }
}

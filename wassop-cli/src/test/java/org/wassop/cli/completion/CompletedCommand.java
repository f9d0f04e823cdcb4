package org.wassop.cli.completion;

import java.util.List;
import picocli.CommandLine;

/**
 * A subcommand of a program, as completions need it.
 *
 * @param name its name
 * @param summary its description in a few words
 * @param options its own options, without those of the program, in the order of the help
 * @param arguments its positional arguments, in order
 */
record CompletedCommand(
    String name, String summary, List<CompletedOption> options, List<CompletedArgument> arguments) {
  static CompletedCommand of(CommandLine line) {
    return new CompletedCommand(
        line.getCommandName(),
        CompletedOption.summary(line.getHelp().header().strip()),
        line.getCommandSpec().options().stream().map(CompletedOption::of).toList(),
        line.getCommandSpec().positionalParameters().stream().map(CompletedArgument::of).toList());
  }
}

package org.wassop.cli.completion;

import java.util.List;
import picocli.CommandLine;

/**
 * A command that may follow a program's name, as completions know it.
 *
 * @param name its name
 * @param summary what it does, in a few words
 * @param options its own options, in the order of its help; none of the program's
 * @param arguments what follows its name beside options, in order
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

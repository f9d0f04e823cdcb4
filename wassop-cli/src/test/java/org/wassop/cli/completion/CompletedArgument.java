package org.wassop.cli.completion;

import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * A positional argument of a command, as completions need it.
 *
 * @param label its placeholder in the help
 * @param values the values to offer
 */
record CompletedArgument(String label, Values values) {
  static CompletedArgument of(PositionalParamSpec argument) {
    return new CompletedArgument(argument.paramLabel(), Values.of(argument));
  }
}

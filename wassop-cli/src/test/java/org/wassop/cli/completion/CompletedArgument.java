package org.wassop.cli.completion;

import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * A positional argument of a command, as completions need it.
 *
 * @param label its placeholder in the help
 * @param offeredValues the values to offer
 */
record CompletedArgument(String label, OfferedValues offeredValues) {
  static CompletedArgument of(PositionalParamSpec argument) {
    return new CompletedArgument(argument.paramLabel(), OfferedValues.of(argument));
  }
}

package org.wassop.cli.completion;

import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * An argument of a command that is no option, as completions know it.
 *
 * @param label what stands for it
 * @param values what can be offered for it
 */
record CompletedArgument(String label, Values values) {
  static CompletedArgument of(PositionalParamSpec argument) {
    return new CompletedArgument(argument.paramLabel(), Values.of(argument));
  }
}

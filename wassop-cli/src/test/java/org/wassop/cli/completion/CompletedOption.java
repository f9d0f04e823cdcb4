package org.wassop.cli.completion;

import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/**
 * An option as completions know it.
 *
 * @param names all its names, with their dashes, short ones first
 * @param label what stands for its value
 * @param summary what it does, in a few words
 * @param values what can be offered for its value
 * @param repeatable whether it may be given more than once
 * @param endsProgram whether it is a question that nothing goes with, such as {@code --help}
 */
record CompletedOption(
    List<String> names,
    String label,
    String summary,
    Values values,
    boolean repeatable,
    boolean endsProgram) {
  static CompletedOption of(OptionSpec option) {
    return new CompletedOption(
        List.of(option.names()),
        option.paramLabel(),
        summary(String.join(" ", option.description())),
        Values.of(option),
        option.isMultiValue(),
        option.usageHelp() || option.versionHelp());
  }

  /** The beginning of {@code help}, up to the first mark that ends a thought. */
  static String summary(String help) {
    return help.split("[.;:](\\s|$)", 2)[0];
  }

  boolean takesValue() {
    return !(values instanceof Values.None);
  }
}

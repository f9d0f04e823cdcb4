package org.wassop.cli.completion;

import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/**
 * An option as completions need it.
 *
 * @param names all its names, with their dashes
 * @param label the placeholder of its value in the help
 * @param summary its description in a few words
 * @param offeredValues the values to offer
 * @param repeatable whether it may be given more than once
 * @param endsProgram whether it makes the program print and exit, as {@code --help} does
 */
record CompletedOption(
    List<String> names,
    String label,
    String summary,
    OfferedValues offeredValues,
    boolean repeatable,
    boolean endsProgram) {
  static CompletedOption of(OptionSpec option) {
    return new CompletedOption(
        List.of(option.names()),
        option.paramLabel(),
        summary(String.join(" ", option.description())),
        OfferedValues.of(option),
        option.isMultiValue(),
        option.usageHelp() || option.versionHelp());
  }

  /** Returns {@code help} up to the first period, semicolon or colon. */
  static String summary(String help) {
    return help.split("[.;:](\\s|$)", 2)[0];
  }

  boolean takesValue() {
    return !(offeredValues instanceof OfferedValues.None);
  }
}

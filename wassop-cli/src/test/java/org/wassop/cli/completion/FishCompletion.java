package org.wassop.cli.completion;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** Generates the completion for fish. */
final class FishCompletion {
  private static final String SEEN = "__fish_seen_subcommand_from ";

  private FishCompletion() {}

  static String of(CompletedProgram program) {
    String begin = "complete -c " + program.name();
    return program.notice("fish")
        + begin
        + " -f\n"
        + (program.commands().isEmpty()
            ? options(begin, program.options())
            : withCommands(begin, program));
  }

  /** Each line has a condition on the subcommand before the cursor. */
  private static String withCommands(String begin, CompletedProgram program) {
    String first = begin + " -n " + quoted("not " + SEEN + program.commandNames(" "));
    return program.commands().stream()
            .map(command -> first + " -a " + command.name() + summary(command.summary()))
            .collect(joining())
        + options(first, program.options())
        + program.commands().stream()
            .map(command -> command(begin + " -n " + quoted(SEEN + command.name()), command))
            .collect(joining());
  }

  private static String command(String begin, CompletedCommand command) {
    return command.arguments().stream()
            .map(argument -> begin + value(argument.offeredValues()) + "\n")
            .collect(joining())
        + options(begin, command.options());
  }

  private static String options(String begin, List<CompletedOption> options) {
    return options.stream().map(option -> option(begin, option)).collect(joining());
  }

  private static String option(String begin, CompletedOption option) {
    // -x: the value only, without the files that fish would add.
    String requirement =
        switch (option.offeredValues()) {
          case OfferedValues.None none -> "";
          case OfferedValues.Files files -> " -r";
          case OfferedValues.Anything anything -> " -x";
          case OfferedValues.OneOf oneOf -> " -x";
          case OfferedValues.Folders folders -> " -x";
          case OfferedValues.Hosts hosts -> " -x";
        };
    return begin
        + names(option)
        + requirement
        + value(option.offeredValues())
        + summary(option.summary());
  }

  private static String names(CompletedOption option) {
    return option.names().stream()
        .map(
            name -> name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1))
        .collect(joining());
  }

  private static String value(OfferedValues offeredValues) {
    return switch (offeredValues) {
      case OfferedValues.None none -> "";
      case OfferedValues.Anything anything -> "";
      case OfferedValues.OneOf(var words) -> " -a " + quoted(String.join(" ", words));
      case OfferedValues.Files files -> " -F";
      case OfferedValues.Folders folders -> " -a '(__fish_complete_directories)'";
      case OfferedValues.Hosts hosts -> " -a '(__fish_print_hostnames)'";
    };
  }

  private static String summary(String summary) {
    return " -d " + quoted(summary) + "\n";
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}

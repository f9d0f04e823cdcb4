package org.wassop.cli.completion;

import java.util.stream.Collectors;

/** Writes a completion for fish. */
final class FishCompletion {
  private FishCompletion() {}

  static String of(CompletedProgram program) {
    String begin = "complete -c " + program.name();
    return program.notice("fish")
        + begin
        + " -f\n"
        + program.options().stream()
            .map(
                option -> begin + names(option) + value(option) + " -d " + quoted(option.summary()))
            .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String names(CompletedOption option) {
    return option.names().stream()
        .map(
            name -> name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1))
        .collect(Collectors.joining());
  }

  private static String value(CompletedOption option) {
    return switch (option.values()) {
      case Values.None none -> "";
      case Values.Anything anything -> " -x";
      case Values.OneOf(var words) -> " -x -a " + quoted(String.join(" ", words));
      case Values.Files files -> " -r -F";
      case Values.Folders folders -> " -x -a '(__fish_complete_directories)'";
      case Values.Hosts hosts -> " -x -a '(__fish_print_hostnames)'";
    };
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}

package org.wassop.cli.completion;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a completion for zsh: a function for {@code _arguments}, to be put on {@code fpath}. */
final class ZshCompletion {
  private ZshCompletion() {}

  static String of(CompletedProgram program) {
    return "#compdef "
        + program.name()
        + "\n"
        + program.notice("zsh")
        + program.options().stream()
            .map(ZshCompletion::specification)
            .collect(Collectors.joining(" \\\n  ", "_arguments -s -S \\\n  ", "\n"));
  }

  /** One argument of {@code _arguments}, or with braces one for each name. */
  private static String specification(CompletedOption option) {
    List<String> names =
        option.names().stream()
            .map(name -> option.takesValue() ? name + suffix(name) : name)
            .toList();
    String rest = "[" + escaped(option.summary()) + "]" + value(option);
    return names.size() == 1
        ? quoted(exclusion(option) + names.getFirst() + rest)
        : quoted(exclusion(option)) + "{" + String.join(",", names) + "}" + quoted(rest);
  }

  /** The value is in the same word or the next; after a long name with a {@code =} between. */
  private static String suffix(String name) {
    return name.startsWith("--") ? "=" : "+";
  }

  /** What isn't offered any more once the option is there. */
  private static String exclusion(CompletedOption option) {
    if (option.endsProgram()) {
      return "(- *)";
    }
    if (option.repeatable()) {
      return "*";
    }
    return option.names().size() == 1 ? "" : "(" + String.join(" ", option.names()) + ")";
  }

  private static String value(CompletedOption option) {
    String label = ":" + escaped(option.label());
    return switch (option.values()) {
      case Values.None none -> "";
      case Values.Anything anything -> label + ": ";
      case Values.OneOf(var words) -> label + ":(" + String.join(" ", words) + ")";
      case Values.Files files -> label + ":_files";
      case Values.Folders folders -> label + ":_files -/";
      case Values.Hosts hosts -> label + ":_hosts";
    };
  }

  private static String escaped(String text) {
    return text.replaceAll("[\\\\:\\[\\]]", "\\\\$0");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}

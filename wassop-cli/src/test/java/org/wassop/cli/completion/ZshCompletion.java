package org.wassop.cli.completion;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;

/** Generates the completion for zsh: a function in {@code fpath} that calls {@code _arguments}. */
final class ZshCompletion {
  private ZshCompletion() {}

  static String of(CompletedProgram program) {
    String beginning = "#compdef " + program.name() + "\n" + program.notice("zsh");
    return program.commands().isEmpty()
        ? beginning + arguments("-s -S", specifications(program.options()))
        : beginning + withCommands(program);
  }

  /** The words after a subcommand are completed by its own specifications. */
  private static String withCommands(CompletedProgram program) {
    return """
    local curcontext=$curcontext state state_descr line
    typeset -A opt_args
    %scase $state in
      command)
        local -a commands=(
    %s    )
        _describe -t commands command commands
        ;;
      rest)
        curcontext=${curcontext%%:*}-$words[1]:
        case $words[1] in
    %s    esac
        ;;
    esac
    """
        .formatted(
            arguments(
                "-s -S -C",
                Stream.concat(
                    specifications(program.options()),
                    Stream.of("'(-): :->command'", "'(-)*:: :->rest'"))),
            program.commands().stream().map(ZshCompletion::described).collect(joining()),
            program.commands().stream().map(ZshCompletion::choice).collect(joining()));
  }

  private static String described(CompletedCommand command) {
    return "      " + quoted(command.name() + ":" + escaped(command.summary())) + "\n";
  }

  private static String choice(CompletedCommand command) {
    Stream<String> values =
        command.arguments().stream()
            .map(argument ->
                quoted(":" + escaped(argument.label()) + offer(argument.offeredValues())));
    String call =
        arguments("-s -S", Stream.concat(specifications(command.options()), values)).indent(8);
    return "      " + command.name() + ")\n" + call + "        ;;\n";
  }

  private static String arguments(String how, Stream<String> specifications) {
    return specifications.collect(joining(" \\\n  ", "_arguments " + how + " \\\n  ", "\n"));
  }

  private static Stream<String> specifications(List<CompletedOption> options) {
    return options.stream().map(ZshCompletion::specification);
  }

  /** Returns the argument of {@code _arguments}; braces expand it to one for each name. */
  private static String specification(CompletedOption option) {
    List<String> names =
        option.names().stream()
            .map(name -> option.takesValue() ? name + suffix(name) : name)
            .toList();
    String value = option.takesValue() ? ":" + escaped(option.label()) : "";
    String rest = "[" + escaped(option.summary()) + "]" + value + offer(option.offeredValues());
    return names.size() == 1
        ? quoted(exclusion(option) + names.getFirst() + rest)
        : quoted(exclusion(option)) + "{" + String.join(",", names) + "}" + quoted(rest);
  }

  /** The value may be in the same word or the next; {@code =} follows a long name. */
  private static String suffix(String name) {
    return name.startsWith("--") ? "=" : "+";
  }

  /** Returns what isn't offered after the option. */
  private static String exclusion(CompletedOption option) {
    if (option.endsProgram()) {
      return "(- *)";
    }
    if (option.repeatable()) {
      return "*";
    }
    return option.names().size() == 1 ? "" : "(" + String.join(" ", option.names()) + ")";
  }

  /** Returns the action that follows the label. */
  private static String offer(OfferedValues offeredValues) {
    return switch (offeredValues) {
      case OfferedValues.None none -> "";
      case OfferedValues.Anything anything -> ": ";
      case OfferedValues.OneOf(var words) -> ":(" + String.join(" ", words) + ")";
      case OfferedValues.Files files -> ":_files";
      case OfferedValues.Folders folders -> ":_files -/";
      case OfferedValues.Hosts hosts -> ":_hosts";
    };
  }

  private static String escaped(String text) {
    return text.replaceAll("[\\\\:\\[\\]]", "\\\\$0");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}

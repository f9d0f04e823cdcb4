package org.wassop.cli.completion;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;

/**
 * Generates the completion for bash 3.2 or newer, with or without the package bash-completion. Bash
 * splits words at {@code =}, so {@code --lang=e} arrives as three words.
 */
final class BashCompletion {
  private final CompletedProgram program;
  private final String identifier;

  private BashCompletion(CompletedProgram program) {
    this.program = program;
    this.identifier = program.identifier();
  }

  static String of(CompletedProgram program) {
    return new BashCompletion(program).text();
  }

  private String text() {
    return program.notice("bash")
        + """
        _%1$s() {
          local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}
          COMPREPLY=()
          if [[ $cur == '=' ]]; then
            cur=
          elif [[ $prev == '=' ]]; then
            prev=${COMP_WORDS[COMP_CWORD - 2]}
          fi
        %2$s%3$s%4$s}

        %5$s# Offers what compgen prints, a line each.
        _%1$s_offer() {
          local line
          while IFS= read -r line; do
            COMPREPLY+=("$line")
          done < <(compgen "$@")
        }

        complete -F _%1$s %6$s
        """
            .formatted(
                identifier,
                program.commands().isEmpty() ? "" : commandInLine(),
                values(program.options()) + names(program.options(), "[[ $cur == -* || -z $cur ]]"),
                program.commands().isEmpty() ? "" : "  " + offer("-W", program.commandNames(" ")),
                program.commands().stream().map(this::function).collect(joining()),
                program.name());
  }

  /** Calls the function of the subcommand before the cursor, if there is one. */
  private String commandInLine() {
    String valueOptions =
        program.options().stream()
            .filter(CompletedOption::takesValue)
            .map(BashCompletion::names)
            .collect(joining(" | "));
    return """
      local i
      for ((i = 1; i < COMP_CWORD; i++)); do
        case ${COMP_WORDS[i]} in
          %s)
            [[ ${COMP_WORDS[i + 1]} == '=' ]] && ((i++))
            ((i++))
            ;;
          %s)
            "_%s_${COMP_WORDS[i]}"
            return
            ;;
        esac
      done
    """
        .formatted(valueOptions, program.commandNames(" | "), identifier);
  }

  private String function(CompletedCommand command) {
    boolean isWithoutArguments = command.arguments().isEmpty();
    String arguments =
        command.arguments().stream()
            .limit(1)
            .map(argument -> "  else\n" + offer(argument.offeredValues()).indent(4))
            .collect(joining());
    String test = isWithoutArguments ? "[[ $cur == -* || -z $cur ]]" : "[[ $cur == -* ]]";
    return "# After the command %2$s; cur and prev are its caller's.%n_%1$s_%2$s() {%n%3$s%4$s}%n%n"
        .formatted(
            identifier,
            command.name(),
            values(command.options()),
            names(command.options(), test).replace("  fi\n", arguments + "  fi\n"));
  }

  /** Offers values, and nothing else, after an option that takes one. */
  private String values(List<CompletedOption> options) {
    String cases =
        withValue(options)
            .filter(option -> !(option.offeredValues() instanceof OfferedValues.Anything))
            .map(option -> choice(names(option), offer(option.offeredValues())))
            .collect(joining());
    String withoutOffer =
        withValue(options)
            .filter(option -> option.offeredValues() instanceof OfferedValues.Anything)
            .map(BashCompletion::names)
            .collect(collectingAndThen(joining(" | "), BashCompletion::nothing));
    return "  case $prev in\n" + cases + withoutOffer + "  esac\n";
  }

  private static Stream<CompletedOption> withValue(List<CompletedOption> options) {
    return options.stream().filter(CompletedOption::takesValue);
  }

  /** Offers the names of {@code options} if {@code test} holds. */
  private String names(List<CompletedOption> options, String test) {
    String names =
        options.stream().flatMap(option -> option.names().stream()).collect(joining(" "));
    return "  if %s; then%n    %s  fi%n".formatted(test, offer("-W", names));
  }

  private static String names(CompletedOption option) {
    return String.join(" | ", option.names());
  }

  /** Returns the lines that offer {@code offeredValues}. */
  private String offer(OfferedValues offeredValues) {
    return switch (offeredValues) {
      case OfferedValues.OneOf(var words) -> offer("-W", String.join(" ", words));
      case OfferedValues.Files files -> "compopt -o filenames 2>/dev/null\n" + offer("-f");
      case OfferedValues.Folders folders -> "compopt -o filenames 2>/dev/null\n" + offer("-d");
      case OfferedValues.Hosts hosts -> offer("-A hostname");
      case OfferedValues.Anything anything -> "";
      case OfferedValues.None none -> "";
    };
  }

  /** Returns the line that offers the output of {@code compgen} with the option {@code how}. */
  private String offer(String how, String words) {
    return offer(how + " '" + words + "'");
  }

  private String offer(String arguments) {
    return "_%s_offer %s -- \"$cur\"%n".formatted(identifier, arguments);
  }

  private static String choice(String names, String offer) {
    return "    %s)%n%s      return%n      ;;%n".formatted(names, offer.indent(6));
  }

  /** Returns the case that offers nothing after the options {@code names}. */
  private static String nothing(String names) {
    return names.isEmpty() ? "" : "    %s)%n      return%n      ;;%n".formatted(names);
  }
}

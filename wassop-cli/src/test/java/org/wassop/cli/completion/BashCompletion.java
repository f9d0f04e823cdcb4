package org.wassop.cli.completion;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.joining;

/**
 * Writes a completion for bash 3.2 or newer, with or without the package bash-completion. Bash
 * takes {@code =} for a word of its own, so {@code --lang=e} comes as three words.
 */
final class BashCompletion {
  private BashCompletion() {}

  static String of(CompletedProgram program) {
    String cases =
        program.options().stream()
            .filter(CompletedOption::takesValue)
            .filter(option -> !(option.values() instanceof Values.Anything))
            .map(option -> choice(names(option), offer(option), program.identifier()))
            .collect(joining());
    String unknowable =
        program.options().stream()
            .filter(option -> option.values() instanceof Values.Anything)
            .map(BashCompletion::names)
            .collect(collectingAndThen(joining(" | "), BashCompletion::nothing));
    String names =
        program.options().stream().flatMap(option -> option.names().stream()).collect(joining(" "));
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
          case $prev in
        %2$s%5$s  esac
          if [[ $cur == -* || -z $cur ]]; then
            _%1$s_offer -W '%3$s' -- "$cur"
          fi
        }

        # Offers what compgen prints, a line each.
        _%1$s_offer() {
          local line
          while IFS= read -r line; do
            COMPREPLY+=("$line")
          done < <(compgen "$@")
        }

        complete -F _%1$s %4$s
        """
            .formatted(program.identifier(), cases, names, program.name(), unknowable);
  }

  private static String names(CompletedOption option) {
    return String.join(" | ", option.names());
  }

  /** The arguments of {@code compgen} that make the values of {@code option}. */
  private static String offer(CompletedOption option) {
    return switch (option.values()) {
      case Values.OneOf(var words) -> "-W '" + String.join(" ", words) + "'";
      case Values.Files files -> "-f";
      case Values.Folders folders -> "-d";
      case Values.Hosts hosts -> "-A hostname";
      case Values.Anything anything -> "";
      case Values.None none -> "";
    };
  }

  private static String choice(String names, String offer, String identifier) {
    String quoting =
        offer.equals("-f") || offer.equals("-d") ? "      compopt -o filenames 2>/dev/null\n" : "";
    return "    %s)%n%s      _%s_offer %s -- \"$cur\"%n      return%n      ;;%n"
        .formatted(names, quoting, identifier, offer);
  }

  /** After these options there is nothing to offer. */
  private static String nothing(String names) {
    return names.isEmpty() ? "" : "    %s)%n      return%n      ;;%n".formatted(names);
  }
}

package org.wassop.tui.model.update.compose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.text.CommandSyntax;
import org.wassop.tui.model.text.Completion;
import org.wassop.tui.model.text.Completion.Candidate;
import org.wassop.tui.model.text.EditBuffer;
import org.wassop.tui.model.text.EmojiTable;
import org.wassop.tui.model.update.command.CommandArgument;
import org.wassop.tui.model.update.command.SlashCommands;
import org.wassop.tui.text.TextFolding;

/**
 * The candidates for the word before the cursor: slash commands and their arguments, user names,
 * rooms after {@code #}, emoji after {@code :}. Pure.
 */
final class CompletionSources {
  private CompletionSources() {}

  /** Returns a completion of the word before the cursor; empty if nothing matches. */
  static Optional<Completion> of(State state) {
    EditBuffer input = state.input();
    int word = wordStart(input.beforeCursor());
    if (!CommandSyntax.isCommand(input.text())) {
      return completion(input, word, inMessage(state, word));
    }
    int space = input.beforeCursor().indexOf(' ');
    return space < 0
        ? completion(input, 0, commands(input))
        : SlashCommands.find(input.text().substring(0, space))
            .flatMap(command -> argument(state, command, space));
  }

  private static Optional<Completion> completion(
      EditBuffer input, int from, List<Candidate> candidates) {
    return candidates.isEmpty()
        ? Optional.empty()
        : Optional.of(new Completion(input, from, candidates, 0));
  }

  private static int wordStart(String before) {
    int start = before.length();
    while (start > 0 && !Character.isWhitespace(before.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static List<Candidate> commands(EditBuffer input) {
    return SlashCommands.all().stream()
        .filter(command -> TextFolding.startsWith(command.name(), input.beforeCursor()))
        .map(command ->
            Candidate.of(command.name())
                .withSuffix(command.arguments().isEmpty() ? "" : spaceAfterWord(input)))
        .toList();
  }

  /**
   * Completes the argument of {@code command} at the cursor. The last argument extends to the end
   * of the line.
   */
  private static Optional<Completion> argument(
      State state, SlashCommands.Command command, int commandEnd) {
    EditBuffer input = state.input();
    String before = input.beforeCursor();
    List<String> earlier = new ArrayList<>();
    int start = skipSpaces(before, commandEnd);
    for (int i = 0; i < command.parameters().size(); i++) {
      CommandArgument commandArgument = command.parameters().get(i);
      boolean last = i == command.parameters().size() - 1;
      int end = before.indexOf(' ', start);
      if (commandArgument instanceof CommandArgument.Text) {
        int word = wordStart(before);
        return completion(input, word, inMessage(state, word));
      }
      if (last || end < 0) {
        List<Candidate> candidates =
            candidates(state, commandArgument, before.substring(start), earlier);
        String behind = last ? "" : spaceAfterWord(input);
        return completion(
            input,
            start,
            candidates.stream().map(candidate -> candidate.withSuffix(behind)).toList());
      }
      earlier.add(before.substring(start, end));
      start = skipSpaces(before, end);
    }
    return Optional.empty();
  }

  /** Returns the index of the first character from {@code from} on that isn't a space. */
  private static int skipSpaces(String before, int from) {
    int start = from;
    while (start < before.length() && before.charAt(start) == ' ') {
      start++;
    }
    return start;
  }

  /**
   * Returns the candidates for {@code typed}. It may name a user with {@code @}, a room with {@code
   * #}.
   */
  private static List<Candidate> candidates(
      State state, CommandArgument commandArgument, String typed, List<String> earlier) {
    return switch (commandArgument) {
      case CommandArgument.Text text -> List.of();
      case CommandArgument.Room room ->
          matching(NameCandidates.rooms(state), typed.startsWith("#") ? typed.substring(1) : typed);
      case CommandArgument.User user ->
          typed.startsWith("@")
              ? prefixed("@", NameCandidates.users(state), typed, "")
              : matching(NameCandidates.users(state), typed);
      case CommandArgument.Word(var words) -> matching(words.apply(state, earlier), typed);
    };
  }

  private static List<Candidate> matching(List<String> names, String prefix) {
    return names.stream()
        .filter(name -> TextFolding.startsWith(name, prefix))
        .map(Candidate::of)
        .toList();
  }

  private static List<Candidate> inMessage(State state, int from) {
    EditBuffer input = state.input();
    String word = input.text().substring(from, input.cursor());
    String space = spaceAfterWord(input);
    boolean first = from == 0 || input.text().charAt(from - 1) == '\n';
    return switch (word.isEmpty() ? ' ' : word.charAt(0)) {
      case ':' -> emojis(word.substring(1));
      case '#' -> prefixed("#", NameCandidates.rooms(state), word, space);
      case '@' -> prefixed("@", NameCandidates.usersHere(state), word, space);
      default ->
          matching(NameCandidates.usersHere(state), word).stream()
              .map(name -> name.withSuffix((first ? ":" : "") + space))
              .toList();
    };
  }

  private static List<Candidate> prefixed(
      String prefix, List<String> names, String word, String space) {
    return matching(names, word.substring(1)).stream()
        .map(name -> name.withPrefix(prefix).withSuffix(space))
        .toList();
  }

  /**
   * Returns the emoji that have, for each part of {@code typed}, a word that begins with it. Exact
   * words come first.
   */
  private static List<Candidate> emojis(String typed) {
    List<String> parts =
        Arrays.stream(TextFolding.of(typed).split("[_:]")).filter(part -> !part.isEmpty()).toList();
    if (parts.isEmpty()) {
      return List.of();
    }
    record Match(boolean whole, Candidate candidate) {}
    List<Match> matches = new ArrayList<>();
    for (EmojiTable.Emoji emoji : EmojiTable.matching(parts.getFirst())) {
      List<String> words = List.of(emoji.words().split(" "));
      boolean all =
          parts.stream().allMatch(part -> words.stream().anyMatch(word -> begins(word, part)));
      if (all) {
        String name =
            words.stream().filter(word -> begins(word, parts.getFirst())).findFirst().orElse("");
        boolean whole = TextFolding.of(name).equals(parts.getFirst());
        matches.add(new Match(whole, new Candidate(emoji.text(), emoji.text() + " " + name)));
      }
    }
    return matches.stream()
        .sorted(Comparator.comparing(match -> !match.whole()))
        .map(Match::candidate)
        .toList();
  }

  private static boolean begins(String word, String folded) {
    return TextFolding.of(word).startsWith(folded);
  }

  /** Returns a space, or nothing if white space follows the cursor. */
  private static String spaceAfterWord(EditBuffer input) {
    String after = input.afterCursor();
    return !after.isEmpty() && Character.isWhitespace(after.charAt(0)) ? "" : " ";
  }
}

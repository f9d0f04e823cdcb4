package org.wassop.tui.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wassop.tui.model.Completion.Candidate;
import org.wassop.tui.text.Folding;

/**
 * What the word before the cursor can become: a command, its argument, a nickname, a room behind
 * {@code #}, an emoji behind {@code :}. Pure.
 */
final class Completions {
  private Completions() {}

  /** What the word before the cursor of {@code state} can become, if anything. */
  static Optional<Completion> of(State state) {
    EditBuffer input = state.input();
    int word = wordStart(input.beforeCursor());
    if (!Commands.isCommand(input.text())) {
      return completion(input, word, inMessage(state, word));
    }
    int space = input.beforeCursor().indexOf(' ');
    return space < 0
        ? completion(input, 0, commands(input))
        : Commands.find(input.text().substring(0, space))
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
    return Commands.all().stream()
        .filter(command -> Folding.startsWith(command.name(), input.beforeCursor()))
        .map(command ->
            Candidate.of(command.name())
                .and(command.arguments().isEmpty() ? "" : spaceBefore(input)))
        .toList();
  }

  /**
   * The argument of {@code command} in which the cursor stands; the last one takes all the rest.
   */
  private static Optional<Completion> argument(
      State state, Commands.Command command, int commandEnd) {
    EditBuffer input = state.input();
    String before = input.beforeCursor();
    List<String> earlier = new ArrayList<>();
    int start = past(before, commandEnd);
    for (int i = 0; i < command.takes().size(); i++) {
      Argument argument = command.takes().get(i);
      boolean last = i == command.takes().size() - 1;
      int end = before.indexOf(' ', start);
      if (argument instanceof Argument.Text) {
        int word = wordStart(before);
        return completion(input, word, inMessage(state, word));
      }
      if (last || end < 0) {
        List<Candidate> candidates = candidates(state, argument, before.substring(start), earlier);
        String behind = last ? "" : spaceBefore(input);
        return completion(
            input, start, candidates.stream().map(candidate -> candidate.and(behind)).toList());
      }
      earlier.add(before.substring(start, end));
      start = past(before, end);
    }
    return Optional.empty();
  }

  /** Where it goes on behind the spaces at {@code from}. */
  private static int past(String before, int from) {
    int start = from;
    while (start < before.length() && before.charAt(start) == ' ') {
      start++;
    }
    return start;
  }

  /** A user may be meant by {@code @name}, a room by {@code #name}. */
  private static List<Candidate> candidates(
      State state, Argument argument, String typed, List<String> earlier) {
    return switch (argument) {
      case Argument.Text text -> List.of();
      case Argument.Room room ->
          matching(Names.rooms(state), typed.startsWith("#") ? typed.substring(1) : typed);
      case Argument.User user ->
          typed.startsWith("@")
              ? marked("@", Names.users(state), typed, "")
              : matching(Names.users(state), typed);
      case Argument.Word(var words) -> matching(words.apply(state, earlier), typed);
    };
  }

  private static List<Candidate> matching(List<String> names, String prefix) {
    return names.stream()
        .filter(name -> Folding.startsWith(name, prefix))
        .map(Candidate::of)
        .toList();
  }

  private static List<Candidate> inMessage(State state, int from) {
    EditBuffer input = state.input();
    String word = input.text().substring(from, input.cursor());
    String space = spaceBefore(input);
    boolean first = from == 0 || input.text().charAt(from - 1) == '\n';
    return switch (word.isEmpty() ? ' ' : word.charAt(0)) {
      case ':' -> emojis(word.substring(1));
      case '#' -> marked("#", Names.rooms(state), word, space);
      case '@' -> marked("@", Names.here(state), word, space);
      default ->
          matching(Names.here(state), word).stream()
              .map(name -> name.and((first ? ":" : "") + space))
              .toList();
    };
  }

  private static List<Candidate> marked(
      String mark, List<String> names, String word, String space) {
    return matching(names, word.substring(1)).stream()
        .map(name -> name.after(mark).and(space))
        .toList();
  }

  /** Those of which a word begins like each part of {@code typed}; whole words come first. */
  private static List<Candidate> emojis(String typed) {
    List<String> parts =
        Arrays.stream(Folding.of(typed).split("[_:]")).filter(part -> !part.isEmpty()).toList();
    if (parts.isEmpty()) {
      return List.of();
    }
    record Match(boolean whole, Candidate candidate) {}
    List<Match> matches = new ArrayList<>();
    for (Emojis.Emoji emoji : Emojis.matching(parts.getFirst())) {
      List<String> words = List.of(emoji.words().split(" "));
      boolean all =
          parts.stream().allMatch(part -> words.stream().anyMatch(word -> begins(word, part)));
      if (all) {
        String name =
            words.stream().filter(word -> begins(word, parts.getFirst())).findFirst().orElse("");
        boolean whole = Folding.of(name).equals(parts.getFirst());
        matches.add(new Match(whole, new Candidate(emoji.text(), emoji.text() + " " + name)));
      }
    }
    return matches.stream()
        .sorted(Comparator.comparing(match -> !match.whole()))
        .map(Match::candidate)
        .toList();
  }

  private static boolean begins(String word, String folded) {
    return Folding.of(word).startsWith(folded);
  }

  /** A space, unless there is one behind the cursor. */
  private static String spaceBefore(EditBuffer input) {
    String after = input.afterCursor();
    return !after.isEmpty() && Character.isWhitespace(after.charAt(0)) ? "" : " ";
  }
}

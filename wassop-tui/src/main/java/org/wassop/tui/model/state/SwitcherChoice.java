package org.wassop.tui.model.state;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;
import org.wassop.tui.model.text.FuzzyMatch;

/** A choice of the quick switcher: a conversation and its relation to the user. */
public record SwitcherChoice(Place place, Kind kind) {
  /** The relation of a conversation to the user. */
  public enum Kind {
    /** A conversation that is open. */
    OPEN,
    /** A room of the server that isn't open. */
    OTHER,
    /** A user to send direct messages to. */
    PERSON,
    /** A room that may not exist; entering creates it. */
    NEW
  }

  /** Returns the room's name, or {@code @} and the user's name. */
  public String title() {
    return ConversationState.title(place);
  }

  /**
   * Returns those of {@code places} that match {@code typed}, the best first, then the place that
   * {@code typed} itself names, if it is not among them. If {@code typed} is blank, returns all
   * {@code places}.
   */
  public static List<SwitcherChoice> ranked(String typed, List<SwitcherChoice> places) {
    String wanted = typed.strip();
    if (wanted.isEmpty()) {
      return places;
    }
    record Ranked(SwitcherChoice switcherChoice, int score) {}
    List<SwitcherChoice> found = new ArrayList<>();
    places.stream()
        .flatMap(switcherChoice ->
            FuzzyMatch.match(wanted, switcherChoice.title()).stream()
                .map(match -> new Ranked(switcherChoice, match.score())))
        .sorted(Comparator.comparingInt(Ranked::score).reversed())
        .forEach(ranked -> found.add(ranked.switcherChoice()));
    named(wanted)
        .filter(switcherChoice ->
            found.stream().noneMatch(it -> it.place().equals(switcherChoice.place())))
        .ifPresent(found::add);
    return found;
  }

  private static Optional<SwitcherChoice> named(String typed) {
    return typed.startsWith("@")
        ? UserName.parse(typed.substring(1))
            .map(user -> new SwitcherChoice(new Place.Direct(user), SwitcherChoice.Kind.PERSON))
        : RoomName.parse(typed)
            .map(room -> new SwitcherChoice(new Place.Room(room), SwitcherChoice.Kind.NEW));
  }
}

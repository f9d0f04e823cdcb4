package org.wassop.tui.model.state;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;
import org.wassop.tui.model.text.FuzzyMatch;

/** Somewhere to go to, and what it is to the user. */
public record SwitcherChoice(Place place, Kind kind) {
  /** What a place is to the user. */
  public enum Kind {
    /** A conversation that the user has open. */
    OPEN,
    /** A room of the server that the user isn't in. */
    OTHER,
    /** Somebody to talk to. */
    PERSON,
    /** A room that may not be there yet: entering makes it. */
    NEW
  }

  /** What it is called: the room's name, or {@code @} and the user's. */
  public String title() {
    return ConversationState.title(place);
  }

  /** Those of {@code places} that {@code typed} finds, the best first, and what it names itself. */
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

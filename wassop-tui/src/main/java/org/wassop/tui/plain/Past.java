package org.wassop.tui.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.wassop.protocol.message.Place;
import org.wassop.tui.model.Action;
import org.wassop.tui.model.Entry;
import org.wassop.tui.model.History;
import org.wassop.tui.model.RoomState;
import org.wassop.tui.model.State;

/**
 * Prints what was said before, with its times, once enough of it has come from the server. Owned by
 * the mode's thread.
 */
final class Past {
  private final PlainWords words;
  private final Speech speech;
  private Optional<Wish> wish = Optional.empty();

  private record Wish(Place place, int count) {}

  Past(PlainWords words, Speech speech) {
    this.words = words;
    this.speech = speech;
  }

  /** Whether something is still to be printed. */
  boolean isAwaited() {
    return wish.isPresent();
  }

  /** The user wants to read the last {@code count} messages of {@code place}. */
  void ask(Place place, int count) {
    wish = Optional.of(new Wish(place, count));
  }

  /** Prints what is wished for, or does what brings it nearer. */
  void goOn(State state, Consumer<Action> act) {
    Optional<RoomState> room =
        state
            .rooms()
            .shown()
            .filter(shown -> wish.filter(w -> w.place().equals(shown.place())).isPresent());
    if (wish.isEmpty() || room.isEmpty()) {
      wish = Optional.empty();
      return;
    }
    int count = wish.get().count();
    List<Entry.Said> found = newest(room.get(), count);
    History.Top top = room.get().history().top();
    if (found.size() < count && top == History.Top.MORE) {
      act.accept(new Action.ScrollTo(Optional.empty(), true));
    } else if (found.size() == count || top != History.Top.ASKED) {
      wish = Optional.empty();
      print(state, room.get(), found);
    }
  }

  private static List<Entry.Said> newest(RoomState room, int count) {
    List<Entry.Said> found = new ArrayList<>();
    for (long number = room.log().end() - 1;
        number >= room.log().first() && found.size() < count;
        number--) {
      if (room.log().get(number) instanceof Entry.Said said) {
        found.add(said);
      }
    }
    return found.reversed();
  }

  private void print(State state, RoomState room, List<Entry.Said> found) {
    if (found.isEmpty()) {
      words.say("history.none");
    }
    for (Entry.Said said : found) {
      String time = words.moment(said.timeMillis()) + " ";
      speech.lines(state, room, said).forEach(line -> words.line(time + line));
    }
  }
}

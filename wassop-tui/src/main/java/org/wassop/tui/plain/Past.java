package org.wassop.tui.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.wassop.protocol.message.Place;
import org.wassop.tui.client.Client;
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

  /** {@code first}: where the log began when more was asked for. */
  private record Wish(Place place, int count, OptionalLong first) {}

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
    wish = Optional.of(new Wish(place, count, OptionalLong.empty()));
  }

  /** Prints what is wished for, or asks for what is missing and hasn't been refused. */
  void goOn(Client client) {
    if (wish.isEmpty()) {
      return;
    }
    Wish now = wish.get();
    Optional<RoomState> shown =
        client.state().rooms().shown().filter(room -> room.place().equals(now.place()));
    wish = shown.flatMap(room -> goOn(client, room, now));
  }

  /** Returns what is still to be printed. */
  private Optional<Wish> goOn(Client client, RoomState room, Wish now) {
    List<Entry.Said> found = newest(room, now.count());
    History.Top top = room.history().top();
    boolean enough = found.size() == now.count();
    if (!enough && top == History.Top.ASKED) {
      return Optional.of(now);
    }
    OptionalLong first = OptionalLong.of(room.log().first());
    if (!enough && top == History.Top.MORE && !now.first().equals(first)) {
      client.act(new Action.ScrollTo(Optional.empty(), true));
      boolean asked =
          client
              .state()
              .rooms()
              .shown()
              .filter(other -> other.history().top() == History.Top.ASKED)
              .isPresent();
      if (asked) {
        return Optional.of(new Wish(now.place(), now.count(), first));
      }
    }
    print(client.state(), room, found);
    return Optional.empty();
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

package org.wassop.tui.plain.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.wassop.protocol.message.Place;
import org.wassop.tui.client.Client;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.timeline.ConversationHistory;
import org.wassop.tui.model.timeline.Entry;

/**
 * Prints what was said before, with its times, once enough of it has come from the server. Owned by
 * the mode's thread.
 */
public final class HistoryPrinter {
  private final LinePrinter words;
  private final MessageLines messageLines;
  private Optional<Wish> wish = Optional.empty();

  /** {@code first}: where the log began when more was asked for. */
  private record Wish(Place place, int count, OptionalLong first) {}

  public HistoryPrinter(LinePrinter words, MessageLines messageLines) {
    this.words = words;
    this.messageLines = messageLines;
  }

  /** Whether something is still to be printed. */
  public boolean isAwaited() {
    return wish.isPresent();
  }

  /** The user wants to read the last {@code count} messages of {@code place}. */
  public void ask(Place place, int count) {
    wish = Optional.of(new Wish(place, count, OptionalLong.empty()));
  }

  /** Prints what is wished for, or asks for what is missing and hasn't been refused. */
  public void goOn(Client client) {
    if (wish.isEmpty()) {
      return;
    }
    Wish now = wish.get();
    Optional<ConversationState> shown =
        client.state().rooms().shown().filter(room -> room.place().equals(now.place()));
    wish = shown.flatMap(room -> goOn(client, room, now));
  }

  /** Returns what is still to be printed. */
  private Optional<Wish> goOn(Client client, ConversationState room, Wish now) {
    List<Entry.Message> found = newest(room, now.count());
    ConversationHistory.Top top = room.conversationHistory().top();
    boolean enough = found.size() == now.count();
    if (!enough && top == ConversationHistory.Top.ASKED) {
      return Optional.of(now);
    }
    OptionalLong first = OptionalLong.of(room.log().first());
    if (!enough && top == ConversationHistory.Top.MORE && !now.first().equals(first)) {
      client.act(new Action.ScrollTo(Optional.empty(), true));
      boolean asked =
          client
              .state()
              .rooms()
              .shown()
              .filter(other -> other.conversationHistory().top() == ConversationHistory.Top.ASKED)
              .isPresent();
      if (asked) {
        return Optional.of(new Wish(now.place(), now.count(), first));
      }
    }
    print(client.state(), room, found);
    return Optional.empty();
  }

  private static List<Entry.Message> newest(ConversationState room, int count) {
    List<Entry.Message> found = new ArrayList<>();
    for (long number = room.log().end() - 1;
        number >= room.log().first() && found.size() < count;
        number--) {
      if (room.log().get(number) instanceof Entry.Message message) {
        found.add(message);
      }
    }
    return found.reversed();
  }

  private void print(State state, ConversationState room, List<Entry.Message> found) {
    if (found.isEmpty()) {
      words.say("history.none");
    }
    for (Entry.Message message : found) {
      String time = words.moment(message.timeMillis()) + " ";
      messageLines.lines(state, room, message).forEach(line -> words.line(time + line));
    }
  }
}

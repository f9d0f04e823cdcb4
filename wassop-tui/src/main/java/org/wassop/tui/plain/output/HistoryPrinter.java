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
 * Prints older messages with their times, once enough of them have come from the server. Owned by
 * the mode's thread.
 */
public final class HistoryPrinter {
  private final LinePrinter linePrinter;
  private final MessageLines messageLines;
  private Optional<Request> pending = Optional.empty();

  /** {@code first} is where the log began when the server was last asked for more. */
  private record Request(Place place, int count, OptionalLong first) {}

  public HistoryPrinter(LinePrinter linePrinter, MessageLines messageLines) {
    this.linePrinter = linePrinter;
    this.messageLines = messageLines;
  }

  /** Whether requested messages are still to be printed. */
  public boolean isPending() {
    return pending.isPresent();
  }

  /** Requests the last {@code count} messages of {@code place}. */
  public void request(Place place, int count) {
    pending = Optional.of(new Request(place, count, OptionalLong.empty()));
  }

  /**
   * Prints the requested messages, or asks the server for those that are missing while it has more.
   */
  public void proceed(Client client) {
    if (pending.isEmpty()) {
      return;
    }
    Request request = pending.get();
    Optional<ConversationState> shown =
        client
            .state()
            .conversations()
            .shown()
            .filter(conversation -> conversation.place().equals(request.place()));
    pending = shown.flatMap(conversation -> proceed(client, conversation, request));
  }

  /** Returns the request if it is still to be printed. */
  private Optional<Request> proceed(
      Client client, ConversationState conversation, Request request) {
    List<Entry.Message> found = newestMessages(conversation, request.count());
    ConversationHistory.OlderHistory olderHistory = conversation.history().olderHistory();
    boolean enough = found.size() == request.count();
    if (!enough && olderHistory == ConversationHistory.OlderHistory.REQUESTED) {
      return Optional.of(request);
    }
    OptionalLong first = OptionalLong.of(conversation.scrollback().first());
    if (!enough
        && olderHistory == ConversationHistory.OlderHistory.MORE
        && !request.first().equals(first)) {
      client.dispatch(new Action.ScrollTo(Optional.empty(), true));
      boolean asked =
          client
              .state()
              .conversations()
              .shown()
              .filter(other ->
                  other.history().olderHistory() == ConversationHistory.OlderHistory.REQUESTED)
              .isPresent();
      if (asked) {
        return Optional.of(new Request(request.place(), request.count(), first));
      }
    }
    print(client.state(), conversation, found);
    return Optional.empty();
  }

  private static List<Entry.Message> newestMessages(ConversationState conversation, int count) {
    List<Entry.Message> found = new ArrayList<>();
    for (long number = conversation.scrollback().end() - 1;
        number >= conversation.scrollback().first() && found.size() < count;
        number--) {
      if (conversation.scrollback().get(number) instanceof Entry.Message message) {
        found.add(message);
      }
    }
    return found.reversed();
  }

  private void print(State state, ConversationState conversation, List<Entry.Message> found) {
    if (found.isEmpty()) {
      linePrinter.printText("history.none");
    }
    for (Entry.Message message : found) {
      String time = linePrinter.moment(message.timeMillis()) + " ";
      messageLines
          .lines(state, conversation, message)
          .forEach(line -> linePrinter.printLine(time + line));
    }
  }
}

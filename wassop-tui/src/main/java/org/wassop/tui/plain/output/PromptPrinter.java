package org.wassop.tui.plain.output;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wassop.protocol.message.Place;
import org.wassop.tui.model.state.ConnectionState.Phase;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.OutgoingMessage;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.text.LocalizedText;
import org.wassop.tui.model.timeline.ConversationHistory;
import org.wassop.tui.model.timeline.Entry;
import org.wassop.tui.model.timeline.UnreadLine;

/**
 * Prints where the user is: asked for a user name, in the menu, in a conversation, or without a
 * connection. Each is printed once. Owned by the mode's thread.
 */
public final class PromptPrinter {
  private final LinePrinter linePrinter;
  private final LivePrinter livePrinter;
  private final boolean interactive;
  private Phase phase = Phase.CONNECTING;
  private boolean lost;
  private boolean inMenu;
  private Optional<Place> said = Optional.empty();
  private final Set<Place> hinted = new HashSet<>();
  private final Set<Place> counted = new HashSet<>();

  /**
   * Creates a printer. Only for an {@code interactive} user it prints that the connection is lost
   * or back.
   */
  public PromptPrinter(LinePrinter linePrinter, LivePrinter livePrinter, boolean interactive) {
    this.linePrinter = linePrinter;
    this.livePrinter = livePrinter;
    this.interactive = interactive;
  }

  /** Prints the phase of the connection if it is new. */
  public void printConnection(State state) {
    Phase before = phase;
    phase = state.connection().phase();
    if (phase == before) {
      return;
    }
    switch (phase) {
      case CHOOSING_NAME -> {
        state.connection().problem().ifPresent(linePrinter::printError);
        linePrinter.printText("name.prompt");
      }
      case RECONNECTING, OFFLINE -> {
        inMenu = false;
        if (interactive && (!lost || phase == Phase.OFFLINE)) {
          String key = phase == Phase.OFFLINE ? "link.ended" : "link.lost";
          linePrinter.printText(
              key, state.connection().problem().map(linePrinter::text).orElse(""));
        }
        lost = true;
      }
      case ONLINE -> {
        if (lost && interactive && state.conversations().all().isEmpty()) {
          linePrinter.printText("link.back");
        }
        lost = false;
      }
      case CONNECTING, JOINING -> {}
    }
  }

  /** Records that the user leaves the menu; it is due again when that fails. */
  public void leaveMenu() {
    inMenu = false;
  }

  /** Prints what the next line will be: a reply, or the new text of a message. */
  public void printDraftKind(State state) {
    switch (state.draft().kind()) {
      case OutgoingMessage.Kind.Edit(long of) ->
          linePrinter.printText("draft.corrects", quoted(state, of));
      case OutgoingMessage.Kind.New(long to) ->
          linePrinter.printText("draft.answers", quoted(state, to));
    }
  }

  private static String quoted(State state, long id) {
    return state
        .conversations()
        .shown()
        .flatMap(conversation -> conversation.history().message(id))
        .map(message -> MessageLines.excerpt(message.text()))
        .orElse("…");
  }

  /**
   * Prints that the user is at {@code here}, if that is new. When it is empty, the user is in the
   * menu: returns whether that has to be shown.
   */
  public boolean printLocation(State state, Optional<ConversationState> here) {
    List<Place> places =
        state.conversations().all().stream().map(ConversationState::place).toList();
    hinted.retainAll(places);
    counted.retainAll(places);
    if (here.isEmpty()) {
      boolean due = !inMenu;
      inMenu = true;
      said = Optional.empty();
      return due;
    }
    inMenu = false;
    ConversationState conversation = here.get();
    if (!said.equals(Optional.of(conversation.place()))) {
      said = Optional.of(conversation.place());
      place(conversation);
    }
    boolean awaited =
        conversation.history().olderHistory() == ConversationHistory.OlderHistory.REQUESTED;
    int earlier = livePrinter.earlierCount(conversation);
    if (!awaited && earlier > 0 && counted.add(conversation.place())) {
      int unread = Math.min(earlier, unread(conversation));
      linePrinter.printText(
          unread == 0 ? "history.earlier" : "history.earlier-new", earlier, unread);
    }
    return false;
  }

  private void place(ConversationState conversation) {
    boolean first = hinted.add(conversation.place());
    if (conversation.room().isEmpty()) {
      linePrinter.printText("here.direct", conversation.title().substring(1));
    } else if (!first) {
      linePrinter.printText("here.room", conversation.title());
    } else {
      linePrinter.printText("room.hint");
      if (!conversation.membership().topic().isEmpty()) {
        linePrinter.printLine(
            linePrinter.text(
                LocalizedText.of(
                    "note.topic", conversation.title(), conversation.membership().topic())));
      }
    }
  }

  /** Returns how many messages of others are below the unread line. */
  private static int unread(ConversationState conversation) {
    long first =
        conversation
            .readingPosition()
            .unreadLine()
            .map(UnreadLine::number)
            .orElse(conversation.scrollback().end());
    int unread = 0;
    for (long number = Math.max(first, conversation.scrollback().first());
        number < conversation.scrollback().end();
        number++) {
      unread +=
          conversation.scrollback().get(number) instanceof Entry.Message message && !message.own()
              ? 1
              : 0;
    }
    return unread;
  }
}

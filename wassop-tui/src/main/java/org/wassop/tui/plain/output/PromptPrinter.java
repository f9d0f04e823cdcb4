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
  public void link(State state) {
    Phase before = phase;
    phase = state.link().phase();
    if (phase == before) {
      return;
    }
    switch (phase) {
      case NAMING -> {
        state.link().problem().ifPresent(linePrinter::error);
        linePrinter.say("name.prompt");
      }
      case RECONNECTING, OFFLINE -> {
        inMenu = false;
        if (interactive && (!lost || phase == Phase.OFFLINE)) {
          String key = phase == Phase.OFFLINE ? "link.ended" : "link.lost";
          linePrinter.say(key, state.link().problem().map(linePrinter::text).orElse(""));
        }
        lost = true;
      }
      case ONLINE -> {
        if (lost && interactive && state.rooms().entered().isEmpty()) {
          linePrinter.say("link.back");
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
  public void revising(State state) {
    switch (state.draft().kind()) {
      case OutgoingMessage.Kind.Correction(long of) ->
          linePrinter.say("draft.corrects", quoted(state, of));
      case OutgoingMessage.Kind.New(long to) -> linePrinter.say("draft.answers", quoted(state, to));
    }
  }

  private static String quoted(State state, long id) {
    return state
        .rooms()
        .shown()
        .flatMap(conversation -> conversation.conversationHistory().message(id))
        .map(message -> MessageLines.quoted(message.text()))
        .orElse("…");
  }

  /**
   * Prints that the user is at {@code here}, if that is new. When it is empty, the user is in the
   * menu: returns whether that has to be shown.
   */
  public boolean isMenuDue(State state, Optional<ConversationState> here) {
    List<Place> places = state.rooms().entered().stream().map(ConversationState::place).toList();
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
    boolean awaited = conversation.conversationHistory().top() == ConversationHistory.Top.ASKED;
    int earlier = livePrinter.earlier(conversation);
    if (!awaited && earlier > 0 && counted.add(conversation.place())) {
      int unread = Math.min(earlier, unread(conversation));
      linePrinter.say(unread == 0 ? "history.earlier" : "history.earlier-new", earlier, unread);
    }
    return false;
  }

  private void place(ConversationState conversation) {
    boolean first = hinted.add(conversation.place());
    if (conversation.room().isEmpty()) {
      linePrinter.say("here.direct", conversation.title().substring(1));
    } else if (!first) {
      linePrinter.say("here.room", conversation.title());
    } else {
      linePrinter.say("room.hint");
      if (!conversation.roomMembership().topic().isEmpty()) {
        linePrinter.line(
            linePrinter.text(
                LocalizedText.of(
                    "note.topic", conversation.title(), conversation.roomMembership().topic())));
      }
    }
  }

  /** Returns how many messages of others are below the unread line. */
  private static int unread(ConversationState conversation) {
    long first =
        conversation.reading().line().map(UnreadLine::number).orElse(conversation.log().end());
    int unread = 0;
    for (long number = Math.max(first, conversation.log().first());
        number < conversation.log().end();
        number++) {
      unread +=
          conversation.log().get(number) instanceof Entry.Message message && !message.own() ? 1 : 0;
    }
    return unread;
  }
}

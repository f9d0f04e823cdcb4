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
 * Says where the user is: asked for a name, in the menu, in a conversation, without a connection.
 * Each is said once. Owned by the mode's thread.
 */
public final class PromptPrinter {
  private final LinePrinter words;
  private final LivePrinter livePrinter;
  private final boolean interactive;
  private Phase phase = Phase.CONNECTING;
  private boolean lost;
  private boolean inMenu;
  private Optional<Place> said = Optional.empty();
  private final Set<Place> hinted = new HashSet<>();
  private final Set<Place> counted = new HashSet<>();

  /** For a person when {@code interactive}: only they want to know of each try to connect. */
  public PromptPrinter(LinePrinter words, LivePrinter livePrinter, boolean interactive) {
    this.words = words;
    this.livePrinter = livePrinter;
    this.interactive = interactive;
  }

  /** Says how things stand with the server, if that is new. */
  public void link(State state) {
    Phase before = phase;
    phase = state.link().phase();
    if (phase == before) {
      return;
    }
    switch (phase) {
      case NAMING -> {
        state.link().problem().ifPresent(words::error);
        words.say("name.prompt");
      }
      case RECONNECTING, OFFLINE -> {
        inMenu = false;
        if (interactive && (!lost || phase == Phase.OFFLINE)) {
          String key = phase == Phase.OFFLINE ? "link.ended" : "link.lost";
          words.say(key, state.link().problem().map(words::text).orElse(""));
        }
        lost = true;
      }
      case ONLINE -> {
        if (lost && interactive && state.rooms().entered().isEmpty()) {
          words.say("link.back");
        }
        lost = false;
      }
      case CONNECTING, JOINING -> {}
    }
  }

  /** The user goes out of the menu, and comes back to it when that fails. */
  public void leaveMenu() {
    inMenu = false;
  }

  /** Says what the next line will be: an answer, or another text for a message. */
  public void revising(State state) {
    switch (state.draft().kind()) {
      case OutgoingMessage.Kind.Correction(long of) ->
          words.say("draft.corrects", quoted(state, of));
      case OutgoingMessage.Kind.New(long to) -> words.say("draft.answers", quoted(state, to));
    }
  }

  private static String quoted(State state, long id) {
    return state
        .rooms()
        .shown()
        .flatMap(room -> room.conversationHistory().message(id))
        .map(message -> MessageLines.quoted(message.text()))
        .orElse("…");
  }

  /** Says where the user is: {@code here} or in the menu; returns whether that is to be shown. */
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
    ConversationState room = here.get();
    if (!said.equals(Optional.of(room.place()))) {
      said = Optional.of(room.place());
      place(room);
    }
    boolean coming = room.conversationHistory().top() == ConversationHistory.Top.ASKED;
    int earlier = livePrinter.earlier(room);
    if (!coming && earlier > 0 && counted.add(room.place())) {
      int unread = Math.min(earlier, unread(room));
      words.say(unread == 0 ? "history.earlier" : "history.earlier-new", earlier, unread);
    }
    return false;
  }

  private void place(ConversationState room) {
    boolean fresh = hinted.add(room.place());
    if (room.room().isEmpty()) {
      words.say("here.direct", room.title().substring(1));
    } else if (!fresh) {
      words.say("here.room", room.title());
    } else {
      words.say("room.hint");
      if (!room.roomMembership().topic().isEmpty()) {
        words.line(
            words.text(
                LocalizedText.of("note.topic", room.title(), room.roomMembership().topic())));
      }
    }
  }

  /** How many messages are below the line above what is new. */
  private static int unread(ConversationState room) {
    long first = room.reading().line().map(UnreadLine::number).orElse(room.log().end());
    int unread = 0;
    for (long number = Math.max(first, room.log().first()); number < room.log().end(); number++) {
      unread += room.log().get(number) instanceof Entry.Message message && !message.own() ? 1 : 0;
    }
    return unread;
  }
}

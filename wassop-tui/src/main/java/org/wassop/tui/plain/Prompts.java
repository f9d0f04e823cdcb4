package org.wassop.tui.plain;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wassop.protocol.message.Place;
import org.wassop.tui.model.Entry;
import org.wassop.tui.model.History;
import org.wassop.tui.model.LinkState.Phase;
import org.wassop.tui.model.NewLine;
import org.wassop.tui.model.Outgoing;
import org.wassop.tui.model.Phrase;
import org.wassop.tui.model.RoomState;
import org.wassop.tui.model.State;

/**
 * Says where the user is: asked for a name, in the menu, in a conversation, without a connection.
 * Each is said once. Owned by the mode's thread.
 */
final class Prompts {
  private final PlainWords words;
  private final Transcript transcript;
  private final boolean interactive;
  private Phase phase = Phase.CONNECTING;
  private boolean lost;
  private boolean inMenu;
  private Optional<Place> said = Optional.empty();
  private final Set<Place> hinted = new HashSet<>();
  private final Set<Place> counted = new HashSet<>();

  /** For a person when {@code interactive}: only they want to know of each try to connect. */
  Prompts(PlainWords words, Transcript transcript, boolean interactive) {
    this.words = words;
    this.transcript = transcript;
    this.interactive = interactive;
  }

  /** Says how things stand with the server, if that is new. */
  void link(State state) {
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
  void leaveMenu() {
    inMenu = false;
  }

  /** Says what the next line will be: an answer, or another text for a message. */
  void revising(State state) {
    switch (state.draft().kind()) {
      case Outgoing.Kind.Correction(long of) -> words.say("draft.corrects", quoted(state, of));
      case Outgoing.Kind.New(long to) -> words.say("draft.answers", quoted(state, to));
    }
  }

  private static String quoted(State state, long id) {
    return state
        .rooms()
        .shown()
        .flatMap(room -> room.history().message(id))
        .map(said -> Speech.quoted(said.text()))
        .orElse("…");
  }

  /** Says where the user is: {@code here} or in the menu; returns whether that is to be shown. */
  boolean isMenuDue(State state, Optional<RoomState> here) {
    List<Place> places = state.rooms().entered().stream().map(RoomState::place).toList();
    hinted.retainAll(places);
    counted.retainAll(places);
    if (here.isEmpty()) {
      boolean due = !inMenu;
      inMenu = true;
      said = Optional.empty();
      return due;
    }
    inMenu = false;
    RoomState room = here.get();
    if (!said.equals(Optional.of(room.place()))) {
      said = Optional.of(room.place());
      place(room);
    }
    boolean coming = room.history().top() == History.Top.ASKED;
    int earlier = transcript.earlier(room);
    if (!coming && earlier > 0 && counted.add(room.place())) {
      int unread = Math.min(earlier, unread(room));
      words.say(unread == 0 ? "history.earlier" : "history.earlier-new", earlier, unread);
    }
    return false;
  }

  private void place(RoomState room) {
    boolean fresh = hinted.add(room.place());
    if (room.room().isEmpty()) {
      words.say("here.direct", room.title().substring(1));
    } else if (!fresh) {
      words.say("here.room", room.title());
    } else {
      words.say("room.hint");
      if (!room.membership().topic().isEmpty()) {
        words.line(words.text(Phrase.of("note.topic", room.title(), room.membership().topic())));
      }
    }
  }

  /** How many messages are below the line above what is new. */
  private static int unread(RoomState room) {
    long first = room.reading().line().map(NewLine::number).orElse(room.log().end());
    int unread = 0;
    for (long number = Math.max(first, room.log().first()); number < room.log().end(); number++) {
      unread += room.log().get(number) instanceof Entry.Said said && !said.own() ? 1 : 0;
    }
    return unread;
  }
}

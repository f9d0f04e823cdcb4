package org.wassop.tui.plain.output;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wassop.protocol.message.Place;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.OutgoingMessage;
import org.wassop.tui.model.state.Preferences.Joins;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.text.LocalizedText;
import org.wassop.tui.model.timeline.Entry;
import org.wassop.tui.model.timeline.KnownRange;
import org.wassop.tui.model.timeline.Scrollback;

/**
 * Prints what is new between one state and the next. What was said before the user came is counted
 * and not printed. Owned by the mode's thread.
 */
public final class LivePrinter {
  private final LinePrinter words;
  private final MessageLines messageLines;
  private final Map<Place, Long> printed = new HashMap<>();
  private final Map<Place, Integer> earlier = new HashMap<>();
  private State shown;
  private long printedAtHome;

  public LivePrinter(LinePrinter words, MessageLines messageLines, State start) {
    this.words = words;
    this.messageLines = messageLines;
    this.shown = start;
  }

  /** Prints what is new in {@code state}, while the user is at {@code here}. */
  public void show(State state, Optional<Place> here) {
    State before = shown;
    shown = state;
    for (ConversationState old : before.rooms().entered()) {
      if (state.rooms().indexOf(old.place()) < 0) {
        printed.remove(old.place());
        earlier.remove(old.place());
        old.room()
            .filter(name -> old.roomMembership().entered())
            .ifPresent(name -> words.say("room.exited", name.text()));
      }
    }
    for (ConversationState room : state.rooms().entered()) {
      int index = before.rooms().indexOf(room.place());
      ConversationState old =
          index < 0 ? ConversationState.of(room.place()) : before.rooms().entered().get(index);
      if (!old.equals(room)) {
        show(state, old, room, here);
      }
    }
    Scrollback home = state.rooms().home();
    for (; printedAtHome < home.end(); printedAtHome++) {
      if (home.get(printedAtHome) instanceof Entry.Notice note) {
        happened(state, note.what(), "", here);
      }
    }
  }

  private void show(
      State state, ConversationState old, ConversationState room, Optional<Place> here) {
    String prefix =
        room.room().isPresent() && !here.equals(Optional.of(room.place()))
            ? "[" + room.title() + "] "
            : "";
    boolean replaying = room.room().isPresent() && !room.roomMembership().entered();
    long from = Math.max(printed.getOrDefault(room.place(), 0L), room.log().first());
    int said = 0;
    for (long number = from; number < room.log().end(); number++) {
      switch (room.log().get(number)) {
        case Entry.Message entry when replaying -> earlier.merge(room.place(), 1, Integer::sum);
        case Entry.Message entry -> {
          said++;
          messageLines.lines(state, room, entry).forEach(line -> words.line(prefix + line));
        }
        case Entry.Notice note -> happened(state, note.what(), prefix, here);
        case Entry.MemberChanges(List<Entry.MemberChange> moves, long time) ->
            moved(state, moves, prefix);
      }
    }
    movedSince(old, room, from - 1)
        .forEach(memberChange -> moved(state, List.of(memberChange), prefix));
    printed.put(room.place(), room.log().end());
    if (!replaying && mayHaveChanges(old, room, said)) {
      changes(old, room, from, prefix);
    }
    for (OutgoingMessage message : room.outgoing()) {
      message
          .failure()
          .filter(why -> !old.outgoing().contains(message))
          .ifPresent(why -> words.say("not-sent", message.text(), words.text(why)));
    }
  }

  /** Who came and went since {@code old}, when that is told in the entry {@code number} again. */
  private static List<Entry.MemberChange> movedSince(
      ConversationState old, ConversationState room, long number) {
    boolean there =
        number >= Math.max(old.log().first(), room.log().first()) && number < old.log().end();
    return there
            && old.log().get(number)
                instanceof Entry.MemberChanges(List<Entry.MemberChange> before, long first)
            && room.log().get(number)
                instanceof Entry.MemberChanges(List<Entry.MemberChange> now, long since)
            && !now.equals(before)
        ? now.subList(Math.min(before.size(), now.size() - 1), now.size())
        : List.of();
  }

  private void moved(State state, List<Entry.MemberChange> moves, String prefix) {
    if (state.preferences().joins() != Joins.HIDDEN) {
      for (Entry.MemberChange memberChange : moves) {
        words.line(
            prefix
                + words.text(
                    LocalizedText.of(
                        switch (memberChange.way()) {
                          case ENTERED -> "note.entered";
                          case LEFT_ROOM -> "note.left-room";
                          case LEFT_CHAT -> "note.left-chat";
                        },
                        memberChange.user().text())));
      }
    }
  }

  /** A change has an id of its own: then there are more new ids than messages. */
  private static boolean mayHaveChanges(ConversationState old, ConversationState room, int said) {
    KnownRange before = old.conversationHistory().knownRange();
    return !before.isNone()
        && room.conversationHistory().knownRange().last() - before.last() > said;
  }

  private void changes(ConversationState old, ConversationState room, long end, String prefix) {
    long first = Math.max(old.log().first(), room.log().first());
    for (long number = first; number < Math.min(end, old.log().end()); number++) {
      if (!old.log().get(number).equals(room.log().get(number))
          && old.log().get(number) instanceof Entry.Message before
          && room.log().get(number) instanceof Entry.Message now) {
        messageLines.changes(room.place(), before, now, line -> words.line(prefix + line));
      }
    }
  }

  private void happened(State state, LocalizedText what, String prefix, Optional<Place> here) {
    switch (what.key()) {
      case "note.rooms" -> {
        if (here.isEmpty()) {
          words.menu(state.rooms().listed());
        } else {
          words.rooms(state.rooms().listed());
        }
      }
      case "note.you-entered" -> words.line(words.text(what));
      default -> {
        if (what.key().matches("(problem|refused|failure)\\..*")) {
          words.error(what);
        } else {
          words.line(prefix + words.text(what));
        }
      }
    }
  }

  /** Prints the last note where the user looks once more. */
  public void repeat(State state, Optional<Place> here) {
    Scrollback log = state.rooms().shown().map(ConversationState::log).orElse(state.rooms().home());
    for (long number = log.end() - 1; number >= log.first(); number--) {
      if (log.get(number) instanceof Entry.Notice note) {
        happened(state, note.what(), "", here);
        return;
      }
    }
  }

  /** How many messages of {@code room} were said before the user came, and aren't printed. */
  int earlier(ConversationState room) {
    long older = Math.clamp(-room.log().first(), 0, Integer.MAX_VALUE);
    return earlier.getOrDefault(room.place(), 0) + (int) older;
  }
}

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
 * Prints the changes from one state to the next. Messages from before the user entered are counted
 * and not printed. Owned by the mode's thread.
 */
public final class LivePrinter {
  private final LinePrinter linePrinter;
  private final MessageLines messageLines;
  private final Map<Place, Long> printed = new HashMap<>();
  private final Map<Place, Integer> earlier = new HashMap<>();
  private State shown;
  private long printedAtHome;

  public LivePrinter(LinePrinter linePrinter, MessageLines messageLines, State start) {
    this.linePrinter = linePrinter;
    this.messageLines = messageLines;
    this.shown = start;
  }

  /** Prints the changes that lead to {@code state}; the user is at {@code here}, or in the menu. */
  public void show(State state, Optional<Place> here) {
    State before = shown;
    shown = state;
    for (ConversationState old : before.rooms().entered()) {
      if (state.rooms().indexOf(old.place()) < 0) {
        printed.remove(old.place());
        earlier.remove(old.place());
        old.room()
            .filter(name -> old.roomMembership().entered())
            .ifPresent(name -> linePrinter.say("room.exited", name.text()));
      }
    }
    for (ConversationState conversation : state.rooms().entered()) {
      int index = before.rooms().indexOf(conversation.place());
      ConversationState old =
          index < 0
              ? ConversationState.of(conversation.place())
              : before.rooms().entered().get(index);
      if (!old.equals(conversation)) {
        show(state, old, conversation, here);
      }
    }
    Scrollback home = state.rooms().home();
    for (; printedAtHome < home.end(); printedAtHome++) {
      if (home.get(printedAtHome) instanceof Entry.Notice notice) {
        printNotice(state, notice.what(), "", here);
      }
    }
  }

  private void show(
      State state, ConversationState old, ConversationState conversation, Optional<Place> here) {
    String prefix =
        conversation.room().isPresent() && !here.equals(Optional.of(conversation.place()))
            ? "[" + conversation.title() + "] "
            : "";
    boolean replaying = conversation.room().isPresent() && !conversation.roomMembership().entered();
    long from =
        Math.max(printed.getOrDefault(conversation.place(), 0L), conversation.log().first());
    int messages = 0;
    for (long number = from; number < conversation.log().end(); number++) {
      switch (conversation.log().get(number)) {
        case Entry.Message entry when replaying ->
            earlier.merge(conversation.place(), 1, Integer::sum);
        case Entry.Message entry -> {
          messages++;
          messageLines
              .lines(state, conversation, entry)
              .forEach(line -> linePrinter.line(prefix + line));
        }
        case Entry.Notice notice -> printNotice(state, notice.what(), prefix, here);
        case Entry.MemberChanges(List<Entry.MemberChange> memberChanges, long time) ->
            printMemberChanges(state, memberChanges, prefix);
      }
    }
    memberChangesSince(old, conversation, from - 1)
        .forEach(memberChange -> printMemberChanges(state, List.of(memberChange), prefix));
    printed.put(conversation.place(), conversation.log().end());
    if (!replaying && mayHaveChanges(old, conversation, messages)) {
      printChanges(old, conversation, from, prefix);
    }
    for (OutgoingMessage message : conversation.outgoing()) {
      message
          .failure()
          .filter(why -> !old.outgoing().contains(message))
          .ifPresent(why -> linePrinter.say("not-sent", message.text(), linePrinter.text(why)));
    }
  }

  /** Returns the joins and leaves since {@code old} that the entry {@code number} has taken in. */
  private static List<Entry.MemberChange> memberChangesSince(
      ConversationState old, ConversationState conversation, long number) {
    boolean there =
        number >= Math.max(old.log().first(), conversation.log().first())
            && number < old.log().end();
    return there
            && old.log().get(number)
                instanceof Entry.MemberChanges(List<Entry.MemberChange> before, long first)
            && conversation.log().get(number)
                instanceof Entry.MemberChanges(List<Entry.MemberChange> now, long since)
            && !now.equals(before)
        ? now.subList(Math.min(before.size(), now.size() - 1), now.size())
        : List.of();
  }

  private void printMemberChanges(
      State state, List<Entry.MemberChange> memberChanges, String prefix) {
    if (state.preferences().joins() != Joins.HIDDEN) {
      for (Entry.MemberChange memberChange : memberChanges) {
        linePrinter.line(
            prefix
                + linePrinter.text(
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

  /**
   * Whether older messages may be changed: a change has an id of its own, so there are more new ids
   * than messages.
   */
  private static boolean mayHaveChanges(
      ConversationState old, ConversationState conversation, int messages) {
    KnownRange before = old.conversationHistory().knownRange();
    return !before.isNone()
        && conversation.conversationHistory().knownRange().last() - before.last() > messages;
  }

  private void printChanges(
      ConversationState old, ConversationState conversation, long end, String prefix) {
    long first = Math.max(old.log().first(), conversation.log().first());
    for (long number = first; number < Math.min(end, old.log().end()); number++) {
      if (!old.log().get(number).equals(conversation.log().get(number))
          && old.log().get(number) instanceof Entry.Message before
          && conversation.log().get(number) instanceof Entry.Message now) {
        messageLines.changes(
            conversation.place(), before, now, line -> linePrinter.line(prefix + line));
      }
    }
  }

  private void printNotice(State state, LocalizedText what, String prefix, Optional<Place> here) {
    switch (what.key()) {
      case "note.rooms" -> {
        if (here.isEmpty()) {
          linePrinter.menu(state.rooms().listed());
        } else {
          linePrinter.rooms(state.rooms().listed());
        }
      }
      case "note.you-entered" -> linePrinter.line(linePrinter.text(what));
      default -> {
        if (what.key().matches("(problem|refused|failure)\\..*")) {
          linePrinter.error(what);
        } else {
          linePrinter.line(prefix + linePrinter.text(what));
        }
      }
    }
  }

  /** Prints the last notice of the shown conversation once more. */
  public void repeat(State state, Optional<Place> here) {
    Scrollback log = state.rooms().shown().map(ConversationState::log).orElse(state.rooms().home());
    for (long number = log.end() - 1; number >= log.first(); number--) {
      if (log.get(number) instanceof Entry.Notice notice) {
        printNotice(state, notice.what(), "", here);
        return;
      }
    }
  }

  /**
   * Returns how many messages of {@code conversation} are from before the user entered, and so not
   * printed.
   */
  int earlier(ConversationState conversation) {
    long older = Math.clamp(-conversation.log().first(), 0, Integer.MAX_VALUE);
    return earlier.getOrDefault(conversation.place(), 0) + (int) older;
  }
}

package org.wassop.tui.plain.output;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wassop.protocol.message.Place;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.OutgoingMessage;
import org.wassop.tui.model.state.Preferences.JoinLeaveDisplay;
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
  private final Map<Place, Integer> earlierCount = new HashMap<>();
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
    for (ConversationState old : before.conversations().all()) {
      if (state.conversations().indexOf(old.place()) < 0) {
        printed.remove(old.place());
        earlierCount.remove(old.place());
        old.room()
            .filter(name -> old.membership().everEntered())
            .ifPresent(name -> linePrinter.printText("room.exited", name.text()));
      }
    }
    for (ConversationState conversation : state.conversations().all()) {
      int index = before.conversations().indexOf(conversation.place());
      ConversationState old =
          index < 0
              ? ConversationState.of(conversation.place())
              : before.conversations().all().get(index);
      if (!old.equals(conversation)) {
        show(state, old, conversation, here);
      }
    }
    Scrollback home = state.conversations().homeScrollback();
    for (; printedAtHome < home.end(); printedAtHome++) {
      if (home.get(printedAtHome) instanceof Entry.Notice notice) {
        printNotice(state, notice.text(), "", here);
      }
    }
  }

  private void show(
      State state, ConversationState old, ConversationState conversation, Optional<Place> here) {
    String prefix =
        conversation.room().isPresent() && !here.equals(Optional.of(conversation.place()))
            ? "[" + conversation.title() + "] "
            : "";
    boolean replaying = conversation.room().isPresent() && !conversation.membership().everEntered();
    long from =
        Math.max(printed.getOrDefault(conversation.place(), 0L), conversation.scrollback().first());
    int messages = 0;
    for (long number = from; number < conversation.scrollback().end(); number++) {
      switch (conversation.scrollback().get(number)) {
        case Entry.Message entry when replaying ->
            earlierCount.merge(conversation.place(), 1, Integer::sum);
        case Entry.Message entry -> {
          messages++;
          messageLines
              .lines(state, conversation, entry)
              .forEach(line -> linePrinter.printLine(prefix + line));
        }
        case Entry.Notice notice -> printNotice(state, notice.text(), prefix, here);
        case Entry.MemberChanges(List<Entry.MemberChange> memberChanges, long time) ->
            printMemberChanges(state, memberChanges, prefix);
      }
    }
    memberChangesSince(old, conversation, from - 1)
        .forEach(memberChange -> printMemberChanges(state, List.of(memberChange), prefix));
    printed.put(conversation.place(), conversation.scrollback().end());
    if (!replaying && mayHaveChanges(old, conversation, messages)) {
      printChanges(old, conversation, from, prefix);
    }
    for (OutgoingMessage message : conversation.outgoing()) {
      message
          .failure()
          .filter(why -> !old.outgoing().contains(message))
          .ifPresent(
              why -> linePrinter.printText("not-sent", message.text(), linePrinter.text(why)));
    }
  }

  /** Returns the joins and leaves since {@code old} that the entry {@code number} has taken in. */
  private static List<Entry.MemberChange> memberChangesSince(
      ConversationState old, ConversationState conversation, long number) {
    boolean there =
        number >= Math.max(old.scrollback().first(), conversation.scrollback().first())
            && number < old.scrollback().end();
    return there
            && old.scrollback().get(number)
                instanceof Entry.MemberChanges(List<Entry.MemberChange> before, long first)
            && conversation.scrollback().get(number)
                instanceof Entry.MemberChanges(List<Entry.MemberChange> now, long since)
            && !now.equals(before)
        ? now.subList(Math.min(before.size(), now.size() - 1), now.size())
        : List.of();
  }

  private void printMemberChanges(
      State state, List<Entry.MemberChange> memberChanges, String prefix) {
    if (state.preferences().joinLeaveDisplay() != JoinLeaveDisplay.HIDDEN) {
      for (Entry.MemberChange memberChange : memberChanges) {
        linePrinter.printLine(
            prefix
                + linePrinter.text(
                    LocalizedText.of(
                        switch (memberChange.transition()) {
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
    KnownRange before = old.history().knownRange();
    return !before.isUnknown()
        && conversation.history().knownRange().last() - before.last() > messages;
  }

  private void printChanges(
      ConversationState old, ConversationState conversation, long end, String prefix) {
    long first = Math.max(old.scrollback().first(), conversation.scrollback().first());
    for (long number = first; number < Math.min(end, old.scrollback().end()); number++) {
      if (!old.scrollback().get(number).equals(conversation.scrollback().get(number))
          && old.scrollback().get(number) instanceof Entry.Message before
          && conversation.scrollback().get(number) instanceof Entry.Message now) {
        messageLines.changes(
            conversation.place(), before, now, line -> linePrinter.printLine(prefix + line));
      }
    }
  }

  private void printNotice(State state, LocalizedText what, String prefix, Optional<Place> here) {
    switch (what.key()) {
      case "note.rooms" -> {
        if (here.isEmpty()) {
          linePrinter.printMenu(state.conversations().serverRooms());
        } else {
          linePrinter.printRooms(state.conversations().serverRooms());
        }
      }
      case "note.you-entered" -> linePrinter.printLine(linePrinter.text(what));
      default -> {
        if (what.key().matches("(problem|refused|failure)\\..*")) {
          linePrinter.printError(what);
        } else {
          linePrinter.printLine(prefix + linePrinter.text(what));
        }
      }
    }
  }

  /** Prints the last notice of the shown conversation once more. */
  public void repeatLastNotice(State state, Optional<Place> here) {
    Scrollback log =
        state
            .conversations()
            .shown()
            .map(ConversationState::scrollback)
            .orElse(state.conversations().homeScrollback());
    for (long number = log.end() - 1; number >= log.first(); number--) {
      if (log.get(number) instanceof Entry.Notice notice) {
        printNotice(state, notice.text(), "", here);
        return;
      }
    }
  }

  /**
   * Returns how many messages of {@code conversation} are from before the user entered, and so not
   * printed.
   */
  int earlierCount(ConversationState conversation) {
    long older = Math.clamp(-conversation.scrollback().first(), 0, Integer.MAX_VALUE);
    return earlierCount.getOrDefault(conversation.place(), 0) + (int) older;
  }
}

package org.wassop.tui.view.transcript;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.Preferences.Joins;
import org.wassop.tui.model.timeline.Entry;
import org.wassop.tui.model.timeline.Scrollback;
import org.wassop.tui.text.CellWidth;
import org.wassop.tui.text.TextFit;
import org.wassop.tui.view.rows.HangingIndent;
import org.wassop.tui.view.rows.Row;
import org.wassop.tui.view.rows.ScreenTexts;
import org.wassop.tui.view.rows.StyleRole;

/** Entries as rows of a given width, with the lines that stand between them. Pure. */
class EntryRows {
  /** How long what somebody says belongs together, in milliseconds. */
  private static final long GROUP_MILLIS = 300_000;

  /** How many hidden entries are passed over in search of one that is shown. */
  private static final int MOST_PASSED = 100;

  private final ScreenTexts screenTexts;
  private final int columns;
  private final MessagePrefix messagePrefix;
  private final TranscriptViewer transcriptViewer;
  private final MessageRows said;

  /** Rows of {@code columns} cells, with the time before each when {@code timed}. */
  EntryRows(
      ScreenTexts screenTexts, int columns, boolean timed, TranscriptViewer transcriptViewer) {
    this.screenTexts = screenTexts;
    this.columns = columns;
    this.messagePrefix = new MessagePrefix(timed);
    this.transcriptViewer = transcriptViewer;
    this.said = new MessageRows(screenTexts, columns, messagePrefix, transcriptViewer);
  }

  /** What {@code room} has to show to the reader. */
  TranscriptSource sheet(ConversationState room) {
    return TranscriptSource.of(room, transcriptViewer);
  }

  /** The rows of the messages that {@code room} is going to have. */
  List<Row> outgoing(ConversationState room) {
    return OutgoingRows.of(room, screenTexts, columns, messagePrefix);
  }

  /** Whether {@code entry} takes no row: the reader doesn't want to see it. */
  boolean isHidden(Entry entry) {
    return entry instanceof Entry.MemberChanges && transcriptViewer.joins() == Joins.HIDDEN;
  }

  /** The rows above the oldest entry: whether there is more. */
  List<Row> top(TranscriptSource transcriptSource) {
    return switch (transcriptSource.conversationHistory().top()) {
      case UNKNOWN -> List.of();
      case MORE -> List.of(centred(screenTexts.text("history.more"), StyleRole.DIM));
      case ASKED -> List.of(centred(screenTexts.text("history.asked"), StyleRole.DIM));
      case START -> List.of(centred(screenTexts.text("history.start"), StyleRole.DIM));
      case GONE -> List.of(centred(screenTexts.text("history.gone"), StyleRole.DIM));
      case FULL -> List.of(centred(screenTexts.text("history.full"), StyleRole.DIM));
    };
  }

  /** The rows of the entry {@code number}, with the lines above it; none when it is hidden. */
  List<Row> rows(TranscriptSource transcriptSource, long number) {
    Scrollback log = transcriptSource.log();
    Entry entry = log.get(number);
    List<Row> rows = new ArrayList<>();
    if (number == log.first()) {
      rows.addAll(top(transcriptSource));
    }
    if (isHidden(entry)) {
      return rows;
    }
    long before = shownBefore(log, number);
    boolean first = before < log.first();
    LocalDate date = screenTexts.date(entry.timeMillis());
    boolean newDay = first || !screenTexts.date(log.get(before).timeMillis()).equals(date);
    if (messagePrefix.timed() && newDay) {
      rows.add(centred("── " + screenTexts.day(date) + " ──", StyleRole.DIM));
    }
    boolean line = number == transcriptSource.newLine();
    if (line) {
      rows.add(centred("── " + screenTexts.text("new") + " ──", StyleRole.NEW));
    }
    switch (entry) {
      case Entry.Message one -> {
        boolean continued = !newDay && !line && continues(log.get(before), one);
        rows.addAll(
            said.rows(transcriptSource, one, continued, number == transcriptSource.found()));
      }
      case Entry.Notice(var what, long time) -> rows.addAll(note(screenTexts.text(what), time));
      case Entry.MemberChanges memberChanges -> rows.addAll(moves(memberChanges));
    }
    return rows;
  }

  /** The number of the entry that is shown above {@code number}; below the first when none is. */
  private long shownBefore(Scrollback log, long number) {
    long before = number - 1;
    while (before >= log.first() && isHidden(log.get(before)) && before > number - MOST_PASSED) {
      before--;
    }
    return before;
  }

  /**
   * Whether {@code message} follows {@code before} so closely that the name needn't be said again.
   */
  private static boolean continues(Entry before, Entry.Message message) {
    long apart = message.timeMillis() - before.timeMillis();
    return before instanceof Entry.Message other
        && other.from().equals(message.from())
        && other.own() == message.own()
        && apart >= 0
        && apart < GROUP_MILLIS;
  }

  private List<Row> moves(Entry.MemberChanges memberChanges) {
    List<Row> rows = new ArrayList<>();
    if (transcriptViewer.joins() == Joins.SHOWN) {
      for (Entry.MemberChange memberChange : memberChanges.moves()) {
        rows.addAll(note(JoinLeaveRows.one(memberChange, screenTexts), memberChange.timeMillis()));
      }
    } else {
      rows.addAll(
          note(
              JoinLeaveRows.folded(memberChanges.moves(), screenTexts),
              memberChanges.timeMillis()));
    }
    return rows;
  }

  private List<Row> note(String text, long timeMillis) {
    return HangingIndent.wrapped(
        messagePrefix.note(screenTexts.time(timeMillis)), text, StyleRole.DIM, columns);
  }

  private Row centred(String text, StyleRole styleRole) {
    String fitting = TextFit.truncate(text, columns);
    int before = Math.max(0, (columns - CellWidth.ofText(fitting)) / 2);
    return Row.of(" ".repeat(before) + fitting, styleRole);
  }
}

package org.wassop.tui.view.transcript;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.Preferences.JoinLeaveDisplay;
import org.wassop.tui.model.timeline.Entry;
import org.wassop.tui.model.timeline.Scrollback;
import org.wassop.tui.text.CellWidth;
import org.wassop.tui.text.TextFit;
import org.wassop.tui.view.rows.HangingIndent;
import org.wassop.tui.view.rows.Row;
import org.wassop.tui.view.rows.ScreenTexts;
import org.wassop.tui.view.rows.StyleRole;

/** Lays entries out as rows of a given width, with the separators between them. Pure. */
class EntryRows {
  /** The longest pause within a group of messages of one user, in milliseconds. */
  private static final long GROUP_MILLIS = 300_000;

  /** The most hidden entries that are skipped in search of one that is shown. */
  private static final int MAX_SKIPPED = 100;

  private final ScreenTexts screenTexts;
  private final int columns;
  private final MessagePrefix messagePrefix;
  private final TranscriptViewer transcriptViewer;
  private final MessageRows messageRows;

  /** Rows of {@code columns} cells, with times if {@code timed}. */
  EntryRows(
      ScreenTexts screenTexts, int columns, boolean timed, TranscriptViewer transcriptViewer) {
    this.screenTexts = screenTexts;
    this.columns = columns;
    this.messagePrefix = new MessagePrefix(timed);
    this.transcriptViewer = transcriptViewer;
    this.messageRows = new MessageRows(screenTexts, columns, messagePrefix, transcriptViewer);
  }

  /** Returns what the viewer sees of {@code room}. */
  TranscriptSource source(ConversationState room) {
    return TranscriptSource.of(room, transcriptViewer);
  }

  /** Returns the rows of the outgoing messages of {@code room}. */
  List<Row> outgoingRows(ConversationState room) {
    return OutgoingRows.of(room, screenTexts, columns, messagePrefix);
  }

  /** Returns whether the viewer's preferences hide {@code entry}. */
  boolean isHidden(Entry entry) {
    return entry instanceof Entry.MemberChanges
        && transcriptViewer.joinLeaveDisplay() == JoinLeaveDisplay.HIDDEN;
  }

  /**
   * Returns the row above the oldest entry, which tells whether there is older history; none if
   * that is unknown.
   */
  List<Row> topRows(TranscriptSource transcriptSource) {
    return switch (transcriptSource.conversationHistory().olderHistory()) {
      case UNKNOWN -> List.of();
      case MORE -> List.of(centred(screenTexts.text("history.more"), StyleRole.DIM));
      case REQUESTED -> List.of(centred(screenTexts.text("history.asked"), StyleRole.DIM));
      case BEGINNING -> List.of(centred(screenTexts.text("history.start"), StyleRole.DIM));
      case EXPIRED -> List.of(centred(screenTexts.text("history.gone"), StyleRole.DIM));
      case FULL -> List.of(centred(screenTexts.text("history.full"), StyleRole.DIM));
    };
  }

  /**
   * Returns the rows of the entry {@code number}, after the separators above it. A hidden entry has
   * no rows of its own.
   */
  List<Row> rows(TranscriptSource transcriptSource, long number) {
    Scrollback log = transcriptSource.log();
    Entry entry = log.get(number);
    List<Row> rows = new ArrayList<>();
    if (number == log.first()) {
      rows.addAll(topRows(transcriptSource));
    }
    if (isHidden(entry)) {
      return rows;
    }
    long before = shownBefore(log, number);
    boolean first = before < log.first();
    LocalDate date = screenTexts.date(entry.timeMillis());
    boolean newDay = first || !screenTexts.date(log.get(before).timeMillis()).equals(date);
    if (messagePrefix.showsTimes() && newDay) {
      rows.add(centred("── " + screenTexts.fullDate(date) + " ──", StyleRole.DIM));
    }
    boolean belowUnreadLine = number == transcriptSource.unreadLine();
    if (belowUnreadLine) {
      rows.add(centred("── " + screenTexts.text("new") + " ──", StyleRole.NEW));
    }
    switch (entry) {
      case Entry.Message message -> {
        boolean continued = !newDay && !belowUnreadLine && continues(log.get(before), message);
        rows.addAll(
            messageRows.rows(
                transcriptSource, message, continued, number == transcriptSource.foundNumber()));
      }
      case Entry.Notice(var what, long time) ->
          rows.addAll(noticeRows(screenTexts.text(what), time));
      case Entry.MemberChanges memberChanges -> rows.addAll(memberChangeRows(memberChanges));
    }
    return rows;
  }

  /**
   * Returns the number of the closest entry above {@code number} that is shown; a number below the
   * first if there is none.
   */
  private long shownBefore(Scrollback log, long number) {
    long before = number - 1;
    while (before >= log.first() && isHidden(log.get(before)) && before > number - MAX_SKIPPED) {
      before--;
    }
    return before;
  }

  /**
   * Returns whether {@code message} continues the group of {@code before}, so that it needs no
   * name.
   */
  private static boolean continues(Entry before, Entry.Message message) {
    long apart = message.timeMillis() - before.timeMillis();
    return before instanceof Entry.Message other
        && other.from().equals(message.from())
        && other.own() == message.own()
        && apart >= 0
        && apart < GROUP_MILLIS;
  }

  private List<Row> memberChangeRows(Entry.MemberChanges memberChanges) {
    List<Row> rows = new ArrayList<>();
    if (transcriptViewer.joinLeaveDisplay() == JoinLeaveDisplay.SHOWN) {
      for (Entry.MemberChange memberChange : memberChanges.changes()) {
        rows.addAll(
            noticeRows(JoinLeaveText.one(memberChange, screenTexts), memberChange.timeMillis()));
      }
    } else {
      rows.addAll(
          noticeRows(
              JoinLeaveText.folded(memberChanges.changes(), screenTexts),
              memberChanges.timeMillis()));
    }
    return rows;
  }

  private List<Row> noticeRows(String text, long timeMillis) {
    return HangingIndent.wrapped(
        messagePrefix.notice(screenTexts.time(timeMillis)), text, StyleRole.DIM, columns);
  }

  private Row centred(String text, StyleRole styleRole) {
    String fitting = TextFit.truncate(text, columns);
    int before = Math.max(0, (columns - CellWidth.ofText(fitting)) / 2);
    return Row.of(" ".repeat(before) + fitting, styleRole);
  }
}

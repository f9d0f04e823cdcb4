package org.wassop.tui.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.wassop.tui.model.Entry;
import org.wassop.tui.model.Preferences.Joins;
import org.wassop.tui.model.RoomState;
import org.wassop.tui.model.Scrollback;
import org.wassop.tui.text.CellWidth;
import org.wassop.tui.text.TextFit;

/** Entries as rows of a given width, with the lines that stand between them. Pure. */
class EntryRows {
  /** How long what somebody says belongs together, in milliseconds. */
  private static final long GROUP_MILLIS = 300_000;

  /** How many hidden entries are passed over in search of one that is shown. */
  private static final int MOST_PASSED = 100;

  private final Words words;
  private final int columns;
  private final Names names;
  private final Reader reader;
  private final SaidRows said;

  /** Rows of {@code columns} cells, with the time before each when {@code timed}. */
  EntryRows(Words words, int columns, boolean timed, Reader reader) {
    this.words = words;
    this.columns = columns;
    this.names = new Names(timed);
    this.reader = reader;
    this.said = new SaidRows(words, columns, names, reader);
  }

  /** What {@code room} has to show to the reader. */
  Sheet sheet(RoomState room) {
    return Sheet.of(room, reader);
  }

  /** The rows of the messages that {@code room} is going to have. */
  List<Row> outgoing(RoomState room) {
    return OutgoingRows.of(room, words, columns, names);
  }

  /** Whether {@code entry} takes no row: the reader doesn't want to see it. */
  boolean isHidden(Entry entry) {
    return entry instanceof Entry.Moves && reader.joins() == Joins.HIDDEN;
  }

  /** The rows above the oldest entry: whether there is more. */
  List<Row> top(Sheet sheet) {
    return switch (sheet.history().top()) {
      case UNKNOWN -> List.of();
      case MORE -> List.of(centred(words.text("history.more"), Role.DIM));
      case ASKED -> List.of(centred(words.text("history.asked"), Role.DIM));
      case START -> List.of(centred(words.text("history.start"), Role.DIM));
      case GONE -> List.of(centred(words.text("history.gone"), Role.DIM));
      case FULL -> List.of(centred(words.text("history.full"), Role.DIM));
    };
  }

  /** The rows of the entry {@code number}, with the lines above it; none when it is hidden. */
  List<Row> rows(Sheet sheet, long number) {
    Scrollback log = sheet.log();
    Entry entry = log.get(number);
    List<Row> rows = new ArrayList<>();
    if (number == log.first()) {
      rows.addAll(top(sheet));
    }
    if (isHidden(entry)) {
      return rows;
    }
    long before = shownBefore(log, number);
    boolean first = before < log.first();
    LocalDate date = words.date(entry.timeMillis());
    boolean newDay = first || !words.date(log.get(before).timeMillis()).equals(date);
    if (names.timed() && newDay) {
      rows.add(centred("── " + words.day(date) + " ──", Role.DIM));
    }
    boolean line = number == sheet.newLine();
    if (line) {
      rows.add(centred("── " + words.text("new") + " ──", Role.NEW));
    }
    switch (entry) {
      case Entry.Said one -> {
        boolean continued = !newDay && !line && continues(log.get(before), one);
        rows.addAll(said.rows(sheet, one, continued, number == sheet.found()));
      }
      case Entry.Happened(var what, long time) -> rows.addAll(note(words.text(what), time));
      case Entry.Moves moves -> rows.addAll(moves(moves));
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

  /** Whether {@code said} follows {@code before} so closely that the name needn't be said again. */
  private static boolean continues(Entry before, Entry.Said said) {
    long apart = said.timeMillis() - before.timeMillis();
    return before instanceof Entry.Said other
        && other.from().equals(said.from())
        && other.own() == said.own()
        && apart >= 0
        && apart < GROUP_MILLIS;
  }

  private List<Row> moves(Entry.Moves moves) {
    List<Row> rows = new ArrayList<>();
    if (reader.joins() == Joins.SHOWN) {
      for (Entry.Move move : moves.moves()) {
        rows.addAll(note(MoveRows.one(move, words), move.timeMillis()));
      }
    } else {
      rows.addAll(note(MoveRows.folded(moves.moves(), words), moves.timeMillis()));
    }
    return rows;
  }

  private List<Row> note(String text, long timeMillis) {
    return Hanging.wrapped(names.note(words.time(timeMillis)), text, Role.DIM, columns);
  }

  private Row centred(String text, Role role) {
    String fitting = TextFit.truncate(text, columns);
    int before = Math.max(0, (columns - CellWidth.ofText(fitting)) / 2);
    return Row.of(" ".repeat(before) + fitting, role);
  }
}

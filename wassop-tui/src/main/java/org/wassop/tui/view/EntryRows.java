package org.wassop.tui.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.wassop.tui.model.Anchor;
import org.wassop.tui.model.Entry;
import org.wassop.tui.model.History;
import org.wassop.tui.model.NewLine;
import org.wassop.tui.model.Outgoing;
import org.wassop.tui.model.RoomState;
import org.wassop.tui.model.Scrollback;
import org.wassop.tui.text.CellWidth;
import org.wassop.tui.text.TextFit;

/** Entries as rows of a given width, with the lines that stand between them. Pure. */
final class EntryRows {
  private static final int NAME_COLUMNS = 10;

  private final Words words;
  private final int columns;
  private final boolean timed;

  /** Rows of {@code columns} cells, with the time before each when {@code timed}. */
  EntryRows(Words words, int columns, boolean timed) {
    this.words = words;
    this.columns = columns;
    this.timed = timed;
  }

  /**
   * What is laid out.
   *
   * @param log the entries
   * @param top what is before them
   * @param newLine the number of the one below the line above what is new
   * @param found the number of the one that was looked for
   */
  record Sheet(Scrollback log, History.Top top, long newLine, long found) {
    private static final long NONE = Long.MIN_VALUE;

    static Sheet of(RoomState room) {
      return new Sheet(
          room.log(),
          room.history().top(),
          room.reading().line().map(NewLine::number).orElse(NONE),
          room.reading().anchor().filter(Anchor::isFound).map(Anchor::number).orElse(NONE));
    }

    static Sheet of(Scrollback log) {
      return new Sheet(log, History.Top.UNKNOWN, NONE, NONE);
    }
  }

  /** The rows above the oldest entry: whether there is more. */
  List<Row> top(Sheet sheet) {
    return switch (sheet.top()) {
      case UNKNOWN -> List.of();
      case MORE -> List.of(centred(words.text("history.more"), Role.DIM));
      case ASKED -> List.of(centred(words.text("history.asked"), Role.DIM));
      case START -> List.of(centred(words.text("history.start"), Role.DIM));
      case GONE -> List.of(centred(words.text("history.gone"), Role.DIM));
      case FULL -> List.of(centred(words.text("history.full"), Role.DIM));
    };
  }

  /** The rows of the entry {@code number}, with the lines above it; never none. */
  List<Row> rows(Sheet sheet, long number) {
    Scrollback log = sheet.log();
    Entry entry = log.get(number);
    List<Row> rows = new ArrayList<>();
    if (number == log.first()) {
      rows.addAll(top(sheet));
    }
    LocalDate date = words.date(entry.timeMillis());
    if (timed
        && (number == log.first() || !words.date(log.get(number - 1).timeMillis()).equals(date))) {
      rows.add(centred("── " + words.day(date) + " ──", Role.DIM));
    }
    if (number == sheet.newLine()) {
      rows.add(centred("── " + words.text("new") + " ──", Role.NEW));
    }
    switch (entry) {
      case Entry.Said said -> rows.addAll(said(said, number == sheet.found()));
      case Entry.Happened happened ->
          rows.addAll(
              wrapped(
                  Row.of(time(happened.timeMillis()), Role.DIM).and("· ", Role.DIM),
                  words.text(happened.what()),
                  Role.DIM,
                  columns));
    }
    return rows;
  }

  private Row centred(String text, Role role) {
    String fitting = TextFit.truncate(text, columns);
    int before = Math.max(0, (columns - CellWidth.ofText(fitting)) / 2);
    return Row.of(" ".repeat(before) + fitting, role);
  }

  private List<Row> said(Entry.Said said, boolean found) {
    Row time = Row.of(time(said.timeMillis()), Role.DIM);
    if (found) {
      String mark = timed ? words.time(said.timeMillis()) : "";
      time = Row.of(mark, Role.DIM).and(timed ? "▸" : "▸ ", Role.SELECTED);
    }
    Row before =
        said.own()
            ? name(time, words.text("you"), Role.OWN_NAME)
            : name(time, said.from().text(), Role.NAME);
    return wrapped(before, said.text(), Role.TEXT, columns);
  }

  private Row name(Row before, String name, Role role) {
    int width = CellWidth.ofText(name) + 1;
    int fill = timed ? Math.max(1, NAME_COLUMNS - width) : 1;
    return before.and(name, role).and(":" + " ".repeat(fill), Role.DIM);
  }

  private String time(long timeMillis) {
    return timed ? words.time(timeMillis) + " " : "";
  }

  /** The rows of the messages that {@code room} is going to have. */
  List<Row> outgoing(RoomState room) {
    List<Row> rows = new ArrayList<>();
    for (Outgoing message : room.outgoing()) {
      String blank = timed ? "      " : "";
      Row before = name(Row.of(blank, Role.DIM), words.text("you"), Role.OWN_NAME);
      Row mark = mark(message);
      int width = Math.max(1, columns - mark.width());
      List<Row> text = wrapped(before, message.text(), Role.DIM, width);
      text.set(text.size() - 1, text.getLast().withRight(mark, width + mark.width()));
      rows.addAll(text);
      message
          .failure()
          .ifPresent(why ->
              rows.addAll(
                  wrapped(
                      Row.of(blank, Role.DIM),
                      words.text("not-sent", words.text(why)),
                      Role.ERROR,
                      columns)));
    }
    return rows;
  }

  /** How far an own message has come. */
  private static Row mark(Outgoing message) {
    return switch (message.progress()) {
      case Outgoing.Progress.Waiting waiting -> Row.of(" ⧗", Role.DIM);
      case Outgoing.Progress.Sending sending -> Row.of(" …", Role.DIM);
      case Outgoing.Progress.Stored stored -> Row.of(" …", Role.DIM);
      case Outgoing.Progress.Failed failed -> Row.of(" ✗", Role.ERROR);
    };
  }

  /** {@code before}, and {@code text} behind it; further rows begin under the text. */
  private static List<Row> wrapped(Row before, String text, Role role, int columns) {
    int indent = before.width();
    if (indent > columns / 2) {
      indent = Math.min(2, columns - 1);
    }
    int width = columns - indent;
    List<Row> rows = new ArrayList<>();
    if (before.width() > indent) {
      // No place beside the name: it has a row of its own.
      rows.add(before);
      for (String line : TextFit.wrap(text, width)) {
        rows.add(Row.of(" ".repeat(indent), role).and(line, role));
      }
      return rows;
    }
    for (String line : TextFit.wrap(text, width)) {
      rows.add(
          rows.isEmpty()
              ? before.and(line, role)
              : Row.of(" ".repeat(indent), role).and(line, role));
    }
    return rows;
  }
}

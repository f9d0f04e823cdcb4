package org.wassop.tui.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.wassop.tui.model.Anchor;
import org.wassop.tui.model.Entry;
import org.wassop.tui.model.Outgoing;
import org.wassop.tui.model.RoomState;
import org.wassop.tui.model.Scrollback;
import org.wassop.tui.text.CellWidth;
import org.wassop.tui.text.TextFit;

/**
 * What was said in a room, as rows of a given width: only as many entries are laid out as the
 * screen shows. Pure.
 */
public final class Transcript {
  private static final int NAME_COLUMNS = 10;

  private final Words words;
  private final int columns;
  private final boolean timed;

  /** Rows of {@code columns} cells, with the time before each when {@code timed}. */
  public Transcript(Words words, int columns, boolean timed) {
    this.words = words;
    this.columns = Math.max(1, columns);
    this.timed = timed;
  }

  /** The rows of {@code room} on a place of {@code height} rows; short ones stand at its bottom. */
  public List<Row> rows(RoomState room, int height) {
    Optional<Anchor> anchor = anchor(room, height);
    List<Row> up = new ArrayList<>();
    if (anchor.isEmpty()) {
      addUp(up, outgoing(room));
    }
    collect(room.log(), anchor, height, up);
    return fromBottom(up, height);
  }

  /** The rows of {@code log} alone: what is shown while there is no room. */
  public List<Row> rows(Scrollback log, int height) {
    List<Row> up = new ArrayList<>();
    collect(log, Optional.empty(), height, up);
    return fromBottom(up, height);
  }

  /** How many entries are below what {@code room} shows on a place of {@code height} rows. */
  public int below(RoomState room, int height) {
    return anchor(room, height)
        .map(anchor -> {
          long entries = room.log().end() - 1 - anchor.number() + room.outgoing().size();
          return (int) entries + (anchor.rowsBelow() > 0 ? 1 : 0);
        })
        .orElse(0);
  }

  private void collect(Scrollback log, Optional<Anchor> anchor, int height, List<Row> up) {
    long number = anchor.map(a -> clamp(log, a.number())).orElse(log.end() - 1);
    int hidden = anchor.map(Anchor::rowsBelow).orElse(0);
    for (; number >= log.first() && up.size() < height; number--) {
      List<Row> rows = entryRows(log, number);
      addUp(up, rows.subList(0, Math.max(1, rows.size() - hidden)));
      hidden = 0;
    }
  }

  private static long clamp(Scrollback log, long number) {
    return Math.clamp(number, log.first(), Math.max(log.first(), log.end() - 1));
  }

  private static void addUp(List<Row> up, List<Row> rows) {
    for (int i = rows.size() - 1; i >= 0; i--) {
      up.add(rows.get(i));
    }
  }

  private List<Row> fromBottom(List<Row> up, int height) {
    List<Row> shown = new ArrayList<>(up.subList(0, Math.min(height, up.size())));
    while (shown.size() < height) {
      shown.add(Row.empty());
    }
    Collections.reverse(shown);
    return shown;
  }

  /** Where {@code room} is scrolled to; never above its oldest row, whatever the size was then. */
  private Optional<Anchor> anchor(RoomState room, int height) {
    return room.reading()
        .anchor()
        .flatMap(a -> highest(room, height).map(top -> isAbove(a, top) ? top : a));
  }

  /**
   * Where {@code room} is scrolled to when it moves by {@code rows}, up if negative, on a place of
   * {@code height} rows; none when that is its end.
   */
  public Optional<Anchor> scrolled(RoomState room, int height, int rows) {
    Scrollback log = room.log();
    if (log.end() == log.first()) {
      return Optional.empty();
    }
    // At the end, what is on its way stands below the newest entry.
    Anchor from =
        anchor(room, height).orElseGet(() -> new Anchor(log.end() - 1, -outgoing(room).size()));
    int hidden = from.rowsBelow() - rows;
    return rows < 0
        ? up(room, clamp(log, from.number()), Math.max(0, hidden), height)
        : down(log, clamp(log, from.number()), hidden);
  }

  private Optional<Anchor> up(RoomState room, long from, int hiddenRows, int height) {
    Scrollback log = room.log();
    long number = from;
    int hidden = hiddenRows;
    int size = entryRows(log, number).size();
    while (hidden >= size && number > log.first()) {
      hidden -= size;
      size = entryRows(log, --number).size();
    }
    Anchor wanted = new Anchor(number, Math.min(hidden, size - 1));
    return highest(room, height).map(top -> isAbove(wanted, top) ? top : wanted);
  }

  private static boolean isAbove(Anchor a, Anchor b) {
    return a.number() < b.number() || a.number() == b.number() && a.rowsBelow() > b.rowsBelow();
  }

  /** The anchor at which the oldest row stands at the top; none when all fits. */
  private Optional<Anchor> highest(RoomState room, int height) {
    Scrollback log = room.log();
    int rows = 0;
    for (long number = log.first(); number < log.end() && rows < height; number++) {
      rows += entryRows(log, number).size();
      if (rows >= height && (rows > height || number < log.end() - 1)) {
        return Optional.of(new Anchor(number, rows - height));
      }
    }
    boolean fits = rows + outgoing(room).size() <= height || log.end() == log.first();
    return fits ? Optional.empty() : Optional.of(new Anchor(log.end() - 1, 0));
  }

  private Optional<Anchor> down(Scrollback log, long from, int hiddenRows) {
    long number = from;
    int hidden = hiddenRows;
    while (hidden < 0 && number < log.end() - 1) {
      hidden += entryRows(log, ++number).size();
    }
    boolean end = hidden < 0 || number == log.end() - 1 && hidden == 0;
    return end ? Optional.empty() : Optional.of(new Anchor(number, hidden));
  }

  private List<Row> entryRows(Scrollback log, long number) {
    Entry entry = log.get(number);
    List<Row> rows = new ArrayList<>();
    LocalDate date = words.date(entry.timeMillis());
    if (timed
        && (number == log.first() || !words.date(log.get(number - 1).timeMillis()).equals(date))) {
      rows.add(separator(words.day(date)));
    }
    switch (entry) {
      case Entry.Said said -> rows.addAll(said(said));
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

  private Row separator(String title) {
    String middle = "── " + title + " ──";
    int before = Math.max(0, (columns - CellWidth.ofText(middle)) / 2);
    return Row.of(" ".repeat(before) + middle, Role.DIM);
  }

  private List<Row> said(Entry.Said said) {
    return said.own()
        ? wrapped(own(said.timeMillis()), said.text(), Role.TEXT, columns)
        : wrapped(
            name(Row.of(time(said.timeMillis()), Role.DIM), said.from().text(), Role.NAME),
            said.text(),
            Role.TEXT,
            columns);
  }

  private Row own(long timeMillis) {
    return name(Row.of(time(timeMillis), Role.DIM), words.text("you"), Role.OWN_NAME);
  }

  private Row name(Row before, String name, Role role) {
    int width = CellWidth.ofText(name) + 1;
    int fill = timed ? Math.max(1, NAME_COLUMNS - width) : 1;
    return before.and(name, role).and(":" + " ".repeat(fill), Role.DIM);
  }

  private String time(long timeMillis) {
    return timed ? words.time(timeMillis) + " " : "";
  }

  private List<Row> outgoing(RoomState room) {
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

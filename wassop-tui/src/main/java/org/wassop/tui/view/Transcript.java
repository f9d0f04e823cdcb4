package org.wassop.tui.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.wassop.tui.model.Action;
import org.wassop.tui.model.Anchor;
import org.wassop.tui.model.RoomState;
import org.wassop.tui.model.Scrollback;
import org.wassop.tui.model.Selection;

/**
 * What was said in a room, as rows of a given width: only as many entries are laid out as the
 * screen shows. Pure.
 */
public final class Transcript {
  /** How many entries are looked at to count what is below. */
  private static final int MOST_COUNTED = 1_000;

  private final EntryRows layout;

  /** Rows of {@code columns} cells for {@code reader}, with times when {@code timed}. */
  public Transcript(Words words, int columns, boolean timed, Reader reader) {
    this(new EntryRows(words, Math.max(1, columns), timed, reader));
  }

  Transcript(EntryRows layout) {
    this.layout = layout;
  }

  /** The rows of {@code room} on a place of {@code height} rows; short ones stand at its bottom. */
  public List<Row> rows(RoomState room, int height) {
    Optional<Anchor> anchor = anchor(room, height);
    List<Row> up = new ArrayList<>();
    if (anchor.isEmpty()) {
      addUp(up, layout.outgoing(room));
    }
    collect(layout.sheet(room), anchor, height, up);
    return fromBottom(up, height);
  }

  /** The rows of {@code log} alone: what is shown while there is no room. */
  public List<Row> rows(Scrollback log, int height) {
    List<Row> up = new ArrayList<>();
    collect(Sheet.of(log), Optional.empty(), height, up);
    return fromBottom(up, height);
  }

  /** How many entries are below what {@code room} shows on a place of {@code height} rows. */
  public int below(RoomState room, int height) {
    return anchor(room, height)
        .map(anchor -> {
          long entries = shownAfter(room.log(), anchor.number()) + room.outgoing().size();
          return (int) entries + (anchor.rowsBelow() > 0 ? 1 : 0);
        })
        .orElse(0);
  }

  /** How many entries after {@code number} take a row; of very many the last are all counted. */
  private long shownAfter(Scrollback log, long number) {
    long to = Math.min(log.end(), number + 1 + MOST_COUNTED);
    long shown = log.end() - to;
    for (long next = Math.max(log.first(), number + 1); next < to; next++) {
      shown += layout.isHidden(log.get(next)) ? 0 : 1;
    }
    return shown;
  }

  /** The message that is chosen after {@code now}, {@code steps} below it in {@code room}. */
  public Action.Choose chosen(RoomState room, Optional<Selection> now, int height, int steps) {
    return new Chooser(layout, this, room, height).next(now, steps);
  }

  private void collect(Sheet sheet, Optional<Anchor> anchor, int height, List<Row> up) {
    Scrollback log = sheet.log();
    if (log.end() == log.first()) {
      addUp(up, layout.top(sheet));
    }
    long number = anchor.map(a -> clamp(log, a.number())).orElse(log.end() - 1);
    int hidden = anchor.map(Anchor::rowsBelow).orElse(0);
    for (; number >= log.first() && up.size() < height; number--) {
      List<Row> rows = layout.rows(sheet, number);
      addUp(
          up,
          rows.subList(
              0, Math.clamp((long) rows.size() - hidden, Math.min(1, rows.size()), rows.size())));
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

  /**
   * Where {@code room} is scrolled to; never above its oldest row, whatever the size was then. Rows
   * that an anchor wants to be seen below its entry are counted here.
   */
  Optional<Anchor> anchor(RoomState room, int height) {
    return room.reading()
        .anchor()
        .flatMap(a -> a.rowsBelow() < 0 ? sought(room, a, height) : Optional.of(a))
        .flatMap(a -> highest(room, height).map(top -> isAbove(a, top) ? top : a));
  }

  /** The first row of what was looked for is seen, however many rows it has. */
  private Optional<Anchor> sought(RoomState room, Anchor anchor, int height) {
    Sheet sheet = layout.sheet(room);
    long number = clamp(room.log(), anchor.number());
    int tooMany = layout.rows(sheet, number).size() - height;
    return down(sheet, number, Math.max(anchor.rowsBelow(), tooMany));
  }

  /**
   * Where {@code room} is scrolled to when it moves by {@code rows}, up if negative, on a place of
   * {@code height} rows; none when that is its end.
   */
  public Optional<Anchor> scrolled(RoomState room, int height, int rows) {
    Sheet sheet = layout.sheet(room);
    Scrollback log = room.log();
    if (log.end() == log.first()) {
      return Optional.empty();
    }
    // At the end, what is on its way stands below the newest entry.
    Anchor from =
        anchor(room, height)
            .orElseGet(() -> new Anchor(log.end() - 1, -layout.outgoing(room).size()));
    int hidden = from.rowsBelow() - rows;
    return rows < 0
        ? up(room, clamp(log, from.number()), Math.max(0, hidden), height)
        : down(sheet, clamp(log, from.number()), hidden);
  }

  private Optional<Anchor> up(RoomState room, long from, int hiddenRows, int height) {
    Sheet sheet = layout.sheet(room);
    long number = from;
    int hidden = hiddenRows;
    int size = layout.rows(sheet, number).size();
    while (hidden >= size && number > room.log().first()) {
      hidden -= size;
      size = layout.rows(sheet, --number).size();
    }
    Anchor wanted = new Anchor(number, Math.max(0, Math.min(hidden, size - 1)));
    return highest(room, height).map(top -> isAbove(wanted, top) ? top : wanted);
  }

  /** Whether no more than {@code rows} rows stand at or above {@code anchor}, or the end. */
  public boolean isNearTop(RoomState room, Optional<Anchor> anchor, int rows) {
    List<Row> up = new ArrayList<>();
    collect(layout.sheet(room), anchor, rows + 1, up);
    return up.size() <= rows;
  }

  private static boolean isAbove(Anchor a, Anchor b) {
    return a.number() < b.number() || a.number() == b.number() && a.rowsBelow() > b.rowsBelow();
  }

  /** The anchor at which the oldest row stands at the top; none when all fits. */
  private Optional<Anchor> highest(RoomState room, int height) {
    Sheet sheet = layout.sheet(room);
    Scrollback log = room.log();
    int rows = 0;
    for (long number = log.first(); number < log.end() && rows < height; number++) {
      rows += layout.rows(sheet, number).size();
      if (rows >= height && (rows > height || number < log.end() - 1)) {
        return Optional.of(new Anchor(number, rows - height));
      }
    }
    boolean fits = rows + layout.outgoing(room).size() <= height || log.end() == log.first();
    return fits ? Optional.empty() : Optional.of(new Anchor(log.end() - 1, 0));
  }

  /** Where the end of {@code from} without {@code hiddenRows} is; negative: so far below it. */
  Optional<Anchor> down(Sheet sheet, long from, int hiddenRows) {
    Scrollback log = sheet.log();
    long number = from;
    int hidden = hiddenRows;
    while (hidden < 0 && number < log.end() - 1) {
      hidden += layout.rows(sheet, ++number).size();
    }
    boolean end = hidden < 0 || number == log.end() - 1 && hidden == 0;
    return end ? Optional.empty() : Optional.of(new Anchor(number, hidden));
  }
}

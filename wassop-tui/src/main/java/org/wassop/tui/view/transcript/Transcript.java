package org.wassop.tui.view.transcript;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.MessageSelection;
import org.wassop.tui.model.timeline.ScrollAnchor;
import org.wassop.tui.model.timeline.Scrollback;
import org.wassop.tui.view.rows.Row;
import org.wassop.tui.view.rows.ScreenTexts;

/**
 * What was said in a room, as rows of a given width: only as many entries are laid out as the
 * screen shows. Pure.
 */
public final class Transcript {
  /** How many entries are looked at to count what is below. */
  private static final int MOST_COUNTED = 1_000;

  private final EntryRows layout;

  /** Rows of {@code columns} cells for {@code transcriptViewer}, with times when {@code timed}. */
  public Transcript(
      ScreenTexts screenTexts, int columns, boolean timed, TranscriptViewer transcriptViewer) {
    this(new EntryRows(screenTexts, Math.max(1, columns), timed, transcriptViewer));
  }

  Transcript(EntryRows layout) {
    this.layout = layout;
  }

  /** The rows of {@code room} on a place of {@code height} rows; short ones stand at its bottom. */
  public List<Row> rows(ConversationState room, int height) {
    Optional<ScrollAnchor> anchor = anchor(room, height);
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
    collect(TranscriptSource.of(log), Optional.empty(), height, up);
    return fromBottom(up, height);
  }

  /** How many entries are below what {@code room} shows on a place of {@code height} rows. */
  public int below(ConversationState room, int height) {
    return anchor(room, height)
        .map(scrollAnchor -> {
          long entries = shownAfter(room.log(), scrollAnchor.number()) + room.outgoing().size();
          return (int) entries + (scrollAnchor.rowsBelow() > 0 ? 1 : 0);
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
  public Action.SelectMessage chosen(
      ConversationState room, Optional<MessageSelection> now, int height, int steps) {
    return new MessageChooser(layout, this, room, height).next(now, steps);
  }

  private void collect(
      TranscriptSource transcriptSource, Optional<ScrollAnchor> anchor, int height, List<Row> up) {
    Scrollback log = transcriptSource.log();
    if (log.end() == log.first()) {
      addUp(up, layout.top(transcriptSource));
    }
    long number = anchor.map(a -> clamp(log, a.number())).orElse(log.end() - 1);
    int hidden = anchor.map(ScrollAnchor::rowsBelow).orElse(0);
    for (; number >= log.first() && up.size() < height; number--) {
      List<Row> rows = layout.rows(transcriptSource, number);
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
  Optional<ScrollAnchor> anchor(ConversationState room, int height) {
    return room.reading()
        .anchor()
        .flatMap(a -> a.rowsBelow() < 0 ? sought(room, a, height) : Optional.of(a))
        .flatMap(a -> highest(room, height).map(top -> isAbove(a, top) ? top : a));
  }

  /** The first row of what was looked for is seen, however many rows it has. */
  private Optional<ScrollAnchor> sought(
      ConversationState room, ScrollAnchor scrollAnchor, int height) {
    TranscriptSource transcriptSource = layout.sheet(room);
    long number = clamp(room.log(), scrollAnchor.number());
    int tooMany = layout.rows(transcriptSource, number).size() - height;
    return down(transcriptSource, number, Math.max(scrollAnchor.rowsBelow(), tooMany));
  }

  /**
   * Where {@code room} is scrolled to when it moves by {@code rows}, up if negative, on a place of
   * {@code height} rows; none when that is its end.
   */
  public Optional<ScrollAnchor> scrolled(ConversationState room, int height, int rows) {
    TranscriptSource transcriptSource = layout.sheet(room);
    Scrollback log = room.log();
    if (log.end() == log.first()) {
      return Optional.empty();
    }
    // At the end, what is on its way stands below the newest entry.
    ScrollAnchor from =
        anchor(room, height)
            .orElseGet(() -> new ScrollAnchor(log.end() - 1, -layout.outgoing(room).size()));
    int hidden = from.rowsBelow() - rows;
    return rows < 0
        ? up(room, clamp(log, from.number()), Math.max(0, hidden), height)
        : down(transcriptSource, clamp(log, from.number()), hidden);
  }

  private Optional<ScrollAnchor> up(ConversationState room, long from, int hiddenRows, int height) {
    TranscriptSource transcriptSource = layout.sheet(room);
    long number = from;
    int hidden = hiddenRows;
    int size = layout.rows(transcriptSource, number).size();
    while (hidden >= size && number > room.log().first()) {
      hidden -= size;
      size = layout.rows(transcriptSource, --number).size();
    }
    ScrollAnchor wanted = new ScrollAnchor(number, Math.max(0, Math.min(hidden, size - 1)));
    return highest(room, height).map(top -> isAbove(wanted, top) ? top : wanted);
  }

  /** Whether no more than {@code rows} rows stand at or above {@code anchor}, or the end. */
  public boolean isNearTop(ConversationState room, Optional<ScrollAnchor> anchor, int rows) {
    List<Row> up = new ArrayList<>();
    collect(layout.sheet(room), anchor, rows + 1, up);
    return up.size() <= rows;
  }

  private static boolean isAbove(ScrollAnchor a, ScrollAnchor b) {
    return a.number() < b.number() || a.number() == b.number() && a.rowsBelow() > b.rowsBelow();
  }

  /** The anchor at which the oldest row stands at the top; none when all fits. */
  private Optional<ScrollAnchor> highest(ConversationState room, int height) {
    TranscriptSource transcriptSource = layout.sheet(room);
    Scrollback log = room.log();
    int rows = 0;
    for (long number = log.first(); number < log.end() && rows < height; number++) {
      rows += layout.rows(transcriptSource, number).size();
      if (rows >= height && (rows > height || number < log.end() - 1)) {
        return Optional.of(new ScrollAnchor(number, rows - height));
      }
    }
    boolean fits = rows + layout.outgoing(room).size() <= height || log.end() == log.first();
    return fits ? Optional.empty() : Optional.of(new ScrollAnchor(log.end() - 1, 0));
  }

  /** Where the end of {@code from} without {@code hiddenRows} is; negative: so far below it. */
  Optional<ScrollAnchor> down(TranscriptSource transcriptSource, long from, int hiddenRows) {
    Scrollback log = transcriptSource.log();
    long number = from;
    int hidden = hiddenRows;
    while (hidden < 0 && number < log.end() - 1) {
      hidden += layout.rows(transcriptSource, ++number).size();
    }
    boolean end = hidden < 0 || number == log.end() - 1 && hidden == 0;
    return end ? Optional.empty() : Optional.of(new ScrollAnchor(number, hidden));
  }
}

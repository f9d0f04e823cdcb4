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
 * The transcript of a conversation as rows of a given width. Lays out about as many entries as a
 * screen shows, however long the conversation is. Pure.
 */
public final class Transcript {
  /** The most entries that are examined one by one to count those below. */
  private static final int MAX_COUNTED = 1_000;

  private final EntryRows layout;

  /** Rows of {@code columns} cells for {@code transcriptViewer}, with times if {@code timed}. */
  public Transcript(
      ScreenTexts screenTexts, int columns, boolean timed, TranscriptViewer transcriptViewer) {
    this(new EntryRows(screenTexts, Math.max(1, columns), timed, transcriptViewer));
  }

  Transcript(EntryRows layout) {
    this.layout = layout;
  }

  /**
   * Returns exactly {@code height} rows of {@code room}; a short transcript is aligned to the
   * bottom.
   */
  public List<Row> rows(ConversationState room, int height) {
    Optional<ScrollAnchor> anchor = anchor(room, height);
    List<Row> bottomUp = new ArrayList<>();
    if (anchor.isEmpty()) {
      addReversed(bottomUp, layout.outgoingRows(room));
    }
    collect(layout.source(room), anchor, height, bottomUp);
    return fromBottom(bottomUp, height);
  }

  /** Returns exactly {@code height} rows of {@code log}, which is shown while there is no room. */
  public List<Row> rows(Scrollback log, int height) {
    List<Row> bottomUp = new ArrayList<>();
    collect(TranscriptSource.of(log), Optional.empty(), height, bottomUp);
    return fromBottom(bottomUp, height);
  }

  /** Returns how many entries of {@code room} are below the {@code height} visible rows. */
  public int entriesBelow(ConversationState room, int height) {
    return anchor(room, height)
        .map(scrollAnchor -> {
          long entries =
              shownAfter(room.scrollback(), scrollAnchor.number()) + room.outgoing().size();
          return (int) entries + (scrollAnchor.rowsBelow() > 0 ? 1 : 0);
        })
        .orElse(0);
  }

  /**
   * Returns how many entries after {@code number} are shown. Hidden entries beyond the first {@link
   * #MAX_COUNTED} count too.
   */
  private long shownAfter(Scrollback log, long number) {
    long to = Math.min(log.end(), number + 1 + MAX_COUNTED);
    long shown = log.end() - to;
    for (long next = Math.max(log.first(), number + 1); next < to; next++) {
      shown += layout.isHidden(log.get(next)) ? 0 : 1;
    }
    return shown;
  }

  /**
   * Returns the selection {@code steps} below {@code current} in {@code room}, above if negative,
   * and the scroll that makes it visible.
   */
  public Action.SelectMessage selected(
      ConversationState room, Optional<MessageSelection> current, int height, int steps) {
    return new MessageSelector(layout, this, room, height).next(current, steps);
  }

  private void collect(
      TranscriptSource transcriptSource,
      Optional<ScrollAnchor> anchor,
      int height,
      List<Row> bottomUp) {
    Scrollback log = transcriptSource.log();
    if (log.end() == log.first()) {
      addReversed(bottomUp, layout.topRows(transcriptSource));
    }
    long number = anchor.map(a -> clamp(log, a.number())).orElse(log.end() - 1);
    int hidden = anchor.map(ScrollAnchor::rowsBelow).orElse(0);
    for (; number >= log.first() && bottomUp.size() < height; number--) {
      List<Row> rows = layout.rows(transcriptSource, number);
      addReversed(
          bottomUp,
          rows.subList(
              0, Math.clamp((long) rows.size() - hidden, Math.min(1, rows.size()), rows.size())));
      hidden = 0;
    }
  }

  private static long clamp(Scrollback log, long number) {
    return Math.clamp(number, log.first(), Math.max(log.first(), log.end() - 1));
  }

  private static void addReversed(List<Row> bottomUp, List<Row> rows) {
    for (int i = rows.size() - 1; i >= 0; i--) {
      bottomUp.add(rows.get(i));
    }
  }

  private List<Row> fromBottom(List<Row> bottomUp, int height) {
    List<Row> shown = new ArrayList<>(bottomUp.subList(0, Math.min(height, bottomUp.size())));
    while (shown.size() < height) {
      shown.add(Row.empty());
    }
    Collections.reverse(shown);
    return shown;
  }

  /**
   * Returns the anchor that {@code room} is scrolled to, resolved for this height: never above the
   * oldest row, and with no negative {@code rowsBelow}. None at the end.
   */
  Optional<ScrollAnchor> anchor(ConversationState room, int height) {
    return room.readingPosition()
        .anchor()
        .flatMap(a -> a.rowsBelow() < 0 ? resolve(room, a, height) : Optional.of(a))
        .flatMap(a -> topAnchor(room, height).map(top -> isAbove(a, top) ? top : a));
  }

  /**
   * Resolves an anchor with negative {@code rowsBelow} so that the first row of its entry is
   * visible, however tall the entry is.
   */
  private Optional<ScrollAnchor> resolve(
      ConversationState room, ScrollAnchor scrollAnchor, int height) {
    TranscriptSource transcriptSource = layout.source(room);
    long number = clamp(room.scrollback(), scrollAnchor.number());
    int excess = layout.rows(transcriptSource, number).size() - height;
    return down(transcriptSource, number, Math.max(scrollAnchor.rowsBelow(), excess));
  }

  /**
   * Returns the anchor of {@code room} after scrolling by {@code rows}, up if negative, on {@code
   * height} rows; none at the end.
   */
  public Optional<ScrollAnchor> scrolled(ConversationState room, int height, int rows) {
    TranscriptSource transcriptSource = layout.source(room);
    Scrollback log = room.scrollback();
    if (log.end() == log.first()) {
      return Optional.empty();
    }
    // At the end, the outgoing messages stand below the newest entry.
    ScrollAnchor from =
        anchor(room, height)
            .orElseGet(() -> new ScrollAnchor(log.end() - 1, -layout.outgoingRows(room).size()));
    int hidden = from.rowsBelow() - rows;
    return rows < 0
        ? scrollUp(room, clamp(log, from.number()), Math.max(0, hidden), height)
        : down(transcriptSource, clamp(log, from.number()), hidden);
  }

  private Optional<ScrollAnchor> scrollUp(
      ConversationState room, long from, int hiddenRows, int height) {
    TranscriptSource transcriptSource = layout.source(room);
    long number = from;
    int hidden = hiddenRows;
    int size = layout.rows(transcriptSource, number).size();
    while (hidden >= size && number > room.scrollback().first()) {
      hidden -= size;
      size = layout.rows(transcriptSource, --number).size();
    }
    ScrollAnchor wanted = new ScrollAnchor(number, Math.max(0, Math.min(hidden, size - 1)));
    return topAnchor(room, height).map(top -> isAbove(wanted, top) ? top : wanted);
  }

  /**
   * Returns whether at most {@code rows} rows stand at or above {@code anchor}, or above the end of
   * the log if there is none.
   */
  public boolean isNearTop(ConversationState room, Optional<ScrollAnchor> anchor, int rows) {
    List<Row> bottomUp = new ArrayList<>();
    collect(layout.source(room), anchor, rows + 1, bottomUp);
    return bottomUp.size() <= rows;
  }

  private static boolean isAbove(ScrollAnchor a, ScrollAnchor b) {
    return a.number() < b.number() || a.number() == b.number() && a.rowsBelow() > b.rowsBelow();
  }

  /** Returns the anchor that shows the oldest row at the top; none if everything fits. */
  private Optional<ScrollAnchor> topAnchor(ConversationState room, int height) {
    TranscriptSource transcriptSource = layout.source(room);
    Scrollback log = room.scrollback();
    int rows = 0;
    for (long number = log.first(); number < log.end() && rows < height; number++) {
      rows += layout.rows(transcriptSource, number).size();
      if (rows >= height && (rows > height || number < log.end() - 1)) {
        return Optional.of(new ScrollAnchor(number, rows - height));
      }
    }
    boolean fits = rows + layout.outgoingRows(room).size() <= height || log.end() == log.first();
    return fits ? Optional.empty() : Optional.of(new ScrollAnchor(log.end() - 1, 0));
  }

  /**
   * Returns the anchor that hides the last {@code hiddenRows} rows of the entry {@code from}; if
   * negative, it moves down by as many rows. None at the end.
   */
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

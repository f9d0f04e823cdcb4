package org.wassop.tui.terminal.frame;

import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.screen.ScreenBuffer;
import com.googlecode.lanterna.screen.TerminalScreen;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * A screen that writes in each frame only what differs from the previous one, in one write. UI
 * thread only.
 *
 * <p>A frame without a difference writes nothing. A small frame is written as it is; a larger one
 * as a synchronized update with the cursor hidden. {@link #scrollLines} is a hint, used only if it
 * makes the frame smaller. The screen is never cleared: {@link #repaint} and a resize redraw each
 * row.
 */
public final class FrameScreen extends TerminalScreen {
  private static final int MAX_BARE_FRAME_BYTES = 64;
  private static final int SHORT_FRAME_BYTES = 350;
  private static final String HIDE = "\033[?25l";
  private static final String SHOW = "\033[?25h";
  private static final String BEGIN_UPDATE = "\033[?2026h";
  private static final String END_UPDATE = "\033[?2026l";

  private final FrameTerminal terminal;
  private final Queue<KeyStroke> keys = new ArrayDeque<>();
  private TerminalPen.State pen = TerminalPen.State.UNKNOWN_STATE;
  private Frame.@Nullable Scroll scroll;
  private boolean started;
  private boolean repaintDue = true;
  private boolean cursorShown;
  private FrameProbe frameProbe = FrameProbe.NEVER;
  private boolean probed;
  private boolean lineFirst;
  private boolean unfinished;
  private int shownCursorRow = -1;

  /** Creates a screen of the current size of {@code terminal}. */
  public FrameScreen(FrameTerminal terminal) throws IOException {
    super(terminal);
    this.terminal = terminal;
  }

  @Override
  public synchronized void startScreen() throws IOException {
    started = true;
    terminal.enterPrivateMode();
    repaint();
  }

  @Override
  public synchronized void stopScreen(boolean flushInput) throws IOException {
    if (started) {
      started = false;
      terminal.exitPrivateMode();
    }
  }

  /** Makes the next frame draw every row, as after another program wrote to the terminal. */
  public synchronized void repaint() {
    repaintDue = true;
    scroll = null;
    cursorShown = false;
    pen = TerminalPen.State.UNKNOWN_STATE;
  }

  /** Whether the next frame will draw every row. */
  public synchronized boolean isRepaintDue() {
    return repaintDue;
  }

  /** Sets which of the next frames end with a probe; initially none. Resets {@link #hasProbed}. */
  public synchronized void probe(FrameProbe after) {
    frameProbe = after;
    probed = false;
  }

  /** Whether a frame has ended with a probe since the last {@link #probe}. */
  public synchronized boolean hasProbed() {
    return probed;
  }

  /**
   * Sets whether a frame may draw only the row of the cursor, for what is typed there. Applies if
   * that row has changed and the cursor is still in it; the other rows are left for a later frame.
   */
  public synchronized void setCursorRowFirst(boolean first) {
    lineFirst = first;
  }

  /** Whether the last frame has left other rows for a later one. */
  public synchronized boolean isUnfinished() {
    return unfinished;
  }

  @Override
  public synchronized void refresh(RefreshType refreshType) throws IOException {
    if (!started) {
      return;
    }
    repaintDue |= refreshType == RefreshType.COMPLETE;
    TerminalPosition cursor = visibleCursor();
    ScreenBuffer partial = lineFirst ? withCursorRow(cursor) : null;
    ScreenBuffer wanted = partial == null ? getBackBuffer() : partial;
    Frame frame = partial == null ? frame() : difference(partial);
    TerminalPen finish = new TerminalPen(frame.pen(), terminal.capabilities());
    finish.endLink();
    boolean large = repaintDue || frame.rows() > 1 || frame.bytes().length() > MAX_BARE_FRAME_BYTES;
    boolean hidden = large && (cursorShown || repaintDue);
    if (cursor == null) {
      finish.output().ascii(cursorShown && !hidden ? HIDE : "");
    } else {
      finish.moveTo(cursor.getRow(), cursor.getColumn());
      finish.output().ascii(hidden || !cursorShown ? SHOW : "");
    }
    ByteBuilder bytes = new ByteBuilder();
    bytes.ascii(large ? BEGIN_UPDATE : "").ascii(hidden ? HIDE : "");
    bytes.append(frame.bytes()).append(finish.output()).ascii(large ? END_UPDATE : "");
    wanted.copyTo(getFrontBuffer());
    pen = finish.state();
    cursorShown = cursor != null;
    shownCursorRow = cursor == null ? -1 : cursor.getRow();
    repaintDue = false;
    unfinished = partial != null;
    scroll = unfinished ? scroll : null;
    terminal.write(bytes.toArray());
    if (isProbeDue(bytes, large)) {
      probed = true;
      terminal.probe();
    }
    terminal.flush();
  }

  @Override
  public synchronized @Nullable TerminalSize doResizeIfNecessary() {
    TerminalSize size = super.doResizeIfNecessary();
    if (size != null) {
      repaint();
      setCursorPosition(getCursorPosition());
    }
    return size;
  }

  /**
   * Moves rows of the back buffer, and remembers the move as a hint for the next frame. If several
   * regions are scrolled before one frame, the first is the hint.
   */
  @Override
  public synchronized void scrollLines(int firstLine, int lastLine, int distance) {
    int first = Math.max(firstLine, 0);
    int last = Math.min(lastLine, getTerminalSize().getRows() - 1);
    if (distance == 0 || first >= last) {
      return;
    }
    getBackBuffer().scrollLines(first, last, distance);
    if (scroll == null) {
      scroll = new Frame.Scroll(first, last, distance);
    } else if (scroll.first() == first && scroll.last() == last) {
      scroll = new Frame.Scroll(first, last, scroll.distance() + distance);
    }
  }

  /** Queues a key for {@link #pollInput}. */
  public synchronized void queueKey(KeyStroke key) {
    keys.add(key);
  }

  @Override
  public synchronized @Nullable KeyStroke pollInput() {
    return keys.poll();
  }

  /**
   * Unsupported: keys reach the UI thread by {@link #queueKey}.
   *
   * @throws UnsupportedOperationException always
   */
  @Override
  public KeyStroke readInput() {
    throw new UnsupportedOperationException("keys are fed, not read");
  }

  private boolean isProbeDue(ByteBuilder frame, boolean large) {
    return switch (frameProbe) {
      case NEVER -> false;
      case AFTER_LARGE_FRAME -> large;
      case AFTER_FRAME -> frame.length() > 0;
    };
  }

  /**
   * Returns the shown screen with the row of the cursor replaced by the wanted one; null if that is
   * not enough.
   */
  private @Nullable ScreenBuffer withCursorRow(@Nullable TerminalPosition cursor) {
    if (repaintDue || cursor == null || cursor.getRow() != shownCursorRow) {
      return null;
    }
    ScreenBuffer back = getBackBuffer();
    int row = cursor.getRow();
    int columns = back.getSize().getColumns();
    ScreenBuffer buffer = new ScreenBuffer(back.getSize(), TextCharacter.DEFAULT_CHARACTER);
    getFrontBuffer().copyTo(buffer);
    back.copyTo(buffer, row, 1, 0, columns, row, 0);
    return difference(buffer).rows() > 0 ? buffer : null;
  }

  private Frame difference(ScreenBuffer wanted) {
    TerminalPen start = new TerminalPen(pen, terminal.capabilities());
    return FrameBuilder.difference(getFrontBuffer(), wanted, start, null);
  }

  private Frame frame() {
    if (repaintDue) {
      return FrameBuilder.fullRedraw(getBackBuffer(), terminal.capabilities());
    }
    TerminalPen start = new TerminalPen(pen, terminal.capabilities());
    Frame.Scroll hint = scroll;
    if (hint == null
        || hint.distance() == 0
        || Math.abs(hint.distance()) > hint.last() - hint.first()) {
      return FrameBuilder.difference(getFrontBuffer(), getBackBuffer(), start, null);
    }
    Frame scrolled = FrameBuilder.difference(getFrontBuffer(), getBackBuffer(), start, hint);
    if (scrolled.bytes().length() <= SHORT_FRAME_BYTES) {
      return scrolled; // small enough: computing the alternative would cost more time than it saves
    }
    Frame plain = FrameBuilder.difference(getFrontBuffer(), getBackBuffer(), start, null);
    return scrolled.bytes().length() < plain.bytes().length() ? scrolled : plain;
  }

  /**
   * Returns the position of the cursor, moved from the second half of a wide character to its
   * first; null if hidden.
   */
  private @Nullable TerminalPosition visibleCursor() {
    TerminalPosition cursor = getCursorPosition();
    if (cursor == null || cursor.getColumn() == 0) {
      return cursor;
    }
    TerminalPosition before = cursor.withRelativeColumn(-1);
    boolean half = Objects.requireNonNull(getBackBuffer().getCharacterAt(before)).isDoubleWidth();
    return half ? before : cursor;
  }
}

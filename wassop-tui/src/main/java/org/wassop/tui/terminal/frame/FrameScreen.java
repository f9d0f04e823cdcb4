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
 * A screen that writes each frame as the few bytes that differ from the one before, in one write.
 * UI thread only.
 *
 * <p>Nothing differs: nothing is written. A small change is written bare; a larger one as a
 * synchronised update with the cursor hidden. {@link #scrollLines} is a hint: it is used when it
 * makes the frame smaller, and can't make it wrong. The screen is never cleared; after {@link
 * #repaint} or a resize each line is drawn anew.
 */
public final class FrameScreen extends TerminalScreen {
  private static final int LARGEST_BARE_FRAME_BYTES = 64;
  private static final int SHORT_FRAME_BYTES = 350;
  private static final String HIDE = "\033[?25l";
  private static final String SHOW = "\033[?25h";
  private static final String BEGIN_UPDATE = "\033[?2026h";
  private static final String END_UPDATE = "\033[?2026l";

  private final FrameTerminal terminal;
  private final Queue<KeyStroke> keys = new ArrayDeque<>();
  private TerminalPen.State pen = TerminalPen.State.NOTHING_KNOWN;
  private Frame.@Nullable Scroll scroll;
  private boolean started;
  private boolean everything = true;
  private boolean cursorShown;
  private FrameProbe frameProbe = FrameProbe.NEVER;
  private boolean asked;
  private boolean lineFirst;
  private boolean unfinished;
  private int shownCursorRow = -1;

  /** A screen as large as the terminal is now. */
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

  /** Draws every line with the next frame, as when something else wrote on the terminal. */
  public synchronized void repaint() {
    everything = true;
    scroll = null;
    cursorShown = false;
    pen = TerminalPen.State.NOTHING_KNOWN;
  }

  /** Whether the next frame will draw every line. */
  public synchronized boolean isRepaintDue() {
    return everything;
  }

  /** Which frames ask from now on; until it is said, none does. */
  public synchronized void ask(FrameProbe after) {
    frameProbe = after;
    asked = false;
  }

  /** Whether a frame has asked since {@link #ask}. */
  public synchronized boolean hasAsked() {
    return asked;
  }

  /**
   * Whether a frame may do with the cursor's row, if that has changed and the cursor is still in
   * it: what is typed. The rest is left for a later frame.
   */
  public synchronized void drawLineFirst(boolean first) {
    lineFirst = first;
  }

  /** Whether the last frame has left something for a later one. */
  public synchronized boolean isUnfinished() {
    return unfinished;
  }

  @Override
  public synchronized void refresh(RefreshType refreshType) throws IOException {
    if (!started) {
      return;
    }
    everything |= refreshType == RefreshType.COMPLETE;
    TerminalPosition cursor = visibleCursor();
    ScreenBuffer line = lineFirst ? line(cursor) : null;
    ScreenBuffer wanted = line == null ? getBackBuffer() : line;
    Frame frame = line == null ? frame() : difference(line);
    TerminalPen finish = new TerminalPen(frame.pen(), terminal.abilities());
    finish.endLink();
    boolean large =
        everything || frame.rows() > 1 || frame.byteBuilder().length() > LARGEST_BARE_FRAME_BYTES;
    boolean hidden = large && (cursorShown || everything);
    if (cursor == null) {
      finish.out().ascii(cursorShown && !hidden ? HIDE : "");
    } else {
      finish.moveTo(cursor.getRow(), cursor.getColumn());
      finish.out().ascii(hidden || !cursorShown ? SHOW : "");
    }
    ByteBuilder byteBuilder = new ByteBuilder();
    byteBuilder.ascii(large ? BEGIN_UPDATE : "").ascii(hidden ? HIDE : "");
    byteBuilder.append(frame.byteBuilder()).append(finish.out()).ascii(large ? END_UPDATE : "");
    wanted.copyTo(getFrontBuffer());
    pen = finish.state();
    cursorShown = cursor != null;
    shownCursorRow = cursor == null ? -1 : cursor.getRow();
    everything = false;
    unfinished = line != null;
    scroll = unfinished ? scroll : null;
    terminal.write(byteBuilder.toArray());
    if (isQuestionDue(byteBuilder, large)) {
      asked = true;
      terminal.ask();
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
   * Moves whole rows of what is about to be drawn, and remembers that the terminal can do the same.
   * Of several regions before one frame the first counts.
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

  /** Puts a key where {@link #pollInput} finds it. */
  public synchronized void feed(KeyStroke key) {
    keys.add(key);
  }

  @Override
  public synchronized @Nullable KeyStroke pollInput() {
    return keys.poll();
  }

  /**
   * Not for this screen: keys come to the UI thread by {@link #feed}, so nobody waits for them
   * here.
   */
  @Override
  public KeyStroke readInput() {
    throw new UnsupportedOperationException("keys are fed, not read");
  }

  private boolean isQuestionDue(ByteBuilder frame, boolean large) {
    return switch (frameProbe) {
      case NEVER -> false;
      case AFTER_LARGE_FRAME -> large;
      case AFTER_FRAME -> frame.length() > 0;
    };
  }

  /** What is shown, with the cursor's row as it should be; null if that is not enough. */
  private @Nullable ScreenBuffer line(@Nullable TerminalPosition cursor) {
    if (everything || cursor == null || cursor.getRow() != shownCursorRow) {
      return null;
    }
    ScreenBuffer back = getBackBuffer();
    int row = cursor.getRow();
    int columns = back.getSize().getColumns();
    ScreenBuffer line = new ScreenBuffer(back.getSize(), TextCharacter.DEFAULT_CHARACTER);
    getFrontBuffer().copyTo(line);
    back.copyTo(line, row, 1, 0, columns, row, 0);
    return difference(line).rows() > 0 ? line : null;
  }

  private Frame difference(ScreenBuffer wanted) {
    TerminalPen start = new TerminalPen(pen, terminal.abilities());
    return FullRedraw.difference(getFrontBuffer(), wanted, start, null);
  }

  private Frame frame() {
    if (everything) {
      return FullRedraw.of(getBackBuffer(), terminal.abilities());
    }
    TerminalPen start = new TerminalPen(pen, terminal.abilities());
    Frame.Scroll hint = scroll;
    if (hint == null
        || hint.distance() == 0
        || Math.abs(hint.distance()) > hint.last() - hint.first()) {
      return FullRedraw.difference(getFrontBuffer(), getBackBuffer(), start, null);
    }
    Frame scrolled = FullRedraw.difference(getFrontBuffer(), getBackBuffer(), start, hint);
    if (scrolled.byteBuilder().length() <= SHORT_FRAME_BYTES) {
      return scrolled; // nearly all is where it was: working out the other way takes longer
    }
    Frame plain = FullRedraw.difference(getFrontBuffer(), getBackBuffer(), start, null);
    return scrolled.byteBuilder().length() < plain.byteBuilder().length() ? scrolled : plain;
  }

  /**
   * The cursor's place; on the second half of a wide cluster, the cluster itself. Null when hidden.
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

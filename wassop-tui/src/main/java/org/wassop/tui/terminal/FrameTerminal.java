package org.wassop.tui.terminal;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.terminal.MouseCaptureMode;
import com.googlecode.lanterna.terminal.ansi.ANSITerminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A terminal that takes whole UTF-8 strings and gets one write a frame. It reads nothing: keys are
 * the {@link Keyboard}'s business, and its size is what {@link #resize} said last, never asked for.
 *
 * <p>UI thread, except {@link #leaveForGood}.
 */
public final class FrameTerminal extends ANSITerminal {
  /**
   * Alternate screen, bracketed paste, no wrapping at the margin, arrow keys and key pad as CSI.
   */
  private static final byte[] ENTER = ascii("\033[?1049h\033[?2004h\033[?7l\033[?1l\033>");

  private static final byte[] MOUSE_ON = ascii("\033[?1000h\033[?1006h");
  private static final byte[] LEAVE =
      ascii("\033[?1006l\033[?1000l\033[m\033[?7h\033[?2004l\033[?25h\033[?1049l");
  private static final Duration PATIENCE = Duration.ofMillis(300);

  private final FrameOutput output;
  private TerminalSize size;
  private boolean mouse;

  /** A terminal that writes to {@code device}, which should be unbuffered. */
  public FrameTerminal(OutputStream device, TerminalSize size) {
    this(new FrameOutput(device), size);
  }

  private FrameTerminal(FrameOutput output, TerminalSize size) {
    super(InputStream.nullInputStream(), output, StandardCharsets.UTF_8);
    this.output = output;
    this.size = size;
  }

  /** Enters the alternate screen and the modes of this program; when there already, once more. */
  @Override
  public void enterPrivateMode() throws IOException {
    output.open(mouse ? new Bytes().append(ENTER).append(MOUSE_ON).toArray() : ENTER);
  }

  /** Gives the screen and the modes back; does nothing when outside. */
  @Override
  public void exitPrivateMode() throws IOException {
    output.close(LEAVE, PATIENCE);
  }

  /**
   * Gives the screen back once and for all; what is written later is dropped. Any thread;
   * idempotent.
   */
  void leaveForGood() throws IOException {
    output.closeForGood(LEAVE, PATIENCE);
  }

  @Override
  public void close() throws IOException {
    leaveForGood();
  }

  /** Puts a safe string at the cursor, as one piece. Control characters are left out. */
  @Override
  public void putString(String string) throws IOException {
    write(string.replaceAll("\\p{Cntrl}", "").getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Appends bytes to the next write as they are: a frame, or a control sequence such as a
   * notification.
   */
  public void write(byte[] bytes) throws IOException {
    writeToTerminal(bytes);
  }

  /** The title of the window, with the next write. Control characters are left out. */
  @Override
  public void setTitle(String title) throws IOException {
    super.setTitle(title.replaceAll("\\p{Cntrl}", ""));
  }

  /**
   * Reports buttons and wheel (SGR mode 1006) from the next entry on, or at once when inside; null
   * reports none.
   */
  @Override
  public void setMouseCaptureMode(@Nullable MouseCaptureMode mode) throws IOException {
    mouse = mode != null;
    write(mouse ? MOUSE_ON : ascii("\033[?1006l\033[?1000l"));
    flush();
  }

  /** Says how large the terminal is now, and tells the listeners if that is new. */
  public void resize(TerminalSize newSize) {
    size = newSize;
    onResized(newSize);
  }

  @Override
  protected TerminalSize findTerminalSize() {
    return size;
  }

  /** Always null: see {@link Keyboard}. */
  @Override
  public @Nullable KeyStroke pollInput() {
    return null;
  }

  /** Not for this terminal: see {@link Keyboard}. */
  @Override
  public KeyStroke readInput() {
    throw new UnsupportedOperationException("keys are fed, not read");
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}

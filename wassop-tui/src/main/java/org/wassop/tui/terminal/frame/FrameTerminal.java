package org.wassop.tui.terminal.frame;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.terminal.MouseCaptureMode;
import com.googlecode.lanterna.terminal.ansi.ANSITerminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A terminal that takes whole UTF-8 strings and gets one write a frame. It reads nothing: keys are
 * the {@code Keyboard}'s business, and its size is what {@link #resize} said last, never asked for.
 *
 * <p>UI thread, except {@link #leaveForGood} and what has to do with answers.
 */
public final class FrameTerminal extends ANSITerminal {
  /**
   * Alternate screen, bracketed paste, reports of the focus, no wrapping at the margin, arrow keys
   * and key pad as CSI.
   */
  private static final String ENTER = "\033[?1049h\033[?2004h\033[?1004h\033[?7l\033[?1l\033>";

  private static final String KEEP_TITLE = "\033[22;0t";
  private static final String MOUSE_ON = "\033[?1000h\033[?1006h";
  private static final String MOUSE_OFF = "\033[?1006l\033[?1000l";
  private static final byte[] LEAVE =
      ascii(MOUSE_OFF + "\033[?1004l\033[m\033[?7h\033[?2004l\033[?25h\033[?1049l\033[23;0t");
  private static final String HOW_IS_IT = "\033[5n";
  private static final Duration PATIENCE = Duration.ofMillis(300);

  /** How long after a question nobody counts on its answer any more. */
  private static final Duration HOPELESS = Duration.ofSeconds(10);

  private final FrameOutput output;
  private final PendingProbes pendingProbes = new PendingProbes();
  private final Map<String, String> env;
  private final TerminalCapabilities terminalCapabilities;
  private OscSequences oscSequences;
  private TerminalSize size;
  private String title = "";
  private boolean mouse;
  private boolean bellDue;

  /** A terminal of which nothing is known but its size. */
  public FrameTerminal(OutputStream device, TerminalSize size) {
    this(device, size, Map.of());
  }

  /**
   * A terminal that writes to {@code device}, which should be unbuffered; {@code env} tells which
   * one it is.
   */
  public FrameTerminal(OutputStream device, TerminalSize size, Map<String, String> env) {
    this(new FrameOutput(device), size, env);
  }

  private FrameTerminal(FrameOutput output, TerminalSize size, Map<String, String> env) {
    super(InputStream.nullInputStream(), output, StandardCharsets.UTF_8);
    this.output = output;
    this.size = size;
    this.env = env;
    terminalCapabilities = TerminalCapabilities.of(env);
    oscSequences = new OscSequences(NotificationProtocol.AUTO, env);
  }

  /** What this terminal can do. */
  TerminalCapabilities abilities() {
    return terminalCapabilities;
  }

  /** Enters the alternate screen and the modes of this program; when there already, once more. */
  @Override
  public void enterPrivateMode() throws IOException {
    pendingProbes.forget();
    ByteBuilder modes = new ByteBuilder().ascii(ENTER).ascii(mouse ? MOUSE_ON : "");
    modes.utf8(title.isEmpty() ? "" : OscSequences.title(title));
    output.open(new ByteBuilder().ascii(KEEP_TITLE).append(modes).toArray(), modes.toArray());
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
  public void leaveForGood() throws IOException {
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
  void write(byte[] bytes) throws IOException {
    writeToTerminal(bytes);
  }

  /**
   * The title of the window, or of tmux's pane, with the next write; the one from before comes back
   * when the screen is left. Control characters are left out, and what is beyond 200 cells.
   */
  public void title(String text) {
    if (terminalCapabilities.links() && !text.equals(title)) {
      title = text;
      append(OscSequences.title(text));
    }
  }

  @Override
  public void setTitle(String text) {
    title(text);
  }

  /** Rings with the next write; once, however often it is asked. */
  @Override
  public void bell() {
    if (!bellDue) {
      bellDue = true;
      append("\007");
    }
  }

  /** How notifications are made from now on. */
  public void setNotifying(NotificationProtocol notificationProtocol) {
    oscSequences = new OscSequences(notificationProtocol, env);
  }

  /**
   * Asks the desktop to show a notification, with the next write: each text as one line of at most
   * 200 cells.
   */
  public void notify(String heading, String body) {
    append(oscSequences.notification(heading, body));
  }

  /**
   * Puts {@code text} into the clipboard, with the next write. Gives whether it was short enough
   * (74,000 bytes) and the terminal may know how: none says whether it did.
   */
  public boolean copy(String text) {
    String sequence = terminalCapabilities.links() ? oscSequences.copy(text) : "";
    append(sequence);
    return !sequence.isEmpty();
  }

  /**
   * Asks, with the next write, whether all is well (DSR): a terminal answers when it has come so
   * far, and {@code Keyboard} reads that as an {@code ProbeAnswerStroke}.
   */
  void ask() {
    pendingProbes.asked();
    append(HOW_IS_IT);
  }

  /** An answer was read. Any thread. */
  public void answered() {
    pendingProbes.answered();
  }

  /** Waits a moment for the answers that are missing, so that no shell reads them. Any thread. */
  public void awaitAnswers() {
    try {
      pendingProbes.await(PATIENCE, HOPELESS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void append(String sequence) {
    byte[] bytes = sequence.getBytes(StandardCharsets.UTF_8);
    output.write(bytes, 0, bytes.length);
  }

  @Override
  public void flush() throws IOException {
    bellDue = false;
    super.flush();
  }

  /**
   * Reports buttons and wheel (SGR mode 1006) from the next entry on, or at once when inside; null
   * reports none.
   */
  @Override
  public void setMouseCaptureMode(@Nullable MouseCaptureMode mode) throws IOException {
    mouse = mode != null;
    append(mouse ? MOUSE_ON : MOUSE_OFF);
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

  /** Always null: see {@code Keyboard}. */
  @Override
  public @Nullable KeyStroke pollInput() {
    return null;
  }

  /** Not for this terminal: see {@code Keyboard}. */
  @Override
  public KeyStroke readInput() {
    throw new UnsupportedOperationException("keys are fed, not read");
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}

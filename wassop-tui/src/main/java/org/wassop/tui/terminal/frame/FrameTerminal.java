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
 * A terminal that is only written to, with one write for each frame. It accepts whole UTF-8
 * strings. Keys are read by {@code Keyboard}; the size is the last one given to {@link #resize}.
 *
 * <p>UI thread only, except {@link #leaveForGood}, {@link #probeAnswered} and {@link
 * #awaitProbeAnswers}.
 */
public final class FrameTerminal extends ANSITerminal {
  /**
   * Alternate screen, bracketed paste, focus reports, no auto-wrap, normal cursor keys and numeric
   * keypad.
   */
  private static final String ENTER = "\033[?1049h\033[?2004h\033[?1004h\033[?7l\033[?1l\033>";

  private static final String SAVE_TITLE = "\033[22;0t";
  private static final String MOUSE_ON = "\033[?1000h\033[?1006h";
  private static final String MOUSE_OFF = "\033[?1006l\033[?1000l";
  private static final byte[] LEAVE =
      ascii(MOUSE_OFF + "\033[?1004l\033[m\033[?7h\033[?2004l\033[?25h\033[?1049l\033[23;0t");
  private static final String PROBE = "\033[5n";
  private static final Duration OUTPUT_TIMEOUT = Duration.ofMillis(300);
  private static final Duration ANSWER_TIMEOUT = Duration.ofMillis(300);

  /** The age at which an unanswered probe is not waited for. */
  private static final Duration PROBE_EXPIRY = Duration.ofSeconds(10);

  private final FrameOutput output;
  private final PendingProbes pendingProbes = new PendingProbes();
  private final Map<String, String> env;
  private final TerminalCapabilities capabilities;
  private OscSequences oscSequences;
  private TerminalSize size;
  private String title = "";
  private boolean mouse;
  private boolean bellDue;

  /** Creates a terminal with common capabilities. */
  public FrameTerminal(OutputStream device, TerminalSize size) {
    this(device, size, Map.of());
  }

  /**
   * Creates a terminal that writes to {@code device}, which should be unbuffered; its capabilities
   * are found in the environment variables {@code env}.
   */
  public FrameTerminal(OutputStream device, TerminalSize size, Map<String, String> env) {
    this(new FrameOutput(device), size, env);
  }

  private FrameTerminal(FrameOutput output, TerminalSize size, Map<String, String> env) {
    super(InputStream.nullInputStream(), output, StandardCharsets.UTF_8);
    this.output = output;
    this.size = size;
    this.env = env;
    capabilities = TerminalCapabilities.of(env);
    oscSequences = new OscSequences(NotificationProtocol.AUTO, env);
  }

  /** Returns the capabilities of this terminal. */
  TerminalCapabilities capabilities() {
    return capabilities;
  }

  /**
   * Enters the alternate screen and sets the modes of a full-screen program, also if that was done
   * before. Forgets pending probes.
   */
  @Override
  public void enterPrivateMode() throws IOException {
    pendingProbes.clear();
    ByteBuilder modes = new ByteBuilder().ascii(ENTER).ascii(mouse ? MOUSE_ON : "");
    modes.utf8(title.isEmpty() ? "" : OscSequences.title(title));
    output.open(new ByteBuilder().ascii(SAVE_TITLE).append(modes).toArray(), modes.toArray());
  }

  /** Leaves the alternate screen and resets the modes; has no effect outside. */
  @Override
  public void exitPrivateMode() throws IOException {
    output.close(LEAVE, OUTPUT_TIMEOUT);
  }

  /** Leaves the alternate screen for good; later output is dropped. Any thread. Idempotent. */
  public void leaveForGood() throws IOException {
    output.closeForGood(LEAVE, OUTPUT_TIMEOUT);
  }

  @Override
  public void close() throws IOException {
    leaveForGood();
  }

  /** Writes a safe string at the cursor, without its control characters. */
  @Override
  public void putString(String string) throws IOException {
    write(string.replaceAll("\\p{Cntrl}", "").getBytes(StandardCharsets.UTF_8));
  }

  /** Appends bytes to the next write as they are. */
  void write(byte[] bytes) throws IOException {
    writeToTerminal(bytes);
  }

  /**
   * Sets the title of the window, or of the tmux pane, with the next write. The title is cut to 200
   * cells and loses its control characters. The original one comes back when the screen is left.
   */
  @Override
  public void setTitle(String text) {
    if (capabilities.links() && !text.equals(title)) {
      title = text;
      append(OscSequences.title(text));
    }
  }

  /** Rings the bell with the next write, once for any number of calls. */
  @Override
  public void bell() {
    if (!bellDue) {
      bellDue = true;
      append("\007");
    }
  }

  /** Sets the protocol of the next notifications. */
  public void setNotificationProtocol(NotificationProtocol notificationProtocol) {
    oscSequences = new OscSequences(notificationProtocol, env);
  }

  /**
   * Sends a desktop notification with the next write, each text as one line of at most 200 cells.
   */
  public void notify(String heading, String body) {
    append(oscSequences.notification(heading, body));
  }

  /**
   * Copies {@code text} to the clipboard with the next write. Returns false if the text is longer
   * than 74,000 bytes or the terminal doesn't know how. True is no proof: no terminal reports
   * success.
   */
  public boolean copyToClipboard(String text) {
    String sequence = capabilities.links() ? oscSequences.copyToClipboard(text) : "";
    append(sequence);
    return !sequence.isEmpty();
  }

  /**
   * Sends a probe with the next write: a request for a device status report (DSR). The terminal
   * answers when it has processed everything before; {@code Keyboard} reads that as a {@code
   * ProbeAnswerStroke}.
   */
  void probe() {
    pendingProbes.sent();
    append(PROBE);
  }

  /** Records that an answer to a probe was read. Any thread. */
  public void probeAnswered() {
    pendingProbes.answered();
  }

  /**
   * Waits at most 300 ms for the answers to pending probes, so that no shell reads them. Any
   * thread.
   */
  public void awaitProbeAnswers() {
    try {
      pendingProbes.await(ANSWER_TIMEOUT, PROBE_EXPIRY);
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
   * Turns reports of buttons and wheel (SGR mode 1006) on, or off if {@code mode} is null: at once
   * inside the alternate screen, otherwise when it is entered.
   */
  @Override
  public void setMouseCaptureMode(@Nullable MouseCaptureMode mode) throws IOException {
    mouse = mode != null;
    append(mouse ? MOUSE_ON : MOUSE_OFF);
    flush();
  }

  /** Sets the size, and notifies the listeners if it has changed. */
  public void resize(TerminalSize newSize) {
    size = newSize;
    onResized(newSize);
  }

  @Override
  protected TerminalSize findTerminalSize() {
    return size;
  }

  /** Returns null always; {@code Keyboard} reads the keys. */
  @Override
  public @Nullable KeyStroke pollInput() {
    return null;
  }

  /**
   * Unsupported; {@code Keyboard} reads the keys.
   *
   * @throws UnsupportedOperationException always
   */
  @Override
  public KeyStroke readInput() {
    throw new UnsupportedOperationException("keys are fed, not read");
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}

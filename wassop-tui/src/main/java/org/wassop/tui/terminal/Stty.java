package org.wassop.tui.terminal;

import com.googlecode.lanterna.TerminalSize;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The modes and the size of the terminal on which the program was started, read and set with {@code
 * stty}. Each call starts a process and blocks for at most a second, except {@link #reenterRawMode}
 * and {@link #stopJob}, which block until the process ends. Any thread.
 */
final class Stty {
  private static final Duration TIMEOUT = Duration.ofSeconds(1);
  private static final TerminalSize UNKNOWN_SIZE = new TerminalSize(80, 24);
  private static final String SET_RAW =
      "stty -icanon -echo -isig -iexten -opost -ixon -icrnl -inlcr -igncr -istrip min 1 time 0";

  /**
   * Checks that input and output are terminals and that there is a controlling terminal, prints the
   * modes and the size to the error stream, and sets raw mode.
   */
  private static final String CHECK_AND_SET_RAW =
      "[ -t 0 ] && [ -t 1 ] && true 2>/dev/null </dev/tty && stty -g >&2 && stty size >&2 && "
          + SET_RAW;

  private final String originalModes;
  private boolean restoredForGood;

  private Stty(String originalModes) {
    this.originalModes = originalModes;
  }

  /** A terminal in raw mode, and its size. */
  record RawTerminal(Stty stty, TerminalSize size) {}

  /** Puts the terminal into raw mode; empty if there is none. */
  static Optional<RawTerminal> enterRawMode() {
    List<String> lines = shell(CHECK_AND_SET_RAW, TIMEOUT).orElse("").lines().toList();
    return lines.size() < 2
        ? Optional.empty()
        : Optional.of(new RawTerminal(new Stty(lines.get(0).strip()), parse(lines.get(1))));
  }

  /**
   * Sets raw mode again, as after the job was stopped, and returns the current size. Empty if the
   * terminal is gone or the original modes were restored for good.
   */
  synchronized Optional<TerminalSize> reenterRawMode() {
    return restoredForGood
        ? Optional.empty()
        : shell(SET_RAW + " && stty size >&2", null).map(Stty::parse);
  }

  /** Returns the current size; empty if the terminal is gone. */
  Optional<TerminalSize> size() {
    return shell("stty size >&2", TIMEOUT).map(Stty::parse);
  }

  /**
   * Restores the original modes, until {@link #reenterRawMode}. No effect after {@link
   * #restoreModesForGood}.
   */
  synchronized void restoreModes() {
    if (!restoredForGood) {
      shell("stty " + originalModes, TIMEOUT);
    }
  }

  /** Restores the original modes for good. Idempotent. */
  synchronized void restoreModesForGood() {
    restoreModes();
    restoredForGood = true;
  }

  /**
   * Stops the process group, as Ctrl+Z does by default; returns when it is continued. Has no effect
   * if no shell could continue it.
   */
  static void stopJob() {
    shell("kill -TSTP 0", null);
  }

  private static TerminalSize parse(String rowsAndColumns) {
    String size = rowsAndColumns.strip();
    int gap = size.indexOf(' ');
    try {
      int rows = Integer.parseInt(size.substring(0, Math.max(0, gap)));
      int columns = Integer.parseInt(size.substring(gap + 1));
      return rows > 0 && columns > 0 ? new TerminalSize(columns, rows) : UNKNOWN_SIZE;
    } catch (NumberFormatException e) {
      return UNKNOWN_SIZE;
    }
  }

  /**
   * Runs a script and returns what it wrote to its error stream; empty if it failed or took longer
   * than {@code timeout}. A null time-out is unlimited.
   */
  private static Optional<String> shell(String script, @Nullable Duration timeout) {
    try {
      Process process =
          new ProcessBuilder("/bin/sh", "-c", script)
              .redirectInput(Redirect.INHERIT)
              .redirectOutput(Redirect.INHERIT)
              .start();
      boolean ended = timeout == null || process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
      if (!ended) {
        process.destroyForcibly();
        return Optional.empty();
      }
      byte[] output = process.getErrorStream().readAllBytes();
      return process.waitFor() == 0
          ? Optional.of(new String(output, StandardCharsets.US_ASCII))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}

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
 * The modes and the size of the terminal this program was started on, through {@code stty}. Each
 * call starts one process and waits for it, for at most a second. Any thread.
 */
final class Stty {
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final TerminalSize UNKNOWN_SIZE = new TerminalSize(80, 24);
  private static final String RAW =
      "stty -icanon -echo -isig -iexten -opost -ixon -icrnl -inlcr -igncr -istrip min 1 time 0";

  /**
   * Input and output must be terminals and there must be a controlling one; what is read goes to
   * the error stream.
   */
  private static final String TAKE =
      "[ -t 0 ] && [ -t 1 ] && true 2>/dev/null </dev/tty && stty -g >&2 && stty size >&2 && "
          + RAW;

  private final String modesBefore;
  private boolean givenBack;

  private Stty(String modesBefore) {
    this.modesBefore = modesBefore;
  }

  /** A terminal whose every key comes as bytes now, and its size. */
  record Taken(Stty stty, TerminalSize size) {}

  /** Takes the terminal; empty when there is none. */
  static Optional<Taken> take() {
    List<String> lines = shell(TAKE, PATIENCE).orElse("").lines().toList();
    return lines.size() < 2
        ? Optional.empty()
        : Optional.of(new Taken(new Stty(lines.get(0).strip()), parse(lines.get(1))));
  }

  /**
   * Sets the modes once more, as after a stop; the size of now. Empty when the terminal is gone or
   * given back.
   */
  synchronized Optional<TerminalSize> takeAgain() {
    return givenBack ? Optional.empty() : shell(RAW + " && stty size >&2", null).map(Stty::parse);
  }

  /** The size of now; empty when the terminal is gone. */
  Optional<TerminalSize> size() {
    return shell("stty size >&2", PATIENCE).map(Stty::parse);
  }

  /** Sets the modes of before, to be taken again. */
  synchronized void release() {
    if (!givenBack) {
      shell("stty " + modesBefore, PATIENCE);
    }
  }

  /** Sets the modes of before once and for all. Idempotent. */
  synchronized void giveBack() {
    release();
    givenBack = true;
  }

  /**
   * Stops the whole job, as Ctrl+Z does in a program that leaves it to the terminal; returns when
   * it is continued. Does nothing when no shell could continue it.
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
   * What a script writes to its error stream, if it succeeds in time. Without patience there is no
   * hurry.
   */
  private static Optional<String> shell(String script, @Nullable Duration patience) {
    try {
      Process process =
          new ProcessBuilder("/bin/sh", "-c", script)
              .redirectInput(Redirect.INHERIT)
              .redirectOutput(Redirect.INHERIT)
              .start();
      boolean ended =
          patience == null || process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (!ended) {
        process.destroyForcibly();
        return Optional.empty();
      }
      byte[] written = process.getErrorStream().readAllBytes();
      return process.waitFor() == 0
          ? Optional.of(new String(written, StandardCharsets.US_ASCII))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}

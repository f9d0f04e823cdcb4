package org.wassop.tui.script;

import java.io.IOException;
import java.io.InputStream;
import org.wassop.protocol.Limits;
import org.wassop.protocol.codec.Line;
import org.wassop.protocol.codec.LineReader;

/**
 * Reads standard input and posts its lines, the end last. Runs on a daemon thread of its own, since
 * nothing interrupts a read from a terminal.
 */
public final class TypedLines implements Runnable {
  private final LineReader lines;
  private final Happenings<?> happenings;

  private TypedLines(InputStream in, Happenings<?> happenings) {
    this.lines = new LineReader(in, Limits.SERVER_LINE_BYTES);
    this.happenings = happenings;
  }

  /** Begins to read {@code in}. */
  public static void start(InputStream in, Happenings<?> happenings) {
    Thread.ofPlatform().daemon().name("standard-input").start(new TypedLines(in, happenings));
  }

  @Override
  public void run() {
    try {
      Line line;
      do {
        line = read();
        happenings.typed(line);
      } while (line instanceof Line.Text || line instanceof Line.NotUtf8);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Line read() {
    try {
      return lines.read();
    } catch (IOException e) {
      return new Line.End();
    }
  }
}

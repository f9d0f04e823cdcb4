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
public final class InputLines implements Runnable {
  private final LineReader lines;
  private final EventQueue<?> eventQueue;

  private InputLines(InputStream in, EventQueue<?> eventQueue) {
    this.lines = new LineReader(in, Limits.SERVER_LINE_BYTES);
    this.eventQueue = eventQueue;
  }

  /** Starts to read {@code in}. */
  public static void start(InputStream in, EventQueue<?> eventQueue) {
    Thread.ofPlatform().daemon().name("standard-input").start(new InputLines(in, eventQueue));
  }

  @Override
  public void run() {
    try {
      Line line;
      do {
        line = read();
        eventQueue.postLine(line);
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

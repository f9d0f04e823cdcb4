package org.wassop.tui.terminal.input;

import com.googlecode.lanterna.input.KeyStroke;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Reads the terminal on a daemon thread of its own and hands each stroke to a consumer, on that
 * thread and in order. It blocks in read while nothing is typed. The last stroke is of type EOF:
 * the terminal is gone.
 *
 * <p>Strokes are Lanterna's, and besides them {@link TextStroke}, {@link PasteStroke}, {@link
 * FocusStroke} and the answers to {@code FrameTerminal.ask}. After an ESC it waits a moment for the
 * rest of a sequence that a slow link may have cut.
 */
public final class Keyboard implements Runnable {
  private static final Duration PATIENCE_AFTER_ESC = Duration.ofMillis(50);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(2);

  private final InputStream source;
  private final KeyDecoder decoder;

  /** A keyboard that reads {@code source}. */
  public Keyboard(InputStream source, Consumer<KeyStroke> sink) {
    this.source = source;
    this.decoder = new KeyDecoder(sink);
  }

  /** Begins to read. The thread ends with the terminal or the program. */
  public void start() {
    Thread.ofPlatform().name("keyboard").daemon().start(this);
  }

  /** Reads to the end of the source. */
  @Override
  public void run() {
    byte[] chunk = new byte[4096];
    try {
      for (int length = source.read(chunk); length >= 0; length = source.read(chunk)) {
        decoder.accept(chunk, 0, length);
        if (decoder.isUndecided() && !moreComesSoon()) {
          decoder.settle();
        }
      }
    } catch (IOException e) {
      // a terminal that hung up fails to read: the same as its end
    }
    decoder.end();
  }

  private boolean moreComesSoon() throws IOException {
    long deadline = System.nanoTime() + PATIENCE_AFTER_ESC.toNanos();
    while (source.available() == 0) {
      if (System.nanoTime() - deadline >= 0) {
        return false;
      }
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
    }
    return true;
  }
}

package org.wassop.tui.terminal.input;

import com.googlecode.lanterna.input.KeyStroke;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Reads the terminal on a daemon thread of its own, and passes each key stroke to a consumer, on
 * that thread and in order. The last stroke is of type EOF: the terminal is gone.
 *
 * <p>Strokes are those of Lanterna, and {@link TextStroke}, {@link PasteStroke}, {@link
 * FocusStroke} and {@link ProbeAnswerStroke}. After an ESC it waits up to 50 ms for the rest of a
 * sequence, and up to 2 s for the next piece of a string, which a slow link may have cut.
 */
public final class Keyboard implements Runnable {
  private static final Duration POLL_INTERVAL = Duration.ofMillis(2);

  private final InputStream source;
  private final KeyDecoder decoder;

  /** Creates a keyboard that reads {@code source} and passes strokes to {@code sink}. */
  public Keyboard(InputStream source, Consumer<KeyStroke> sink) {
    this.source = source;
    this.decoder = new KeyDecoder(sink);
  }

  /** Starts the thread, which ends with the terminal or the program. */
  public void start() {
    Thread.ofPlatform().name("keyboard").daemon().start(this);
  }

  /** Reads to the end of the source. Blocks. */
  @Override
  public void run() {
    byte[] chunk = new byte[4096];
    try {
      for (int length = source.read(chunk); length >= 0; length = source.read(chunk)) {
        decoder.accept(chunk, 0, length);
        Duration patience = decoder.patience();
        if (!patience.isZero() && !moreComesWithin(patience)) {
          decoder.settle();
        }
      }
    } catch (IOException e) {
      // reading a terminal that hung up fails: the same as its end
    }
    decoder.end();
  }

  private boolean moreComesWithin(Duration patience) throws IOException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (source.available() == 0) {
      if (System.nanoTime() - deadline >= 0) {
        return false;
      }
      LockSupport.parkNanos(POLL_INTERVAL.toNanos());
    }
    return true;
  }
}

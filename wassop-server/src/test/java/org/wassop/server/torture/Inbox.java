package org.wassop.server.torture;

import java.io.IOException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one connection, which a thread of its own reads, so that the owner can wait for them
 * with a time-out.
 */
final class Inbox {
  private sealed interface Received {
    record OneLine(String text) implements Received {}

    record Lost(IOException why) implements Received {}

    record Broken(AssertionError why) implements Received {}
  }

  private final LinkedBlockingQueue<Received> waiting = new LinkedBlockingQueue<>();

  private Inbox() {}

  /** Starts to read from {@code wire}. */
  static Inbox of(ClientWire wire) {
    Inbox inbox = new Inbox();
    Thread.ofVirtual().name("inbox").start(() -> inbox.read(wire));
    return inbox;
  }

  private void read(ClientWire wire) {
    try {
      while (true) {
        waiting.add(new Received.OneLine(wire.readLine()));
      }
    } catch (IOException e) {
      waiting.add(new Received.Lost(e));
    } catch (AssertionError e) {
      waiting.add(new Received.Broken(e));
    }
  }

  /**
   * Returns the next line, or null if none comes within {@code nanos}. Fails if the link is lost.
   */
  @Nullable String poll(long nanos) throws IOException, InterruptedException {
    return switch (waiting.poll(nanos, TimeUnit.NANOSECONDS)) {
      case null -> null;
      case Received.OneLine(String text) -> text;
      case Received.Lost(IOException why) -> throw new IOException(why.getMessage(), why);
      case Received.Broken(AssertionError why) -> throw new AssertionError(why.getMessage(), why);
    };
  }
}

package org.wassop.server.torture;

import java.io.IOException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one connection, read by a thread of its own, so that its owner can wait for them and
 * for other things.
 */
final class Inbox {
  private sealed interface Got {
    record OneLine(String text) implements Got {}

    record Lost(IOException why) implements Got {}

    record Broken(AssertionError why) implements Got {}
  }

  private final LinkedBlockingQueue<Got> waiting = new LinkedBlockingQueue<>();

  private Inbox() {}

  /** Everything that comes from {@code wire} from now on. */
  static Inbox of(ClientWire wire) {
    Inbox inbox = new Inbox();
    Thread.ofVirtual().name("inbox").start(() -> inbox.read(wire));
    return inbox;
  }

  private void read(ClientWire wire) {
    try {
      while (true) {
        waiting.add(new Got.OneLine(wire.readLine()));
      }
    } catch (IOException e) {
      waiting.add(new Got.Lost(e));
    } catch (AssertionError e) {
      waiting.add(new Got.Broken(e));
    }
  }

  /** The next line, or none within {@code nanos}. Fails when the connection is lost. */
  @Nullable String poll(long nanos) throws IOException, InterruptedException {
    return switch (waiting.poll(nanos, TimeUnit.NANOSECONDS)) {
      case null -> null;
      case Got.OneLine(String text) -> text;
      case Got.Lost(IOException why) -> throw new IOException(why.getMessage(), why);
      case Got.Broken(AssertionError why) -> throw new AssertionError(why.getMessage(), why);
    };
  }
}

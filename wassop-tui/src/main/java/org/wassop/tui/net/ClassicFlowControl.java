package org.wassop.tui.net;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.wassop.protocol.name.RoomName;

/**
 * What the reader of a classic link tells its writer: which request has been answered, and which
 * room is the current one.
 */
final class ClassicFlowControl {
  private final BlockingQueue<String> answered = new LinkedBlockingQueue<>();
  private volatile Optional<RoomName> room = Optional.empty();

  /** The reader has heard the answer to {@code ref}. */
  void answered(String ref) {
    if (!ref.isEmpty()) {
      answered.add(ref);
    }
  }

  void inRoom(RoomName name) {
    room = Optional.of(name);
  }

  void inNoRoom() {
    room = Optional.empty();
  }

  Optional<RoomName> room() {
    return room;
  }

  /** Waits for the answer to {@code ref}, at most {@code limit}. */
  void await(String ref, Duration limit) throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    while (true) {
      String heard = answered.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (heard == null || heard.equals(ref)) {
        return;
      }
    }
  }
}

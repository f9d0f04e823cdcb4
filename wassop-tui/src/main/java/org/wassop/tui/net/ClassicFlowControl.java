package org.wassop.tui.net;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.wassop.protocol.name.RoomName;

/**
 * Passes two facts from the reader thread of a classic link to its writer thread: which requests
 * are answered, and which room is the current one.
 */
final class ClassicFlowControl {
  private final BlockingQueue<String> answered = new LinkedBlockingQueue<>();
  private volatile Optional<RoomName> currentRoom = Optional.empty();

  /** Records that the answer to {@code ref} has come; does nothing for an empty ref. */
  void answered(String ref) {
    if (!ref.isEmpty()) {
      answered.add(ref);
    }
  }

  void enteredRoom(RoomName name) {
    currentRoom = Optional.of(name);
  }

  void leftRoom() {
    currentRoom = Optional.empty();
  }

  Optional<RoomName> currentRoom() {
    return currentRoom;
  }

  /** Waits for the answer to {@code ref}, for at most {@code limit}. Called by the writer only. */
  void awaitAnswer(String ref, Duration limit) throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    while (true) {
      String answeredRef = answered.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (answeredRef == null || answeredRef.equals(ref)) {
        return;
      }
    }
  }
}

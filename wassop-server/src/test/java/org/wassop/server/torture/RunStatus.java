package org.wassop.server.torture;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The phase of a run, and its first error, which ends it. Safe to call from any thread. */
final class RunStatus {
  private final CountDownLatch over = new CountDownLatch(1);
  private final AtomicReference<@Nullable Throwable> error = new AtomicReference<>();
  private volatile boolean talking = true;

  /** Returns whether the clients send new messages. */
  boolean isWriting() {
    return talking;
  }

  /** Lets the clients finish what they have begun, and send nothing new. */
  void stopWriting() {
    talking = false;
  }

  /** Ends the run. */
  void end() {
    over.countDown();
  }

  boolean isOver() {
    return over.getCount() == 0;
  }

  /** Ends the run with an error. Only the first one counts. */
  void fail(Throwable why) {
    error.compareAndSet(null, why);
    end();
  }

  /** Blocks for {@code time}, or until the run is over. Returns whether it is over. */
  boolean await(Duration time) throws InterruptedException {
    return over.await(time.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Throws the first error, if there is one. */
  void throwError() {
    Throwable why = error.get();
    if (why != null) {
      throw new AssertionError(why.getMessage(), why);
    }
  }
}

package org.wassop.server.torture;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** How far a run is, and the first thing that went wrong in it, which ends it. For any thread. */
final class RunStatus {
  private final CountDownLatch over = new CountDownLatch(1);
  private final AtomicReference<@Nullable Throwable> wrong = new AtomicReference<>();
  private volatile boolean talking = true;

  /** Whether the clients say something new. */
  boolean isTalking() {
    return talking;
  }

  /** The clients finish what they have begun, and say nothing new. */
  void hush() {
    talking = false;
  }

  /** The clients leave. */
  void end() {
    over.countDown();
  }

  boolean isOver() {
    return over.getCount() == 0;
  }

  /** Something is as it must not be; only the first one counts. */
  void breakOff(Throwable why) {
    wrong.compareAndSet(null, why);
    end();
  }

  /** Lets {@code time} pass, or what is left until the end. Whether it is over. */
  boolean pass(Duration time) throws InterruptedException {
    return over.await(time.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Throws what went wrong, if anything did. */
  void check() {
    Throwable why = wrong.get();
    if (why != null) {
      throw new AssertionError(why.getMessage(), why);
    }
  }
}

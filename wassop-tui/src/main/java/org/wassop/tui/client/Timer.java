package org.wassop.tui.client;

import java.time.Duration;

/** Runs tasks after a delay. */
@FunctionalInterface
public interface Timer {
  /**
   * Runs {@code task} on some thread when {@code delay} has passed, unless the program ends before.
   */
  void after(Duration delay, Runnable task);

  /** Returns a timer that sleeps on a virtual thread of its own for each task. */
  static Timer sleeping() {
    return (delay, task) ->
        Thread.ofVirtual()
            .name("later")
            .start(() -> {
              try {
                Thread.sleep(delay);
                task.run();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
  }
}

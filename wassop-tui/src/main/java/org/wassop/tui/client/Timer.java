package org.wassop.tui.client;

import java.time.Duration;

/** What does something later. */
@FunctionalInterface
public interface Timer {
  /** Runs {@code task} on some thread when {@code delay} has passed, unless the program ends. */
  void after(Duration delay, Runnable task);

  /** Sleeps on a virtual thread of its own for each task. */
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

package org.wassop.tui.unsent;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.name.UserName;

/**
 * Keeps what a user couldn't send to a server, for the next start. A virtual thread of its own
 * works on the disk; of several lists to keep only the newest is written. A disk that fails, or a
 * second client of the same user, means that nothing is kept. Owned by one thread.
 */
public final class UnsentStore implements AutoCloseable {
  private static final Duration LONGEST_END = Duration.ofSeconds(2);

  private sealed interface Task {
    record Open(String server, UserName user, Consumer<List<Request.SendMessage>> found)
        implements Task {}

    record Save(List<Request.SendMessage> messages) implements Task {}

    record End() implements Task {}
  }

  private final Optional<Path> folder;
  private String server;
  private final BlockingQueue<Task> tasks = new LinkedBlockingQueue<>();
  private final Thread worker;
  private @Nullable UnsentFile file;
  private Optional<UserName> user = Optional.empty();
  private List<Request.SendMessage> latest = List.of();

  /** A store for {@code server} in {@code folder}, which may not exist. */
  public UnsentStore(Path folder, String server) {
    this(Optional.of(folder), server);
  }

  private UnsentStore(Optional<Path> folder, String server) {
    this.folder = folder;
    this.server = server;
    this.worker = Thread.ofVirtual().name("unsent").start(this::work);
  }

  /** One that keeps nothing and has nothing. */
  public static UnsentStore none() {
    return new UnsentStore(Optional.empty(), "");
  }

  /** Is the store for the server {@code other}, for whoever opens it next. */
  public void at(String other) {
    server = other;
  }

  /**
   * Is the store of {@code name} from now on; {@code found} gets what was kept, on the store's
   * thread, unless nothing was or it is that already. What another name had is forgotten there.
   */
  public void open(UserName name, Consumer<List<Request.SendMessage>> found) {
    tasks.add(new Task.Open(server, name, found));
  }

  /** Keeps {@code messages} and nothing else. */
  public void save(List<Request.SendMessage> messages) {
    tasks.add(new Task.Save(messages));
  }

  /** Waits until all is written, for at most 2 s. */
  @Override
  public void close() {
    tasks.add(new Task.End());
    try {
      worker.join(LONGEST_END);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void work() {
    try {
      while (carryOut(tasks.take())) {}
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      release();
    }
  }

  private boolean carryOut(Task task) {
    try {
      switch (task) {
        case Task.Open open -> opened(open);
        case Task.Save(var messages) -> {
          latest = messages;
          if (file != null && !(tasks.peek() instanceof Task.Save)) {
            file.write(messages);
          }
        }
        case Task.End end -> {
          return false;
        }
      }
    } catch (IOException e) {
      // The messages are still in the memory and on the screen.
    }
    return true;
  }

  private void opened(Task.Open wanted) throws IOException {
    UserName name = wanted.user();
    if (user.equals(Optional.of(name))) {
      return;
    }
    if (file != null) {
      file.write(List.of()); // what was in it belongs to the new name now
    }
    release();
    user = Optional.of(name);
    file =
        folder.isEmpty() ? null : UnsentFile.open(folder.get(), wanted.server(), name).orElse(null);
    if (file == null) {
      return;
    }
    List<Request.SendMessage> kept = file.read();
    if (kept.isEmpty()) {
      file.write(latest);
    } else {
      wanted.found().accept(kept);
    }
  }

  private void release() {
    try {
      if (file != null) {
        file.close();
      }
    } catch (IOException e) {
      // It is let go when the program ends.
    } finally {
      file = null;
    }
  }
}

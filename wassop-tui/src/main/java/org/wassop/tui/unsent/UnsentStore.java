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
 * Keeps a user's unsent messages for the next start. A virtual thread of its own works on the disk;
 * of several lists that wait to be saved, only the newest is written. Nothing is kept when the disk
 * fails, or when another client of the same user is running. Owned by one thread.
 */
public final class UnsentStore implements AutoCloseable {
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);

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
  private List<Request.SendMessage> newest = List.of();

  /** Creates a store for {@code server} in {@code folder}, which may not exist. */
  public UnsentStore(Path folder, String server) {
    this(Optional.of(folder), server);
  }

  private UnsentStore(Optional<Path> folder, String server) {
    this.folder = folder;
    this.server = server;
    this.worker = Thread.ofVirtual().name("unsent").start(this::work);
  }

  /** Returns a store that is empty and keeps nothing. */
  public static UnsentStore none() {
    return new UnsentStore(Optional.empty(), "");
  }

  /** Makes this the store for {@code newServer}, from the next {@link #open} on. */
  public void setServer(String newServer) {
    server = newServer;
  }

  /**
   * Makes this the store of the user {@code name}, and passes the kept messages, if there are any,
   * to {@code found}, on the store's thread. Does nothing if it is that user's store already. The
   * file of the user before is deleted: its messages belong to {@code name} now.
   */
  public void open(UserName name, Consumer<List<Request.SendMessage>> found) {
    tasks.add(new Task.Open(server, name, found));
  }

  /** Keeps {@code messages} and no others. */
  public void save(List<Request.SendMessage> messages) {
    tasks.add(new Task.Save(messages));
  }

  /** Waits until everything is written, for at most 2 s. */
  @Override
  public void close() {
    tasks.add(new Task.End());
    try {
      worker.join(CLOSE_TIMEOUT);
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
          newest = messages;
          if (file != null && !(tasks.peek() instanceof Task.Save)) {
            file.write(messages);
          }
        }
        case Task.End end -> {
          return false;
        }
      }
    } catch (IOException e) {
      // The messages are still in memory and on the screen.
    }
    return true;
  }

  private void opened(Task.Open open) throws IOException {
    UserName name = open.user();
    if (user.equals(Optional.of(name))) {
      return;
    }
    if (file != null) {
      file.write(List.of()); // its messages belong to the new name now
    }
    release();
    user = Optional.of(name);
    file =
        folder.isEmpty() ? null : UnsentFile.open(folder.get(), open.server(), name).orElse(null);
    if (file == null) {
      return;
    }
    List<Request.SendMessage> kept = file.read();
    if (kept.isEmpty()) {
      file.write(newest);
    } else {
      open.found().accept(kept);
    }
  }

  private void release() {
    try {
      if (file != null) {
        file.close();
      }
    } catch (IOException e) {
      // The lock is released when the program ends.
    } finally {
      file = null;
    }
  }
}

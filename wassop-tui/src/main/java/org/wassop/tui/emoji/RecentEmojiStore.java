package org.wassop.tui.emoji;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Keeps the recently chosen emoji in a file, one a line. A virtual thread of its own works on the
 * disk; nothing is kept when the disk fails. Safe to call from any thread.
 */
public final class RecentEmojiStore implements AutoCloseable {
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(1);
  private static final int MOST_BYTES = 4096;

  private final Path file;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("emoji").factory());

  /** Creates a store in {@code file}; the file and its folder may not exist. */
  public RecentEmojiStore(Path file) {
    this.file = file;
  }

  /** Passes the kept emoji to {@code found}, on the store's thread, if there is a file. */
  public void load(Consumer<List<String>> found) {
    worker.execute(() -> {
      try {
        if (Files.exists(file) && Files.size(file) <= MOST_BYTES) {
          found.accept(Files.readAllLines(file, UTF_8).stream().map(String::strip).toList());
        }
      } catch (IOException e) {
        // as if none were kept
      }
    });
  }

  /** Keeps {@code emojis} and no others. */
  public void save(List<String> emojis) {
    worker.execute(() -> {
      try {
        write(emojis);
      } catch (IOException e) {
        // They are a convenience: without them the picker begins without recent emoji.
      }
    });
  }

  private void write(List<String> emojis) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path fresh = Files.createTempFile(folder, "emoji", ".tmp");
    try {
      Files.write(fresh, emojis, UTF_8);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /** Waits until everything is written, for at most 1 s. */
  @Override
  public void close() {
    worker.shutdown();
    try {
      worker.awaitTermination(CLOSE_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

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
 * The file with the emoji that the user chose last, one a line. A virtual thread of its own works
 * on the disk; a disk that fails means that nothing is kept. For any thread.
 */
public final class RecentEmojiStore implements AutoCloseable {
  private static final Duration LONGEST_END = Duration.ofSeconds(1);
  private static final int MOST_BYTES = 4096;

  private final Path file;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("emoji").factory());

  /** A store in {@code file}, which may not exist, and neither may its folder. */
  public RecentEmojiStore(Path file) {
    this.file = file;
  }

  /** Gives {@code found} what was kept, on the store's thread, unless nothing was. */
  public void load(Consumer<List<String>> found) {
    worker.execute(() -> {
      try {
        if (Files.exists(file) && Files.size(file) <= MOST_BYTES) {
          found.accept(Files.readAllLines(file, UTF_8).stream().map(String::strip).toList());
        }
      } catch (IOException e) {
        // Then there are none.
      }
    });
  }

  /** Keeps {@code emojis} and nothing else. */
  public void save(List<String> emojis) {
    worker.execute(() -> {
      try {
        write(emojis);
      } catch (IOException e) {
        // They are a convenience: without them the picker begins as on the first day.
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

  /** Waits until all is written, for at most 1 s. */
  @Override
  public void close() {
    worker.shutdown();
    try {
      worker.awaitTermination(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

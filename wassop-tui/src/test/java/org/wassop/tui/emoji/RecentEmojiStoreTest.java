package org.wassop.tui.emoji;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentEmojiStoreTest {
  @TempDir Path folder = Path.of("");

  private Path file() {
    return folder.resolve("state").resolve("recent-emoji");
  }

  private List<String> loaded() {
    List<String> found = new ArrayList<>();
    try (RecentEmojiStore store = new RecentEmojiStore(file())) {
      store.load(found::addAll);
    }
    return found;
  }

  @Test
  void theNextStartFindsWhatWasSavedLast() throws IOException {
    try (RecentEmojiStore store = new RecentEmojiStore(file())) {
      store.save(List.of("👎"));
      store.save(List.of("👍", "❤️"));
    }
    assertThat(loaded()).containsExactly("👍", "❤️");
    try (var files = Files.list(file().getParent())) {
      assertThat(files).containsExactly(file());
    }
  }

  @Test
  void aFileThatIsMissingDamagedOrHugeIsNoTrouble() throws IOException {
    assertThat(loaded()).isEmpty();
    Files.createDirectories(file().getParent());
    Files.write(file(), new byte[] {(byte) 0xFF, (byte) 0xFE});
    assertThat(loaded()).isEmpty();
    Files.writeString(file(), "👍\n".repeat(5_000));
    assertThat(loaded()).isEmpty();
  }

  @Test
  void aFolderThatCannotBeMadeIsNoTrouble() throws IOException {
    Files.writeString(folder.resolve("state"), "in the way");
    try (RecentEmojiStore store = new RecentEmojiStore(file())) {
      store.save(List.of("👎"));
    }
    assertThat(loaded()).isEmpty();
  }
}

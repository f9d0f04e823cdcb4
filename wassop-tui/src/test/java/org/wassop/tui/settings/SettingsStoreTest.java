package org.wassop.tui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.wassop.cli.Language;
import org.wassop.tui.model.action.SettingChange;
import org.wassop.tui.model.text.LocalizedText;
import org.wassop.tui.settings.SettingsStore.SettingsFile;
import org.wassop.tui.theme.ThemeFinder;

@Timeout(30)
class SettingsStoreTest {
  @TempDir Path folder = Path.of("");

  private final BlockingQueue<String> failures = new LinkedBlockingQueue<>();

  private SettingsStore store(Path file) {
    return new SettingsStore(
        new SettingsFile(file, () -> "# new\n#theme=auto\n"),
        new ThemeFinder(folder, Map.of(), Language.EN),
        Language.EN);
  }

  private void save(Path file, String name, String value) {
    try (SettingsStore store = store(file)) {
      store.save(List.of(new SettingChange(name, Optional.of(value))), failures::add);
    }
  }

  @Test
  void aNewFileIsCommentedAndItsFoldersAreMade() throws IOException {
    Path file = folder.resolve("a/b/wassop.properties");
    save(file, "theme", "dark");
    assertThat(file).hasContent("# new\n#theme=auto\ntheme=dark\n");
    assertThat(failures).isEmpty();
  }

  @Test
  void whatIsThereIsReadAgainBeforeEachChange() throws IOException {
    Path file = folder.resolve("wassop.properties");
    try (SettingsStore store = store(file)) {
      store.save(List.of(new SettingChange("theme", Optional.of("dark"))), failures::add);
    }
    Files.writeString(file, "# by hand\nhost=x\n");
    save(file, "mouse", "off");
    assertThat(file).hasContent("# by hand\nhost=x\nmouse=off\n");
  }

  @Test
  void theFileIsReplacedAsAWholeAndStaysItsOwners() throws IOException {
    Path real = folder.resolve("dotfiles.properties");
    Files.writeString(real, "x=y\n");
    Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r-----"));
    Path link = Files.createSymbolicLink(folder.resolve("wassop.properties"), real);
    Object before = Files.getAttribute(real, "unix:ino");
    save(link, "theme", "dark");
    assertThat(link).isSymbolicLink();
    assertThat(real).hasContent("x=y\ntheme=dark\n");
    assertThat(Files.getAttribute(real, "unix:ino")).isNotEqualTo(before);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
        .isEqualTo("rw-r-----");
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all).hasSize(2);
    }
  }

  @Test
  void aFileThatCannotBeWrittenIsToldInWords() throws Exception {
    Path inTheWay = Files.writeString(folder.resolve("file"), "");
    save(inTheWay.resolve("wassop.properties"), "theme", "dark");
    assertThat(failures.take()).contains("wassop.properties: ");
  }

  @Test
  void aThemeIsLookedAt() throws Exception {
    BlockingQueue<Optional<LocalizedText>> looked = new LinkedBlockingQueue<>();
    try (SettingsStore store = store(folder.resolve("wassop.properties"))) {
      store.checkTheme("dark", looked::add);
      assertThat(looked.take()).isEmpty();
      store.checkTheme("mine", looked::add);
      assertThat(looked.take().orElseThrow().key()).isEqualTo("theme.missing");
    }
  }
}

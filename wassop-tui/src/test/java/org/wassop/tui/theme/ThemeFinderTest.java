package org.wassop.tui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wassop.cli.Language;
import org.wassop.tui.model.text.LocalizedText;
import org.wassop.tui.view.rows.StyleRole;

class ThemeFinderTest {
  @TempDir Path folder = Path.of("");

  private ThemeFinder finder() {
    return new ThemeFinder(folder, Map.of("HOME", folder.toString()), Language.EN);
  }

  private String problem(String name) {
    return finder().load(name).map(LocalizedText::key).orElse("");
  }

  @Test
  void aThemeIsFoundByItsNameAndByItsPath() throws IOException {
    Files.createDirectories(folder.resolve("themes"));
    Path file = Files.writeString(folder.resolve("themes/mine.theme"), "text=red\n");
    for (String name : new String[] {"mine", file.toString(), "~/themes/mine.theme"}) {
      assertThat(problem(name)).isEmpty();
      assertThat(finder().get(name).style(StyleRole.TEXT).foreground())
          .contains(new ThemeColor.Ansi(1));
    }
    assertThat(problem("themes/mine.theme")).isEmpty();
  }

  @Test
  void problemsAreReported() throws IOException {
    Files.writeString(folder.resolve("bad"), "text=rot\n");
    Files.write(folder.resolve("latin1"), new byte[] {'#', (byte) 0xf1, '\n'});
    Files.writeString(folder.resolve("long"), "#".repeat(70_000));
    assertThat(problem("mine")).isEqualTo("theme.missing");
    assertThat(problem("./bad")).isEqualTo("theme.line");
    assertThat(problem("./latin1")).isEqualTo("theme.unreadable");
    assertThat(problem("./long")).isEqualTo("theme.unreadable");
    assertThat(problem("./")).isEqualTo("theme.unreadable");
    assertThat(problem("\0")).isEqualTo("theme.unreadable");
  }

  @Test
  void aLoadedThemeStaysWhenItsFileGoes() throws IOException {
    Path file = Files.writeString(folder.resolve("mine"), "text=red\n");
    ThemeFinder finder = finder();
    assertThat(finder.load("./mine")).isEmpty();
    Files.delete(file);
    assertThat(finder.get("./mine").style(StyleRole.TEXT).foreground())
        .contains(new ThemeColor.Ansi(1));
    assertThat(finder.get("./other")).isEqualTo(finder.get("auto"));
  }
}

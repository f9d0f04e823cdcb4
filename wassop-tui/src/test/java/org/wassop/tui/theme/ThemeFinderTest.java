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

  private ThemeFinder shelf() {
    return new ThemeFinder(folder, Map.of("HOME", folder.toString()), Language.EN);
  }

  private String fault(String name) {
    return shelf().look(name).map(LocalizedText::key).orElse("");
  }

  @Test
  void aThemeIsFoundByItsNameAndByItsPath() throws IOException {
    Files.createDirectories(folder.resolve("themes"));
    Path file = Files.writeString(folder.resolve("themes/mine.theme"), "text=red\n");
    for (String name : new String[] {"mine", file.toString(), "~/themes/mine.theme"}) {
      assertThat(fault(name)).isEmpty();
      assertThat(shelf().get(name).look(StyleRole.TEXT).foreground())
          .contains(new ThemeColor.Ansi(1));
    }
    assertThat(fault("themes/mine.theme")).isEmpty();
  }

  @Test
  void whatIsWrongIsTold() throws IOException {
    Files.writeString(folder.resolve("bad"), "text=rot\n");
    Files.write(folder.resolve("latin1"), new byte[] {'#', (byte) 0xf1, '\n'});
    Files.writeString(folder.resolve("long"), "#".repeat(70_000));
    assertThat(fault("mine")).isEqualTo("theme.missing");
    assertThat(fault("./bad")).isEqualTo("theme.line");
    assertThat(fault("./latin1")).isEqualTo("theme.unreadable");
    assertThat(fault("./long")).isEqualTo("theme.unreadable");
    assertThat(fault("./")).isEqualTo("theme.unreadable");
    assertThat(fault("\0")).isEqualTo("theme.unreadable");
  }

  @Test
  void aThemeThatWasFoundStaysWhenItsFileGoes() throws IOException {
    Path file = Files.writeString(folder.resolve("mine"), "text=red\n");
    ThemeFinder shelf = shelf();
    assertThat(shelf.look("./mine")).isEmpty();
    Files.delete(file);
    assertThat(shelf.get("./mine").look(StyleRole.TEXT).foreground())
        .contains(new ThemeColor.Ansi(1));
    assertThat(shelf.get("./other")).isEqualTo(shelf.get("auto"));
  }
}

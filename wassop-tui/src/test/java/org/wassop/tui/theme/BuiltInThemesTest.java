package org.wassop.tui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wassop.tui.model.settings.SettingTable;
import org.wassop.tui.view.rows.StyleRole;

class BuiltInThemesTest {
  /** The contrast of borders, which may be fainter than text. */
  private static final double BORDER_RATIO = 3;

  static List<String> names() {
    return BuiltInThemes.NAMES;
  }

  private static Theme theme(String name) {
    return BuiltInThemes.find(name).orElseThrow();
  }

  private static double contrast(ThemeColor one, ThemeColor other) {
    OptionalInt behind = other.rgb();
    return one.rgb().isEmpty()
        ? ColorContrast.READABLE_RATIO
        : ColorContrast.ratio(one.rgb().getAsInt(), behind.orElse(0x000000));
  }

  @Test
  void theSettingsOfferExactlyTheBuiltInThemes() {
    assertThat(SettingTable.THEMES.getFirst()).isEqualTo("auto");
    assertThat(SettingTable.THEMES.subList(1, SettingTable.THEMES.size()))
        .containsExactlyElementsOf(BuiltInThemes.NAMES);
    assertThat(BuiltInThemes.find("auto")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyNameColourIsReadable(String name) {
    Theme theme = theme(name);
    double wanted = name.equals("contrast") ? 7 : ColorContrast.READABLE_RATIO;
    assertThat(theme.nameColors())
        .allSatisfy(color ->
            assertThat(contrast(color, theme.background())).isGreaterThanOrEqualTo(wanted));
    assertThat(theme.nameColors()).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({"dark, 4.5", "light, 4.5", "contrast, 7"})
  void everyRoleIsReadable(String name, double wanted) {
    Theme theme = theme(name);
    for (StyleRole styleRole : StyleRole.values()) {
      ThemeStyle themeStyle = theme.style(styleRole);
      assertThat(
              contrast(
                  themeStyle.foreground().orElseThrow(), themeStyle.background().orElseThrow()))
          .as("%s of %s", styleRole, name)
          .isGreaterThanOrEqualTo(styleRole == StyleRole.BORDER ? BORDER_RATIO : wanted);
    }
  }

  @ParameterizedTest
  @CsvSource({"dark", "light", "contrast", "ansi"})
  void namesAreSpreadEvenlyOverTheColours(String name) {
    Theme theme = theme(name);
    Map<ThemeStyle, Integer> counts = new HashMap<>();
    for (int i = 0; i < 6_000; i++) {
      counts.merge(theme.nameStyle("user" + i), 1, Integer::sum);
    }
    int share = 6_000 / theme.nameColors().size();
    assertThat(counts).hasSize(theme.nameColors().size());
    assertThat(counts.values()).allMatch(count -> count > share * 0.8 && count < share * 1.2);
    assertThat(theme.nameStyle("ANA")).isEqualTo(theme.nameStyle("ana"));
    assertThat(theme.nameStyle("eva")).isNotEqualTo(theme.nameStyle("ana"));
  }

  @Test
  void plainHasNoColours() {
    Theme plain = theme("plain");
    for (StyleRole styleRole : StyleRole.values()) {
      assertThat(plain.style(styleRole).foreground()).contains(new ThemeColor.TerminalDefault());
      assertThat(plain.style(styleRole).background()).contains(new ThemeColor.TerminalDefault());
    }
    assertThat(plain.style(StyleRole.UNREAD).attributes()).isNotEmpty();
    assertThat(plain.nameStyle("ana")).isEqualTo(plain.style(StyleRole.NAME));
  }

  @ParameterizedTest
  @CsvSource({"'15;0', ansi", "'0;15', light", "'0;default;15', light", "'', ansi", "'0;7', light"})
  void autoIsLightOnlyWhenTheTerminalSaysSo(String colors, String name) {
    assertThat(BuiltInThemes.resolveAuto(Map.of("COLORFGBG", colors))).isEqualTo(name);
  }
}

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
import org.wassop.tui.model.SettingTable;
import org.wassop.tui.view.Role;

class BuiltInThemesTest {
  /** Lines may be fainter than text. */
  private static final double LINES = 3;

  static List<String> names() {
    return BuiltInThemes.NAMES;
  }

  private static Palette theme(String name) {
    return BuiltInThemes.find(name).orElseThrow();
  }

  private static double contrast(Paint one, Paint other) {
    OptionalInt behind = other.rgb();
    return one.rgb().isEmpty()
        ? Contrast.READABLE
        : Contrast.ratio(one.rgb().getAsInt(), behind.orElse(0x000000));
  }

  @Test
  void theSettingsOfferExactlyWhatShips() {
    assertThat(SettingTable.THEMES.getFirst()).isEqualTo("auto");
    assertThat(SettingTable.THEMES.subList(1, SettingTable.THEMES.size()))
        .containsExactlyElementsOf(BuiltInThemes.NAMES);
    assertThat(BuiltInThemes.find("auto")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyNicknameCanBeRead(String name) {
    Palette theme = theme(name);
    double wanted = name.equals("contrast") ? 7 : Contrast.READABLE;
    assertThat(theme.nicknames())
        .allSatisfy(nickname ->
            assertThat(contrast(nickname, theme.background())).isGreaterThanOrEqualTo(wanted));
    assertThat(theme.nicknames()).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({"dark, 4.5", "light, 4.5", "contrast, 7"})
  void everyRoleCanBeRead(String name, double wanted) {
    Palette theme = theme(name);
    for (Role role : Role.values()) {
      Look look = theme.look(role);
      assertThat(contrast(look.foreground().orElseThrow(), look.background().orElseThrow()))
          .as("%s of %s", role, name)
          .isGreaterThanOrEqualTo(role == Role.BORDER ? LINES : wanted);
    }
  }

  @ParameterizedTest
  @CsvSource({"dark", "light", "contrast", "ansi"})
  void namesShareTheColoursOutEvenly(String name) {
    Palette theme = theme(name);
    Map<Look, Integer> counts = new HashMap<>();
    for (int i = 0; i < 6_000; i++) {
      counts.merge(theme.ofName("user" + i), 1, Integer::sum);
    }
    int share = 6_000 / theme.nicknames().size();
    assertThat(counts).hasSize(theme.nicknames().size());
    assertThat(counts.values()).allMatch(count -> count > share * 0.8 && count < share * 1.2);
    assertThat(theme.ofName("ANA")).isEqualTo(theme.ofName("ana"));
    assertThat(theme.ofName("eva")).isNotEqualTo(theme.ofName("ana"));
  }

  @Test
  void plainHasNoColours() {
    Palette plain = theme("plain");
    for (Role role : Role.values()) {
      assertThat(plain.look(role).foreground()).contains(new Paint.Own());
      assertThat(plain.look(role).background()).contains(new Paint.Own());
    }
    assertThat(plain.look(Role.UNREAD).attributes()).isNotEmpty();
    assertThat(plain.ofName("ana")).isEqualTo(plain.look(Role.NAME));
  }

  @ParameterizedTest
  @CsvSource({"'15;0', ansi", "'0;15', light", "'0;default;15', light", "'', ansi", "'0;7', light"})
  void autoIsLightOnlyWhenTheTerminalSaysSo(String colors, String name) {
    assertThat(BuiltInThemes.automatic(Map.of("COLORFGBG", colors))).isEqualTo(name);
  }
}

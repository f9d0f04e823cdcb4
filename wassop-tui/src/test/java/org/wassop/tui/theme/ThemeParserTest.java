package org.wassop.tui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wassop.tui.model.text.LocalizedArgument;
import org.wassop.tui.model.text.LocalizedText;
import org.wassop.tui.theme.ThemeParser.Parsed;
import org.wassop.tui.theme.ThemeStyle.Attribute;
import org.wassop.tui.view.rows.StyleRole;

class ThemeParserTest {
  private static Parsed parse(String text) {
    return ThemeParser.parse("mine", text, BuiltInThemes::text);
  }

  private static Theme good(String text) {
    return ((Parsed.Valid) parse(text)).theme();
  }

  @Test
  void aLineSaysColoursAndAttributes() {
    Theme theme = good("# mine\n\ntext=#D0D0D0\n selected = bright-red on #000080 bold underline");
    assertThat(theme.style(StyleRole.SELECTED))
        .isEqualTo(
            new ThemeStyle(
                Optional.of(new ThemeColor.Ansi(9)),
                Optional.of(new ThemeColor.Rgb(0x000080)),
                Set.of(Attribute.BOLD, Attribute.UNDERLINE)));
  }

  @Test
  void whatIsLeftOutLooksLikeSomethingElse() {
    Theme theme = good("background=#000000\ntext=#eeeeee\ndim=#999999\ntitle=bold");
    Optional<ThemeColor> black = Optional.of(new ThemeColor.Rgb(0));
    assertThat(theme.style(StyleRole.BORDER)).isEqualTo(theme.style(StyleRole.DIM));
    assertThat(theme.style(StyleRole.ERROR)).isEqualTo(theme.style(StyleRole.TITLE));
    assertThat(theme.style(StyleRole.TITLE))
        .isEqualTo(
            new ThemeStyle(
                Optional.of(new ThemeColor.Rgb(0xeeeeee)), black, Set.of(Attribute.BOLD)));
    for (StyleRole styleRole : StyleRole.values()) {
      assertThat(theme.style(styleRole).background()).isEqualTo(black);
    }
  }

  @Test
  void aBaseGivesWhatIsLeftOut() {
    Theme dark = BuiltInThemes.find("dark").orElseThrow();
    Theme theme = good("error=magenta\nbase=dark\n");
    assertThat(theme.style(StyleRole.KEY)).isEqualTo(dark.style(StyleRole.KEY));
    assertThat(theme.nameColors()).isEqualTo(dark.nameColors());
    assertThat(theme.style(StyleRole.ERROR).foreground()).contains(new ThemeColor.Ansi(5));
  }

  @Test
  void unreadableNameColoursAreMadeLighterOrDarker() {
    for (int background : List.of(0x000000, 0xffffff, 0x1c1c1c, 0x707070)) {
      String text =
          "background=#%06x\nnicknames=#000080, #ffff00 #777777,blue".formatted(background);
      assertThat(good(text).nameColors())
          .hasSize(4)
          .allSatisfy(color ->
              assertThat(ColorContrast.ratio(color.rgb().orElseThrow(), background))
                  .isGreaterThanOrEqualTo(4.5));
    }
    assertThat(good("background=#000000\nnicknames=#ffff00").nameColors())
        .containsExactly(new ThemeColor.Rgb(0xffff00));
    assertThat(good("nicknames=blue").nameColors()).containsExactly(new ThemeColor.Ansi(4));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text                      | 2 | theme.no-equals",
        "=red                      | 2 | theme.no-equals",
        "colour=red                | 2 | theme.unknown-key",
        "text=reddish              | 2 | theme.unknown-word",
        "text=#12345               | 2 | theme.unknown-word",
        "text=red on               | 2 | theme.no-color",
        "background=               | 2 | theme.no-color",
        "background=bold           | 2 | theme.unknown-word",
        "nicknames=red, x          | 2 | theme.unknown-word",
        "base=mine                 | 2 | theme.unknown-base",
        "text=red~text=blue        | 3 | theme.twice",
        "dim=red~#~~text=blue blau | 5 | theme.unknown-word",
      })
  void aProblemIsReportedWithItsLine(String text, String line, String key) {
    LocalizedText problem =
        ((Parsed.Invalid) parse("# mine\n" + text.replace('~', '\n') + "\n")).problem();
    assertThat(problem.key()).isEqualTo("theme.line");
    assertThat(problem.arguments().subList(0, 2))
        .containsExactly(
            new LocalizedArgument.Literal("mine"), new LocalizedArgument.Literal(line));
    assertThat(((LocalizedText) problem.arguments().get(2)).key()).isEqualTo(key);
  }
}

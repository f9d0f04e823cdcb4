package org.wassop.tui.ui;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextColor;
import com.googlecode.lanterna.TextColor.ANSI;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.wassop.tui.terminal.cells.CellStyle;
import org.wassop.tui.theme.Theme;
import org.wassop.tui.theme.ThemeColor;
import org.wassop.tui.theme.ThemeStyle;
import org.wassop.tui.view.rows.Span;
import org.wassop.tui.view.rows.StyleRole;

/** A theme on this terminal: the cell style of each role. */
final class TerminalTheme {
  private final Theme theme;
  private final IntFunction<TextColor> colors;
  private final Map<StyleRole, CellStyle> styles = new EnumMap<>(StyleRole.class);
  private final CellStyle blank;

  /** Creates {@code theme} for a terminal; {@code colors} maps 24-bit colours to its own. */
  TerminalTheme(Theme theme, IntFunction<TextColor> colors) {
    this.theme = theme;
    this.colors = colors;
    blank = new CellStyle(ANSI.DEFAULT, color(theme.background()), Set.of());
    for (StyleRole styleRole : StyleRole.values()) {
      styles.put(styleRole, style(theme.style(styleRole)));
    }
  }

  /** Whether this is the theme {@code other}. */
  boolean isFor(Theme other) {
    return Objects.equals(theme, other);
  }

  /** Returns the style of {@code span}. */
  CellStyle style(Span span) {
    return span.styleRole() == StyleRole.NAME
        ? style(theme.nameStyle(span.text()))
        : styles.getOrDefault(span.styleRole(), blank);
  }

  /** Returns the style of cells without text. */
  CellStyle blank() {
    return blank;
  }

  private CellStyle style(ThemeStyle themeStyle) {
    EnumSet<SGR> attributes = EnumSet.noneOf(SGR.class);
    themeStyle.attributes().forEach(attribute -> attributes.add(sgr(attribute)));
    return new CellStyle(
        color(themeStyle.foreground()), color(themeStyle.background()), attributes);
  }

  private static SGR sgr(ThemeStyle.Attribute attribute) {
    return switch (attribute) {
      case BOLD -> SGR.BOLD;
      case ITALIC -> SGR.ITALIC;
      case UNDERLINE -> SGR.UNDERLINE;
      case REVERSE -> SGR.REVERSE;
    };
  }

  private TextColor color(Optional<ThemeColor> themeColor) {
    return themeColor.map(this::color).orElse(ANSI.DEFAULT);
  }

  private TextColor color(ThemeColor themeColor) {
    return switch (themeColor) {
      case ThemeColor.TerminalDefault none -> ANSI.DEFAULT;
      case ThemeColor.Ansi(int index) -> TerminalColors.ANSI_COLORS.get(index);
      case ThemeColor.Rgb(int value) -> colors.apply(value);
    };
  }
}

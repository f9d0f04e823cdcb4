package org.wassop.tui.ui;

import com.googlecode.lanterna.TextColor;
import com.googlecode.lanterna.TextColor.ANSI;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.wassop.tui.theme.BuiltInThemes;
import org.wassop.tui.theme.Theme;
import org.wassop.tui.theme.ThemeFinder;

/** The themes on this terminal. UI thread. */
final class TerminalThemes {
  private final ThemeFinder shelf;
  private final Optional<IntFunction<TextColor>> colors;
  private @Nullable TerminalTheme last;

  /** Those of {@code shelf}, in {@code colors}; without any, bold and underline have to do. */
  TerminalThemes(ThemeFinder shelf, Optional<IntFunction<TextColor>> colors) {
    this.shelf = shelf;
    this.colors = colors;
  }

  /** The themes of a terminal of which {@code env} tells. */
  static TerminalThemes of(ThemeFinder shelf, Map<String, String> env) {
    return new TerminalThemes(shelf, TerminalColors.of(env));
  }

  /** The theme {@code name}: the same object until it is looked at anew. */
  TerminalTheme get(String name) {
    Theme theme = colors.isPresent() ? shelf.get(name) : BuiltInThemes.find("plain").orElseThrow();
    if (last == null || !last.shows(theme)) {
      last = new TerminalTheme(theme, colors.orElse(color -> ANSI.DEFAULT));
    }
    return last;
  }
}

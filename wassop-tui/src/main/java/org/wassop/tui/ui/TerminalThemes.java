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

/** The themes on this terminal. UI thread only. */
final class TerminalThemes {
  private final ThemeFinder finder;
  private final Optional<IntFunction<TextColor>> colors;
  private @Nullable TerminalTheme last;

  /** Creates the themes of {@code finder} in {@code colors}; if empty, only the theme "plain". */
  TerminalThemes(ThemeFinder finder, Optional<IntFunction<TextColor>> colors) {
    this.finder = finder;
    this.colors = colors;
  }

  /** Returns the themes for the terminal that the environment variables {@code env} describe. */
  static TerminalThemes of(ThemeFinder finder, Map<String, String> env) {
    return new TerminalThemes(finder, TerminalColors.of(env));
  }

  /** Returns the theme {@code name}: the same object as long as the theme is unchanged. */
  TerminalTheme get(String name) {
    Theme theme = colors.isPresent() ? finder.get(name) : BuiltInThemes.find("plain").orElseThrow();
    if (last == null || !last.isFor(theme)) {
      last = new TerminalTheme(theme, colors.orElse(color -> ANSI.DEFAULT));
    }
    return last;
  }
}

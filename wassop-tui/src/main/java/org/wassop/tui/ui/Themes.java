package org.wassop.tui.ui;

import com.googlecode.lanterna.TextColor;
import com.googlecode.lanterna.TextColor.ANSI;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.wassop.tui.theme.BuiltInThemes;
import org.wassop.tui.theme.Palette;
import org.wassop.tui.theme.ThemeShelf;

/** The themes on this terminal. UI thread. */
final class Themes {
  private final ThemeShelf shelf;
  private final Optional<IntFunction<TextColor>> colors;
  private @Nullable Theme last;

  /** Those of {@code shelf}, in {@code colors}; without any, bold and underline have to do. */
  Themes(ThemeShelf shelf, Optional<IntFunction<TextColor>> colors) {
    this.shelf = shelf;
    this.colors = colors;
  }

  /** The themes of a terminal of which {@code env} tells. */
  static Themes of(ThemeShelf shelf, Map<String, String> env) {
    return new Themes(shelf, TerminalColors.of(env));
  }

  /** The theme {@code name}: the same object until it is looked at anew. */
  Theme get(String name) {
    Palette palette =
        colors.isPresent() ? shelf.get(name) : BuiltInThemes.find("plain").orElseThrow();
    if (last == null || !last.shows(palette)) {
      last = new Theme(palette, colors.orElse(color -> ANSI.DEFAULT));
    }
    return last;
  }
}

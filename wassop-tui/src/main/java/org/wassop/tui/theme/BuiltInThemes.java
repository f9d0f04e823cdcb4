package org.wassop.tui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The themes that are part of the program, in the same format as a user's theme files. Safe to call
 * from any thread.
 */
public final class BuiltInThemes {
  /**
   * The names of the built-in themes. {@code auto} is not among them: it stands for one of them.
   */
  static final List<String> NAMES = List.of("dark", "light", "contrast", "ansi", "plain");

  private static final String LIGHT_BACKGROUNDS = "7|9|1[0-5]";

  private BuiltInThemes() {}

  /** Returns the built-in theme {@code name}, if there is one. */
  public static Optional<Theme> find(String name) {
    return text(name)
        .map(text ->
            switch (ThemeParser.parse(name, text, BuiltInThemes::text)) {
              case ThemeParser.Parsed.Valid(Theme theme) -> theme;
              case ThemeParser.Parsed.Invalid(var problem) ->
                  throw new IllegalStateException(name + problem);
            });
  }

  /**
   * Returns the name of the theme that {@code auto} stands for: {@code light} on a terminal that
   * reports a light background ({@code COLORFGBG}), else {@code ansi}, the terminal's own colours.
   */
  static String resolveAuto(Map<String, String> env) {
    String colors = env.getOrDefault("COLORFGBG", "");
    String background = colors.substring(colors.lastIndexOf(';') + 1);
    return background.matches(LIGHT_BACKGROUNDS) ? "light" : "ansi";
  }

  /** Returns the text of the built-in theme {@code name}, if there is one. */
  static Optional<String> text(String name) {
    if (!NAMES.contains(name)) {
      return Optional.empty();
    }
    try (InputStream in = BuiltInThemes.class.getResourceAsStream(name + ".theme")) {
      if (in == null) {
        throw new IllegalStateException("no " + name + ".theme");
      }
      return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.wassop.tui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The themes that ship: files like anybody's. For any thread. */
public final class BuiltInThemes {
  /** Their names; {@code auto} is one of them. */
  static final List<String> NAMES = List.of("dark", "light", "contrast", "ansi", "plain");

  private static final String LIGHT_BACKGROUNDS = "7|9|1[0-5]";

  private BuiltInThemes() {}

  /** The theme {@code name}, if it ships. */
  public static Optional<Theme> find(String name) {
    return text(name)
        .map(text ->
            switch (ThemeParser.parse(name, text, BuiltInThemes::text)) {
              case ThemeParser.Parsed.Good(Theme theme) -> theme;
              case ThemeParser.Parsed.Bad(var why) -> throw new IllegalStateException(name + why);
            });
  }

  /**
   * What {@code auto} is: the light theme on a terminal that says that its background is light
   * ({@code COLORFGBG}), else the terminal's own colours.
   */
  static String automatic(Map<String, String> env) {
    String colors = env.getOrDefault("COLORFGBG", "");
    String background = colors.substring(colors.lastIndexOf(';') + 1);
    return background.matches(LIGHT_BACKGROUNDS) ? "light" : "ansi";
  }

  /** The text of the theme {@code name}, if it ships. */
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

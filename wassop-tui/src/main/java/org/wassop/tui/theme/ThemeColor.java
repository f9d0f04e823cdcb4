package org.wassop.tui.theme;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** A colour of a theme. */
public sealed interface ThemeColor {
  /** The terminal's own colour of text or background. */
  record TerminalDefault() implements ThemeColor {}

  /** One of the terminal's sixteen colours; the bright ones start at 8. */
  record Ansi(int index) implements ThemeColor {}

  /** A colour by its value, {@code 0xRRGGBB}. */
  record Rgb(int value) implements ThemeColor {}

  /** The names of the first eight colours; the prefix {@code bright-} names the others. */
  List<String> ANSI_NAMES =
      List.of("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white");

  /** The values of the sixteen colours in xterm, and about those of most terminals. */
  List<Integer> XTERM_VALUES =
      List.of(
          0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5, 0x7f7f7f,
          0xff0000, 0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff);

  /**
   * Returns the colour that {@code word} names, such as {@code #ff8800}, {@code bright-red} or
   * {@code default}.
   */
  static Optional<ThemeColor> parse(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.equals("default")) {
      return Optional.of(new TerminalDefault());
    }
    if (lower.matches("#[0-9a-f]{6}")) {
      return Optional.of(new Rgb(Integer.parseInt(lower.substring(1), 16)));
    }
    boolean bright = lower.startsWith("bright-");
    int index = ANSI_NAMES.indexOf(bright ? lower.substring("bright-".length()) : lower);
    return index < 0 ? Optional.empty() : Optional.of(new Ansi(bright ? index + 8 : index));
  }

  /**
   * Returns the value as {@code 0xRRGGBB}; empty for the terminal's own colours, which are unknown.
   */
  default OptionalInt rgb() {
    return switch (this) {
      case TerminalDefault own -> OptionalInt.empty();
      case Ansi(int index) -> OptionalInt.of(XTERM_VALUES.get(index));
      case Rgb(int value) -> OptionalInt.of(value);
    };
  }
}

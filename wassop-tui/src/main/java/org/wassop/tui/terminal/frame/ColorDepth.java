package org.wassop.tui.terminal.frame;

import com.googlecode.lanterna.TextColor;
import java.util.List;
import java.util.Map;

/** How many colours a terminal shows. */
public enum ColorDepth {
  /** None: the user wants none. */
  NONE,
  /** The sixteen that have names, in the shades the user has chosen. */
  ANSI16,
  /** A cube of 216 colours and 24 greys besides. */
  INDEXED256,
  /** Every colour there is. */
  TRUE_COLOR;

  private static final List<String> TRUE_COLOR_TERMS =
      List.of("xterm-kitty", "xterm-ghostty", "alacritty", "foot", "wezterm", "contour", "rio");
  private static final List<String> INDEXED_TERMS = List.of("tmux", "konsole", "mintty", "vte");
  private static final TextColor.ANSI[] NAMED = TextColor.ANSI.values();
  private static final int[] CUBE = {0, 0x5f, 0x87, 0xaf, 0xd7, 0xff};

  /**
   * The depth that {@code env} tells of: {@code NO_COLOR}, then {@code COLORTERM}, then {@code
   * TERM}. What it doesn't know has sixteen.
   */
  public static ColorDepth of(Map<String, String> env) {
    String term = env.getOrDefault("TERM", "");
    String claimed = env.getOrDefault("COLORTERM", "");
    if (!env.getOrDefault("NO_COLOR", "").isEmpty()) {
      return NONE;
    }
    if (claimed.equals("truecolor")
        || claimed.equals("24bit")
        || term.endsWith("-direct")
        || TRUE_COLOR_TERMS.stream().anyMatch(term::startsWith)) {
      return TRUE_COLOR;
    }
    return term.contains("256color") || INDEXED_TERMS.stream().anyMatch(term::startsWith)
        ? INDEXED256
        : ANSI16;
  }

  /**
   * The colour of this depth that looks most like {@code rgb} ({@code 0xRRGGBB}); without colours,
   * the terminal's own. Pure.
   */
  public TextColor nearest(int rgb) {
    return switch (this) {
      case NONE -> TextColor.ANSI.DEFAULT;
      case ANSI16 -> nearestNamed(rgb);
      case INDEXED256 -> new TextColor.Indexed(nearestIndex(rgb));
      case TRUE_COLOR -> new TextColor.RGB(red(rgb), green(rgb), blue(rgb));
    };
  }

  private static TextColor nearestNamed(int rgb) {
    TextColor nearest = TextColor.ANSI.DEFAULT;
    int least = Integer.MAX_VALUE;
    for (TextColor.ANSI named : NAMED) {
      if (named != TextColor.ANSI.DEFAULT) {
        int distance = distance(rgb, packed(named.getRed(), named.getGreen(), named.getBlue()));
        if (distance < least) {
          least = distance;
          nearest = named;
        }
      }
    }
    return nearest;
  }

  /** The first sixteen look different everywhere: never one of them. */
  private static int nearestIndex(int rgb) {
    int red = step(red(rgb));
    int green = step(green(rgb));
    int blue = step(blue(rgb));
    int grey = Math.clamp(((red(rgb) + green(rgb) + blue(rgb)) / 3 - 3) / 10, 0, 23);
    int level = 8 + 10 * grey;
    boolean greyer =
        distance(rgb, packed(level, level, level))
            < distance(rgb, packed(CUBE[red], CUBE[green], CUBE[blue]));
    return greyer ? 232 + grey : 16 + 36 * red + 6 * green + blue;
  }

  private static int step(int value) {
    int nearest = 0;
    for (int i = 1; i < CUBE.length; i++) {
      if (Math.abs(CUBE[i] - value) < Math.abs(CUBE[nearest] - value)) {
        nearest = i;
      }
    }
    return nearest;
  }

  /** How different two colours look: the weighted distance known as "redmean", squared. */
  private static int distance(int one, int other) {
    int mean = (red(one) + red(other)) / 2;
    int red = red(one) - red(other);
    int green = green(one) - green(other);
    int blue = blue(one) - blue(other);
    return (((512 + mean) * red * red) >> 8)
        + 4 * green * green
        + (((767 - mean) * blue * blue) >> 8);
  }

  private static int packed(int red, int green, int blue) {
    return red << 16 | green << 8 | blue;
  }

  private static int red(int rgb) {
    return rgb >> 16 & 0xFF;
  }

  private static int green(int rgb) {
    return rgb >> 8 & 0xFF;
  }

  private static int blue(int rgb) {
    return rgb & 0xFF;
  }
}

package org.wassop.tui.terminal.frame;

import com.googlecode.lanterna.TextColor;
import java.util.List;
import java.util.Map;

/** The number of colours that a terminal shows. */
public enum ColorDepth {
  /** No colours, as set by the user. */
  NONE,
  /** The sixteen named colours, in shades that the user configures. */
  ANSI16,
  /** The named colours, a cube of 216 colours, and 24 greys. */
  INDEXED256,
  /** All 24-bit colours. */
  TRUE_COLOR;

  private static final List<String> TRUE_COLOR_TERMS =
      List.of("xterm-kitty", "xterm-ghostty", "alacritty", "foot", "wezterm", "contour", "rio");
  private static final List<String> INDEXED_TERMS = List.of("tmux", "konsole", "mintty", "vte");
  private static final TextColor.ANSI[] NAMED = TextColor.ANSI.values();
  private static final int[] CUBE = {0, 0x5f, 0x87, 0xaf, 0xd7, 0xff};

  /**
   * Returns the depth according to the environment variables {@code NO_COLOR}, {@code COLORTERM}
   * and {@code TERM}, in this order; {@link #ANSI16} for an unknown terminal.
   */
  public static ColorDepth of(Map<String, String> env) {
    String term = env.getOrDefault("TERM", "");
    String colorTerm = env.getOrDefault("COLORTERM", "");
    if (!env.getOrDefault("NO_COLOR", "").isEmpty()) {
      return NONE;
    }
    if (colorTerm.equals("truecolor")
        || colorTerm.equals("24bit")
        || term.endsWith("-direct")
        || TRUE_COLOR_TERMS.stream().anyMatch(term::startsWith)) {
      return TRUE_COLOR;
    }
    return term.contains("256color") || INDEXED_TERMS.stream().anyMatch(term::startsWith)
        ? INDEXED256
        : ANSI16;
  }

  /**
   * Returns the colour of this depth nearest to {@code rgb} ({@code 0xRRGGBB}); for {@link #NONE},
   * the terminal's default. Pure.
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

  /** Never one of the first sixteen, whose shades differ between terminals. */
  private static int nearestIndex(int rgb) {
    int red = nearestCubeLevel(red(rgb));
    int green = nearestCubeLevel(green(rgb));
    int blue = nearestCubeLevel(blue(rgb));
    int grey = Math.clamp(((red(rgb) + green(rgb) + blue(rgb)) / 3 - 3) / 10, 0, 23);
    int level = 8 + 10 * grey;
    boolean greyIsNearer =
        distance(rgb, packed(level, level, level))
            < distance(rgb, packed(CUBE[red], CUBE[green], CUBE[blue]));
    return greyIsNearer ? 232 + grey : 16 + 36 * red + 6 * green + blue;
  }

  private static int nearestCubeLevel(int value) {
    int nearest = 0;
    for (int i = 1; i < CUBE.length; i++) {
      if (Math.abs(CUBE[i] - value) < Math.abs(CUBE[nearest] - value)) {
        nearest = i;
      }
    }
    return nearest;
  }

  /** Returns the perceived difference of two colours: the "redmean" distance, squared. */
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

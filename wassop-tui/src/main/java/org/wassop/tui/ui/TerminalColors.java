package org.wassop.tui.ui;

import com.googlecode.lanterna.TextColor;
import com.googlecode.lanterna.TextColor.ANSI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.wassop.tui.theme.Paint;

/** Which colours a terminal has for those of 24 bits. */
final class TerminalColors {
  /** The terminal's own, in the order of {@link Paint.Ansi}. */
  static final List<TextColor> SIXTEEN =
      List.of(
          ANSI.BLACK,
          ANSI.RED,
          ANSI.GREEN,
          ANSI.YELLOW,
          ANSI.BLUE,
          ANSI.MAGENTA,
          ANSI.CYAN,
          ANSI.WHITE,
          ANSI.BLACK_BRIGHT,
          ANSI.RED_BRIGHT,
          ANSI.GREEN_BRIGHT,
          ANSI.YELLOW_BRIGHT,
          ANSI.BLUE_BRIGHT,
          ANSI.MAGENTA_BRIGHT,
          ANSI.CYAN_BRIGHT,
          ANSI.WHITE_BRIGHT);

  private TerminalColors() {}

  /** Those that {@code env} promises; none when {@code NO_COLOR} is set. */
  static Optional<IntFunction<TextColor>> of(Map<String, String> env) {
    if (!env.getOrDefault("NO_COLOR", "").isEmpty()) {
      return Optional.empty();
    }
    String depth = env.getOrDefault("COLORTERM", "");
    if (depth.equals("truecolor") || depth.equals("24bit")) {
      return Optional.of(rgb -> new TextColor.RGB(red(rgb), green(rgb), blue(rgb)));
    }
    return env.getOrDefault("TERM", "").contains("256color")
        ? Optional.of(rgb -> TextColor.Indexed.fromRGB(red(rgb), green(rgb), blue(rgb)))
        : Optional.of(TerminalColors::nearest);
  }

  private static TextColor nearest(int rgb) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < SIXTEEN.size(); i++) {
      int usual = Paint.USUAL.get(i);
      int distance =
          square(red(rgb) - red(usual))
              + square(green(rgb) - green(usual))
              + square(blue(rgb) - blue(usual));
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return SIXTEEN.get(best);
  }

  private static int square(int n) {
    return n * n;
  }

  private static int red(int rgb) {
    return rgb >> 16 & 0xff;
  }

  private static int green(int rgb) {
    return rgb >> 8 & 0xff;
  }

  private static int blue(int rgb) {
    return rgb & 0xff;
  }
}

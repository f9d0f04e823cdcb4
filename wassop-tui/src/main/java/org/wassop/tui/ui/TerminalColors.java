package org.wassop.tui.ui;

import com.googlecode.lanterna.TextColor;
import com.googlecode.lanterna.TextColor.ANSI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.wassop.tui.terminal.frame.ColorDepth;
import org.wassop.tui.theme.ThemeColor;

/** The colours of a terminal. */
final class TerminalColors {
  /** The sixteen colours of the terminal, in the order of {@link ThemeColor.Ansi}. */
  static final List<TextColor> ANSI_COLORS =
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

  /**
   * Returns a mapping from 24-bit colours to those of the terminal that the environment variables
   * {@code env} describe; empty if {@code NO_COLOR} is set.
   */
  static Optional<IntFunction<TextColor>> of(Map<String, String> env) {
    ColorDepth depth = ColorDepth.of(env);
    return depth == ColorDepth.NONE ? Optional.empty() : Optional.of(depth::nearest);
  }
}

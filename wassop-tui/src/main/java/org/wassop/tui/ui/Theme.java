package org.wassop.tui.ui;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextColor;
import com.googlecode.lanterna.TextColor.ANSI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wassop.tui.terminal.Style;
import org.wassop.tui.view.Span;

/** How each role looks. Colours are the terminal's own sixteen, so they suit its background. */
final class Theme {
  private static final List<TextColor> NAMES =
      List.of(ANSI.GREEN, ANSI.YELLOW, ANSI.BLUE, ANSI.MAGENTA, ANSI.CYAN, ANSI.RED);

  private final boolean colored;

  /** A theme with colours, or with bold, reverse and underline alone. */
  Theme(boolean colored) {
    this.colored = colored;
  }

  /** How {@code span} looks. */
  Style style(Span span) {
    return switch (span.role()) {
      case TEXT -> Style.PLAIN;
      case DIM, BORDER -> color(ANSI.BLACK_BRIGHT);
      case TITLE -> Style.PLAIN.with(SGR.BOLD);
      case NAME -> color(nameColor(span.text()));
      case OWN_NAME -> Style.PLAIN.with(SGR.BOLD);
      case SELECTED -> color(ANSI.CYAN).with(SGR.BOLD);
      case UNREAD -> color(ANSI.YELLOW).with(SGR.BOLD);
      case ERROR -> color(ANSI.RED).with(SGR.BOLD);
      case KEY -> color(ANSI.CYAN);
      case MATCH -> Style.PLAIN.with(SGR.BOLD).with(SGR.UNDERLINE);
      case NEW -> color(ANSI.RED).with(SGR.BOLD);
      case CODE -> color(ANSI.GREEN);
      case MENTION -> color(ANSI.YELLOW).with(SGR.BOLD);
      case REACTION -> color(ANSI.YELLOW);
      case CHOSEN -> Style.PLAIN.with(SGR.REVERSE);
    };
  }

  /** How a place without text looks. */
  Style blank() {
    return Style.PLAIN;
  }

  private Style color(TextColor color) {
    return colored ? Style.PLAIN.withForeground(color) : Style.PLAIN;
  }

  /** The same colour for the same name, on every screen. */
  private static TextColor nameColor(String name) {
    return NAMES.get(Math.floorMod(name.toLowerCase(Locale.ROOT).hashCode(), NAMES.size()));
  }

  /** A theme with colours unless {@code NO_COLOR} is set. */
  static Theme of(Map<String, String> env) {
    return new Theme(env.getOrDefault("NO_COLOR", "").isEmpty());
  }
}

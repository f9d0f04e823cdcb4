package org.wassop.tui.ui;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextColor;
import com.googlecode.lanterna.TextColor.ANSI;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.wassop.tui.terminal.Style;
import org.wassop.tui.theme.Look;
import org.wassop.tui.theme.Paint;
import org.wassop.tui.theme.Palette;
import org.wassop.tui.view.Role;
import org.wassop.tui.view.Span;

/** How each role looks on this terminal. */
final class Theme {
  private final Palette palette;
  private final IntFunction<TextColor> colors;
  private final Map<Role, Style> styles = new EnumMap<>(Role.class);
  private final Style blank;

  /** {@code palette} on a terminal that has {@code colors} for those of 24 bits. */
  Theme(Palette palette, IntFunction<TextColor> colors) {
    this.palette = palette;
    this.colors = colors;
    blank = new Style(ANSI.DEFAULT, color(palette.background()), Set.of());
    for (Role role : Role.values()) {
      styles.put(role, style(palette.look(role)));
    }
  }

  /** Whether it is {@code other} on this terminal. */
  boolean shows(Palette other) {
    return Objects.equals(palette, other);
  }

  /** How {@code span} looks. */
  Style style(Span span) {
    return span.role() == Role.NAME
        ? style(palette.ofName(span.text()))
        : styles.getOrDefault(span.role(), blank);
  }

  /** How a place without text looks. */
  Style blank() {
    return blank;
  }

  private Style style(Look look) {
    EnumSet<SGR> attributes = EnumSet.noneOf(SGR.class);
    look.attributes().forEach(attribute -> attributes.add(sgr(attribute)));
    return new Style(color(look.foreground()), color(look.background()), attributes);
  }

  private static SGR sgr(Look.Attribute attribute) {
    return switch (attribute) {
      case BOLD -> SGR.BOLD;
      case ITALIC -> SGR.ITALIC;
      case UNDERLINE -> SGR.UNDERLINE;
      case REVERSE -> SGR.REVERSE;
    };
  }

  private TextColor color(Optional<Paint> paint) {
    return paint.map(this::color).orElse(ANSI.DEFAULT);
  }

  private TextColor color(Paint paint) {
    return switch (paint) {
      case Paint.Own own -> ANSI.DEFAULT;
      case Paint.Ansi(int index) -> TerminalColors.SIXTEEN.get(index);
      case Paint.Rgb(int value) -> colors.apply(value);
    };
  }
}

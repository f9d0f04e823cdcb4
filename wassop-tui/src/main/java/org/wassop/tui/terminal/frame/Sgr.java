package org.wassop.tui.terminal.frame;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextColor;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.wassop.tui.terminal.cells.CellStyle;

/**
 * The shortest {@code CSI … m} from one style to another; links are no part of it. Pure; any
 * thread.
 */
final class Sgr {
  private Sgr() {}

  /**
   * The sequence, or nothing when both are equal. A null {@code from} is a terminal in an unknown
   * style.
   */
  static String change(@Nullable CellStyle from, CellStyle to) {
    if (from != null && to.colorsLike(from)) {
      return "";
    }
    String anew = anew(to);
    String stepwise = from == null ? null : stepwise(from, to);
    return "\033["
        + (stepwise != null && stepwise.length() <= anew.length() ? stepwise : anew)
        + "m";
  }

  private static String anew(CellStyle to) {
    StringJoiner codes = new StringJoiner(";");
    for (SGR attribute : to.attributes()) {
      codes.add(on(attribute));
    }
    if (!to.foreground().equals(TextColor.ANSI.DEFAULT)) {
      codes.add(foreground(to.foreground()));
    }
    if (!to.background().equals(TextColor.ANSI.DEFAULT)) {
      codes.add(background(to.background()));
    }
    return codes.length() == 0 ? "" : "0;" + codes;
  }

  /** Only what differs; null when an attribute that shares its "off" with another goes. */
  private static @Nullable String stepwise(CellStyle from, CellStyle to) {
    StringJoiner codes = new StringJoiner(";");
    for (SGR attribute : from.attributes()) {
      if (!to.attributes().contains(attribute)) {
        String off = off(attribute);
        if (off == null) {
          return null;
        }
        codes.add(off);
      }
    }
    for (SGR attribute : to.attributes()) {
      if (!from.attributes().contains(attribute)) {
        codes.add(on(attribute));
      }
    }
    if (!to.foreground().equals(from.foreground())) {
      codes.add(foreground(to.foreground()));
    }
    if (!to.background().equals(from.background())) {
      codes.add(background(to.background()));
    }
    return codes.toString();
  }

  private static String foreground(TextColor color) {
    return new String(color.getForegroundSGRSequence(), StandardCharsets.US_ASCII);
  }

  private static String background(TextColor color) {
    return new String(color.getBackgroundSGRSequence(), StandardCharsets.US_ASCII);
  }

  private static String on(SGR attribute) {
    return switch (attribute) {
      case BOLD -> "1";
      case ITALIC -> "3";
      case UNDERLINE -> "4";
      case BLINK -> "5";
      case REVERSE -> "7";
      case CROSSED_OUT -> "9";
      case FRAKTUR -> "20";
      case BORDERED -> "51";
      case CIRCLED -> "52";
    };
  }

  private static @Nullable String off(SGR attribute) {
    return switch (attribute) {
      case BOLD -> "22";
      case ITALIC -> "23";
      case UNDERLINE -> "24";
      case BLINK -> "25";
      case REVERSE -> "27";
      case CROSSED_OUT -> "29";
      case FRAKTUR, BORDERED, CIRCLED -> null;
    };
  }
}

package org.wassop.tui.terminal.frame;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextColor;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.wassop.tui.terminal.cells.CellStyle;

/**
 * Makes the shortest {@code CSI … m} sequence from one style to another. It ignores links. Pure;
 * any thread.
 */
final class Sgr {
  private Sgr() {}

  /**
   * Returns the sequence; empty if the styles don't differ. A null {@code from} is an unknown
   * style.
   */
  static String change(@Nullable CellStyle from, CellStyle to) {
    if (from != null && to.hasSameSgr(from)) {
      return "";
    }
    String fromReset = fromReset(to);
    String incremental = from == null ? null : incremental(from, to);
    return "\033["
        + (incremental != null && incremental.length() <= fromReset.length()
            ? incremental
            : fromReset)
        + "m";
  }

  private static String fromReset(CellStyle to) {
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

  /** Returns the codes of what differs; null if an attribute goes that has no "off" of its own. */
  private static @Nullable String incremental(CellStyle from, CellStyle to) {
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

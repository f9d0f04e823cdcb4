package org.wassop.protocol.codec;

/** The escapes of tag values and of arguments ({@code docs/protocol.md} section 4.1). */
final class Escapes {
  private Escapes() {}

  /** Appends {@code value}, escaped as the value of a tag. */
  static void appendTagValue(StringBuilder out, String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case ';' -> out.append("\\:");
        case ' ' -> out.append("\\s");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        default -> out.append(c);
      }
    }
  }

  /** Unescapes the {@code value} of a tag; an unknown escape stands for its character. */
  static String tagValue(String value) {
    return unescape(value, true);
  }

  /** Appends {@code text}, escaped as an argument. */
  static void appendText(StringBuilder out, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        default -> out.append(c);
      }
    }
  }

  /** Unescapes the argument {@code text}; an unknown escape stays as it is. */
  static String text(String text) {
    return unescape(text, false);
  }

  private static String unescape(String value, boolean tag) {
    int slash = value.indexOf('\\');
    if (slash < 0) {
      return value;
    }
    StringBuilder out = new StringBuilder(value.length()).append(value, 0, slash);
    for (int i = slash; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c != '\\') {
        out.append(c);
      } else if (++i < value.length()) {
        appendUnescaped(out, value.charAt(i), tag);
      } else if (!tag) {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static void appendUnescaped(StringBuilder out, char c, boolean tag) {
    switch (c) {
      case 'n' -> out.append('\n');
      case 'r' -> out.append('\r');
      case '\\' -> out.append('\\');
      case ':' -> out.append(tag ? ";" : "\\:");
      case 's' -> out.append(tag ? " " : "\\s");
      default -> {
        if (!tag) {
          out.append('\\');
        }
        out.append(c);
      }
    }
  }
}

package org.wassop.tui.settings;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * The text of a properties file. A change touches the lines of one setting only: comments, order
 * and unknown lines stay as they are. Immutable.
 *
 * @param lines comments, blank lines and settings, each setting with its continuation lines
 */
public record ConfigText(List<String> lines) {
  /** Copies {@code lines}. */
  public ConfigText {
    lines = List.copyOf(lines);
  }

  /** Parses {@code text}, with line ends of any kind. */
  public static ConfigText of(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String physical : text.splitWithDelimiters("\r\n|\r|\n", -1)) {
      line.append(physical);
      if (isLineEnd(physical) && !isContinued(line)) {
        lines.add(line.toString());
        line.setLength(0);
      }
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    return new ConfigText(lines);
  }

  private static boolean isLineEnd(String text) {
    return text.equals("\n") || text.equals("\r") || text.equals("\r\n");
  }

  /** Whether {@code line} ends with a backslash that isn't escaped, and is no comment. */
  private static boolean isContinued(CharSequence line) {
    String text = withoutEnd(line.toString());
    int backslashes = 0;
    while (backslashes < text.length() && text.charAt(text.length() - 1 - backslashes) == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 1 && !isComment(text);
  }

  private static boolean isComment(String line) {
    String text = line.replaceFirst("^[ \t\f]+", "");
    return text.startsWith("#") || text.startsWith("!");
  }

  private static String withoutEnd(String line) {
    return line.replaceFirst("(\r\n|\r|\n)\\z", "");
  }

  private static String end(String line) {
    return line.substring(withoutEnd(line).length());
  }

  /**
   * Returns this text with {@code key} set to {@code value}, or without that setting when {@code
   * value} is empty.
   */
  public ConfigText with(String key, Optional<String> value) {
    List<String> changed = new ArrayList<>(lines);
    int at = -1;
    for (int i = changed.size() - 1; i >= 0; i--) {
      if (key(changed.get(i)).filter(key::equals).isPresent()) {
        if (at >= 0 || value.isEmpty()) {
          changed.remove(i); // only the last one counts, and is changed: all others go
          at = Math.max(-1, at - 1);
        } else {
          at = i;
        }
      }
    }
    if (value.isEmpty()) {
      return new ConfigText(changed);
    }
    String line = escaped(key, " =:#!") + "=" + escaped(value.get(), "");
    if (at >= 0) {
      changed.set(at, line + end(changed.get(at)));
    } else {
      insert(changed, line, placeFor(changed, key));
    }
    return new ConfigText(changed);
  }

  /**
   * Returns where a new setting goes: below the comment that shows how {@code key} is set, or at
   * the end.
   */
  private static int placeFor(List<String> lines, String key) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      String line = lines.get(i);
      if (line.matches("(?s)#[^ ].*") && key(line.substring(1)).filter(key::equals).isPresent()) {
        return i + 1;
      }
    }
    return lines.size();
  }

  private static void insert(List<String> lines, String line, int at) {
    String end = lines.isEmpty() ? "\n" : end(lines.getFirst());
    end = end.isEmpty() ? "\n" : end;
    if (at > 0) {
      // The line before may lack its line end, or be continued: then an empty line ends it.
      String last = lines.get(at - 1);
      String ended = end(last).isEmpty() ? last + end : last;
      lines.set(at - 1, isContinued(last) ? ended + end : ended);
    }
    lines.add(at, line + end);
  }

  /** Returns the key that {@code line} sets, if it sets one. */
  private static Optional<String> key(String line) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(line));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty(); // a bad \\u escape: no setting
    }
    return properties.stringPropertyNames().stream().findFirst();
  }

  /**
   * Escapes {@code text} so that it is read back as it is. The characters of {@code special} are
   * escaped everywhere, a space only at the beginning.
   */
  private static String escaped(String text, String special) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\n' -> escaped.append("\\n");
        case '\r' -> escaped.append("\\r");
        case '\t' -> escaped.append("\\t");
        case '\f' -> escaped.append("\\f");
        case '\\' -> escaped.append("\\\\");
        case ' ' -> escaped.append(escaped.isEmpty() || special.indexOf(c) >= 0 ? "\\ " : " ");
        default -> escaped.append(special.indexOf(c) >= 0 ? "\\" + c : String.valueOf(c));
      }
    }
    return escaped.toString();
  }

  /** Returns the whole text. */
  public String text() {
    return String.join("", lines);
  }
}

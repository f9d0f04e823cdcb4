package org.wassop.tui.settings;

import java.util.List;
import org.wassop.tui.text.TextFit;

/** Formats a new settings file, in which everything is a comment. Pure; any thread. */
public final class ConfigTemplate {
  private static final int COLUMNS = 96;

  private ConfigTemplate() {}

  /**
   * A setting of the file.
   *
   * @param key the name
   * @param help the description
   * @param value the default value; may be empty
   */
  public record Line(String key, String help, String value) {}

  /** Returns the text of a file with {@code head} as its first comment, and {@code lines}. */
  public static String text(String head, List<Line> lines) {
    StringBuilder text = new StringBuilder();
    comment(text, head);
    for (Line line : lines) {
      text.append('\n');
      comment(text, line.help());
      text.append('#').append(line.key()).append('=').append(line.value()).append('\n');
    }
    return text.toString();
  }

  private static void comment(StringBuilder text, String comment) {
    for (String line : TextFit.wrap(comment, COLUMNS)) {
      text.append("# ").append(line).append('\n');
    }
  }
}

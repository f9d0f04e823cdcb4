package org.wassop.tui.settings;

import java.util.List;
import org.wassop.tui.text.TextFit;

/** The settings file of somebody who has none: everything as a comment. Pure. */
public final class ConfigTemplate {
  private static final int COLUMNS = 96;

  private ConfigTemplate() {}

  /**
   * A setting in the file.
   *
   * @param key its name
   * @param help what it does, in words
   * @param value what it is when nobody sets it; may be empty
   */
  public record Line(String key, String help, String value) {}

  /** The text that begins with the words {@code head} and has {@code lines}. */
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

  private static void comment(StringBuilder text, String words) {
    for (String line : TextFit.wrap(words, COLUMNS)) {
      text.append("# ").append(line).append('\n');
    }
  }
}

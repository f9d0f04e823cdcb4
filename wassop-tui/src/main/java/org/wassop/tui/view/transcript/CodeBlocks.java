package org.wassop.tui.view.transcript;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the code blocks of a message: the lines between two fences of three backticks, or from the
 * last fence to the end. Pure.
 */
final class CodeBlocks {
  private static final String FENCE = "```";

  private CodeBlocks() {}

  /** A line of a message. */
  sealed interface Line {
    /** A line of plain text. */
    record Text(String text) implements Line {}

    /** A line of code. */
    record Code(String text) implements Line {}

    /** The language of the code below. */
    record Language(String text) implements Line {}
  }

  /** Returns the lines of {@code text} without the fences; at least one. */
  static List<Line> lines(String text) {
    String[] all = text.split("\n", -1);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < all.length; i++) {
      int end = opens(all[i]) ? end(all, i + 1) : i + 1;
      if (end <= i + 1) {
        lines.add(new Line.Text(all[i]));
        continue;
      }
      String language = all[i].strip().substring(FENCE.length()).strip();
      if (!language.isEmpty()) {
        lines.add(new Line.Language(language));
      }
      for (int code = i + 1; code < end; code++) {
        lines.add(new Line.Code(all[code]));
      }
      i = end;
    }
    return lines;
  }

  private static boolean opens(String line) {
    String text = line.strip();
    return text.startsWith(FENCE) && text.indexOf('`', FENCE.length()) < 0;
  }

  /**
   * Returns the index of the fence that closes the code from {@code from} on; the number of lines
   * if none does.
   */
  private static int end(String[] all, int from) {
    int end = from;
    while (end < all.length && !all[end].strip().equals(FENCE)) {
      end++;
    }
    return end;
  }
}

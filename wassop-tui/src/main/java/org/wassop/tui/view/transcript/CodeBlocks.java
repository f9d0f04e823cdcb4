package org.wassop.tui.view.transcript;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the code in a text: the lines between two lines that begin with three backticks, or after
 * the last one of those. Pure.
 */
final class CodeBlocks {
  private static final String FENCE = "```";

  private CodeBlocks() {}

  /** A line of a text. */
  sealed interface Line {
    /** What is said in words. */
    record Words(String text) implements Line {}

    /** A line of code. */
    record Code(String text) implements Line {}

    /** In which language the code below is. */
    record Language(String text) implements Line {}
  }

  /** The lines of {@code text}, without the fences around code; one at least. */
  static List<Line> lines(String text) {
    String[] all = text.split("\n", -1);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < all.length; i++) {
      int end = opens(all[i]) ? end(all, i + 1) : i + 1;
      if (end <= i + 1) {
        lines.add(new Line.Words(all[i]));
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

  /** Where the code that begins at {@code from} ends. */
  private static int end(String[] all, int from) {
    int end = from;
    while (end < all.length && !all[end].strip().equals(FENCE)) {
      end++;
    }
    return end;
  }
}

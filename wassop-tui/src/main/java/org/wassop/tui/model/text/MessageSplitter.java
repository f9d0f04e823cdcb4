package org.wassop.tui.model.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.wassop.protocol.text.SafeText;
import org.wassop.tui.text.GraphemeClusters;

/**
 * Splits a text that is too long for one message into several messages. It is cut at a blank line
 * if there is one in the second half of what fits, else at the end of a line, a sentence or a word,
 * else between two grapheme clusters. White space at a cut is dropped. A code block that is cut is
 * closed, and opened again in the next message. Pure.
 */
public final class MessageSplitter {
  private final String text;
  private final Capacity capacity;
  private final boolean fenced;
  private final List<String> parts = new ArrayList<>();

  private MessageSplitter(String text, Capacity capacity) {
    this.text = text;
    this.capacity = capacity;
    this.fenced = text.contains("```");
  }

  /**
   * The limits of one message.
   *
   * @param bytes the most bytes of its text, with escapes
   * @param lines the most lines
   * @param lineBytes the most bytes of each line
   */
  public record Capacity(int bytes, int lines, int lineBytes) {}

  /**
   * Splits {@code text}, which must be safe to show; returns no message if it is blank. Each
   * message fits {@code capacity}, which must have at least some hundred bytes.
   */
  public static List<String> split(String text, Capacity capacity) {
    MessageSplitter messageSplitter = new MessageSplitter(text.stripTrailing(), capacity);
    messageSplitter.cut();
    return List.copyOf(messageSplitter.parts);
  }

  private void cut() {
    CodeFence codeFence = CodeFence.NONE;
    int start = 0;
    while (start < text.length()) {
      String opening = codeFence.isOpen() ? codeFence.opening() + "\n" : "";
      if (reach(start, opening, 0) == text.length()) {
        add(opening, text.substring(start), "");
        return;
      }
      int end = end(start, reach(start, opening, fenced ? CodeFence.CLOSING_BYTES : 0), codeFence);
      codeFence = codeFence.after(text, start, end);
      int next = skipWhiteSpace(end);
      add(
          opening,
          text.substring(start, end),
          codeFence.isOpen() ? "\n" + codeFence.closing() : "");
      if (codeFence.isOpen() && codeFence.isClosedBy(text, next)) {
        next = skipWhiteSpace(next + codeFence.closing().length());
        codeFence = CodeFence.NONE;
      }
      start = next;
    }
  }

  private void add(String opening, String part, String closing) {
    if (!SafeText.isBlank(part)) {
      parts.add(opening + part.stripTrailing() + closing);
    }
  }

  /**
   * Returns the end of the longest message that begins at {@code start} after the line {@code
   * opening}. With {@code spare} bytes, they and a line are kept free for the end of a code block.
   * The end is at a cluster boundary, unless the first cluster alone is too large.
   */
  private int reach(int start, String opening, int spare) {
    int bytes = capacity.bytes() - bytes(opening) - spare;
    int lines = capacity.lines() - (opening.isEmpty() ? 0 : 1) - (spare > 0 ? 1 : 0);
    int line = capacity.lineBytes();
    for (int at = start; at < text.length(); ) {
      int next = GraphemeClusters.next(text, at);
      boolean lineEnd = text.charAt(at) == '\n';
      int cost = bytes(text.substring(at, next));
      line = lineEnd ? capacity.lineBytes() : line - cost;
      lines -= lineEnd ? 1 : 0;
      bytes -= cost;
      if (bytes < 0 || lines < 1 || line < 0) {
        return at > start ? at : withinCluster(start, Math.min(bytes, line) + cost);
      }
      at = next;
    }
    return text.length();
  }

  private int withinCluster(int start, int bytes) {
    int left = bytes;
    int at = start;
    do {
      int codePoint = text.codePointAt(at);
      left -= bytes(Character.toString(codePoint));
      at += left >= 0 || at == start ? Character.charCount(codePoint) : 0;
    } while (left >= 0 && at < text.length());
    return at;
  }

  /** Returns the size on the wire, where back slashes and line ends are escaped. */
  private static int bytes(String part) {
    long escaped = part.chars().filter(c -> c == '\\' || c == '\n').count();
    return part.getBytes(UTF_8).length + Math.toIntExact(escaped);
  }

  /**
   * Returns the best end of the message that begins at {@code start} and can reach {@code reach}.
   */
  private int end(int start, int reach, CodeFence before) {
    int half = start + (reach - start) / 2;
    int[] ends = {
      text.lastIndexOf("\n\n", reach),
      text.lastIndexOf('\n', reach),
      sentenceEnd(reach, half),
      text.lastIndexOf(' ', reach)
    };
    for (int end : ends) {
      if (end > half) {
        return beforeOpening(start, end, reach, before);
      }
    }
    int any = Math.max(ends[1], ends[3]);
    return any > start ? beforeOpening(start, any, reach, before) : reach;
  }

  private int sentenceEnd(int reach, int half) {
    int end = text.lastIndexOf(' ', reach);
    while (end > half && ".!?…:;".indexOf(text.charAt(end - 1)) < 0) {
      end = text.lastIndexOf(' ', end - 1);
    }
    return end;
  }

  /**
   * Returns {@code end}, or an earlier end if a code block would be opened just to be closed again.
   */
  private int beforeOpening(int start, int end, int reach, CodeFence before) {
    int line = text.lastIndexOf('\n', end - 1) + 1;
    boolean opens =
        line >= start
            && !before.after(text, start, line).isOpen()
            && before.after(text, start, end).isOpen();
    return !opens ? end : line - 1 > start ? line - 1 : reach;
  }

  /** Returns the index after the white space at {@code end}: line ends, or else spaces. */
  private int skipWhiteSpace(int end) {
    int next = end;
    char white = next < text.length() ? text.charAt(next) : 0;
    while ((white == '\n' || white == ' ') && next < text.length() && text.charAt(next) == white) {
      next++;
    }
    return next;
  }
}

package org.wassop.tui.model.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.wassop.protocol.text.SafeText;
import org.wassop.tui.text.GraphemeClusters;

/**
 * Cuts a text that is too long for one message into several, which say the same one after the
 * other. It is cut at a blank line if there is one in the second half of what fits, else at the end
 * of a line, a sentence, a word, a character. White space at a cut goes; a block of code that is
 * cut is closed, and opened again in the next message. Pure.
 */
public final class MessageSplitter {
  private final String text;
  private final Room room;
  private final boolean fenced;
  private final List<String> parts = new ArrayList<>();

  private MessageSplitter(String text, Room room) {
    this.text = text;
    this.room = room;
    this.fenced = text.contains("```");
  }

  /**
   * What one message has place for.
   *
   * @param bytes of its text, with escapes
   * @param lines how many
   * @param lineBytes of each of them
   */
  public record Room(int bytes, int lines, int lineBytes) {}

  /**
   * The messages that say {@code text}, which is harmless; none when it is blank. Each has place in
   * {@code room}, which has at least some hundred bytes.
   */
  public static List<String> of(String text, Room room) {
    MessageSplitter messageSplitter = new MessageSplitter(text.stripTrailing(), room);
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
      int next = past(end);
      add(
          opening,
          text.substring(start, end),
          codeFence.isOpen() ? "\n" + codeFence.closing() : "");
      if (codeFence.isOpen() && codeFence.isClosedBy(text, next)) {
        next = past(next + codeFence.closing().length());
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
   * How far a message reaches that begins at {@code start} behind {@code opening} and keeps {@code
   * spare} bytes and a line for its end: at a cluster's boundary, unless the cluster is too large.
   */
  private int reach(int start, String opening, int spare) {
    int bytes = room.bytes() - bytes(opening) - spare;
    int lines = room.lines() - (opening.isEmpty() ? 0 : 1) - (spare > 0 ? 1 : 0);
    int line = room.lineBytes();
    for (int at = start; at < text.length(); ) {
      int next = GraphemeClusters.next(text, at);
      boolean lineEnd = text.charAt(at) == '\n';
      int cost = bytes(text.substring(at, next));
      line = lineEnd ? room.lineBytes() : line - cost;
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

  /** What {@code part} takes on the wire: back slashes and line ends are escaped. */
  private static int bytes(String part) {
    long escaped = part.chars().filter(c -> c == '\\' || c == '\n').count();
    return part.getBytes(UTF_8).length + Math.toIntExact(escaped);
  }

  /** Where the message that begins at {@code start} and may reach {@code reach} ends best. */
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

  /** No block of code is opened just to be closed again. */
  private int beforeOpening(int start, int end, int reach, CodeFence before) {
    int line = text.lastIndexOf('\n', end - 1) + 1;
    boolean opens =
        line >= start
            && !before.after(text, start, line).isOpen()
            && before.after(text, start, end).isOpen();
    return !opens ? end : line - 1 > start ? line - 1 : reach;
  }

  /** Behind the white space at {@code end}: line ends, or else spaces. */
  private int past(int end) {
    int next = end;
    char white = next < text.length() ? text.charAt(next) : 0;
    while ((white == '\n' || white == ' ') && next < text.length() && text.charAt(next) == white) {
      next++;
    }
    return next;
  }
}

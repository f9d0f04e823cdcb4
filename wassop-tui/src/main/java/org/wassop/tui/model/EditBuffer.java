package org.wassop.tui.model;

import java.util.function.IntPredicate;
import org.wassop.tui.text.Clusters;

/**
 * A text that is being typed, with its cursor and what was last cut out of it. Immutable: each edit
 * gives a new one.
 *
 * <p>The cursor always stands between two grapheme clusters, so no edit leaves half an emoji. The
 * text may have several lines; home, end and the two line kills keep to the cursor's line. An edit
 * that can't be done gives this very buffer.
 *
 * @param text the text, at most {@code maxLength} UTF-16 units
 * @param cursor an index into the text, at a cluster boundary
 * @param killed what the last kill cut out, and {@link #yank} puts back
 * @param maxLength the most UTF-16 units the text may have
 */
public record EditBuffer(String text, int cursor, String killed, int maxLength) {

  /**
   * Moves a cursor that is within a cluster or outside the text to the next boundary; cuts what is
   * too long.
   */
  public EditBuffer {
    text = text.substring(0, fitting(text, maxLength));
    cursor = Clusters.boundaryFrom(text, cursor);
  }

  /** An empty buffer. */
  public static EditBuffer empty(int maxLength) {
    return new EditBuffer("", 0, "", maxLength);
  }

  /** This buffer with another text and the cursor at its end, as when a line is recalled. */
  public EditBuffer withText(String replacement) {
    return new EditBuffer(replacement, replacement.length(), killed, maxLength);
  }

  /** Whether nothing is typed. */
  public boolean isEmpty() {
    return text.isEmpty();
  }

  /** What stands before the cursor. */
  public String beforeCursor() {
    return text.substring(0, cursor);
  }

  /** What stands behind the cursor. */
  public String afterCursor() {
    return text.substring(cursor);
  }

  /** Puts text before the cursor; what doesn't fit is left out, at a cluster's boundary. */
  public EditBuffer insert(String addition) {
    int room = maxLength - text.length();
    String fits = addition.substring(0, fitting(addition, room));
    return fits.isEmpty()
        ? this
        : new EditBuffer(
            beforeCursor() + fits + afterCursor(), cursor + fits.length(), killed, maxLength);
  }

  /** Removes the cluster before the cursor. */
  public EditBuffer backspace() {
    return without(left().cursor, cursor, killed);
  }

  /** Removes the cluster behind the cursor. */
  public EditBuffer delete() {
    return without(cursor, right().cursor, killed);
  }

  /** One cluster to the left. */
  public EditBuffer left() {
    return cursor == 0 ? this : at(Clusters.previous(text, cursor));
  }

  /** One cluster to the right. */
  public EditBuffer right() {
    return cursor == text.length() ? this : at(Clusters.next(text, cursor));
  }

  /** To the start of this word, or of the one before. */
  public EditBuffer wordLeft() {
    int start = backOver(cursor, codePoint -> !isOfWord(codePoint));
    return at(backOver(start, EditBuffer::isOfWord));
  }

  /** To the end of this word, or of the next one. */
  public EditBuffer wordRight() {
    int end = cursor;
    while (end < text.length() && !isOfWord(text.codePointAt(end))) {
      end = Clusters.next(text, end);
    }
    while (end < text.length() && isOfWord(text.codePointAt(end))) {
      end = Clusters.next(text, end);
    }
    return at(end);
  }

  /** To the start of the line. */
  public EditBuffer home() {
    return at(cursor == 0 ? 0 : text.lastIndexOf('\n', cursor - 1) + 1);
  }

  /** To the end of the line. */
  public EditBuffer end() {
    int newline = text.indexOf('\n', cursor);
    return at(newline < 0 ? text.length() : newline);
  }

  /** Cuts from the start of the line to the cursor. */
  public EditBuffer killToStart() {
    return kill(home().cursor, cursor);
  }

  /**
   * Cuts from the cursor to the end of the line, or the newline itself when the cursor is there
   * already.
   */
  public EditBuffer killToEnd() {
    int end = end().cursor;
    return kill(cursor, end == cursor ? right().cursor : end);
  }

  /** Cuts back to the last white space before the word, as a shell does. */
  public EditBuffer killWord() {
    int start = backOver(cursor, Character::isWhitespace);
    return kill(backOver(start, codePoint -> !Character.isWhitespace(codePoint)), cursor);
  }

  /** Cuts to the end of this word, or of the next one. */
  public EditBuffer killWordRight() {
    return kill(cursor, wordRight().cursor);
  }

  /** Cuts all. */
  public EditBuffer killAll() {
    return kill(0, text.length());
  }

  /** Puts back what was last cut. */
  public EditBuffer yank() {
    return insert(killed);
  }

  private EditBuffer at(int index) {
    return index == cursor ? this : new EditBuffer(text, index, killed, maxLength);
  }

  private EditBuffer kill(int from, int to) {
    return without(from, to, text.substring(from, to));
  }

  private EditBuffer without(int from, int to, String cut) {
    return from == to
        ? this
        : new EditBuffer(text.substring(0, from) + text.substring(to), from, cut, maxLength);
  }

  private int backOver(int from, IntPredicate kind) {
    int start = from;
    while (start > 0) {
      int before = Clusters.previous(text, start);
      if (!kind.test(text.codePointAt(before))) {
        return start;
      }
      start = before;
    }
    return start;
  }

  private static boolean isOfWord(int codePoint) {
    return Character.isLetterOrDigit(codePoint)
        || codePoint == '_'
        || Character.isExtendedPictographic(codePoint);
  }

  /** How much of a text has room: up to the last cluster that ends within {@code room} units. */
  private static int fitting(String text, int room) {
    if (text.length() <= room) {
      return text.length();
    }
    int end = 0;
    for (int next = 0; next <= room; next = Clusters.next(text, next)) {
      end = next;
    }
    return end;
  }
}

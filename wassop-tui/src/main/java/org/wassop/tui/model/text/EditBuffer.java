package org.wassop.tui.model.text;

import java.util.function.IntPredicate;
import org.wassop.tui.text.GraphemeClusters;

/**
 * An editable text with a cursor, a kill buffer and undo. Immutable: each edit returns a new
 * buffer.
 *
 * <p>The cursor is always at a grapheme cluster boundary, so no edit leaves half an emoji. The text
 * may have several lines; home, end and the two line kills keep to the cursor's line. An edit
 * without effect returns this very buffer. Each edit costs at most a copy of the text.
 *
 * @param text the text, at most {@code maxLength} UTF-16 units
 * @param cursor an index into the text, at a cluster boundary
 * @param killed the text of the last kill, which {@link #yank} inserts
 * @param maxLength the most UTF-16 units that the text may have
 * @param editHistory the edits that can be undone and redone
 */
public record EditBuffer(
    String text, int cursor, String killed, int maxLength, EditHistory editHistory) {

  /**
   * Cuts a text that is too long, and moves a cursor within a cluster or outside the text to the
   * next boundary.
   */
  public EditBuffer {
    text = text.substring(0, fittingLength(text, maxLength));
    cursor = GraphemeClusters.boundaryFrom(text, cursor);
  }

  /** Returns an empty buffer for at most {@code maxLength} UTF-16 units. */
  public static EditBuffer empty(int maxLength) {
    return new EditBuffer("", 0, "", maxLength, EditHistory.NONE);
  }

  /**
   * Returns this with {@code replacement}, cut if it is too long, and the cursor at its end. Can be
   * undone.
   */
  public EditBuffer withText(String replacement) {
    return replacement.equals(text)
        ? movedTo(text.length())
        : replaced(
            0,
            text.length(),
            replacement.substring(0, fittingLength(replacement, maxLength)),
            false);
  }

  /** Returns an empty buffer that keeps only the last kill, for use after a line is sent. */
  public EditBuffer cleared() {
    return new EditBuffer("", 0, killed, maxLength, EditHistory.NONE);
  }

  /** Returns this with {@code cut} as the text that {@link #yank} inserts. */
  public EditBuffer withKilled(String cut) {
    return new EditBuffer(text, cursor, cut, maxLength, editHistory);
  }

  /** Returns how many more UTF-16 units fit. */
  public int remainingUnits() {
    return maxLength - text.length();
  }

  /** Returns whether the text is empty. */
  public boolean isEmpty() {
    return text.isEmpty();
  }

  /** Returns the text before the cursor. */
  public String beforeCursor() {
    return text.substring(0, cursor);
  }

  /** Returns the text after the cursor. */
  public String afterCursor() {
    return text.substring(cursor);
  }

  /**
   * Inserts {@code addition} before the cursor. What doesn't fit is cut off at a cluster boundary.
   */
  public EditBuffer insert(String addition) {
    String fits = fittingPrefix(addition);
    return fits.isEmpty() ? this : replaced(cursor, cursor, fits, true);
  }

  /** Returns the longest beginning of {@code addition} that fits, in whole clusters. */
  public String fittingPrefix(String addition) {
    return addition.substring(0, fittingLength(addition, remainingUnits()));
  }

  /**
   * Replaces the text from {@code from} to the cursor. What doesn't fit is cut off at a cluster
   * boundary.
   */
  public EditBuffer replaceBack(int from, String replacement) {
    int room = remainingUnits() + cursor - from;
    String fits = replacement.substring(0, fittingLength(replacement, room));
    return from == cursor && fits.isEmpty() ? this : replaced(from, cursor, fits, false);
  }

  /** Deletes the cluster before the cursor. */
  public EditBuffer backspace() {
    int start = left().cursor;
    return start == cursor ? this : replaced(start, cursor, "", true);
  }

  /** Deletes the cluster after the cursor. */
  public EditBuffer delete() {
    int end = right().cursor;
    return end == cursor ? this : replaced(cursor, end, "", true);
  }

  /**
   * Exchanges the clusters before and after the cursor; at the end of a line, the two before it.
   */
  public EditBuffer transpose() {
    int middle = cursor == lineEnd().cursor ? left().cursor : cursor;
    int start = movedTo(middle).left().cursor;
    int end = movedTo(middle).right().cursor;
    boolean within = start >= lineStart().cursor && start < middle && middle < end;
    return within
        ? replaced(start, end, text.substring(middle, end) + text.substring(start, middle), false)
        : this;
  }

  /** Undoes the last edit. */
  public EditBuffer undo() {
    if (editHistory.past().isEmpty()) {
      return this;
    }
    EditHistory.Change last = editHistory.past().getLast();
    String before = with(last.at(), last.at() + last.added().length(), last.removed());
    return new EditBuffer(before, last.cursor(), killed, maxLength, editHistory.undone());
  }

  /** Redoes the last edit that was undone. */
  public EditBuffer redo() {
    if (editHistory.future().isEmpty()) {
      return this;
    }
    EditHistory.Change next = editHistory.future().getLast();
    String after = with(next.at(), next.at() + next.removed().length(), next.added());
    int end = next.at() + next.added().length();
    return new EditBuffer(after, end, killed, maxLength, editHistory.redone());
  }

  /** Moves the cursor one cluster to the left. */
  public EditBuffer left() {
    return cursor == 0 ? this : movedTo(GraphemeClusters.previous(text, cursor));
  }

  /** Moves the cursor one cluster to the right. */
  public EditBuffer right() {
    return cursor == text.length() ? this : movedTo(GraphemeClusters.next(text, cursor));
  }

  /** Moves the cursor to the start of the word that it is in, or else of the word before. */
  public EditBuffer wordLeft() {
    int start = skipBack(cursor, codePoint -> !isWordCharacter(codePoint));
    return movedTo(skipBack(start, EditBuffer::isWordCharacter));
  }

  /** Moves the cursor to the end of the word that it is in, or else of the next word. */
  public EditBuffer wordRight() {
    int end = cursor;
    while (end < text.length() && !isWordCharacter(text.codePointAt(end))) {
      end = GraphemeClusters.next(text, end);
    }
    while (end < text.length() && isWordCharacter(text.codePointAt(end))) {
      end = GraphemeClusters.next(text, end);
    }
    return movedTo(end);
  }

  /** Moves the cursor to the start of the line. */
  public EditBuffer lineStart() {
    return movedTo(cursor == 0 ? 0 : text.lastIndexOf('\n', cursor - 1) + 1);
  }

  /** Moves the cursor to the end of the line. */
  public EditBuffer lineEnd() {
    int newline = text.indexOf('\n', cursor);
    return movedTo(newline < 0 ? text.length() : newline);
  }

  /** Moves the cursor to the start of the line, or from there to the start of the text. */
  public EditBuffer lineOrTextStart() {
    return lineStart().cursor == cursor ? textStart() : lineStart();
  }

  /** Moves the cursor to the end of the line, or from there to the end of the text. */
  public EditBuffer lineOrTextEnd() {
    return lineEnd().cursor == cursor ? textEnd() : lineEnd();
  }

  /** Moves the cursor to the start of the text. */
  public EditBuffer textStart() {
    return movedTo(0);
  }

  /** Moves the cursor to the end of the text. */
  public EditBuffer textEnd() {
    return movedTo(text.length());
  }

  /** Moves the cursor to {@code index}, or else to the next cluster boundary after it. */
  public EditBuffer movedTo(int index) {
    return index == cursor
        ? this
        : new EditBuffer(
            text,
            Math.clamp(index, 0, text.length()),
            killed,
            maxLength,
            editHistory.withoutMerging());
  }

  /** Kills the text from the start of the line to the cursor. */
  public EditBuffer killToStart() {
    return kill(lineStart().cursor, cursor);
  }

  /** Kills the text from the cursor to the end of the line; at the end of the line, the newline. */
  public EditBuffer killToEnd() {
    int end = lineEnd().cursor;
    return kill(cursor, end == cursor ? right().cursor : end);
  }

  /** Kills the text back to the white space before the word, as a shell does. */
  public EditBuffer killWord() {
    int start = skipBack(cursor, Character::isWhitespace);
    return kill(skipBack(start, codePoint -> !Character.isWhitespace(codePoint)), cursor);
  }

  /** Kills the text from the cursor to where {@link #wordRight} goes. */
  public EditBuffer killWordRight() {
    return kill(cursor, wordRight().cursor);
  }

  /** Kills the whole text. */
  public EditBuffer killAll() {
    return kill(0, text.length());
  }

  /** Inserts the text of the last kill; what doesn't fit is cut off. */
  public EditBuffer yank() {
    return killed.isEmpty() ? this : replaceBack(cursor, killed);
  }

  private EditBuffer kill(int from, int to) {
    return from == to ? this : replaced(from, to, "", false).withKilled(text.substring(from, to));
  }

  /**
   * Returns this with {@code added}, which must fit, instead of the text between {@code from} and
   * {@code to}. The cursor stands after it.
   */
  private EditBuffer replaced(int from, int to, String added, boolean mayMerge) {
    EditHistory.Change change =
        new EditHistory.Change(from, text.substring(from, to), added, cursor);
    return new EditBuffer(
        with(from, to, added),
        from + added.length(),
        killed,
        maxLength,
        editHistory.with(change, mayMerge));
  }

  private String with(int from, int to, String added) {
    return text.substring(0, from) + added + text.substring(to);
  }

  private int skipBack(int from, IntPredicate kind) {
    int start = from;
    while (start > 0) {
      int before = GraphemeClusters.previous(text, start);
      if (!kind.test(text.codePointAt(before))) {
        return start;
      }
      start = before;
    }
    return start;
  }

  private static boolean isWordCharacter(int codePoint) {
    return Character.isLetterOrDigit(codePoint)
        || codePoint == '_'
        || Character.isExtendedPictographic(codePoint);
  }

  /**
   * Returns the length of the longest beginning of {@code text} that has at most {@code room}
   * units, in whole clusters.
   */
  private static int fittingLength(String text, int room) {
    if (text.length() <= room) {
      return text.length();
    }
    int end = 0;
    for (int next = 0; next <= room; next = GraphemeClusters.next(text, next)) {
      end = next;
    }
    return end;
  }
}

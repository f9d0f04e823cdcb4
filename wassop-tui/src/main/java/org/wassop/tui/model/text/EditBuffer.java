package org.wassop.tui.model.text;

import java.util.function.IntPredicate;
import org.wassop.tui.text.GraphemeClusters;

/**
 * A text that is being typed, with its cursor, what was last cut out of it, and what can be undone.
 * Immutable: each edit gives a new one.
 *
 * <p>The cursor always stands between two grapheme clusters, so no edit leaves half an emoji. The
 * text may have several lines; home, end and the two line kills keep to the cursor's line. An edit
 * that can't be done gives this very buffer. Each edit costs at most a copy of the text.
 *
 * @param text the text, at most {@code maxLength} UTF-16 units
 * @param cursor an index into the text, at a cluster boundary
 * @param killed what the last kill cut out, and {@link #yank} puts back
 * @param maxLength the most UTF-16 units the text may have
 * @param editHistory what was done to the text
 */
public record EditBuffer(
    String text, int cursor, String killed, int maxLength, EditHistory editHistory) {

  /**
   * Moves a cursor that is within a cluster or outside the text to the next boundary; cuts what is
   * too long.
   */
  public EditBuffer {
    text = text.substring(0, fitting(text, maxLength));
    cursor = GraphemeClusters.boundaryFrom(text, cursor);
  }

  /** An empty buffer. */
  public static EditBuffer empty(int maxLength) {
    return new EditBuffer("", 0, "", maxLength, EditHistory.NONE);
  }

  /** This buffer with another text and the cursor at its end, as when a line is recalled. */
  public EditBuffer withText(String replacement) {
    return replacement.equals(text)
        ? at(text.length())
        : replaced(
            0, text.length(), replacement.substring(0, fitting(replacement, maxLength)), false);
  }

  /** An empty buffer that remembers only what was cut, as when a line is sent. */
  public EditBuffer cleared() {
    return new EditBuffer("", 0, killed, maxLength, EditHistory.NONE);
  }

  /** This with {@code cut} as what {@link #yank} puts back. */
  public EditBuffer withKilled(String cut) {
    return new EditBuffer(text, cursor, cut, maxLength, editHistory);
  }

  /** How many UTF-16 units have room. */
  public int room() {
    return maxLength - text.length();
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
    String fits = fitting(addition);
    return fits.isEmpty() ? this : replaced(cursor, cursor, fits, true);
  }

  /** The beginning of {@code addition} that has room. */
  public String fitting(String addition) {
    return addition.substring(0, fitting(addition, room()));
  }

  /** Puts {@code replacement} for what stands from {@code from} to the cursor. */
  public EditBuffer replaceBack(int from, String replacement) {
    int room = room() + cursor - from;
    String fits = replacement.substring(0, fitting(replacement, room));
    return from == cursor && fits.isEmpty() ? this : replaced(from, cursor, fits, false);
  }

  /** Removes the cluster before the cursor. */
  public EditBuffer backspace() {
    int start = left().cursor;
    return start == cursor ? this : replaced(start, cursor, "", true);
  }

  /** Removes the cluster behind the cursor. */
  public EditBuffer delete() {
    int end = right().cursor;
    return end == cursor ? this : replaced(cursor, end, "", true);
  }

  /** Exchanges the clusters before and behind the cursor; at the end of a line the two before. */
  public EditBuffer transpose() {
    int middle = cursor == end().cursor ? left().cursor : cursor;
    int start = at(middle).left().cursor;
    int end = at(middle).right().cursor;
    boolean within = start >= home().cursor && start < middle && middle < end;
    return within
        ? replaced(start, end, text.substring(middle, end) + text.substring(start, middle), false)
        : this;
  }

  /** Takes the last edit back. */
  public EditBuffer undo() {
    if (editHistory.past().isEmpty()) {
      return this;
    }
    EditHistory.Change last = editHistory.past().getLast();
    String before = with(last.at(), last.at() + last.added().length(), last.removed());
    return new EditBuffer(before, last.cursor(), killed, maxLength, editHistory.undone());
  }

  /** Does again what was taken back last. */
  public EditBuffer redo() {
    if (editHistory.future().isEmpty()) {
      return this;
    }
    EditHistory.Change next = editHistory.future().getLast();
    String after = with(next.at(), next.at() + next.removed().length(), next.added());
    int end = next.at() + next.added().length();
    return new EditBuffer(after, end, killed, maxLength, editHistory.redone());
  }

  /** One cluster to the left. */
  public EditBuffer left() {
    return cursor == 0 ? this : at(GraphemeClusters.previous(text, cursor));
  }

  /** One cluster to the right. */
  public EditBuffer right() {
    return cursor == text.length() ? this : at(GraphemeClusters.next(text, cursor));
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
      end = GraphemeClusters.next(text, end);
    }
    while (end < text.length() && isOfWord(text.codePointAt(end))) {
      end = GraphemeClusters.next(text, end);
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

  /** To the start of the line; from there to the start of the text. */
  public EditBuffer homeOrStart() {
    return home().cursor == cursor ? start() : home();
  }

  /** To the end of the line; from there to the end of the text. */
  public EditBuffer endOrFinish() {
    return end().cursor == cursor ? finish() : end();
  }

  /** To the start of the text. */
  public EditBuffer start() {
    return at(0);
  }

  /** To the end of the text. */
  public EditBuffer finish() {
    return at(text.length());
  }

  /** To {@code index}, or to the next boundary of clusters behind it. */
  public EditBuffer at(int index) {
    return index == cursor
        ? this
        : new EditBuffer(
            text, Math.clamp(index, 0, text.length()), killed, maxLength, editHistory.closed());
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
    return killed.isEmpty() ? this : replaceBack(cursor, killed);
  }

  private EditBuffer kill(int from, int to) {
    return from == to ? this : replaced(from, to, "", false).withKilled(text.substring(from, to));
  }

  /** With {@code added}, which has room, from {@code from} to {@code to}, and the cursor behind. */
  private EditBuffer replaced(int from, int to, String added, boolean joins) {
    EditHistory.Change change =
        new EditHistory.Change(from, text.substring(from, to), added, cursor);
    return new EditBuffer(
        with(from, to, added),
        from + added.length(),
        killed,
        maxLength,
        editHistory.and(change, joins));
  }

  private String with(int from, int to, String added) {
    return text.substring(0, from) + added + text.substring(to);
  }

  private int backOver(int from, IntPredicate kind) {
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
    for (int next = 0; next <= room; next = GraphemeClusters.next(text, next)) {
      end = next;
    }
    return end;
  }
}

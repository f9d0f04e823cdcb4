package org.wassop.tui.model.text;

/**
 * The place of the user in the input history. An edit of a recalled line is lost when another line
 * is recalled; undo restores it.
 *
 * @param back how many lines back the user is; 0 for the input itself
 * @param newest the input before the first recall
 */
public record InputRecall(int back, String newest) {
  public static final InputRecall NONE = new InputRecall(0, "");
}

package org.wassop.tui.model.text;

/**
 * The place of the user in the input history. An edit of a recalled line is lost when another line
 * is recalled; undo restores it.
 *
 * @param linesBack how many lines back the user is; 0 for the input itself
 * @param savedInput the input before the first recall
 */
public record InputRecall(int linesBack, String savedInput) {
  public static final InputRecall NONE = new InputRecall(0, "");
}

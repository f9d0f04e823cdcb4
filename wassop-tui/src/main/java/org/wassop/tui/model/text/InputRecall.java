package org.wassop.tui.model.text;

/**
 * How far back the user has gone in what was sent. What is changed in a line that was called back
 * is left behind when another is called; undo brings it back.
 *
 * @param back how many lines back; 0: nowhere
 * @param newest what was being typed when it began
 */
public record InputRecall(int back, String newest) {
  public static final InputRecall NONE = new InputRecall(0, "");
}

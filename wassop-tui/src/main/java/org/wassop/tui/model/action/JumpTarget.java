package org.wassop.tui.model.action;

/** What keys go to in what was said. */
public enum JumpTarget {
  /** The line above what is new. */
  UNREAD,
  /** What names the user. */
  MENTION,
  /** What the last search has found. */
  FOUND
}

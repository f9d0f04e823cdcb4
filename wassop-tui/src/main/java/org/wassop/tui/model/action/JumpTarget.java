package org.wassop.tui.model.action;

/** The targets of the jump keys in a transcript. */
public enum JumpTarget {
  /** The unread line. */
  UNREAD,
  /** A mention of the user. */
  MENTION,
  /** A result of the last search. */
  SEARCH_RESULT
}

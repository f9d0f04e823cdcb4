package org.wassop.tui.view.rows;

/** What a piece of text is, for a theme to decide how it looks. */
public enum StyleRole {
  /** What people say. */
  TEXT,
  /** Times, hints, what happened. */
  DIM,
  /** Lines and corners. */
  BORDER,
  /** A title in a border. */
  TITLE,
  /** Somebody's name; each name has its own colour. */
  NAME,
  /** The user's own name. */
  OWN_NAME,
  /** The room that is shown, the emoji that is selected. */
  SELECTED,
  /** A count of unread messages. */
  UNREAD,
  /** A message that has not arrived. */
  ERROR,
  /** A key that can be pressed. */
  KEY,
  /** What was looked for, where it was found. */
  MATCH,
  /** The line above what is new. */
  NEW,
  /** What a program would read. */
  CODE,
  /** The user's own name in what others say, and the sign beside it. */
  MENTION,
  /** An emoji under a message, and how many have put it there. */
  REACTION,
  /** The message that the user has chosen to do something with. */
  CHOSEN
}

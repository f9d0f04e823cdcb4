package org.wassop.tui.view.rows;

/** The role of a piece of text; a theme decides how each role looks. */
public enum StyleRole {
  /** Text of messages. */
  TEXT,
  /** Times, hints and notices. */
  DIM,
  /** Borders and separators. */
  BORDER,
  /** A title in a border. */
  TITLE,
  /** The name of another user; a theme gives each name its own colour. */
  NAME,
  /** The user's own name. */
  OWN_NAME,
  /** The current room, the selected item of a list. */
  SELECTED,
  /** A count of unread messages. */
  UNREAD,
  /** A problem, such as a message that was not delivered. */
  ERROR,
  /** A key that can be pressed. */
  KEY,
  /** A match of a search. */
  MATCH,
  /** The unread line. */
  NEW,
  /** Code. */
  CODE,
  /** A mention of the user, and the sign beside the message. */
  MENTION,
  /** A reaction below a message, and its count. */
  REACTION,
  /** The text of the selected message. */
  CHOSEN
}

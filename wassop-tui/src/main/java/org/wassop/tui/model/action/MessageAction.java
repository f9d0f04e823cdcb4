package org.wassop.tui.model.action;

/** The actions on a selected message. */
public enum MessageAction {
  /** Replies to it. */
  REPLY,
  /** Edits its text. */
  EDIT,
  /** Deletes it. */
  DELETE,
  /** Copies its text to the clipboard. */
  COPY;

  /** Returns whether only the author of the message may do it. */
  public boolean isAuthorOnly() {
    return this == EDIT || this == DELETE;
  }
}

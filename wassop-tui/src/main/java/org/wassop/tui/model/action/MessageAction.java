package org.wassop.tui.model.action;

/** What a user does with a message. */
public enum MessageAction {
  /** Answers it. */
  REPLY,
  /** Gives it another text. */
  EDIT,
  /** Takes it back. */
  DELETE,
  /** Puts its text into the clipboard. */
  COPY;

  /** Whether only its author may. */
  public boolean isForAuthors() {
    return this == EDIT || this == DELETE;
  }
}

package org.wassop.tui.model;

import org.wassop.protocol.Limits;

/** What is typed and not sent: the message, and apart from it the name while that is asked for. */
public record Drafts(EditBuffer message, EditBuffer name) {
  static final Drafts NONE =
      new Drafts(EditBuffer.empty(Limits.LINE_BYTES), EditBuffer.empty(Limits.LINE_BYTES));

  Drafts withMessage(EditBuffer other) {
    return new Drafts(other, name);
  }

  Drafts withName(EditBuffer other) {
    return new Drafts(message, other);
  }
}

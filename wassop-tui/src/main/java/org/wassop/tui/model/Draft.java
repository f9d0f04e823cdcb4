package org.wassop.tui.model;

import org.wassop.protocol.Limits;

/** What is typed for one conversation and not sent, and what it is going to be. */
public record Draft(EditBuffer input, Outgoing.Kind kind) {
  /** Nothing typed. */
  static final Draft NONE =
      new Draft(EditBuffer.empty(Limits.LINE_BYTES), new Outgoing.Kind.New(0));

  Draft with(EditBuffer other) {
    return new Draft(other, kind);
  }

  Draft with(Outgoing.Kind other) {
    return new Draft(input, other);
  }
}

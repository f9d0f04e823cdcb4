package org.wassop.server.history;

/** A change to a message: a reaction, an edit or a deletion. */
public sealed interface MessageChange {
  /** Returns the emoji or the new text of the change; empty if there is none. */
  String text();

  /** Adds a reaction with {@code emoji}, or removes it if {@code isRemoval}. */
  record Reaction(String emoji, boolean isRemoval) implements MessageChange {
    @Override
    public String text() {
      return emoji;
    }
  }

  /**
   * Replaces the text of a message. In the log {@code text} is empty once the message was edited
   * again, deleted or removed.
   */
  record Edit(String text) implements MessageChange {}

  /** Deletes a message. */
  record Deletion() implements MessageChange {
    @Override
    public String text() {
      return "";
    }
  }
}

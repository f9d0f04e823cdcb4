package org.wassop.server.history;

/** What can be done to a message that was said. */
public sealed interface MessageChange {
  /** The text that it brings; empty when it has none. */
  String text();

  /** A reaction with {@code emoji}, or that it is taken {@code back}. */
  record Reacted(String emoji, boolean back) implements MessageChange {
    @Override
    public String text() {
      return emoji;
    }
  }

  /** Another text. An empty one is gone: it was replaced once more, or the message is gone too. */
  record Edited(String text) implements MessageChange {}

  /** Its author takes it back. */
  record Deleted() implements MessageChange {
    @Override
    public String text() {
      return "";
    }
  }
}

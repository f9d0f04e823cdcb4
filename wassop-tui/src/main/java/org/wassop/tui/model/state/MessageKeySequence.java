package org.wassop.tui.model.state;

/**
 * The source of the keys of own messages: a prefix that is unique to this run of the program, and a
 * number. Immutable.
 */
public record MessageKeySequence(String prefix, long next) {
  /** Returns the key of the next message. */
  public String key() {
    return prefix + "-" + next;
  }

  /** Returns this after {@link #key} was used. */
  public MessageKeySequence advanced() {
    return new MessageKeySequence(prefix, next + 1);
  }
}

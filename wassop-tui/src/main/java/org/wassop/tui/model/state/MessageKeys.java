package org.wassop.tui.model.state;

/**
 * Where the keys of own messages come from: {@code prefix}, which no other start of the program
 * has, and a number.
 */
public record MessageKeys(String prefix, long next) {
  /** The key of the next message. */
  public String key() {
    return prefix + "-" + next;
  }

  /** These after {@link #key} was used. */
  public MessageKeys used() {
    return new MessageKeys(prefix, next + 1);
  }
}

package org.wassop.tui.model;

/**
 * Where the keys of own messages come from: {@code prefix}, which no other start of the program
 * has, and a number.
 */
public record MessageKeys(String prefix, long next) {
  /** The key of the next message. */
  String key() {
    return prefix + "-" + next;
  }

  /** These after {@link #key} was used. */
  MessageKeys used() {
    return new MessageKeys(prefix, next + 1);
  }
}

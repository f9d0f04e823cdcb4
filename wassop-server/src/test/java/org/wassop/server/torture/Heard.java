package org.wassop.server.torture;

import org.wassop.protocol.message.Event;
import org.wassop.protocol.name.UserName;

/** A message as a client has come to know it, on whatever way. */
record Heard(long id, long timeMillis, UserName from, String text) {
  private static final int SHOWN = 80;

  /** What {@code message} says. */
  static Heard of(Event.Message message) {
    return new Heard(message.id(), message.timeMillis(), message.from(), message.text());
  }

  /** Short enough for an error. */
  @Override
  public String toString() {
    String start = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    return id + " at " + timeMillis + " from " + from + ": " + start;
  }
}

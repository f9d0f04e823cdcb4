package org.wassop.server.torture;

import org.wassop.protocol.message.Event;
import org.wassop.protocol.name.UserName;

/**
 * An entry of a log as a client has come to know it, on whatever way.
 *
 * @param sign what it is, which never changes: a message, or what is done to which one
 * @param text what it said when it was heard: a message may say something else later
 */
record ReceivedEntry(long id, long timeMillis, UserName from, Sign sign, String text) {
  private static final int SHOWN = 80;

  /** What an entry is. */
  sealed interface Sign {
    /** A message. */
    record Said() implements Sign {}

    /** A reaction to the message {@code of}, or that it is taken back. */
    record Reacted(long of, String emoji, boolean back) implements Sign {}

    /** Another text for the message {@code of}. */
    record Edited(long of) implements Sign {}

    /** The message {@code of} is taken back. */
    record Deleted(long of) implements Sign {}
  }

  /** What {@code entry} says. */
  static ReceivedEntry of(Event.Logged entry) {
    return switch (entry) {
      case Event.Message said -> of(entry, new Sign.Said(), said.text());
      case Event.Reacted reacted ->
          of(entry, new Sign.Reacted(reacted.of(), reacted.emoji(), reacted.back()), "");
      case Event.Edited edited -> of(entry, new Sign.Edited(edited.of()), edited.text());
      case Event.Deleted deleted -> of(entry, new Sign.Deleted(deleted.of()), "");
    };
  }

  private static ReceivedEntry of(Event.Logged entry, Sign sign, String text) {
    return new ReceivedEntry(entry.id(), entry.timeMillis(), entry.from(), sign, text);
  }

  /** Whether {@code other} is the same entry, whatever its text was when it was heard. */
  boolean isSame(ReceivedEntry other) {
    return id == other.id
        && timeMillis == other.timeMillis
        && from.equals(other.from)
        && sign.equals(other.sign);
  }

  boolean isMessage() {
    return sign instanceof Sign.Said;
  }

  /** Short enough for an error. */
  @Override
  public String toString() {
    String start = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    return id + " at " + timeMillis + " from " + from + " " + sign + ": " + start;
  }
}

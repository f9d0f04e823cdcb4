package org.wassop.server.torture;

import org.wassop.protocol.message.Event;
import org.wassop.protocol.name.UserName;

/**
 * An entry of a log as a client has received it, live or in a replay.
 *
 * @param sign what it is, which never changes: a message, or a change of one
 * @param text the text at that time, which may change later
 */
record ReceivedEntry(long id, long timeMillis, UserName from, Sign sign, String text) {
  private static final int MAX_SHOWN_CHARS = 80;

  /** What an entry is. */
  sealed interface Sign {
    /** A message. */
    record Said() implements Sign {}

    /** A reaction to the message {@code of}, or its removal. */
    record Reacted(long of, String emoji, boolean back) implements Sign {}

    /** An edit of the message {@code of}. */
    record Edited(long of) implements Sign {}

    /** The deletion of the message {@code of}. */
    record Deleted(long of) implements Sign {}
  }

  /** Returns {@code entry} as a received one. */
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

  /** Returns whether {@code other} is the same entry, whatever its text was at the time. */
  boolean isSame(ReceivedEntry other) {
    return id == other.id
        && timeMillis == other.timeMillis
        && from.equals(other.from)
        && sign.equals(other.sign);
  }

  boolean isMessage() {
    return sign instanceof Sign.Said;
  }

  /** Returns a text that is short enough for an error. */
  @Override
  public String toString() {
    String start =
        text.length() > MAX_SHOWN_CHARS ? text.substring(0, MAX_SHOWN_CHARS) + "…" : text;
    return id + " at " + timeMillis + " from " + from + " " + sign + ": " + start;
  }
}

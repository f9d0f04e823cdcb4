package org.wassop.server.torture;

import org.wassop.protocol.message.Event;
import org.wassop.protocol.name.UserName;

/**
 * An entry of a log as a client has received it, live or in a replay.
 *
 * @param kind what it is, which never changes: a message, or a change of one
 * @param text the text at that time, which may change later
 */
record ReceivedEntry(long id, long timeMillis, UserName from, Kind kind, String text) {
  private static final int MAX_SHOWN_CHARS = 80;

  /** What an entry is. */
  sealed interface Kind {
    /** A message. */
    record Said() implements Kind {}

    /** A reaction to the message {@code of}, or its removal. */
    record Reacted(long of, String emoji, boolean back) implements Kind {}

    /** An edit of the message {@code of}. */
    record Edited(long of) implements Kind {}

    /** The deletion of the message {@code of}. */
    record Deleted(long of) implements Kind {}
  }

  /** Returns {@code entry} as a received one. */
  static ReceivedEntry of(Event.LogEntry entry) {
    return switch (entry) {
      case Event.Message said -> of(entry, new Kind.Said(), said.text());
      case Event.Reacted reacted ->
          of(entry, new Kind.Reacted(reacted.targetId(), reacted.emoji(), reacted.removed()), "");
      case Event.Edited edited -> of(entry, new Kind.Edited(edited.targetId()), edited.text());
      case Event.Deleted deleted -> of(entry, new Kind.Deleted(deleted.targetId()), "");
    };
  }

  private static ReceivedEntry of(Event.LogEntry entry, Kind kind, String text) {
    return new ReceivedEntry(entry.id(), entry.timeMillis(), entry.from(), kind, text);
  }

  /** Returns whether {@code other} is the same entry, whatever its text was at the time. */
  boolean isSame(ReceivedEntry other) {
    return id == other.id
        && timeMillis == other.timeMillis
        && from.equals(other.from)
        && kind.equals(other.kind);
  }

  boolean isMessage() {
    return kind instanceof Kind.Said;
  }

  /** Returns a text that is short enough for an error. */
  @Override
  public String toString() {
    String start =
        text.length() > MAX_SHOWN_CHARS ? text.substring(0, MAX_SHOWN_CHARS) + "…" : text;
    return id + " at " + timeMillis + " from " + from + " " + kind + ": " + start;
  }
}

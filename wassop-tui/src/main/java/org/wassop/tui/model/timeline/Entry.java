package org.wassop.tui.model.timeline;

import java.util.List;
import org.wassop.protocol.name.UserName;
import org.wassop.tui.model.text.LocalizedText;

/** An entry of a scrollback. */
public sealed interface Entry {
  /** Returns the time of the entry, in milliseconds since 1970. */
  long timeMillis();

  /**
   * A message. Its {@code id} is 0 if it has none; {@code own} tells whether this user wrote it;
   * {@code messageDetails} are its reply reference, edit, deletion and reactions.
   */
  record Message(
      long id,
      UserName from,
      boolean own,
      String text,
      long timeMillis,
      MessageDetails messageDetails)
      implements Entry {
    /** Creates a message without details. */
    public Message(long id, UserName from, boolean own, String text, long timeMillis) {
      this(id, from, own, text, timeMillis, MessageDetails.NONE);
    }

    /** Returns this with other details. */
    public Message with(MessageDetails other) {
      return new Message(id, from, own, text, timeMillis, other);
    }

    /** Returns this with another text and the details that belong to it. */
    public Message with(String other, MessageDetails changed) {
      return new Message(id, from, own, other, timeMillis, changed);
    }
  }

  /** A line of information for the user. */
  record Notice(LocalizedText text, long timeMillis) implements Entry {}

  /** Consecutive joins and leaves, at least one, at the time of the first. */
  record MemberChanges(List<MemberChange> changes, long timeMillis) implements Entry {
    /** Copies {@code changes}. */
    public MemberChanges {
      changes = List.copyOf(changes);
    }
  }

  /** A join or leave of {@code user}, at {@code timeMillis} since 1970. */
  record MemberChange(UserName user, Transition transition, long timeMillis) {}

  /** The kinds of joins and leaves. */
  enum Transition {
    /** The user has entered the room. */
    ENTERED,
    /** The user has left the room. */
    LEFT_ROOM,
    /** The user has left the server. */
    LEFT_CHAT
  }
}

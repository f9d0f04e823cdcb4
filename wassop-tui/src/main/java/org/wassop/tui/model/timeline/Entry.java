package org.wassop.tui.model.timeline;

import java.util.List;
import org.wassop.protocol.name.UserName;
import org.wassop.tui.model.text.LocalizedText;

/** One thing in a scrollback, at {@code timeMillis} since 1970. */
public sealed interface Entry {
  /** When it was. */
  long timeMillis();

  /**
   * What somebody said, with its id or 0; {@code own} when it was this user. {@code messageDetails}
   * say what has become of it since.
   */
  record Message(
      long id,
      UserName from,
      boolean own,
      String text,
      long timeMillis,
      MessageDetails messageDetails)
      implements Entry {
    /** What was said just so. */
    public Message(long id, UserName from, boolean own, String text, long timeMillis) {
      this(id, from, own, text, timeMillis, MessageDetails.NONE);
    }

    /** This with other marks. */
    public Message with(MessageDetails other) {
      return new Message(id, from, own, text, timeMillis, other);
    }

    /** This with another text and the marks that go with it. */
    public Message with(String other, MessageDetails changed) {
      return new Message(id, from, own, other, timeMillis, changed);
    }
  }

  /** What happened. */
  record Notice(LocalizedText what, long timeMillis) implements Entry {}

  /** Who came and went, one after the other and with nothing between; never nobody. */
  record MemberChanges(List<MemberChange> moves, long timeMillis) implements Entry {
    /** Copies {@code moves}. */
    public MemberChanges {
      moves = List.copyOf(moves);
    }
  }

  /** That {@code user} came or went, at {@code timeMillis} since 1970. */
  record MemberChange(UserName user, Way way, long timeMillis) {}

  /** Which way somebody moved. */
  enum Way {
    /** Into the room. */
    ENTERED,
    /** Out of the room. */
    LEFT_ROOM,
    /** Out of the chat. */
    LEFT_CHAT
  }
}

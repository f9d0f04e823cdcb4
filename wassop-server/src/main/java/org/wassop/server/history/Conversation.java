package org.wassop.server.history;

import org.wassop.protocol.message.Place;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;

/** A room or a direct conversation; each has a log of its own. */
public sealed interface Conversation {
  /** Returns the key for storage; it is the same for every spelling of the names. */
  String key();

  /** Returns the place on the wire of a message that {@code author} sends here. */
  Place placeOf(UserName author);

  /** Returns the conversation that {@code place} means for {@code user}. */
  static Conversation of(Place place, UserName user) {
    return switch (place) {
      case Place.Room(RoomName room) -> new Room(room);
      case Place.Direct(UserName to) -> new Direct(user, to);
    };
  }

  /** The conversation in a room. */
  record Room(RoomName room) implements Conversation {
    @Override
    public Place placeOf(UserName author) {
      return new Place.Room(room);
    }

    @Override
    public String key() {
      return "#" + room.key();
    }
  }

  /** A direct conversation. The order in which its two users are given makes no difference. */
  record Direct(UserName one, UserName other) implements Conversation {
    /** Puts the two users in the order of their keys. */
    public Direct {
      if (one.compareTo(other) > 0) {
        UserName swapped = one;
        one = other;
        other = swapped;
      }
    }

    /** Returns whether {@code user} is one of the two users. */
    public boolean includes(UserName user) {
      return user.equals(one) || user.equals(other);
    }

    /** Returns the other user; {@code user} in a conversation with oneself. */
    public UserName peerOf(UserName user) {
      return user.equals(one) ? other : one;
    }

    @Override
    public Place placeOf(UserName author) {
      return new Place.Direct(peerOf(author));
    }

    @Override
    public String key() {
      return "@" + one.key() + " " + other.key();
    }
  }
}

package org.wassop.server.history;

import org.wassop.protocol.message.Place;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;

/** What has a log of its own: a room, or two people who write to each other. */
public sealed interface Conversation {
  /** What it is stored under: the same for every spelling of the names. */
  String key();

  /** The place in which {@code author} says something here, as the wire has it. */
  Place placeOf(UserName author);

  /** The conversation that {@code user} means by {@code place}. */
  static Conversation of(Place place, UserName user) {
    return switch (place) {
      case Place.Room(RoomName room) -> new InRoom(room);
      case Place.Direct(UserName to) -> new Between(user, to);
    };
  }

  /** What is said in a room. */
  record InRoom(RoomName room) implements Conversation {
    @Override
    public Place placeOf(UserName author) {
      return new Place.Room(room);
    }

    @Override
    public String key() {
      return "#" + room.key();
    }
  }

  /** What two people say to each other; which of them is named first makes no difference. */
  record Between(UserName one, UserName other) implements Conversation {
    /** Brings the two into the order of their keys. */
    public Between {
      if (one.compareTo(other) > 0) {
        UserName swapped = one;
        one = other;
        other = swapped;
      }
    }

    /** Whether {@code user} is one of the two. */
    public boolean includes(UserName user) {
      return user.equals(one) || user.equals(other);
    }

    /** Who is there beside {@code user}; the same one in a conversation with oneself. */
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

package org.wassop.server.connection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.Limits;
import org.wassop.protocol.Refusal;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Event.LeaveReason;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;
import org.wassop.server.directory.Presence;
import org.wassop.server.history.Change;
import org.wassop.server.history.Conversation;
import org.wassop.server.history.Draft;
import org.wassop.server.outbox.Chunk;
import org.wassop.server.room.Entering;
import org.wassop.server.room.Room;
import org.wassop.server.room.Rooms.Found;

/**
 * Somebody with a name: the rooms that they are in, and what they ask of rooms. Owned by whoever
 * owns the {@link Session}. What the rooms answer comes from their threads, in their order.
 */
final class User {
  private final House house;
  private final Presence presence;
  private final Archive archive;
  private final Map<RoomName, Room> entered = new LinkedHashMap<>();

  /** The user behind {@code presence}, in no room yet. */
  User(House house, Presence presence) {
    this.house = house;
    this.presence = presence;
    this.archive = new Archive(house.rooms().history(), presence.user());
  }

  /** How to reach them. */
  Presence presence() {
    return presence;
  }

  /** The history as they may see it. */
  Archive archive() {
    return archive;
  }

  /** Enters {@code wanted}; in classic the room before is left. */
  void enter(String ref, RoomName wanted, Request.Replay replay) {
    boolean isMember = entered.containsKey(wanted);
    if (!isMember
        && presence.dialect() == Dialect.WASSOP_2
        && entered.size() >= Limits.ROOMS_PER_CONNECTION) {
      refuse(ref, Refusal.TOO_MANY_ROOMS_ENTERED);
      return;
    }
    Entrance entrance = new Entrance(presence, house.limits().pingInterval().multipliedBy(2));
    while (true) {
      Room room;
      switch (house.rooms().findOrCreate(wanted)) {
        case Found.Refused(Refusal why) -> {
          refuse(ref, why);
          return;
        }
        case Found.Here(Room found) -> room = found;
      }
      if (presence.dialect() == Dialect.CLASSIC && !isMember) {
        leaveAll(LeaveReason.EXIT);
      }
      long read = presence.dialect() == Dialect.CLASSIC ? 0 : archive.readMarker(room.where());
      Entrance.Wish wish = new Entrance.Wish(ref, replay, read, isMember);
      switch (entrance.enter(room, house.rooms().history().log(room.where()), wish)) {
        case Entering.Entered in -> {
          if (!isMember) {
            entered.put(wanted, room);
            house.log().entered(presence.user(), wanted);
          }
          return;
        }
        case Entering.Refused refused -> {
          return;
        }
        case Entering.Behind behind -> throw new IllegalStateException("not told everything");
        case Entering.Ended end -> house.rooms().remove(room);
      }
    }
  }

  /** Leaves {@code wanted}; without a name, the one room of a classic connection. */
  void exit(String ref, Optional<RoomName> wanted) {
    Room room = room(wanted);
    if (room == null) {
      refuse(ref, notInRoom(wanted));
      return;
    }
    leave(name(room), LeaveReason.EXIT);
    presence.send(ref, new Answer.RoomExited(name(room)));
  }

  /** Says something, in a room or directly. */
  void send(String ref, Request.SendMessage said) {
    post(
        ref,
        said.place(),
        new Draft.Said(presence.user(), said.key(), said.text(), said.replyTo()));
  }

  /** Changes something that was said, in a room or directly. */
  void change(String ref, Request.Change wanted) {
    Change change =
        switch (wanted) {
          case Request.React(Place place, long id, String emoji, boolean back) ->
              new Change.Reacted(emoji, back);
          case Request.Edit(Place place, long id, String text) -> new Change.Edited(text);
          case Request.Delete delete -> new Change.Deleted();
        };
    post(
        ref, Optional.of(wanted.place()), new Draft.Changing(presence.user(), wanted.id(), change));
  }

  private void post(String ref, Optional<Place> place, Draft draft) {
    if (place.isPresent() && place.get() instanceof Place.Direct(UserName to)) {
      Conversation.Between pair = new Conversation.Between(presence.user(), to);
      Room direct = house.rooms().between(pair);
      while (!direct.post(presence, ref, draft)) {
        house.rooms().remove(direct);
        direct = house.rooms().between(pair);
      }
      return;
    }
    Optional<RoomName> wanted = place.map(User::roomOf);
    Room room = room(wanted);
    if (room == null) {
      refuse(ref, notInRoom(wanted));
    } else {
      room.post(presence, ref, draft);
    }
  }

  private static RoomName roomOf(Place place) {
    return switch (place) {
      case Place.Room(RoomName name) -> name;
      case Place.Direct direct -> throw new IllegalArgumentException("no room");
    };
  }

  /** Tells who is in {@code wanted}. */
  void listMembers(String ref, RoomName wanted) {
    if (!house.rooms().exists(wanted)) {
      refuse(ref, Refusal.NO_SUCH_ROOM);
      return;
    }
    Optional<Room> room = house.rooms().find(wanted);
    if (room.isEmpty()) {
      presence.send(ref, new Answer.Members(wanted, List.of()));
    } else {
      RoomName name = name(room.get());
      room.get().listMembers(users -> presence.send(ref, new Answer.Members(name, users)));
    }
  }

  /** Says what {@code wanted} is about. */
  void setTopic(String ref, RoomName wanted, String topic) {
    Room room = entered.get(wanted);
    if (room == null) {
      refuse(ref, Refusal.NOT_IN_THAT_ROOM);
    } else {
      room.setTopic(presence, ref, topic);
    }
  }

  /** Tells the others that this user is writing, if they keep up. */
  void typing(String ref, Place place) {
    switch (place) {
      case Place.Direct(UserName to) ->
          house
              .rooms()
              .directory()
              .find(to)
              .filter(other -> other.dialect() == Dialect.WASSOP_2)
              .ifPresent(
                  other -> other.outbox().offer(line(new Event.IsTyping(place, presence.user()))));
      case Place.Room(RoomName wanted) -> {
        Room room = entered.get(wanted);
        if (room == null) {
          refuse(ref, Refusal.NOT_IN_THAT_ROOM);
          return;
        }
        room.showTyping(presence);
      }
    }
    presence.send(ref, new Answer.Done());
  }

  private static Chunk line(Event event) {
    return Chunk.of(Dialect.WASSOP_2.codec().encode("", event));
  }

  /** The room that is meant: without a name, the one room of a classic connection. */
  private @Nullable Room room(Optional<RoomName> wanted) {
    if (wanted.isPresent()) {
      return entered.get(wanted.get());
    }
    return entered.isEmpty() ? null : entered.values().iterator().next();
  }

  private static RoomName name(Room room) {
    return switch (room.where()) {
      case Conversation.InRoom(RoomName name) -> name;
      case Conversation.Between pair -> throw new IllegalArgumentException("no room");
    };
  }

  private static Refusal notInRoom(Optional<RoomName> wanted) {
    return wanted.isPresent() ? Refusal.NOT_IN_THAT_ROOM : Refusal.NOT_IN_A_ROOM;
  }

  private void leave(RoomName name, LeaveReason reason) {
    Room room = entered.remove(name);
    if (room != null) {
      room.leave(presence, reason);
      house.log().left(presence.user(), name);
    }
  }

  /** Leaves every room. */
  void leaveAll(LeaveReason reason) {
    for (RoomName name : entered.keySet().toArray(RoomName[]::new)) {
      leave(name, reason);
    }
  }

  private void refuse(String ref, Refusal why) {
    presence.send(ref, why.in(presence.dialect()));
  }
}

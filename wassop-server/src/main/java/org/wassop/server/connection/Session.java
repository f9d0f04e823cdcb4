package org.wassop.server.connection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.Limits;
import org.wassop.protocol.Refusal;
import org.wassop.protocol.codec.Decoded;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event.LeaveReason;
import org.wassop.protocol.message.Extent;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.message.ServerMessage;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;
import org.wassop.server.outbox.Chunk;
import org.wassop.server.outbox.Outbox;
import org.wassop.server.room.Member;
import org.wassop.server.room.Room;
import org.wassop.server.room.Rooms.Found;

/**
 * Who is at the other end of a connection, in which rooms, and what their requests do. Owned by one
 * of the connection's threads at a time. What the rooms answer goes to the outbox from their
 * threads, in their order; everything else is answered here.
 */
final class Session {
  private record Membership(Room room, Member member) {}

  private final House house;
  private final Outbox outbox;
  private final Map<RoomName, Membership> memberships = new LinkedHashMap<>();

  /** Read by other threads too, which say good bye in it. */
  private volatile Dialect dialect = Dialect.CLASSIC;

  private @Nullable UserName name;
  private boolean ended;

  Session(House house, Outbox outbox) {
    this.house = house;
    this.outbox = outbox;
  }

  Dialect dialect() {
    return dialect;
  }

  boolean hasName() {
    return name != null;
  }

  /** Who this is, for the log: the name, or nothing. */
  String who() {
    return name == null ? "" : name.text();
  }

  /** Does what {@code line} asks for. False when the client wants to end the connection. */
  boolean handle(String line) {
    return switch (dialect.codec().decode(line)) {
      case Decoded.Malformed(String ref, Refusal why) -> {
        refuse(ref, why);
        yield true;
      }
      case Decoded.Good(String ref, Request request) -> handle(ref, request);
    };
  }

  private boolean handle(String ref, Request request) {
    Optional<Refusal> refusal = Preconditions.check(request, hasName());
    if (refusal.isPresent()) {
      refuse(ref, refusal.get());
      return true;
    }
    switch (request) {
      case Request.Hello hello -> hello(ref);
      case Request.Join(UserName wanted, String token) -> join(ref, wanted);
      case Request.EnterRoom(RoomName room, Request.Replay replay) -> enter(ref, room);
      case Request.ExitRoom(Optional<RoomName> room) -> exit(ref, room);
      case Request.ListRooms list -> answer(ref, new Answer.Rooms(house.rooms().counts()));
      case Request.ListMembers(RoomName room) -> listMembers(ref, room);
      case Request.SendMessage(Optional<Place> place, String key, String text) ->
          send(ref, place.map(p -> ((Place.Room) p).name()), text);
      case Request.History history -> refuse(ref, Refusal.UNKNOWN_VERB);
      case Request.Search search -> refuse(ref, Refusal.UNKNOWN_VERB);
      case Request.ListDirects list -> refuse(ref, Refusal.UNKNOWN_VERB);
      case Request.MarkRead mark -> refuse(ref, Refusal.UNKNOWN_VERB);
      case Request.SetTopic topic -> refuse(ref, Refusal.UNKNOWN_VERB);
      case Request.Typing typing -> refuse(ref, Refusal.UNKNOWN_VERB);
      case Request.Ping(String token) -> answer(ref, new Answer.Alive(token));
      case Request.Pong pong -> {}
      case Request.Quit quit -> {
        return false;
      }
    }
    return true;
  }

  private void hello(String ref) {
    dialect = Dialect.WASSOP_2;
    int pingSeconds = (int) Math.max(1, house.limits().pingInterval().toSeconds());
    answer(
        ref,
        new Answer.Welcome(
            house.serverName(), Limits.LINE_BYTES, pingSeconds, new Answer.Keeping(false, "")));
  }

  private void join(String ref, UserName wanted) {
    if (!house.directory().claim(wanted, this)) {
      refuse(ref, Refusal.NAME_IN_USE);
      return;
    }
    name = wanted;
    house.log().joined(wanted);
    answer(ref, new Answer.Joined(""));
  }

  private void enter(String ref, RoomName wanted) {
    Membership present = memberships.get(wanted);
    if (present != null) {
      answer(
          ref,
          new Answer.RoomEntered(
              present.room().name(), present.room().memberCount(), Extent.EMPTY, 0, ""));
      return;
    }
    if (dialect == Dialect.WASSOP_2 && memberships.size() >= Limits.ROOMS_PER_CONNECTION) {
      refuse(ref, Refusal.TOO_MANY_ROOMS_ENTERED);
      return;
    }
    Member member = new Member(user(), dialect, outbox);
    while (true) {
      Room room;
      switch (house.rooms().findOrCreate(wanted)) {
        case Found.Refused(Refusal why) -> {
          refuse(ref, why);
          return;
        }
        case Found.Here(Room found) -> room = found;
      }
      if (dialect == Dialect.CLASSIC) {
        leaveAll(LeaveReason.EXIT);
      }
      if (room.enter(member, ref)) {
        memberships.put(room.name(), new Membership(room, member));
        house.log().entered(user(), room.name());
        return;
      }
      house.rooms().remove(room);
    }
  }

  private void exit(String ref, Optional<RoomName> wanted) {
    Membership membership = membership(wanted);
    if (membership == null) {
      refuse(ref, notInRoom(wanted));
      return;
    }
    leave(membership, LeaveReason.EXIT);
    answer(ref, new Answer.RoomExited(membership.room().name()));
  }

  private void send(String ref, Optional<RoomName> wanted, String text) {
    Membership membership = membership(wanted);
    if (membership == null) {
      refuse(ref, notInRoom(wanted));
    } else {
      membership.room().post(membership.member(), ref, text);
    }
  }

  private void listMembers(String ref, RoomName wanted) {
    Optional<Room> found = house.rooms().find(wanted);
    List<UserName> users = found.map(Room::members).orElse(List.of());
    if (found.isEmpty() || users.isEmpty() && !found.get().isPermanent()) {
      refuse(ref, Refusal.NO_SUCH_ROOM);
    } else {
      answer(ref, new Answer.Members(found.get().name(), users));
    }
  }

  /** The membership that is meant: without a name, the one room of a classic connection. */
  private @Nullable Membership membership(Optional<RoomName> wanted) {
    if (wanted.isPresent()) {
      return memberships.get(wanted.get());
    }
    return memberships.isEmpty() ? null : memberships.values().iterator().next();
  }

  private static Refusal notInRoom(Optional<RoomName> wanted) {
    return wanted.isPresent() ? Refusal.NOT_IN_THAT_ROOM : Refusal.NOT_IN_A_ROOM;
  }

  private void leave(Membership membership, LeaveReason reason) {
    memberships.remove(membership.room().name());
    membership.room().leave(membership.member(), reason);
    house.log().left(user(), membership.room().name());
  }

  private void leaveAll(LeaveReason reason) {
    for (Membership membership : memberships.values().toArray(Membership[]::new)) {
      leave(membership, reason);
    }
  }

  /** Leaves every room and frees the name; only the first call does anything. */
  void end(LeaveReason reason) {
    if (name == null || ended) {
      return;
    }
    ended = true;
    try {
      leaveAll(reason);
    } finally {
      house.directory().release(name, this);
    }
  }

  private UserName user() {
    if (name == null) {
      throw new IllegalStateException("no name, though the preconditions ask for one");
    }
    return name;
  }

  private void answer(String ref, ServerMessage message) {
    outbox.add(Chunk.of(dialect.codec().encode(ref, message)));
  }

  /** Answers that the request {@code ref} is refused. */
  void refuse(String ref, Refusal why) {
    answer(ref, why.in(dialect));
  }
}

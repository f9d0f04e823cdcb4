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
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Event.LeaveReason;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.message.ServerMessage;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;
import org.wassop.server.directory.Directory;
import org.wassop.server.directory.Directory.Claim;
import org.wassop.server.directory.Presence;
import org.wassop.server.history.Conversation;
import org.wassop.server.history.MessageLog;
import org.wassop.server.outbox.Chunk;
import org.wassop.server.outbox.Outbox;
import org.wassop.server.room.Room;
import org.wassop.server.room.Room.Entering;
import org.wassop.server.room.Rooms.Found;

/**
 * Who is at the other end of a connection, in which rooms, and what their requests do. Owned by one
 * of the connection's threads at a time. What the rooms answer goes to the outbox from their
 * threads, in their order; everything else is answered here.
 */
final class Session {
  private final House house;
  private final Outbox outbox;
  private final Directory.Holder holder;
  private final Map<RoomName, Room> entered = new LinkedHashMap<>();

  /** Read by other threads too, which say good bye in it. */
  private volatile Dialect dialect = Dialect.CLASSIC;

  /** Read by other threads too, which have something to say. */
  private volatile @Nullable Presence presence;

  private boolean ended;

  /** A session that answers through {@code outbox}, and takes its name for {@code holder}. */
  Session(House house, Outbox outbox, Directory.Holder holder) {
    this.house = house;
    this.outbox = outbox;
    this.holder = holder;
  }

  Dialect dialect() {
    return dialect;
  }

  /** Who this is; none before there is a name. For any thread. */
  @Nullable Presence presence() {
    return presence;
  }

  boolean hasName() {
    return presence != null;
  }

  /** Who this is, for the log: the name, or nothing. */
  String who() {
    Presence known = presence;
    return known == null ? "" : known.user().text();
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
      case Request.Join(UserName wanted, String session) -> join(ref, wanted, session);
      case Request.EnterRoom(RoomName room, Request.Replay replay) -> enter(ref, room, replay);
      case Request.ExitRoom(Optional<RoomName> room) -> exit(ref, room);
      case Request.ListRooms list -> answer(ref, new Answer.Rooms(house.rooms().counts()));
      case Request.ListMembers(RoomName room) -> listMembers(ref, room);
      case Request.SendMessage message -> send(ref, message);
      case Request.History wanted -> answer(ref, archive().page(wanted));
      case Request.Search wanted -> answer(ref, archive().search(wanted));
      case Request.ListDirects list -> answer(ref, archive().directs());
      case Request.MarkRead mark -> answer(ref, archive().mark(mark));
      case Request.SetTopic(RoomName room, String topic) -> setTopic(ref, room, topic);
      case Request.Typing(Place place) -> typing(ref, place);
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
    MessageLog history = house.rooms().history();
    Answer.Keeping keeping = new Answer.Keeping(history.isLasting(), history.id().orElse(""));
    answer(ref, new Answer.Welcome(house.serverName(), Limits.LINE_BYTES, pingSeconds, keeping));
  }

  private void join(String ref, UserName wanted, String session) {
    // Whoever is called must find out at once how to reach this one.
    presence = new Presence(wanted, dialect, outbox);
    Claim claim = directory().claim(wanted, holder, session);
    if (claim instanceof Claim.HeldBy(Directory.Holder other) && other.giveUp()) {
      claim = directory().claim(wanted, holder, "");
    }
    if (claim instanceof Claim.Granted(String granted)) {
      house.log().joined(wanted);
      answer(ref, new Answer.Joined(granted));
    } else {
      presence = null;
      refuse(ref, Refusal.NAME_IN_USE);
    }
  }

  private void enter(String ref, RoomName wanted, Request.Replay replay) {
    boolean isMember = entered.containsKey(wanted);
    if (!isMember && dialect == Dialect.WASSOP_2 && entered.size() >= Limits.ROOMS_PER_CONNECTION) {
      refuse(ref, Refusal.TOO_MANY_ROOMS_ENTERED);
      return;
    }
    while (true) {
      Room room;
      switch (house.rooms().findOrCreate(wanted)) {
        case Found.Refused(Refusal why) -> {
          refuse(ref, why);
          return;
        }
        case Found.Here(Room found) -> room = found;
      }
      if (dialect == Dialect.CLASSIC && !isMember) {
        leaveAll(LeaveReason.EXIT);
      }
      switch (enter(room, ref, replay, isMember)) {
        case Entering.Entered in -> {
          if (!isMember) {
            entered.put(wanted, room);
            house.log().entered(user(), wanted);
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

  private Entering enter(Room room, String ref, Request.Replay replay, boolean isMember) {
    long read = dialect == Dialect.CLASSIC ? 0 : archive().readMarker(room.where());
    return new Entrance(known(), house.limits().pingInterval().multipliedBy(2))
        .enter(
            room,
            house.rooms().history().log(room.where()),
            new Entrance.Wish(ref, replay, read, isMember));
  }

  private void exit(String ref, Optional<RoomName> wanted) {
    Room room = room(wanted);
    if (room == null) {
      refuse(ref, notInRoom(wanted));
      return;
    }
    leave(name(room), LeaveReason.EXIT);
    answer(ref, new Answer.RoomExited(name(room)));
  }

  private void send(String ref, Request.SendMessage message) {
    if (message.place().isPresent() && message.place().get() instanceof Place.Direct(UserName to)) {
      Conversation.Between pair = new Conversation.Between(user(), to);
      Room direct = house.rooms().between(pair);
      while (!direct.post(known(), ref, message.key(), message.text())) {
        house.rooms().remove(direct);
        direct = house.rooms().between(pair);
      }
      return;
    }
    Optional<RoomName> wanted = message.place().map(Session::roomOf);
    Room room = room(wanted);
    if (room == null) {
      refuse(ref, notInRoom(wanted));
    } else {
      room.post(known(), ref, message.key(), message.text());
    }
  }

  private static RoomName roomOf(Place place) {
    return switch (place) {
      case Place.Room(RoomName name) -> name;
      case Place.Direct direct -> throw new IllegalArgumentException("no room");
    };
  }

  private void listMembers(String ref, RoomName wanted) {
    if (!house.rooms().exists(wanted)) {
      refuse(ref, Refusal.NO_SUCH_ROOM);
      return;
    }
    Optional<Room> room = house.rooms().find(wanted);
    answer(
        ref,
        new Answer.Members(
            room.map(Session::name).orElse(wanted), room.map(Room::members).orElse(List.of())));
  }

  private void setTopic(String ref, RoomName wanted, String topic) {
    Room room = entered.get(wanted);
    if (room == null) {
      refuse(ref, Refusal.NOT_IN_THAT_ROOM);
    } else {
      room.setTopic(known(), ref, topic);
    }
  }

  /** Nobody waits for this, so nobody is told that it came too late. */
  private void typing(String ref, Place place) {
    switch (place) {
      case Place.Direct(UserName to) ->
          directory()
              .find(to)
              .filter(other -> other.dialect() == Dialect.WASSOP_2)
              .ifPresent(other -> other.outbox().offer(line(new Event.IsTyping(place, user()))));
      case Place.Room(RoomName wanted) -> {
        Room room = entered.get(wanted);
        if (room == null) {
          refuse(ref, Refusal.NOT_IN_THAT_ROOM);
          return;
        }
        room.showTyping(known());
      }
    }
    answer(ref, new Answer.Done());
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
      room.leave(known(), reason);
      house.log().left(user(), name);
    }
  }

  private void leaveAll(LeaveReason reason) {
    for (RoomName name : entered.keySet().toArray(RoomName[]::new)) {
      leave(name, reason);
    }
  }

  /** Leaves every room and frees the name; only the first call does anything. */
  void end(LeaveReason reason) {
    if (presence == null || ended) {
      return;
    }
    ended = true;
    try {
      leaveAll(reason);
    } finally {
      directory().release(user(), holder);
    }
  }

  private Directory directory() {
    return house.rooms().directory();
  }

  private Archive archive() {
    return new Archive(house.rooms().history(), user());
  }

  private Presence known() {
    Presence known = presence;
    if (known == null) {
      throw new IllegalStateException("no name, though the preconditions ask for one");
    }
    return known;
  }

  private UserName user() {
    return known().user();
  }

  private void answer(String ref, ServerMessage message) {
    outbox.add(Chunk.of(dialect.codec().encode(ref, message)));
  }

  /** Answers that the request {@code ref} is refused. */
  void refuse(String ref, Refusal why) {
    answer(ref, why.in(dialect));
  }
}

package org.wassop.server.connection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.Limits;
import org.wassop.protocol.codec.Codec;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Event.LeaveReason;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Refusal;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;
import org.wassop.server.history.Conversation;
import org.wassop.server.history.MessageChange;
import org.wassop.server.history.NewEntry;
import org.wassop.server.names.Recipient;
import org.wassop.server.outbox.Chunk;
import org.wassop.server.room.EnterResult;
import org.wassop.server.room.Room;
import org.wassop.server.room.Rooms.Lookup;

/**
 * A user who has joined: the rooms that the user has entered, and the requests to rooms. Owned by
 * the owner of the {@link Session}. Rooms answer from their own threads, in their order.
 */
final class User {
  private final ServerContext context;
  private final Recipient recipient;
  private final HistoryQueries historyQueries;
  private final Map<RoomName, Room> enteredRooms = new LinkedHashMap<>();

  /** Creates the user behind {@code recipient}, who has entered no room. */
  User(ServerContext context, Recipient recipient) {
    this.context = context;
    this.recipient = recipient;
    this.historyQueries = new HistoryQueries(context.rooms().history(), recipient.user());
  }

  /** Returns how to reach the user. */
  Recipient recipient() {
    return recipient;
  }

  /** Returns the user's queries to the history. */
  HistoryQueries historyQueries() {
    return historyQueries;
  }

  /** Enters {@code wanted}; a classic client leaves its current room first. */
  void enter(String ref, RoomName wanted, Request.Replay replay) {
    boolean isMember = enteredRooms.containsKey(wanted);
    if (!isMember
        && recipient.dialect() == Dialect.WASSOP_2
        && enteredRooms.size() >= Limits.ROOMS_PER_CONNECTION) {
      refuse(ref, Refusal.TOO_MANY_ROOMS_ENTERED);
      return;
    }
    RoomReplay roomReplay =
        new RoomReplay(recipient, context.limits().pingInterval().multipliedBy(2));
    while (true) {
      Room room;
      switch (context.rooms().findOrCreate(wanted)) {
        case Lookup.Refused(Refusal why) -> {
          refuse(ref, why);
          return;
        }
        case Lookup.Found(Room found) -> room = found;
      }
      if (recipient.dialect() == Dialect.CLASSIC && !isMember) {
        leaveAll(LeaveReason.EXIT);
      }
      long read =
          recipient.dialect() == Dialect.CLASSIC
              ? 0
              : historyQueries.readMarker(room.conversation());
      RoomReplay.ReplayRequest request = new RoomReplay.ReplayRequest(ref, replay, read, isMember);
      switch (roomReplay.enter(
          room, context.rooms().history().logOf(room.conversation()), request)) {
        case EnterResult.Entered in -> {
          if (!isMember) {
            enteredRooms.put(wanted, room);
            context.log().entered(recipient.user(), wanted);
          }
          return;
        }
        case EnterResult.Refused refused -> {
          return;
        }
        case EnterResult.Behind behind -> throw new IllegalStateException("not told everything");
        case EnterResult.Ended end -> context.rooms().remove(room);
      }
    }
  }

  /** Leaves {@code wanted}, or the one room of a classic client if it names none. */
  void exit(String ref, Optional<RoomName> wanted) {
    Room room = room(wanted);
    if (room == null) {
      refuse(ref, notInRoom(wanted));
      return;
    }
    leave(name(room), LeaveReason.EXIT);
    recipient.send(ref, new Answer.RoomExited(name(room)));
  }

  /** Sends a message to a room or a user. */
  void send(String ref, Request.SendMessage said) {
    post(
        ref,
        said.place(),
        new NewEntry.Message(recipient.user(), said.key(), said.text(), said.replyTo()));
  }

  /** Changes a message of a room or a direct conversation. */
  void change(String ref, Request.Change wanted) {
    MessageChange messageChange =
        switch (wanted) {
          case Request.React(Place place, long id, String emoji, boolean back) ->
              new MessageChange.Reaction(emoji, back);
          case Request.Edit(Place place, long id, String text) -> new MessageChange.Edit(text);
          case Request.Delete delete -> new MessageChange.Deletion();
        };
    post(
        ref,
        Optional.of(wanted.place()),
        new NewEntry.Change(recipient.user(), wanted.targetId(), messageChange));
  }

  private void post(String ref, Optional<Place> place, NewEntry newEntry) {
    if (place.isPresent() && place.get() instanceof Place.Direct(UserName to)) {
      Conversation.Direct pair = new Conversation.Direct(recipient.user(), to);
      Room direct = context.rooms().direct(pair);
      while (!direct.post(recipient, ref, newEntry)) {
        context.rooms().remove(direct);
        direct = context.rooms().direct(pair);
      }
      return;
    }
    Optional<RoomName> wanted = place.map(User::roomOf);
    Room room = room(wanted);
    if (room == null) {
      refuse(ref, notInRoom(wanted));
    } else {
      room.post(recipient, ref, newEntry);
    }
  }

  private static RoomName roomOf(Place place) {
    return switch (place) {
      case Place.Room(RoomName name) -> name;
      case Place.Direct direct -> throw new IllegalArgumentException("no room");
    };
  }

  /** Answers with the members of {@code wanted}. */
  void listMembers(String ref, RoomName wanted) {
    if (!context.rooms().exists(wanted)) {
      refuse(ref, Refusal.NO_SUCH_ROOM);
      return;
    }
    Optional<Room> room = context.rooms().find(wanted);
    if (room.isEmpty()) {
      recipient.send(ref, new Answer.Members(wanted, List.of()));
    } else {
      RoomName name = name(room.get());
      room.get().listMembers(users -> recipient.send(ref, new Answer.Members(name, users)));
    }
  }

  /** Sets the topic of {@code wanted}. */
  void setTopic(String ref, RoomName wanted, String topic) {
    Room room = enteredRooms.get(wanted);
    if (room == null) {
      refuse(ref, Refusal.NOT_IN_THAT_ROOM);
    } else {
      room.setTopic(recipient, ref, topic);
    }
  }

  /** Tells the others that this user is typing, if their outboxes have space. */
  void typing(String ref, Place place) {
    switch (place) {
      case Place.Direct(UserName to) ->
          context
              .rooms()
              .names()
              .find(to)
              .filter(other -> other.dialect() == Dialect.WASSOP_2)
              .ifPresent(
                  other -> other.outbox().offer(line(new Event.IsTyping(place, recipient.user()))));
      case Place.Room(RoomName wanted) -> {
        Room room = enteredRooms.get(wanted);
        if (room == null) {
          refuse(ref, Refusal.NOT_IN_THAT_ROOM);
          return;
        }
        room.showTyping(recipient);
      }
    }
    recipient.send(ref, new Answer.Done());
  }

  private static Chunk line(Event event) {
    return Chunk.of(Codec.of(Dialect.WASSOP_2).encode("", event));
  }

  /**
   * Returns the entered room {@code wanted}, or the one room of a classic client if it names none.
   */
  private @Nullable Room room(Optional<RoomName> wanted) {
    if (wanted.isPresent()) {
      return enteredRooms.get(wanted.get());
    }
    return enteredRooms.isEmpty() ? null : enteredRooms.values().iterator().next();
  }

  private static RoomName name(Room room) {
    return switch (room.conversation()) {
      case Conversation.Room(RoomName name) -> name;
      case Conversation.Direct pair -> throw new IllegalArgumentException("no room");
    };
  }

  private static Refusal notInRoom(Optional<RoomName> wanted) {
    return wanted.isPresent() ? Refusal.NOT_IN_THAT_ROOM : Refusal.NOT_IN_A_ROOM;
  }

  private void leave(RoomName name, LeaveReason reason) {
    Room room = enteredRooms.remove(name);
    if (room != null) {
      room.leave(recipient, reason);
      context.log().left(recipient.user(), name);
    }
  }

  /** Leaves every room. */
  void leaveAll(LeaveReason reason) {
    for (RoomName name : enteredRooms.keySet().toArray(RoomName[]::new)) {
      leave(name, reason);
    }
  }

  private void refuse(String ref, Refusal why) {
    recipient.send(ref, why.answerIn(recipient.dialect()));
  }
}

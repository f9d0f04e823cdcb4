package org.wassop.server.room;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Refusal;
import org.wassop.protocol.name.RoomName;
import org.wassop.server.history.Conversation;
import org.wassop.server.history.MessageLog;
import org.wassop.server.names.NameRegistry;
import org.wassop.server.names.Recipient;

/**
 * The table of conversations that are going on. A room is created when the first member enters, and
 * ends when the last one has left; {@link RoomName#FIRST} is always there. A room with a lasting
 * history is listed even while it is empty. Safe to call from any thread.
 */
public final class Rooms {
  /** The result of looking a room up. */
  public sealed interface Lookup {
    /** The room is there. */
    record Found(Room room) implements Lookup {}

    /** The room can't be created. */
    record Refused(Refusal why) implements Lookup {}
  }

  private final MessageLog history;
  private final NameRegistry nameRegistry;
  private final InstantSource clock;
  private final int maxRooms;
  private final StoredRooms storedRooms;
  private final ConcurrentMap<String, Room> byKey = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, String> keyBySkeleton = new ConcurrentHashMap<>();

  /**
   * Creates a table of at most {@code maxRooms} conversations, whose entries are kept in {@code
   * history} with the time of {@code clock}.
   */
  public Rooms(MessageLog history, NameRegistry nameRegistry, InstantSource clock, int maxRooms) {
    this.history = history;
    this.nameRegistry = nameRegistry;
    this.clock = clock;
    this.maxRooms = maxRooms;
    this.storedRooms = new StoredRooms(history);
    Conversation first = new Conversation.Room(RoomName.FIRST);
    byKey.computeIfAbsent(first.key(), key -> create(RoomName.FIRST, true));
  }

  /** Returns the log that keeps all entries. */
  public MessageLog history() {
    return history;
  }

  /** Returns the user names that are in use. */
  public NameRegistry names() {
    return nameRegistry;
  }

  /** Returns the room {@code name}, if it is going on. */
  public Optional<Room> find(RoomName name) {
    return Optional.ofNullable(byKey.get(new Conversation.Room(name).key()));
  }

  /** Returns whether {@code name} is a room that has a member or a lasting history. */
  public boolean exists(RoomName name) {
    return find(name).filter(room -> room.isPermanent() || room.memberCount() > 0).isPresent()
        || storedRooms.find(name).isPresent();
  }

  /** Returns the room {@code name}; creates it if there is none. */
  public Lookup findOrCreate(RoomName name) {
    String key = new Conversation.Room(name).key();
    Room existing = byKey.get(key);
    if (existing != null) {
      return new Lookup.Found(existing);
    }
    if (byKey.size() >= maxRooms) {
      return new Lookup.Refused(Refusal.TOO_MANY_ROOMS);
    }
    if (storedRooms.isConfusable(name)) {
      return new Lookup.Refused(Refusal.ROOM_NAME_CONFUSABLE);
    }
    RoomName canonical = storedRooms.find(name).orElse(name);
    Room room = byKey.computeIfAbsent(key, absent -> create(canonical, false));
    return room == null ? new Lookup.Refused(Refusal.ROOM_NAME_CONFUSABLE) : new Lookup.Found(room);
  }

  private @Nullable Room create(RoomName name, boolean permanent) {
    String other = keyBySkeleton.putIfAbsent(name.skeleton(), name.key());
    if (other != null && !other.equals(name.key())) {
      return null;
    }
    Room room = new Room(new Conversation.Room(name), this, clock, permanent);
    room.start();
    return room;
  }

  /** Returns the direct conversation of {@code pair}; starts it if there is none. */
  public Room direct(Conversation.Direct pair) {
    return byKey.computeIfAbsent(
        pair.key(),
        key -> {
          Room room = new Room(pair, this, clock, false);
          room.start();
          return room;
        });
  }

  /** Returns those of {@code pair} who are connected. */
  List<Recipient> connected(Conversation.Direct pair) {
    return Stream.of(pair.one(), pair.other())
        .distinct()
        .flatMap(user -> nameRegistry.find(user).stream())
        .toList();
  }

  /** Removes {@code room}, which has ended. Does nothing if it was removed already. */
  public void remove(Room room) {
    if (room.conversation() instanceof Conversation.Room(RoomName name)) {
      if (room.hasLog()) {
        storedRooms.add(name);
      }
      byKey.computeIfPresent(
          room.conversation().key(),
          (key, present) -> {
            if (present != room) {
              return present;
            }
            keyBySkeleton.remove(name.skeleton(), name.key());
            return null;
          });
    } else {
      byKey.remove(room.conversation().key(), room);
    }
  }

  /**
   * Returns every room with its number of members: the first room, then the others by name. An
   * empty room is listed if it has a lasting history.
   */
  public List<Answer.ListedRoom> counts() {
    Stream<Answer.ListedRoom> entered =
        byKey.values().stream()
            .filter(room -> room.isPermanent() || room.memberCount() > 0)
            .flatMap(Rooms::count);
    Stream<Answer.ListedRoom> empty =
        storedRooms.all().stream()
            .filter(name -> find(name).filter(room -> room.memberCount() > 0).isEmpty())
            .filter(name -> !name.equals(RoomName.FIRST))
            .map(name -> new Answer.ListedRoom(name, 0));
    return Stream.concat(entered, empty)
        .sorted(
            Comparator.comparing((Answer.ListedRoom count) -> !count.room().equals(RoomName.FIRST))
                .thenComparing(Answer.ListedRoom::room))
        .toList();
  }

  private static Stream<Answer.ListedRoom> count(Room room) {
    return room.conversation() instanceof Conversation.Room(RoomName name)
        ? Stream.of(new Answer.ListedRoom(name, room.memberCount()))
        : Stream.empty();
  }

  /** Blocks until every conversation has delivered the entries that it has taken. */
  public void awaitDelivery() {
    byKey.values().forEach(room -> room.listMembers(members -> {}));
  }
}

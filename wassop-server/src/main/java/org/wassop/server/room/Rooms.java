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
 * The table of conversations that are going on. A room comes into being when somebody enters it,
 * and ends when the last member has left; {@link RoomName#FIRST} is always there. A room with a
 * history that lasts is listed even while nobody is in it. For any thread.
 */
public final class Rooms {
  /** What became of the wish for a room. */
  public sealed interface Found {
    /** Here it is. */
    record Here(Room room) implements Found {}

    /** It can't come into being. */
    record Refused(Refusal why) implements Found {}
  }

  private final MessageLog history;
  private final NameRegistry nameRegistry;
  private final InstantSource clock;
  private final int maxRooms;
  private final StoredRooms kept;
  private final ConcurrentMap<String, Room> byKey = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, String> keyBySkeleton = new ConcurrentHashMap<>();

  /**
   * A table of at most {@code maxRooms} rooms, whose messages are kept in {@code history} and
   * stamped by {@code clock}.
   */
  public Rooms(MessageLog history, NameRegistry nameRegistry, InstantSource clock, int maxRooms) {
    this.history = history;
    this.nameRegistry = nameRegistry;
    this.clock = clock;
    this.maxRooms = maxRooms;
    this.kept = new StoredRooms(history);
    Conversation first = new Conversation.InRoom(RoomName.FIRST);
    byKey.computeIfAbsent(first.key(), key -> create(RoomName.FIRST, true));
  }

  /** Where everything that is said is kept. */
  public MessageLog history() {
    return history;
  }

  /** Who is called what. */
  public NameRegistry directory() {
    return nameRegistry;
  }

  /** The room {@code name}, if somebody is in it, or it is the first. */
  public Optional<Room> find(RoomName name) {
    return Optional.ofNullable(byKey.get(new Conversation.InRoom(name).key()));
  }

  /** Whether {@code name} is a room that somebody is in, or that has a history. */
  public boolean exists(RoomName name) {
    return find(name).filter(room -> room.isPermanent() || room.memberCount() > 0).isPresent()
        || kept.find(name).isPresent();
  }

  /** The room {@code name}, which comes into being when there is none. */
  public Found findOrCreate(RoomName name) {
    String key = new Conversation.InRoom(name).key();
    Room present = byKey.get(key);
    if (present != null) {
      return new Found.Here(present);
    }
    if (byKey.size() >= maxRooms) {
      return new Found.Refused(Refusal.TOO_MANY_ROOMS);
    }
    if (kept.looksLikeAnother(name)) {
      return new Found.Refused(Refusal.ROOM_NAME_CONFUSABLE);
    }
    RoomName canonical = kept.find(name).orElse(name);
    Room room = byKey.computeIfAbsent(key, absent -> create(canonical, false));
    return room == null ? new Found.Refused(Refusal.ROOM_NAME_CONFUSABLE) : new Found.Here(room);
  }

  private @Nullable Room create(RoomName name, boolean permanent) {
    String other = keyBySkeleton.putIfAbsent(name.skeleton(), name.key());
    if (other != null && !other.equals(name.key())) {
      return null;
    }
    Room room = new Room(new Conversation.InRoom(name), this, clock, permanent);
    room.start();
    return room;
  }

  /** Where what {@code pair} say to each other goes. */
  public Room between(Conversation.Between pair) {
    return byKey.computeIfAbsent(
        pair.key(),
        key -> {
          Room room = new Room(pair, this, clock, false);
          room.start();
          return room;
        });
  }

  /** Those of {@code pair} who are connected now. */
  List<Recipient> online(Conversation.Between pair) {
    return Stream.of(pair.one(), pair.other())
        .distinct()
        .flatMap(user -> nameRegistry.find(user).stream())
        .toList();
  }

  /** Forgets {@code room}, which has ended; twice does no harm. */
  public void remove(Room room) {
    if (room.where() instanceof Conversation.InRoom(RoomName name)) {
      if (room.hasLog()) {
        kept.add(name);
      }
      byKey.computeIfPresent(
          room.where().key(),
          (key, present) -> {
            if (present != room) {
              return present;
            }
            keyBySkeleton.remove(name.skeleton(), name.key());
            return null;
          });
    } else {
      byKey.remove(room.where().key(), room);
    }
  }

  /**
   * Every room with its members counted: the first room, then the others by name. One that nobody
   * is in is listed when it has a history.
   */
  public List<Answer.RoomCount> counts() {
    Stream<Answer.RoomCount> entered =
        byKey.values().stream()
            .filter(room -> room.isPermanent() || room.memberCount() > 0)
            .flatMap(Rooms::count);
    Stream<Answer.RoomCount> empty =
        kept.all().stream()
            .filter(name -> find(name).filter(room -> room.memberCount() > 0).isEmpty())
            .filter(name -> !name.equals(RoomName.FIRST))
            .map(name -> new Answer.RoomCount(name, 0));
    return Stream.concat(entered, empty)
        .sorted(
            Comparator.comparing((Answer.RoomCount count) -> !count.room().equals(RoomName.FIRST))
                .thenComparing(Answer.RoomCount::room))
        .toList();
  }

  private static Stream<Answer.RoomCount> count(Room room) {
    return room.where() instanceof Conversation.InRoom(RoomName name)
        ? Stream.of(new Answer.RoomCount(name, room.memberCount()))
        : Stream.empty();
  }

  /** Waits until every conversation has delivered what was said before. */
  public void settle() {
    byKey.values().forEach(room -> room.listMembers(members -> {}));
  }
}

package org.wassop.server.room;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.wassop.protocol.Refusal;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.name.RoomName;

/**
 * The table of rooms. A room comes into being when somebody enters it, and ends when the last
 * member has left; {@link RoomName#FIRST} is always there. For any thread.
 */
public final class Rooms {
  /** What became of the wish for a room. */
  public sealed interface Found {
    /** Here it is. */
    record Here(Room room) implements Found {}

    /** It can't come into being. */
    record Refused(Refusal why) implements Found {}
  }

  private final InstantSource clock;
  private final int maxRooms;
  private final ConcurrentMap<String, Room> byKey = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, String> keyBySkeleton = new ConcurrentHashMap<>();

  /** A table of at most {@code maxRooms} rooms, whose messages are stamped by {@code clock}. */
  public Rooms(InstantSource clock, int maxRooms) {
    this.clock = clock;
    this.maxRooms = maxRooms;
    byKey.computeIfAbsent(RoomName.FIRST.key(), key -> create(RoomName.FIRST, true));
  }

  /** The room {@code name}, if there is one. */
  public Optional<Room> find(RoomName name) {
    return Optional.ofNullable(byKey.get(name.key()));
  }

  /** The room {@code name}, which comes into being when there is none. */
  public Found findOrCreate(RoomName name) {
    Room present = byKey.get(name.key());
    if (present != null) {
      return new Found.Here(present);
    }
    if (byKey.size() >= maxRooms) {
      return new Found.Refused(Refusal.TOO_MANY_ROOMS);
    }
    Room room = byKey.computeIfAbsent(name.key(), key -> create(name, false));
    return room == null ? new Found.Refused(Refusal.ROOM_NAME_CONFUSABLE) : new Found.Here(room);
  }

  private @Nullable Room create(RoomName name, boolean permanent) {
    String other = keyBySkeleton.putIfAbsent(name.skeleton(), name.key());
    if (other != null && !other.equals(name.key())) {
      return null;
    }
    Room room = new Room(name, this, clock, permanent);
    room.start();
    return room;
  }

  /** Forgets {@code room}, which has ended; twice does no harm. */
  public void remove(Room room) {
    byKey.computeIfPresent(
        room.name().key(),
        (key, present) -> {
          if (present != room) {
            return present;
          }
          keyBySkeleton.remove(room.name().skeleton(), key);
          return null;
        });
  }

  /**
   * Every room with its members counted: the first room, then the others by name. One that nobody
   * is in any more is about to end, and isn't listed.
   */
  public List<Answer.RoomCount> counts() {
    return byKey.values().stream()
        .map(room -> new Answer.RoomCount(room.name(), room.memberCount()))
        .filter(count -> count.members() > 0 || count.room().equals(RoomName.FIRST))
        .sorted(
            Comparator.comparing((Answer.RoomCount count) -> !count.room().equals(RoomName.FIRST))
                .thenComparing(Answer.RoomCount::room))
        .toList();
  }

  /** Waits until every room has delivered what was said before. */
  public void settle() {
    byKey.values().forEach(Room::members);
  }
}

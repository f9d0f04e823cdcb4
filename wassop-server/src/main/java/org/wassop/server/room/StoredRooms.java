package org.wassop.server.room;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wassop.protocol.name.RoomName;
import org.wassop.server.history.HistoryException;
import org.wassop.server.history.MessageLog;

/**
 * The rooms that have a lasting history. Their names stay taken, as do those that look the same.
 * Safe to call from any thread.
 */
final class StoredRooms {
  private static final Logger LOG = LoggerFactory.getLogger("room");

  private final MessageLog history;
  private final ConcurrentMap<String, RoomName> byKey = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, RoomName> bySkeleton = new ConcurrentHashMap<>();
  private volatile boolean loaded;

  /** Loads the rooms of {@code history}; if it can't be read, {@link #all} tries again. */
  StoredRooms(MessageLog history) {
    this.history = history;
    load();
  }

  private void load() {
    if (loaded) {
      return;
    }
    try {
      List<MessageLog.StoredRoom> rooms = history.rooms();
      rooms.forEach(room -> add(room.name()));
      loaded = true;
    } catch (HistoryException e) {
      LOG.debug("rooms can't be read: {}", e.getMessage());
    }
  }

  /** Records that {@code name} has a history. */
  void add(RoomName name) {
    if (history.isPersistent()) {
      byKey.putIfAbsent(name.key(), name);
      bySkeleton.putIfAbsent(name.skeleton(), name);
    }
  }

  Optional<RoomName> find(RoomName name) {
    return Optional.ofNullable(byKey.get(name.key()));
  }

  boolean isConfusable(RoomName name) {
    RoomName lookalike = bySkeleton.get(name.skeleton());
    return lookalike != null && !lookalike.equals(name) && !byKey.containsKey(name.key());
  }

  Collection<RoomName> all() {
    load();
    return byKey.values();
  }
}

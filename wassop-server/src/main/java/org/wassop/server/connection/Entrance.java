package org.wassop.server.connection;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.wassop.protocol.Refusal;
import org.wassop.protocol.message.Extent;
import org.wassop.protocol.message.Request.Replay;
import org.wassop.server.directory.Presence;
import org.wassop.server.history.ConversationLog;
import org.wassop.server.history.HistoryException;
import org.wassop.server.history.StoredEntry;
import org.wassop.server.room.EnterWish;
import org.wassop.server.room.Entering;
import org.wassop.server.room.Retelling;
import org.wassop.server.room.Room;

/**
 * Lets a client into a room that it wants to be told about first. Most is told from here, as fast
 * as the client reads; the room itself only tells the rest, so that nothing is missing and nothing
 * comes twice where the history ends and the talk goes on. It remembers what it has told: when the
 * room ends meanwhile, it goes on with the one that comes after. For one wish; owned by the reader
 * thread.
 */
final class Entrance {
  private static final long UNKNOWN = -1;

  private final Presence presence;
  private final Duration stall;
  private long told = UNKNOWN;

  /** For {@code presence}, which may take {@code stall} to read what it is told. */
  Entrance(Presence presence, Duration stall) {
    this.presence = presence;
    this.stall = stall;
  }

  /**
   * Lets the client into {@code room}, in which it {@code isMember} already or not, and answers
   * {@code ref}. {@code log} is the room's; {@code read} is up to where the user has read.
   */
  Entering enter(Room room, ConversationLog log, Wish wish) {
    if (wish.replay() instanceof Replay.Nothing) {
      return room.enter(new EnterWish(presence, wish.ref(), -1, wish.read(), 0));
    }
    if (wish.isMember()) {
      room.hold(presence, true);
    }
    try {
      return tellAndEnter(room, log, wish);
    } catch (HistoryException e) {
      if (wish.isMember()) {
        room.hold(presence, false);
      }
      presence.send(wish.ref(), Refusal.HISTORY_FAULT.in(presence.dialect()));
      return new Entering.Refused();
    }
  }

  /** What is asked for by the request {@code ref}. */
  record Wish(String ref, Replay replay, long read, boolean isMember) {}

  private Entering tellAndEnter(Room room, ConversationLog log, Wish wish) throws HistoryException {
    Retelling retelling = new Retelling(log.conversation(), Optional.of(presence.user()));
    if (told == UNKNOWN) {
      told = start(log, wish.replay());
    }
    for (int pages = 1; ; pages++) {
      while (log.extent().last() - told > Room.PAGE_MESSAGES) {
        List<StoredEntry> page = log.after(told, Room.PAGE_MESSAGES);
        if (page.isEmpty() || !presence.outbox().awaitPlace(stall)) {
          break;
        }
        presence.outbox().add(retelling.lines(wish.ref(), page));
        told = page.getLast().id();
      }
      presence.outbox().awaitPlace(stall);
      Entering entering = room.enter(new EnterWish(presence, wish.ref(), told, wish.read(), pages));
      if (!(entering instanceof Entering.Behind(long id))) {
        return entering;
      }
      told = id;
    }
  }

  private static long start(ConversationLog log, Replay replay) throws HistoryException {
    return switch (replay) {
      case Replay.Nothing nothing -> -1;
      case Replay.After(long id) -> id;
      case Replay.Last(int count) -> {
        Extent kept = log.extent();
        yield Math.max(Math.max(0, kept.first() - 1), kept.last() - count);
      }
    };
  }
}

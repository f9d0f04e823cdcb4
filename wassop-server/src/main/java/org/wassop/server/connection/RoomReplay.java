package org.wassop.server.connection;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.wassop.protocol.message.IdRange;
import org.wassop.protocol.message.Refusal;
import org.wassop.protocol.message.Request.Replay;
import org.wassop.server.history.ConversationLog;
import org.wassop.server.history.HistoryException;
import org.wassop.server.history.StoredEntry;
import org.wassop.server.names.Recipient;
import org.wassop.server.room.EnterRequest;
import org.wassop.server.room.EnterResult;
import org.wassop.server.room.Room;
import org.wassop.server.room.StoredEntryEvents;

/**
 * Lets a client into a room that it wants to be told about first. Most is told from here, as fast
 * as the client reads; the room itself only tells the rest, so that nothing is missing and nothing
 * comes twice where the history ends and the talk goes on. It remembers what it has told: when the
 * room ends meanwhile, it goes on with the one that comes after. For one wish; owned by the reader
 * thread.
 */
final class RoomReplay {
  private static final long UNKNOWN = -1;

  private final Recipient recipient;
  private final Duration stall;
  private long told = UNKNOWN;

  /** For {@code recipient}, which may take {@code stall} to read what it is told. */
  RoomReplay(Recipient recipient, Duration stall) {
    this.recipient = recipient;
    this.stall = stall;
  }

  /**
   * Lets the client into {@code room}, in which it {@code isMember} already or not, and answers
   * {@code ref}. {@code log} is the room's; {@code read} is up to where the user has read.
   */
  EnterResult enter(Room room, ConversationLog log, Wish wish) {
    if (wish.replay() instanceof Replay.Nothing) {
      return room.enter(new EnterRequest(recipient, wish.ref(), -1, wish.read(), 0));
    }
    if (wish.isMember()) {
      room.hold(recipient, true);
    }
    try {
      return tellAndEnter(room, log, wish);
    } catch (HistoryException e) {
      if (wish.isMember()) {
        room.hold(recipient, false);
      }
      recipient.send(wish.ref(), Refusal.HISTORY_FAULT.in(recipient.dialect()));
      return new EnterResult.Refused();
    }
  }

  /** What is asked for by the request {@code ref}. */
  record Wish(String ref, Replay replay, long read, boolean isMember) {}

  private EnterResult tellAndEnter(Room room, ConversationLog log, Wish wish)
      throws HistoryException {
    StoredEntryEvents storedEntryEvents =
        new StoredEntryEvents(log.conversation(), Optional.of(recipient.user()));
    if (told == UNKNOWN) {
      told = start(log, wish.replay());
    }
    for (int pages = 1; ; pages++) {
      while (log.extent().last() - told > Room.PAGE_MESSAGES) {
        List<StoredEntry> page = log.after(told, Room.PAGE_MESSAGES);
        if (page.isEmpty() || !recipient.outbox().awaitPlace(stall)) {
          break;
        }
        recipient.outbox().add(storedEntryEvents.lines(wish.ref(), page));
        told = page.getLast().id();
      }
      recipient.outbox().awaitPlace(stall);
      EnterResult enterResult =
          room.enter(new EnterRequest(recipient, wish.ref(), told, wish.read(), pages));
      if (!(enterResult instanceof EnterResult.Behind(long id))) {
        return enterResult;
      }
      told = id;
    }
  }

  private static long start(ConversationLog log, Replay replay) throws HistoryException {
    return switch (replay) {
      case Replay.Nothing nothing -> -1;
      case Replay.After(long id) -> id;
      case Replay.Last(int count) -> {
        IdRange kept = log.extent();
        yield Math.max(Math.max(0, kept.first() - 1), kept.last() - count);
      }
    };
  }
}

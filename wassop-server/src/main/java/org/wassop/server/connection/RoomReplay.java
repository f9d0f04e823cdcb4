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
 * Carries out one request to enter a room, with the replay that it asks for. Most of the replay is
 * sent from here, as fast as the client reads; the room itself only sends the rest, so that no
 * entry is missing or comes twice where the replay ends and the live entries begin. If the room
 * ends meanwhile, the replay goes on with the next room of that name. Owned by the reader thread.
 */
final class RoomReplay {
  private static final long UNKNOWN = -1;

  private final Recipient recipient;
  private final Duration stall;
  private long replayed = UNKNOWN;

  /**
   * Creates the replay for {@code recipient}. It waits for a client that reads nothing for as long
   * as {@code stall}, then goes on.
   */
  RoomReplay(Recipient recipient, Duration stall) {
    this.recipient = recipient;
    this.stall = stall;
  }

  /**
   * Lets the client enter {@code room}, whose log is {@code log}, and answers it. Blocks until that
   * is done.
   */
  EnterResult enter(Room room, ConversationLog log, Wish request) {
    if (request.replay() instanceof Replay.Nothing) {
      return room.enter(new EnterRequest(recipient, request.ref(), -1, request.read(), 0));
    }
    if (request.isMember()) {
      room.hold(recipient, true);
    }
    try {
      return replayAndEnter(room, log, request);
    } catch (HistoryException e) {
      if (request.isMember()) {
        room.hold(recipient, false);
      }
      recipient.send(request.ref(), Refusal.HISTORY_FAULT.in(recipient.dialect()));
      return new EnterResult.Refused();
    }
  }

  /**
   * A request to enter.
   *
   * @param ref the ref of the request, for the answer
   * @param replay the entries to replay
   * @param read the user's read marker
   * @param isMember whether the user has entered the room already
   */
  record Wish(String ref, Replay replay, long read, boolean isMember) {}

  private EnterResult replayAndEnter(Room room, ConversationLog log, Wish request)
      throws HistoryException {
    StoredEntryEvents events =
        new StoredEntryEvents(log.conversation(), Optional.of(recipient.user()));
    if (replayed == UNKNOWN) {
      replayed = start(log, request.replay());
    }
    for (int pages = 1; ; pages++) {
      while (log.extent().last() - replayed > Room.PAGE_MESSAGES) {
        List<StoredEntry> page = log.after(replayed, Room.PAGE_MESSAGES);
        if (page.isEmpty() || !recipient.outbox().awaitPlace(stall)) {
          break;
        }
        recipient.outbox().add(events.lines(request.ref(), page));
        replayed = page.getLast().id();
      }
      recipient.outbox().awaitPlace(stall);
      EnterResult result =
          room.enter(new EnterRequest(recipient, request.ref(), replayed, request.read(), pages));
      if (!(result instanceof EnterResult.Behind(long id))) {
        return result;
      }
      replayed = id;
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

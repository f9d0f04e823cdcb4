package org.wassop.server.room;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Refusal;
import org.wassop.server.history.AppendResult;
import org.wassop.server.history.Conversation;
import org.wassop.server.history.ConversationLog;
import org.wassop.server.history.HistoryException;
import org.wassop.server.history.NewEntry;
import org.wassop.server.history.StoredEntry;
import org.wassop.server.names.Recipient;

/**
 * The way of the entries of one conversation from their authors through the log to all members.
 * Owned by the room's thread.
 */
final class MessageDelivery {
  private static final Logger LOG = LoggerFactory.getLogger("room");
  private static final long UNKNOWN = -1;

  private final ConversationLog log;
  private final Audience audience;
  private final InstantSource clock;
  private final Conversation conversation;
  private final MessageBatch batch;

  /** The newest entry that the members have been sent. Read by other threads too. */
  private volatile long last = UNKNOWN;

  /** Creates the delivery to {@code audience} through {@code log}. */
  MessageDelivery(ConversationLog log, Audience audience, InstantSource clock) {
    this.log = log;
    this.audience = audience;
    this.clock = clock;
    this.conversation = log.conversation();
    this.batch = new MessageBatch(conversation);
  }

  /**
   * Returns the newest entry that the members have been sent, or 0 if none is known. Safe to call
   * from any thread.
   */
  long last() {
    return Math.max(0, last);
  }

  /** Adds an entry, which is delivered together with the others that wait. */
  void add(Recipient author, String ref, NewEntry newEntry) {
    batch.add(author, ref, newEntry);
  }

  /** Stores the entries that wait, then sends them; if they can't be stored, refuses them all. */
  void deliver() {
    if (batch.isEmpty()) {
      return;
    }
    try {
      List<AppendResult> stored = log.append(batch.drafts(), clock.millis());
      audience.refresh();
      sendUnsentBefore(stored);
      batch.deliver(audience, stored);
    } catch (HistoryException e) {
      LOG.debug("not stored: {}", e.getMessage());
      batch.refuse(Refusal.NOT_STORED);
    } finally {
      batch.clear();
    }
  }

  private void sendUnsentBefore(List<AppendResult> stored) {
    long first = 0;
    long newest = 0;
    for (AppendResult one : stored) {
      if (one instanceof AppendResult.Stored(long id, long timeMillis)) {
        first = first == 0 ? id : first;
        newest = id;
      }
    }
    if (first > 0) {
      tellUpTo(first - 1);
      last = newest;
    }
  }

  /**
   * Sends the entries of the log up to {@code id} that have not been sent yet. There are none, as a
   * rule; but an entry that the store reported as failed may have been stored after all.
   */
  void tellUpTo(long id) {
    try {
      while (last != UNKNOWN && last < id) {
        List<StoredEntry> unsent = log.after(last, (int) Math.min(id - last, Room.PAGE_MESSAGES));
        StoredEntryEvents events = new StoredEntryEvents(conversation, Optional.empty());
        for (StoredEntry one : unsent) {
          tell(events.entry(one), null);
        }
        last = unsent.isEmpty() ? id : unsent.getLast().id();
      }
    } catch (HistoryException e) {
      // Clients notice the missing id, and ask for the history.
      LOG.debug("not told: {}", e.getMessage());
    }
    last = id;
  }

  /** Sends {@code event} to all members but {@code except}. */
  void tell(Event event, @Nullable Recipient except) {
    FanOut fanOut = new FanOut(event, last() + 1);
    for (Member member : audience.members()) {
      if (!member.presence().equals(except)) {
        fanOut.tell(member);
      }
    }
  }

  /** Sends {@code event} to the members but {@code except} whose outboxes have space. */
  void hint(Event event, Recipient except) {
    FanOut fanOut = new FanOut(event, last() + 1);
    for (Member member : audience.members()) {
      if (!member.presence().equals(except)) {
        fanOut.hint(member);
      }
    }
  }
}

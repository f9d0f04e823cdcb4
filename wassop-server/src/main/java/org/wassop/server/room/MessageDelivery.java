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
 * What is said in one conversation, on its way from its authors through the log to everybody. Owned
 * by the room's thread.
 */
final class MessageDelivery {
  private static final Logger LOG = LoggerFactory.getLogger("room");
  private static final long UNKNOWN = -1;

  private final ConversationLog log;
  private final Audience audience;
  private final InstantSource clock;
  private final Conversation where;
  private final MessageBatch messageBatch;

  /** The newest entry that everybody has been told of; other threads look at it too. */
  private volatile long last = UNKNOWN;

  /** From authors to {@code audience}, through {@code log}. */
  MessageDelivery(ConversationLog log, Audience audience, InstantSource clock) {
    this.log = log;
    this.audience = audience;
    this.clock = clock;
    this.where = log.conversation();
    this.messageBatch = new MessageBatch(where);
  }

  /** The newest entry that everybody has been told of; 0 when none is known. For any thread. */
  long last() {
    return Math.max(0, last);
  }

  /** Takes one message or change more; it goes out with the others that wait. */
  void add(Recipient author, String ref, NewEntry newEntry) {
    messageBatch.add(author, ref, newEntry);
  }

  /** Stores what waits, then tells it: everything, or, when it can't be stored, nothing. */
  void deliver() {
    if (messageBatch.isEmpty()) {
      return;
    }
    try {
      List<AppendResult> stored = log.append(messageBatch.drafts(), clock.millis());
      audience.refresh();
      tellBefore(stored);
      messageBatch.deliver(audience, stored);
    } catch (HistoryException e) {
      LOG.debug("not stored: {}", e.getMessage());
      messageBatch.refuse(Refusal.NOT_STORED);
    } finally {
      messageBatch.clear();
    }
  }

  private void tellBefore(List<AppendResult> stored) {
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
   * Tells what is in the log up to {@code id} and hasn't been told yet. That is nothing, as a rule;
   * but an entry of which the store said that it wasn't stored, may have been after all.
   */
  void tellUpTo(long id) {
    try {
      while (last != UNKNOWN && last < id) {
        List<StoredEntry> untold = log.after(last, (int) Math.min(id - last, Room.PAGE_MESSAGES));
        StoredEntryEvents storedEntryEvents = new StoredEntryEvents(where, Optional.empty());
        for (StoredEntry one : untold) {
          tell(storedEntryEvents.entry(one), null);
        }
        last = untold.isEmpty() ? id : untold.getLast().id();
      }
    } catch (HistoryException e) {
      // Who has heard of it misses a number, and asks the history.
      LOG.debug("not told: {}", e.getMessage());
    }
    last = id;
  }

  /** Tells {@code event} to everybody but {@code except}. */
  void tell(Event event, @Nullable Recipient except) {
    FanOut fanOut = new FanOut(event, last() + 1);
    for (Member member : audience.members()) {
      if (!member.presence().equals(except)) {
        fanOut.tell(member);
      }
    }
  }

  /** Tells {@code event} to those but {@code except} who keep up; the others miss nothing. */
  void hint(Event event, Recipient except) {
    FanOut fanOut = new FanOut(event, last() + 1);
    for (Member member : audience.members()) {
      if (!member.presence().equals(except)) {
        fanOut.hint(member);
      }
    }
  }
}

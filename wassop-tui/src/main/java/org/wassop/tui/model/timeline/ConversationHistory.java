package org.wassop.tui.model.timeline;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.IdRange;
import org.wassop.protocol.message.Request.Replay;

/**
 * The part of a conversation's log that the client has loaded. Immutable.
 *
 * @param entries the entries that the screen can show, oldest first
 * @param knownRange the range of the log that is in {@code entries}
 * @param start the number from which on every entry belongs to that range or to no log
 * @param kept the range of ids that the server keeps, as far as it has told
 * @param asking the state of the request for what is missing at the end
 * @param askingOlder whether entries before the known range have been requested
 * @param changes the reactions, edits and deletions within the range, in order; they may concern
 *     messages before it
 */
public record ConversationHistory(
    Scrollback entries,
    KnownRange knownRange,
    long start,
    IdRange kept,
    Asking asking,
    boolean askingOlder,
    List<Event.Changed> changes) {
  /** Copies {@code changes}. */
  public ConversationHistory {
    changes = List.copyOf(changes);
  }

  /** The state of the request for entries that are missing at the end. */
  public enum Asking {
    /** None is open. */
    NO,
    /** They are requested by entering the room. */
    ENTERING,
    /** A page of them is requested. */
    PAGE,
    /** The client waits before it asks again. */
    PAUSE
  }

  /** What lies before the oldest entry. */
  public enum Top {
    /** Unknown, or the conversation is empty. */
    UNKNOWN,
    /** More entries, not requested yet. */
    MORE,
    /** More entries, already requested. */
    ASKED,
    /** Nothing: the conversation begins here. */
    START,
    /** Entries that the server has removed. */
    GONE,
    /** More entries than the client keeps. */
    FULL
  }

  public static final ConversationHistory NOTHING =
      new ConversationHistory(
          Scrollback.empty(), KnownRange.NONE, 0, IdRange.EMPTY, Asking.NO, false, List.of());

  /** The most entries that are searched for one with an id. */
  private static final int MAX_SEARCHED_ENTRIES = 1024;

  /** The most messages that are requested when nothing is known. */
  public static final int REPLAYED = 200;

  /** Returns a history whose entries have no known place in a log. */
  public static ConversationHistory of(Scrollback entries) {
    return NOTHING.with(entries);
  }

  public ConversationHistory with(Scrollback other) {
    return new ConversationHistory(other, knownRange, start, kept, asking, askingOlder, changes);
  }

  /**
   * Returns this with another known range. If that begins later than the present one, or either is
   * unknown, its entries are those that come next.
   */
  public ConversationHistory with(KnownRange other) {
    boolean anew = knownRange.isNone() || other.isNone() || other.first() > knownRange.first();
    return with(other, anew ? entries.end() : start);
  }

  /** Returns this with another known range, whose entries begin at the number {@code from}. */
  public ConversationHistory with(KnownRange other, long from) {
    return new ConversationHistory(entries, other, from, kept, asking, askingOlder, changes);
  }

  public ConversationHistory asking(Asking asked) {
    return new ConversationHistory(entries, knownRange, start, kept, asked, askingOlder, changes);
  }

  public ConversationHistory askingOlder(boolean asked) {
    return new ConversationHistory(entries, knownRange, start, kept, asking, asked, changes);
  }

  public ConversationHistory with(List<Event.Changed> others) {
    return new ConversationHistory(entries, knownRange, start, kept, asking, askingOlder, others);
  }

  /** Returns what lies before the oldest entry. */
  public Top top() {
    if (askingOlder) {
      return Top.ASKED;
    }
    if (knownRange.isNone() || kept.last() == 0) {
      return Top.UNKNOWN;
    }
    boolean more = knownRange.first() > kept.first();
    if (more && entries.isFull()) {
      return Top.FULL;
    }
    if (more && isAtTop()) {
      return Top.MORE;
    }
    return kept.first() > 1 ? Top.GONE : isAtTop() ? Top.START : Top.UNKNOWN;
  }

  /**
   * Returns whether no entry of another log, or from before a gap, stands above the known range.
   * Looks at a bounded number of entries.
   */
  public boolean isAtTop() {
    return start <= entries.first() + MAX_SEARCHED_ENTRIES && !hasIdsBefore(start);
  }

  /** Returns whether one of the first entries is a message with an id. */
  public boolean hasIds() {
    return hasIdsBefore(entries.end());
  }

  private boolean hasIdsBefore(long end) {
    long to = Math.min(Math.min(end, entries.end()), entries.first() + MAX_SEARCHED_ENTRIES);
    for (long number = entries.first(); number < to; number++) {
      if (idOf(entries.get(number)) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Returns the id of the newest known message, or 0 if there is none. */
  public long newestId() {
    return knownRange.first() > knownRange.last() ? 0 : knownRange.last();
  }

  /** Returns the number of the entry that is the message {@code id}; empty if it isn't loaded. */
  public OptionalLong numberOf(long id) {
    long number = numberFrom(id);
    return number < entries.end() && idOf(entries.get(number)) == id
        ? OptionalLong.of(number)
        : OptionalLong.empty();
  }

  /** Returns the message {@code id}; empty if it isn't loaded. */
  public Optional<Entry.Message> message(long id) {
    OptionalLong number = numberOf(id);
    return number.isPresent() && entries.get(number.getAsLong()) instanceof Entry.Message message
        ? Optional.of(message)
        : Optional.empty();
  }

  /**
   * Returns the number of the first known message with {@code id} or a higher id, or else the end
   * of the entries. Looks at only a few entries, however many there are.
   */
  public long numberFrom(long id) {
    return IdSearch.firstFrom(oldest(), entries.end(), id, number -> idOf(entries.get(number)));
  }

  /** Returns the number of the oldest entry that belongs to the known range or to no log. */
  public long oldest() {
    return Math.max(start, entries.first());
  }

  /**
   * Returns whether the entry {@code number} is a message that can be selected: loaded, with an id,
   * not deleted.
   */
  public boolean canBeChosen(long number) {
    return number >= oldest()
        && number < entries.end()
        && entries.get(number) instanceof Entry.Message message
        && message.id() > 0
        && !message.messageDetails().deleted();
  }

  private static long idOf(Entry entry) {
    return entry instanceof Entry.Message message ? message.id() : 0;
  }

  /** Returns this with {@code idRange} as what the server keeps; its last id never decreases. */
  public ConversationHistory keeping(IdRange idRange) {
    long last = Math.max(kept.last(), idRange.last());
    return new ConversationHistory(
        entries,
        knownRange,
        start,
        new IdRange(idRange.first(), last),
        asking,
        askingOlder,
        changes);
  }

  /** Returns this with a server range that reaches at least to the message {@code id}. */
  public ConversationHistory having(long id) {
    return id <= kept.last()
        ? this
        : new ConversationHistory(
            entries,
            knownRange,
            start,
            new IdRange(kept.first(), id),
            asking,
            askingOlder,
            changes);
  }

  /** Returns this with a server range that ends where the known range ends. */
  public ConversationHistory complete() {
    return new ConversationHistory(
        entries,
        knownRange,
        start,
        new IdRange(kept.first(), knownRange.last()),
        asking,
        askingOlder,
        changes);
  }

  /**
   * Returns this with only about the newest {@code count} entries. Returns this itself if the
   * others couldn't be requested again.
   */
  public ConversationHistory shortened(int count) {
    Scrollback fewer = entries.newest(count);
    long from = Math.max(start, fewer.first());
    while (from < fewer.end() && idOf(fewer.get(from)) == 0) {
      from++;
    }
    if (knownRange.isNone()
        || askingOlder
        || fewer.first() == entries.first()
        || from == fewer.end()) {
      return this;
    }
    long first = idOf(fewer.get(from));
    return new ConversationHistory(
        fewer,
        new KnownRange(first, knownRange.last()),
        Math.max(start, fewer.first()),
        kept,
        asking,
        askingOlder,
        changes.stream().filter(change -> change.id() >= first).toList());
  }

  /**
   * Returns this after the server's log was replaced. The entries stay, but their ids mean nothing
   * in the new log.
   */
  public ConversationHistory inAnotherLog() {
    return new ConversationHistory(
        entries, KnownRange.NONE, entries.end(), IdRange.EMPTY, Asking.NO, false, List.of());
  }

  /** Returns whether entries are missing before the message {@code id}. */
  public boolean isAfterGap(long id) {
    return id > 0 && (knownRange.isNone() ? isAsking() : id > knownRange.last() + 1);
  }

  /** Returns whether the message {@code id} is in {@code entries}, or was. */
  public boolean has(long id) {
    return id > 0 && id <= knownRange.last();
  }

  /** Returns whether entries missing at the end have been requested, or will be after a pause. */
  public boolean isAsking() {
    return asking != Asking.NO;
  }

  /** Returns whether entries are missing at the end. */
  public boolean isBehind() {
    return !knownRange.isNone() && kept.last() > knownRange.last();
  }

  /** Returns the replay to request when the room is entered. */
  public Replay replay() {
    return knownRange.isNone() ? new Replay.Last(REPLAYED) : new Replay.After(knownRange.last());
  }
}

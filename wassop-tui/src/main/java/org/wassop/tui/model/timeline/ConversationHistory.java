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
 * @param rangeStart the number from which on every entry belongs to that range or to no log
 * @param serverRange the range of ids that the server keeps, as far as it has told
 * @param catchUpState the state of the request for what is missing at the end
 * @param requestingOlder whether entries before the known range have been requested
 * @param changes the reactions, edits and deletions within the range, in order; they may concern
 *     messages before it
 */
public record ConversationHistory(
    Scrollback entries,
    KnownRange knownRange,
    long rangeStart,
    IdRange serverRange,
    CatchUpState catchUpState,
    boolean requestingOlder,
    List<Event.Changed> changes) {
  /** Copies {@code changes}. */
  public ConversationHistory {
    changes = List.copyOf(changes);
  }

  /** The state of the request for entries that are missing at the end. */
  public enum CatchUpState {
    /** None is open. */
    NONE,
    /** They are requested by entering the room. */
    ENTERING,
    /** A page of them is requested. */
    PAGE,
    /** The client waits before it asks again. */
    PAUSE
  }

  /** What lies before the oldest entry. */
  public enum OlderHistory {
    /** Unknown, or the conversation is empty. */
    UNKNOWN,
    /** More entries, not requested yet. */
    MORE,
    /** More entries, already requested. */
    REQUESTED,
    /** Nothing: the conversation begins here. */
    BEGINNING,
    /** Entries that the server has removed. */
    EXPIRED,
    /** More entries than the client keeps. */
    FULL
  }

  public static final ConversationHistory EMPTY =
      new ConversationHistory(
          Scrollback.empty(),
          KnownRange.UNKNOWN,
          0,
          IdRange.EMPTY,
          CatchUpState.NONE,
          false,
          List.of());

  /** The most entries that are searched for one with an id. */
  private static final int MAX_SEARCHED_ENTRIES = 1024;

  /** The most messages that are requested when nothing is known. */
  public static final int REPLAY_COUNT = 200;

  /** Returns a history whose entries have no known place in a log. */
  public static ConversationHistory of(Scrollback entries) {
    return EMPTY.with(entries);
  }

  public ConversationHistory with(Scrollback other) {
    return new ConversationHistory(
        other, knownRange, rangeStart, serverRange, catchUpState, requestingOlder, changes);
  }

  /**
   * Returns this with another known range. If that begins later than the present one, or either is
   * unknown, its entries are those that come next.
   */
  public ConversationHistory with(KnownRange other) {
    boolean anew =
        knownRange.isUnknown() || other.isUnknown() || other.first() > knownRange.first();
    return with(other, anew ? entries.end() : rangeStart);
  }

  /** Returns this with another known range, whose entries begin at the number {@code from}. */
  public ConversationHistory with(KnownRange other, long from) {
    return new ConversationHistory(
        entries, other, from, serverRange, catchUpState, requestingOlder, changes);
  }

  public ConversationHistory catchUpState(CatchUpState asked) {
    return new ConversationHistory(
        entries, knownRange, rangeStart, serverRange, asked, requestingOlder, changes);
  }

  public ConversationHistory requestingOlder(boolean asked) {
    return new ConversationHistory(
        entries, knownRange, rangeStart, serverRange, catchUpState, asked, changes);
  }

  public ConversationHistory with(List<Event.Changed> others) {
    return new ConversationHistory(
        entries, knownRange, rangeStart, serverRange, catchUpState, requestingOlder, others);
  }

  /** Returns what lies before the oldest entry. */
  public OlderHistory olderHistory() {
    if (requestingOlder) {
      return OlderHistory.REQUESTED;
    }
    if (knownRange.isUnknown() || serverRange.last() == 0) {
      return OlderHistory.UNKNOWN;
    }
    boolean more = knownRange.first() > serverRange.first();
    if (more && entries.isFull()) {
      return OlderHistory.FULL;
    }
    if (more && isRangeAtTop()) {
      return OlderHistory.MORE;
    }
    return serverRange.first() > 1
        ? OlderHistory.EXPIRED
        : isRangeAtTop() ? OlderHistory.BEGINNING : OlderHistory.UNKNOWN;
  }

  /**
   * Returns whether no entry of another log, or from before a gap, stands above the known range.
   * Looks at a bounded number of entries.
   */
  public boolean isRangeAtTop() {
    return rangeStart <= entries.first() + MAX_SEARCHED_ENTRIES && !hasIdsBefore(rangeStart);
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
    return IdSearch.firstAtLeast(oldest(), entries.end(), id, number -> idOf(entries.get(number)));
  }

  /** Returns the number of the oldest entry that belongs to the known range or to no log. */
  public long oldest() {
    return Math.max(rangeStart, entries.first());
  }

  /**
   * Returns whether the entry {@code number} is a message that can be selected: loaded, with an id,
   * not deleted.
   */
  public boolean isSelectable(long number) {
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
  public ConversationHistory withServerRange(IdRange idRange) {
    long last = Math.max(serverRange.last(), idRange.last());
    return new ConversationHistory(
        entries,
        knownRange,
        rangeStart,
        new IdRange(idRange.first(), last),
        catchUpState,
        requestingOlder,
        changes);
  }

  /** Returns this with a server range that reaches at least to the message {@code id}. */
  public ConversationHistory withLatestId(long id) {
    return id <= serverRange.last()
        ? this
        : new ConversationHistory(
            entries,
            knownRange,
            rangeStart,
            new IdRange(serverRange.first(), id),
            catchUpState,
            requestingOlder,
            changes);
  }

  /** Returns this with a server range that ends where the known range ends. */
  public ConversationHistory upToDate() {
    return new ConversationHistory(
        entries,
        knownRange,
        rangeStart,
        new IdRange(serverRange.first(), knownRange.last()),
        catchUpState,
        requestingOlder,
        changes);
  }

  /**
   * Returns this with only about the newest {@code count} entries. Returns this itself if the
   * others couldn't be requested again.
   */
  public ConversationHistory trimmed(int count) {
    Scrollback fewer = entries.trimmedTo(count);
    long from = Math.max(rangeStart, fewer.first());
    while (from < fewer.end() && idOf(fewer.get(from)) == 0) {
      from++;
    }
    if (knownRange.isUnknown()
        || requestingOlder
        || fewer.first() == entries.first()
        || from == fewer.end()) {
      return this;
    }
    long first = idOf(fewer.get(from));
    return new ConversationHistory(
        fewer,
        new KnownRange(first, knownRange.last()),
        Math.max(rangeStart, fewer.first()),
        serverRange,
        catchUpState,
        requestingOlder,
        changes.stream().filter(change -> change.id() >= first).toList());
  }

  /**
   * Returns this after the server's log was replaced. The entries stay, but their ids mean nothing
   * in the new log.
   */
  public ConversationHistory withLogReset() {
    return new ConversationHistory(
        entries,
        KnownRange.UNKNOWN,
        entries.end(),
        IdRange.EMPTY,
        CatchUpState.NONE,
        false,
        List.of());
  }

  /** Returns whether entries are missing before the message {@code id}. */
  public boolean isAfterGap(long id) {
    return id > 0 && (knownRange.isUnknown() ? isCatchingUp() : id > knownRange.last() + 1);
  }

  /** Returns whether the message {@code id} is in {@code entries}, or was. */
  public boolean has(long id) {
    return id > 0 && id <= knownRange.last();
  }

  /** Returns whether entries missing at the end have been requested, or will be after a pause. */
  public boolean isCatchingUp() {
    return catchUpState != CatchUpState.NONE;
  }

  /** Returns whether entries are missing at the end. */
  public boolean isBehind() {
    return !knownRange.isUnknown() && serverRange.last() > knownRange.last();
  }

  /** Returns the replay to request when the room is entered. */
  public Replay replay() {
    return knownRange.isUnknown()
        ? new Replay.Last(REPLAY_COUNT)
        : new Replay.After(knownRange.last());
  }
}

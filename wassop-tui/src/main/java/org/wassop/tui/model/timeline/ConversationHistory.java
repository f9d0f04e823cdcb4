package org.wassop.tui.model.timeline;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.IdRange;
import org.wassop.protocol.message.Request.Replay;

/**
 * What the client has of the log of a conversation.
 *
 * @param entries what the screen can show, oldest first
 * @param knownRange which stretch of the log is in {@code entries}
 * @param start the number from which on the entries are of that stretch, or of no log at all
 * @param kept which messages the server has, as far as it has told
 * @param asking how the server has been asked for what is missing at the end
 * @param askingOlder whether the server has been asked for what is before the beginning
 * @param changes those in the stretch, in order: they may concern messages before it
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

  /** How the server has been asked for what is missing. */
  public enum Asking {
    /** It hasn't. */
    NO,
    /** With the wish to enter the room. */
    ENTERING,
    /** For a page. */
    PAGE,
    /** It will be once more, after a pause. */
    PAUSE
  }

  /** What is before the oldest entry. */
  public enum Top {
    /** Nobody knows, or there is nothing at all. */
    UNKNOWN,
    /** More, which the server hasn't been asked for. */
    MORE,
    /** More, which the server has been asked for. */
    ASKED,
    /** Nothing: here it began. */
    START,
    /** What the server doesn't keep any longer. */
    GONE,
    /** More than this program keeps. */
    FULL
  }

  public static final ConversationHistory NOTHING =
      new ConversationHistory(
          Scrollback.empty(), KnownRange.NONE, 0, IdRange.EMPTY, Asking.NO, false, List.of());

  /** The most entries that are looked through for one with an id. */
  private static final int ENTRIES_PASSED = 1024;

  /** Most messages that are asked for when nothing is known. */
  public static final int REPLAYED = 200;

  /** Entries of which nobody knows where in a log they are. */
  public static ConversationHistory of(Scrollback entries) {
    return NOTHING.with(entries);
  }

  public ConversationHistory with(Scrollback other) {
    return new ConversationHistory(other, knownRange, start, kept, asking, askingOlder, changes);
  }

  /** With another stretch; one that begins later begins with what comes next. */
  public ConversationHistory with(KnownRange other) {
    boolean anew = knownRange.isNone() || other.isNone() || other.first() > knownRange.first();
    return with(other, anew ? entries.end() : start);
  }

  /** With another stretch, whose entries are those from the number {@code from} on. */
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

  /** What is before the oldest entry. */
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

  /** Whether nothing of another log, or from before a hole, stands above what is known. */
  public boolean isAtTop() {
    return start <= entries.first() + ENTRIES_PASSED && !hasIdsBefore(start);
  }

  /** Whether a message with an id is among the first entries. */
  public boolean hasIds() {
    return hasIdsBefore(entries.end());
  }

  private boolean hasIdsBefore(long end) {
    long to = Math.min(Math.min(end, entries.end()), entries.first() + ENTRIES_PASSED);
    for (long number = entries.first(); number < to; number++) {
      if (idOf(entries.get(number)) > 0) {
        return true;
      }
    }
    return false;
  }

  /** The id of the newest message; 0 when there is none that is known. */
  public long newestId() {
    return knownRange.first() > knownRange.last() ? 0 : knownRange.last();
  }

  /** The number of the entry that is the message {@code id}, if it is there. */
  public OptionalLong numberOf(long id) {
    long number = numberFrom(id);
    return number < entries.end() && idOf(entries.get(number)) == id
        ? OptionalLong.of(number)
        : OptionalLong.empty();
  }

  /** The message {@code id}, if it is there. */
  public Optional<Entry.Message> message(long id) {
    OptionalLong number = numberOf(id);
    return number.isPresent() && entries.get(number.getAsLong()) instanceof Entry.Message message
        ? Optional.of(message)
        : Optional.empty();
  }

  /**
   * The number of the first known message that is {@code id} or comes after it; the end of the
   * entries when none does. However many entries there are, only a few are looked at.
   */
  public long numberFrom(long id) {
    return IdSearch.firstFrom(oldest(), entries.end(), id, number -> idOf(entries.get(number)));
  }

  /** The number of the oldest entry that is known to be of this log, or of none. */
  public long oldest() {
    return Math.max(start, entries.first());
  }

  /** Whether the entry {@code number} is a message that something can be done with. */
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

  /** This, of whose log the server keeps {@code idRange}, and maybe newer ones. */
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

  /** This, in whose log there is a message {@code id}. */
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

  /** This, of whose log there is nothing newer than what is known. */
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
   * This with about the newest {@code count} entries alone, if the others can be asked for again.
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

  /** This, which begins anew: the ids of a log mean nothing in another. */
  public ConversationHistory inAnotherLog() {
    return new ConversationHistory(
        entries, KnownRange.NONE, entries.end(), IdRange.EMPTY, Asking.NO, false, List.of());
  }

  /** Whether a message {@code id} comes after one that is missing. */
  public boolean isAfterGap(long id) {
    return id > 0 && (knownRange.isNone() ? isAsking() : id > knownRange.last() + 1);
  }

  /** Whether the message {@code id} is in {@code entries}, or has been there. */
  public boolean has(long id) {
    return id > 0 && id <= knownRange.last();
  }

  /** Whether what is missing has been asked for. */
  public boolean isAsking() {
    return asking != Asking.NO;
  }

  /** Whether messages are missing at the end. */
  public boolean isBehind() {
    return !knownRange.isNone() && kept.last() > knownRange.last();
  }

  /** What to ask for when the room is entered. */
  public Replay replay() {
    return knownRange.isNone() ? new Replay.Last(REPLAYED) : new Replay.After(knownRange.last());
  }
}

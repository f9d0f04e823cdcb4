package org.wassop.tui.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Extent;
import org.wassop.protocol.message.Request.Replay;

/**
 * What the client has of the log of a conversation.
 *
 * @param entries what the screen can show, oldest first
 * @param known which stretch of the log is in {@code entries}
 * @param start the number from which on the entries are of that stretch, or of no log at all
 * @param kept which messages the server has, as far as it has told
 * @param asking how the server has been asked for what is missing at the end
 * @param askingOlder whether the server has been asked for what is before the beginning
 * @param changes those in the stretch, in order: they may concern messages before it
 */
public record History(
    Scrollback entries,
    Known known,
    long start,
    Extent kept,
    Asking asking,
    boolean askingOlder,
    List<Event.Changed> changes) {
  /** Copies {@code changes}. */
  public History {
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

  static final History NOTHING =
      new History(Scrollback.empty(), Known.NONE, 0, Extent.EMPTY, Asking.NO, false, List.of());

  /** The most entries that are looked through for one with an id. */
  private static final int ENTRIES_PASSED = 1024;

  /** Most messages that are asked for when nothing is known. */
  static final int REPLAYED = 200;

  /** Entries of which nobody knows where in a log they are. */
  public static History of(Scrollback entries) {
    return NOTHING.with(entries);
  }

  History with(Scrollback other) {
    return new History(other, known, start, kept, asking, askingOlder, changes);
  }

  /** With another stretch; one that begins later begins with what comes next. */
  History with(Known other) {
    boolean anew = known.isNone() || other.isNone() || other.first() > known.first();
    return with(other, anew ? entries.end() : start);
  }

  /** With another stretch, whose entries are those from the number {@code from} on. */
  History with(Known other, long from) {
    return new History(entries, other, from, kept, asking, askingOlder, changes);
  }

  History asking(Asking asked) {
    return new History(entries, known, start, kept, asked, askingOlder, changes);
  }

  History askingOlder(boolean asked) {
    return new History(entries, known, start, kept, asking, asked, changes);
  }

  History with(List<Event.Changed> others) {
    return new History(entries, known, start, kept, asking, askingOlder, others);
  }

  /** What is before the oldest entry. */
  public Top top() {
    if (askingOlder) {
      return Top.ASKED;
    }
    if (known.isNone() || kept.last() == 0) {
      return Top.UNKNOWN;
    }
    boolean more = known.first() > kept.first();
    if (more && entries.isFull()) {
      return Top.FULL;
    }
    if (more && isAtTop()) {
      return Top.MORE;
    }
    return kept.first() > 1 ? Top.GONE : isAtTop() ? Top.START : Top.UNKNOWN;
  }

  /** Whether nothing of another log, or from before a hole, stands above what is known. */
  boolean isAtTop() {
    return start <= entries.first() + ENTRIES_PASSED && !hasIdsBefore(start);
  }

  /** Whether a message with an id is among the first entries. */
  boolean hasIds() {
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
  long newestId() {
    return known.first() > known.last() ? 0 : known.last();
  }

  /** The number of the entry that is the message {@code id}, if it is there. */
  public OptionalLong numberOf(long id) {
    long number = numberFrom(id);
    return number < entries.end() && idOf(entries.get(number)) == id
        ? OptionalLong.of(number)
        : OptionalLong.empty();
  }

  /** The message {@code id}, if it is there. */
  public Optional<Entry.Said> message(long id) {
    OptionalLong number = numberOf(id);
    return number.isPresent() && entries.get(number.getAsLong()) instanceof Entry.Said said
        ? Optional.of(said)
        : Optional.empty();
  }

  /**
   * The number of the first known message that is {@code id} or comes after it; the end of the
   * entries when none does. However many entries there are, only a few are looked at.
   */
  long numberFrom(long id) {
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
        && entries.get(number) instanceof Entry.Said said
        && said.id() > 0
        && !said.marks().deleted();
  }

  private static long idOf(Entry entry) {
    return entry instanceof Entry.Said said ? said.id() : 0;
  }

  /** This, of whose log the server keeps {@code extent}, and maybe newer ones. */
  History keeping(Extent extent) {
    long last = Math.max(kept.last(), extent.last());
    return new History(
        entries, known, start, new Extent(extent.first(), last), asking, askingOlder, changes);
  }

  /** This, in whose log there is a message {@code id}. */
  History having(long id) {
    return id <= kept.last()
        ? this
        : new History(
            entries, known, start, new Extent(kept.first(), id), asking, askingOlder, changes);
  }

  /** This, of whose log there is nothing newer than what is known. */
  History complete() {
    return new History(
        entries,
        known,
        start,
        new Extent(kept.first(), known.last()),
        asking,
        askingOlder,
        changes);
  }

  /**
   * This with about the newest {@code count} entries alone, if the others can be asked for again.
   */
  History shortened(int count) {
    Scrollback fewer = entries.newest(count);
    long from = Math.max(start, fewer.first());
    while (from < fewer.end() && idOf(fewer.get(from)) == 0) {
      from++;
    }
    if (known.isNone() || askingOlder || fewer.first() == entries.first() || from == fewer.end()) {
      return this;
    }
    long first = idOf(fewer.get(from));
    return new History(
        fewer,
        new Known(first, known.last()),
        Math.max(start, fewer.first()),
        kept,
        asking,
        askingOlder,
        changes.stream().filter(change -> change.id() >= first).toList());
  }

  /** This, which begins anew: the ids of a log mean nothing in another. */
  History inAnotherLog() {
    return new History(
        entries, Known.NONE, entries.end(), Extent.EMPTY, Asking.NO, false, List.of());
  }

  /** Whether a message {@code id} comes after one that is missing. */
  boolean isAfterGap(long id) {
    return id > 0 && (known.isNone() ? isAsking() : id > known.last() + 1);
  }

  /** Whether the message {@code id} is in {@code entries}, or has been there. */
  boolean has(long id) {
    return id > 0 && id <= known.last();
  }

  /** Whether what is missing has been asked for. */
  boolean isAsking() {
    return asking != Asking.NO;
  }

  /** Whether messages are missing at the end. */
  boolean isBehind() {
    return !known.isNone() && kept.last() > known.last();
  }

  /** What to ask for when the room is entered. */
  Replay replay() {
    return known.isNone() ? new Replay.Last(REPLAYED) : new Replay.After(known.last());
  }
}

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
 * @param kept which messages the server has, as far as it has told
 * @param asking how the server has been asked for what is missing at the end
 * @param askingOlder whether the server has been asked for what is before the beginning
 * @param awaiting changes, in order, to messages that are before the beginning
 */
public record History(
    Scrollback entries,
    Known known,
    Extent kept,
    Asking asking,
    boolean askingOlder,
    List<Event.Changed> awaiting) {
  /** Copies {@code awaiting}. */
  public History {
    awaiting = List.copyOf(awaiting);
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
      new History(Scrollback.empty(), Known.NONE, Extent.EMPTY, Asking.NO, false, List.of());

  /** The most entries that are looked through for the first one with an id. */
  private static final int ENTRIES_PASSED = 1024;

  /** Most messages that are asked for when nothing is known. */
  static final int REPLAYED = 200;

  History with(Scrollback other) {
    return new History(other, known, kept, asking, askingOlder, awaiting);
  }

  History with(Known other) {
    return new History(entries, other, kept, asking, askingOlder, awaiting);
  }

  History asking(Asking asked) {
    return new History(entries, known, kept, asked, askingOlder, awaiting);
  }

  History askingOlder(boolean asked) {
    return new History(entries, known, kept, asking, asked, awaiting);
  }

  History awaiting(List<Event.Changed> changes) {
    return new History(entries, known, kept, asking, askingOlder, changes);
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
    long first = firstId();
    return first == 0 || first >= known.first() && first <= known.last();
  }

  /** Whether a message with an id is among the first entries. */
  boolean hasIds() {
    return firstId() > 0;
  }

  private long firstId() {
    long to = Math.min(entries.end(), entries.first() + ENTRIES_PASSED);
    for (long number = entries.first(); number < to; number++) {
      if (entries.get(number) instanceof Entry.Said said && said.id() > 0) {
        return said.id();
      }
    }
    return 0;
  }

  /** The id of the newest message; 0 when there is none that is known. */
  long newestId() {
    return known.first() > known.last() ? 0 : known.last();
  }

  /** The number of the entry that is the message {@code id}, if it is there. */
  OptionalLong numberOf(long id) {
    boolean there = id >= known.first() && id <= known.last();
    for (long number = entries.end() - 1; there && number >= entries.first(); number--) {
      if (entries.get(number) instanceof Entry.Said said && said.id() == id) {
        return OptionalLong.of(number);
      }
    }
    return OptionalLong.empty();
  }

  /** The message {@code id}, if it is there. */
  public Optional<Entry.Said> said(long id) {
    return numberOf(id).stream().mapToObj(number -> (Entry.Said) entries.get(number)).findFirst();
  }

  /** This, of whose log the server keeps {@code extent}, and maybe newer ones. */
  History keeping(Extent extent) {
    long last = Math.max(kept.last(), extent.last());
    return new History(
        entries, known, new Extent(extent.first(), last), asking, askingOlder, awaiting);
  }

  /** This, in whose log there is a message {@code id}. */
  History having(long id) {
    return id <= kept.last()
        ? this
        : new History(entries, known, new Extent(kept.first(), id), asking, askingOlder, awaiting);
  }

  /** This, of whose log there is nothing newer than what is known. */
  History complete() {
    return new History(
        entries, known, new Extent(kept.first(), known.last()), asking, askingOlder, awaiting);
  }

  /** This, which begins anew: the ids of a log mean nothing in another. */
  History inAnotherLog() {
    return new History(entries, Known.NONE, Extent.EMPTY, Asking.NO, false, List.of());
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

package org.wassop.tui.model;

import org.wassop.protocol.message.Extent;
import org.wassop.protocol.message.Request.Replay;

/**
 * What the client has of the log of a conversation.
 *
 * @param entries what the screen can show, oldest first
 * @param known which stretch of the log is in {@code entries}
 * @param kept which messages the server has, as far as it has told
 * @param asking how the server has been asked for what is missing at the end
 */
public record History(Scrollback entries, Known known, Extent kept, Asking asking) {
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

  static final History NOTHING =
      new History(Scrollback.empty(), Known.NONE, Extent.EMPTY, Asking.NO);

  /** Most messages that are asked for when nothing is known. */
  static final int REPLAYED = 200;

  History with(Scrollback other) {
    return new History(other, known, kept, asking);
  }

  History with(Known other) {
    return new History(entries, other, kept, asking);
  }

  History asking(Asking asked) {
    return new History(entries, known, kept, asked);
  }

  /** This, of whose log the server keeps {@code extent}, and maybe newer ones. */
  History keeping(Extent extent) {
    long last = Math.max(kept.last(), extent.last());
    return new History(entries, known, new Extent(extent.first(), last), asking);
  }

  /** This, in whose log there is a message {@code id}. */
  History having(long id) {
    return id <= kept.last()
        ? this
        : new History(entries, known, new Extent(kept.first(), id), asking);
  }

  /** This, of whose log there is nothing newer than what is known. */
  History complete() {
    return new History(entries, known, new Extent(kept.first(), known.last()), asking);
  }

  /** This, which begins anew: the ids of a log mean nothing in another. */
  History inAnotherLog() {
    return new History(entries, Known.NONE, Extent.EMPTY, Asking.NO);
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

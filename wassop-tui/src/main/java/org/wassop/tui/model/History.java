package org.wassop.tui.model;

import java.util.OptionalLong;
import org.wassop.protocol.message.Extent;

/**
 * What the client has of the log of a conversation.
 *
 * @param entries what the screen can show, oldest first
 * @param known which stretch of the log is in {@code entries}
 * @param kept which messages the server has, as far as it has told
 * @param asking whether the server has been asked for what is missing at the end
 * @param askingOlder whether the server has been asked for what is before the beginning
 */
public record History(
    Scrollback entries, Known known, Extent kept, boolean asking, boolean askingOlder) {
  static final History NOTHING =
      new History(Scrollback.empty(), Known.NONE, Extent.EMPTY, false, false);

  /** The most entries that are looked through for one with an id. */
  private static final int ENTRIES_PASSED = 1024;

  /** What is before the oldest entry. */
  public enum Top {
    /** Nobody knows. */
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

  /** What is before the oldest entry. */
  public Top top() {
    long oldest = firstId();
    if (askingOlder) {
      return Top.ASKED;
    }
    if (oldest > kept.first() || oldest == 0 && kept.last() >= kept.first()) {
      return entries.isFull() ? Top.FULL : Top.MORE;
    }
    if (kept.first() > 1) {
      return Top.GONE;
    }
    return oldest == 0 ? Top.UNKNOWN : Top.START;
  }

  /** The id of the oldest message; 0 when there is none with an id near the beginning. */
  long firstId() {
    long to = Math.min(entries.end(), entries.first() + ENTRIES_PASSED);
    for (long number = entries.first(); number < to; number++) {
      if (entries.get(number) instanceof Entry.Said said && said.id() > 0) {
        return said.id();
      }
    }
    return 0;
  }

  /** The id of the newest message; 0 when there is none with an id near the end. */
  long newestId() {
    long from = Math.max(entries.first(), entries.end() - ENTRIES_PASSED);
    for (long number = entries.end() - 1; number >= from; number--) {
      if (entries.get(number) instanceof Entry.Said said && said.id() > 0) {
        return said.id();
      }
    }
    return 0;
  }

  /** The number of the entry that is the message {@code id}, if it is there. */
  OptionalLong numberOf(long id) {
    for (long number = entries.end() - 1; number >= entries.first(); number--) {
      if (entries.get(number) instanceof Entry.Said said && said.id() == id) {
        return OptionalLong.of(number);
      }
    }
    return OptionalLong.empty();
  }

  History with(Scrollback other) {
    return new History(other, known, kept, asking, askingOlder);
  }

  History with(Known other) {
    return new History(entries, other, kept, asking, askingOlder);
  }

  History with(Extent other) {
    return new History(entries, known, other, asking, askingOlder);
  }

  History asking(boolean asked) {
    return new History(entries, known, kept, asked, askingOlder);
  }

  History askingOlder(boolean asked) {
    return new History(entries, known, kept, asking, asked);
  }
}

package org.wassop.tui.model.timeline;

import java.util.List;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.IdRange;

/**
 * The ids of the stretch of a log that a scrollback has, without holes and up to its end: from
 * {@code first} to {@code last}. An empty stretch whose place is known has {@code first} at {@code
 * last + 1}.
 */
public record KnownRange(long first, long last) {
  /** It isn't known where the scrollback stands in the log. */
  public static final KnownRange NONE = new KnownRange(0, -1);

  /** The empty stretch after the message {@code id}. */
  public static KnownRange after(long id) {
    return new KnownRange(id + 1, id);
  }

  /** Whether it isn't known where the scrollback stands in the log. */
  public boolean isNone() {
    return last < 0;
  }

  /** This with the message {@code id} at its end; what is before a hole counts no more. */
  public KnownRange with(long id) {
    return isNone() || id != last + 1 ? new KnownRange(id, id) : new KnownRange(first, id);
  }

  /** This with {@code older} before it, out of a log of which {@code kept} is kept. */
  public KnownRange withOlder(List<Event.Logged> older, IdRange kept) {
    if (older.isEmpty()) {
      return isNone() ? after(kept.last()) : this;
    }
    return new KnownRange(older.getFirst().id(), isNone() ? older.getLast().id() : last);
  }
}

package org.wassop.tui.model.timeline;

import java.util.List;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.IdRange;

/**
 * The range of a log's ids that a scrollback contains without a gap: from {@code first} to {@code
 * last}. An empty range with a known place has {@code first} equal to {@code last + 1}.
 */
public record KnownRange(long first, long last) {
  /** The place of the scrollback in the log is unknown. */
  public static final KnownRange UNKNOWN = new KnownRange(0, -1);

  /** Returns the empty range after the message {@code id}. */
  public static KnownRange after(long id) {
    return new KnownRange(id + 1, id);
  }

  /** Returns whether the place of the scrollback in the log is unknown. */
  public boolean isUnknown() {
    return last < 0;
  }

  /**
   * Returns this with the message {@code id} at its end. After a gap, the range begins again at
   * {@code id}.
   */
  public KnownRange with(long id) {
    return isUnknown() || id != last + 1 ? new KnownRange(id, id) : new KnownRange(first, id);
  }

  /**
   * Returns this with {@code older} before it. If {@code older} is empty, an unknown range becomes
   * the empty one after {@code kept}, the range that the server keeps.
   */
  public KnownRange withOlder(List<Event.LogEntry> older, IdRange kept) {
    if (older.isEmpty()) {
      return isUnknown() ? after(kept.last()) : this;
    }
    return new KnownRange(older.getFirst().id(), isUnknown() ? older.getLast().id() : last);
  }
}

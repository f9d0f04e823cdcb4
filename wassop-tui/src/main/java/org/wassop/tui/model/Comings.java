package org.wassop.tui.model;

import java.util.ArrayList;
import java.util.List;

/** Folds who comes and goes: what happens one after the other is one entry. Pure. */
final class Comings {
  /** Most moves in one entry. */
  static final int MOST = 200;

  /** How long an entry takes up what comes, in milliseconds. */
  static final long FOLD_MILLIS = 3_600_000;

  private Comings() {}

  /** {@code log} after {@code move}. */
  static Scrollback added(Scrollback log, Entry.Move move) {
    long newest = log.end() - 1;
    if (newest >= log.first()
        && log.get(newest) instanceof Entry.Moves(List<Entry.Move> before, long since)
        && before.size() < MOST
        && move.timeMillis() - since < FOLD_MILLIS) {
      List<Entry.Move> more = new ArrayList<>(before);
      more.add(move);
      return log.replaced(newest, new Entry.Moves(more, since));
    }
    return log.with(new Entry.Moves(List.of(move), move.timeMillis()));
  }
}

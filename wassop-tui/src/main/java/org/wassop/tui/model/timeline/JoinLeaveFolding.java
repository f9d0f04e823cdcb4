package org.wassop.tui.model.timeline;

import java.util.ArrayList;
import java.util.List;

/** Folds who comes and goes: what happens one after the other is one entry. Pure. */
public final class JoinLeaveFolding {
  /** Most moves in one entry. */
  static final int MOST = 200;

  /** How long an entry takes up what comes, in milliseconds. */
  static final long FOLD_MILLIS = 3_600_000;

  private JoinLeaveFolding() {}

  /** {@code log} after {@code memberChange}. */
  public static Scrollback added(Scrollback log, Entry.MemberChange memberChange) {
    long newest = log.end() - 1;
    if (newest >= log.first()
        && log.get(newest)
            instanceof Entry.MemberChanges(List<Entry.MemberChange> before, long since)
        && before.size() < MOST
        && memberChange.timeMillis() - since < FOLD_MILLIS) {
      List<Entry.MemberChange> more = new ArrayList<>(before);
      more.add(memberChange);
      return log.replaced(newest, new Entry.MemberChanges(more, since));
    }
    return log.with(new Entry.MemberChanges(List.of(memberChange), memberChange.timeMillis()));
  }
}

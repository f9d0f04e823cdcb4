package org.wassop.tui.model.timeline;

import java.util.ArrayList;
import java.util.List;

/** Folds consecutive joins and leaves into one entry. Pure. */
public final class JoinLeaveFolding {
  /** The most joins and leaves in one entry. */
  static final int MAX_CHANGES = 200;

  /** How long after its first change an entry still takes up others, in milliseconds. */
  static final long FOLD_MILLIS = 3_600_000;

  private JoinLeaveFolding() {}

  /** Returns {@code log} with {@code memberChange}, in its newest entry if that can take it up. */
  public static Scrollback append(Scrollback log, Entry.MemberChange memberChange) {
    long newest = log.end() - 1;
    if (newest >= log.first()
        && log.get(newest)
            instanceof Entry.MemberChanges(List<Entry.MemberChange> before, long since)
        && before.size() < MAX_CHANGES
        && memberChange.timeMillis() - since < FOLD_MILLIS) {
      List<Entry.MemberChange> more = new ArrayList<>(before);
      more.add(memberChange);
      return log.replaced(newest, new Entry.MemberChanges(more, since));
    }
    return log.with(new Entry.MemberChanges(List.of(memberChange), memberChange.timeMillis()));
  }
}

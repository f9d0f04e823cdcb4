package org.wassop.tui.model.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The undo and redo history of a text. Immutable. Typed characters make one step for each word;
 * characters deleted one by one make one step.
 *
 * @param past the changes that can be undone, oldest first
 * @param future the changes that can be redone, the next one last
 * @param mergeable whether the next change may be merged into the newest of {@code past}
 */
public record EditHistory(List<Change> past, List<Change> future, boolean mergeable) {
  /** An empty history. */
  static final EditHistory NONE = new EditHistory(List.of(), List.of(), false);

  /** The most changes that can be undone. */
  static final int MAX_CHANGES = 200;

  /** The most UTF-16 units of all changes together, unless the newest alone has more. */
  static final int MAX_UNITS = 1_000_000;

  /**
   * A change at index {@code at}, where {@code removed} became {@code added}; {@code cursor} is the
   * cursor's place before it.
   */
  public record Change(int at, String removed, String added, int cursor) {
    private int units() {
      return removed.length() + added.length();
    }

    /** Returns this and {@code next} as one change, if they belong together. */
    private Optional<Change> mergedWith(Change next) {
      boolean typed = removed.isEmpty() && next.removed.isEmpty();
      boolean deleted = added.isEmpty() && next.added.isEmpty();
      if (typed && next.at == at + added.length() && !isNewWord(next.added)) {
        return Optional.of(new Change(at, "", added + next.added, cursor));
      }
      if (deleted && next.at + next.removed.length() == at) {
        return Optional.of(new Change(next.at, next.removed + removed, "", cursor));
      }
      return deleted && next.at == at
          ? Optional.of(new Change(at, removed + next.removed, "", cursor))
          : Optional.empty();
    }

    private boolean isNewWord(String next) {
      return Character.isWhitespace(added.charAt(added.length() - 1))
          && !Character.isWhitespace(next.charAt(0));
    }
  }

  /** Copies the lists. */
  public EditHistory {
    past = List.copyOf(past);
    future = List.copyOf(future);
  }

  /**
   * Returns this with {@code change} as the newest. With {@code mayMerge}, it may be merged into
   * the one before.
   */
  EditHistory with(Change change, boolean mayMerge) {
    List<Change> more = new ArrayList<>(past);
    Optional<Change> merged =
        mergeable && mayMerge && !past.isEmpty()
            ? past.getLast().mergedWith(change)
            : Optional.empty();
    merged.ifPresent(both -> more.removeLast());
    more.add(merged.orElse(change));
    long units = more.stream().mapToLong(Change::units).sum();
    int drop = Math.max(0, more.size() - MAX_CHANGES);
    for (int i = 0; i < more.size() - 1 && (i < drop || units > MAX_UNITS); i++) {
      units -= more.get(i).units();
      drop = i + 1;
    }
    return new EditHistory(more.subList(drop, more.size()), List.of(), mayMerge);
  }

  /** Returns this after the cursor was moved: the next change is a step of its own. */
  EditHistory withoutMerging() {
    return mergeable ? new EditHistory(past, future, false) : this;
  }

  /** Returns this after the newest change was undone. There must be one. */
  EditHistory undone() {
    List<Change> more = new ArrayList<>(future);
    more.add(past.getLast());
    return new EditHistory(past.subList(0, past.size() - 1), more, false);
  }

  /** Returns this after the last undone change was redone. There must be one. */
  EditHistory redone() {
    List<Change> more = new ArrayList<>(past);
    more.add(future.getLast());
    return new EditHistory(more, future.subList(0, future.size() - 1), false);
  }
}

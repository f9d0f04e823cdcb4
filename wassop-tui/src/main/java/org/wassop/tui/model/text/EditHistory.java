package org.wassop.tui.model.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was done to a text, to be undone and done again. What is typed one after the other is one
 * step for each word, and so is what is deleted one by one. Immutable.
 *
 * @param past what can be undone, oldest first
 * @param future what can be done again, the next one last
 * @param open whether more of the same kind would belong to the newest of {@code past}
 */
public record EditHistory(List<Change> past, List<Change> future, boolean open) {
  /** Nothing was done. */
  static final EditHistory NONE = new EditHistory(List.of(), List.of(), false);

  /** Most changes that can be undone. */
  static final int MOST = 200;

  /** Most UTF-16 units of text that they have together, unless the newest has more. */
  static final int MOST_UNITS = 1_000_000;

  /** At {@code at}, {@code removed} became {@code added}; the cursor stood at {@code cursor}. */
  public record Change(int at, String removed, String added, int cursor) {
    private int units() {
      return removed.length() + added.length();
    }

    /** This and {@code next} as one, when they belong together. */
    private Optional<Change> joined(Change next) {
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

  /** These and {@code change}; {@code joins} says that it may belong to the one before. */
  EditHistory and(Change change, boolean joins) {
    List<Change> more = new ArrayList<>(past);
    Optional<Change> joined =
        open && joins && !past.isEmpty() ? past.getLast().joined(change) : Optional.empty();
    joined.ifPresent(both -> more.removeLast());
    more.add(joined.orElse(change));
    long units = more.stream().mapToLong(Change::units).sum();
    int drop = Math.max(0, more.size() - MOST);
    for (int i = 0; i < more.size() - 1 && (i < drop || units > MOST_UNITS); i++) {
      units -= more.get(i).units();
      drop = i + 1;
    }
    return new EditHistory(more.subList(drop, more.size()), List.of(), joins);
  }

  /** These after the cursor has been moved: what comes is a step of its own. */
  EditHistory closed() {
    return open ? new EditHistory(past, future, false) : this;
  }

  /** These after the newest was undone. */
  EditHistory undone() {
    List<Change> more = new ArrayList<>(future);
    more.add(past.getLast());
    return new EditHistory(past.subList(0, past.size() - 1), more, false);
  }

  /** These after the newest that was undone was done again. */
  EditHistory redone() {
    List<Change> more = new ArrayList<>(past);
    more.add(future.getLast());
    return new EditHistory(more, future.subList(0, future.size() - 1), false);
  }
}

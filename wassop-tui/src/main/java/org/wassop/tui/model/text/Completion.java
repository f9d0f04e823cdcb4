package org.wassop.tui.model.text;

import java.util.List;

/**
 * A word that is being completed. Immutable.
 *
 * @param before what was typed when it began
 * @param from where the word begins that is replaced up to the cursor
 * @param candidates what the word may become; never empty
 * @param chosen which of them it is now
 */
public record Completion(EditBuffer before, int from, List<Candidate> candidates, int chosen) {
  /** What a word may become: {@code text} is put into the line, {@code label} is shown. */
  public record Candidate(String text, String label) {
    /** One that is shown as it is. */
    public static Candidate of(String text) {
      return new Candidate(text, text);
    }

    /** This with {@code end} behind it. */
    public Candidate and(String end) {
      return new Candidate(text + end, label);
    }

    /** This with {@code mark} before it. */
    public Candidate after(String mark) {
      return new Candidate(mark + text, mark + label);
    }
  }

  /** Copies {@code candidates}. */
  public Completion {
    candidates = List.copyOf(candidates);
  }

  /** This with another chosen, {@code steps} further on, round and round. */
  public Completion moved(int steps) {
    return new Completion(
        before, from, candidates, Math.floorMod(chosen + steps, candidates.size()));
  }

  /** What is typed now. */
  public EditBuffer input() {
    return before.replaceBack(from, candidates.get(chosen).text());
  }
}

package org.wassop.tui.model.text;

import java.util.List;

/**
 * A completion in progress. Immutable.
 *
 * @param before the input as it was when the completion began
 * @param from the start of the word that is replaced; it reaches to the cursor
 * @param candidates the replacements of the word; never empty
 * @param selected the index of the candidate that stands in the input
 */
public record Completion(EditBuffer before, int from, List<Candidate> candidates, int selected) {
  /** A replacement of the word: {@code text} is inserted, {@code label} is shown. */
  public record Candidate(String text, String label) {
    /** Returns a candidate whose label is its text. */
    public static Candidate of(String text) {
      return new Candidate(text, text);
    }

    /** Returns this with {@code end} appended to the text, not to the label. */
    public Candidate withSuffix(String end) {
      return new Candidate(text + end, label);
    }

    /** Returns this with {@code mark} before text and label. */
    public Candidate withPrefix(String mark) {
      return new Candidate(mark + text, mark + label);
    }
  }

  /** Copies {@code candidates}. */
  public Completion {
    candidates = List.copyOf(candidates);
  }

  /** Returns this with the candidate {@code steps} further on selected; wraps around. */
  public Completion moved(int steps) {
    return new Completion(
        before, from, candidates, Math.floorMod(selected + steps, candidates.size()));
  }

  /** Returns the input with the selected candidate in it. */
  public EditBuffer input() {
    return before.replaceBack(from, candidates.get(selected).text());
  }
}

package org.wassop.tui.model.state;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.tui.model.text.EditBuffer;
import org.wassop.tui.model.text.LocalizedText;

/**
 * A search: what is looked for, where, and what came of it. Immutable.
 *
 * @param words what is typed
 * @param everywhere whether it isn't about the conversation that is shown alone
 */
public record SearchState(EditBuffer words, boolean everywhere, Outcome outcome) {
  /** Most characters that are looked for. */
  private static final int MAX_LENGTH = 400;

  /** What came of a search. */
  public sealed interface Outcome {
    /** Nothing was looked for yet. */
    record None() implements Outcome {}

    /** The server is looking: the answer to {@code request} is awaited. */
    record Looking(Request.Search request) implements Outcome {}

    /** It was found, and the one at {@code selected} is the one that Enter goes to. */
    record Found(List<SearchHit> findings, int selected) implements Outcome {
      /** Copies {@code findings}. */
      public Found {
        findings = List.copyOf(findings);
      }

      /** The one that Enter goes to, if anything was found. */
      public Optional<SearchHit> choice() {
        return findings.isEmpty() ? Optional.empty() : Optional.of(findings.get(selected));
      }
    }

    /** The search failed. */
    record Failed(LocalizedText why) implements Outcome {}
  }

  /** For {@code words}, which nobody was asked for yet. */
  public static SearchState of(String words, boolean everywhere) {
    EditBuffer typed = EditBuffer.empty(MAX_LENGTH).withText(words);
    return new SearchState(typed, everywhere, new Outcome.None());
  }

  /** With other words; what was found for the old ones goes. */
  public SearchState edit(UnaryOperator<EditBuffer> change) {
    EditBuffer changed = change.apply(words);
    return changed.text().equals(words.text())
        ? new SearchState(changed, everywhere, outcome)
        : new SearchState(changed, everywhere, new Outcome.None());
  }

  /** With the other place; what was found goes. */
  public SearchState elsewhere() {
    return new SearchState(words, !everywhere, new Outcome.None());
  }

  public SearchState with(Outcome other) {
    return new SearchState(words, everywhere, other);
  }

  /** With the choice moved by {@code steps}, as far as there is something found. */
  public SearchState moved(int steps) {
    return outcome instanceof Outcome.Found(List<SearchHit> findings, int selected)
            && !findings.isEmpty()
        ? with(
            new Outcome.Found(
                findings, Math.clamp((long) selected + steps, 0, findings.size() - 1)))
        : this;
  }

  /** What to ask the server for, while {@code shown} is the conversation on the screen. */
  public Request.Search request(Optional<Place> shown, int limit) {
    return new Request.Search(words.text().strip(), everywhere ? Optional.empty() : shown, limit);
  }

  /** Returns this without a connection: what was being looked for won't be found. */
  public SearchState offline() {
    return outcome instanceof Outcome.Looking
        ? with(new Outcome.Failed(LocalizedText.of("failure.offline")))
        : this;
  }

  /** Whether the server is looking for {@code request}. */
  public boolean awaits(Request request) {
    return outcome instanceof Outcome.Looking(Request.Search asked) && asked.equals(request);
  }
}

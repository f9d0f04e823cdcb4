package org.wassop.tui.model.state;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.tui.model.text.EditBuffer;
import org.wassop.tui.model.text.LocalizedText;

/**
 * The state of a message search. Immutable.
 *
 * @param query the typed search words
 * @param inAllConversations whether all conversations are searched, not just the shown one
 * @param outcome the outcome so far
 */
public record SearchState(EditBuffer query, boolean inAllConversations, Outcome outcome) {
  /** The most UTF-16 units of the search words. */
  private static final int MAX_LENGTH = 400;

  /** The outcome of a search. */
  public sealed interface Outcome {
    /** The search hasn't started. */
    record None() implements Outcome {}

    /** The answer to {@code request} is pending. */
    record Searching(Request.Search request) implements Outcome {}

    /** The results, with the one at {@code selected} selected; there may be none. */
    record Found(List<SearchHit> hits, int selected) implements Outcome {
      /** Copies {@code hits}. */
      public Found {
        hits = List.copyOf(hits);
      }

      /** Returns the selected result, if there are results. */
      public Optional<SearchHit> selectedHit() {
        return hits.isEmpty() ? Optional.empty() : Optional.of(hits.get(selected));
      }
    }

    /** The search failed. */
    record Failed(LocalizedText why) implements Outcome {}
  }

  /** Returns a search for {@code words} that hasn't started. */
  public static SearchState of(String words, boolean everywhere) {
    EditBuffer typed = EditBuffer.empty(MAX_LENGTH).withText(words);
    return new SearchState(typed, everywhere, new Outcome.None());
  }

  /** Returns this with the search words edited. If their text changes, the outcome is dropped. */
  public SearchState edit(UnaryOperator<EditBuffer> change) {
    EditBuffer changed = change.apply(query);
    return changed.text().equals(query.text())
        ? new SearchState(changed, inAllConversations, outcome)
        : new SearchState(changed, inAllConversations, new Outcome.None());
  }

  /** Returns this with the other scope, and without an outcome. */
  public SearchState withScopeToggled() {
    return new SearchState(query, !inAllConversations, new Outcome.None());
  }

  public SearchState with(Outcome other) {
    return new SearchState(query, inAllConversations, other);
  }

  /** Returns this with the selection moved by {@code steps} within the results. */
  public SearchState moved(int steps) {
    return outcome instanceof Outcome.Found(List<SearchHit> findings, int selected)
            && !findings.isEmpty()
        ? with(
            new Outcome.Found(
                findings, Math.clamp((long) selected + steps, 0, findings.size() - 1)))
        : this;
  }

  /** Returns the request for this search, while {@code shown} is the shown conversation. */
  public Request.Search request(Optional<Place> shown, int limit) {
    return new Request.Search(
        query.text().strip(), inAllConversations ? Optional.empty() : shown, limit);
  }

  /** Returns this after the connection was lost: a pending search has failed. */
  public SearchState offline() {
    return outcome instanceof Outcome.Searching
        ? with(new Outcome.Failed(LocalizedText.of("failure.offline")))
        : this;
  }

  /** Returns whether the answer to {@code request} is pending. */
  public boolean awaits(Request request) {
    return outcome instanceof Outcome.Searching(Request.Search asked) && asked.equals(request);
  }
}

package org.wassop.tui.model.update.navigate;

import java.util.List;
import org.wassop.protocol.Limits;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.tui.model.action.Effect;
import org.wassop.tui.model.state.ConnectionState.Phase;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.Popup;
import org.wassop.tui.model.state.SearchHit;
import org.wassop.tui.model.state.SearchState;
import org.wassop.tui.model.state.SearchState.Outcome;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.state.Step;
import org.wassop.tui.model.text.LocalizedText;
import org.wassop.tui.model.text.Snippet;
import org.wassop.tui.model.update.message.SelectedMessage;

/** The message search: its keys, and the answers of the server. Pure. */
public final class MessageSearch {
  private static final int LIMIT = Limits.SEARCH_RESULTS;

  private MessageSearch() {}

  /** Opens the search, and starts it if there are {@code words}. */
  public static Step open(State state, String words, boolean everywhere) {
    SearchState search =
        SearchState.of(words, everywhere || state.conversations().shown().isEmpty());
    State open = state.with(new Popup.Search(search));
    return words.isBlank() ? Step.to(open) : ask(open, search);
  }

  /** Jumps to the selected result, or starts the search if there is none. */
  public static Step submit(State state, SearchState search, long nowMillis) {
    if (search.outcome() instanceof Outcome.Found found && found.selectedHit().isPresent()) {
      return jump(state, search, nowMillis);
    }
    boolean looking = search.outcome() instanceof Outcome.Searching;
    return looking || search.query().text().isBlank() ? Step.to(state) : ask(state, search);
  }

  /** Jumps to the selected result of {@code search}, and highlights the words of the search. */
  static Step jump(State state, SearchState search, long nowMillis) {
    State going = SelectedMessage.ended(state.with(new Popup.None()));
    return search.outcome() instanceof Outcome.Found found && found.selectedHit().isPresent()
        ? JumpToMessage.to(
            going.with(going.readingFocus().withSearch(search)),
            found.selectedHit().get().place(),
            found.selectedHit().get().id(),
            nowMillis)
        : Step.to(going);
  }

  /**
   * Switches between the shown conversation and all of them. A search that has started starts
   * again.
   */
  public static Step switchScope(State state, SearchState search) {
    SearchState other = search.withScopeToggled();
    return search.outcome() instanceof Outcome.None
        ? Step.to(state.with(new Popup.Search(other)))
        : ask(state, other);
  }

  private static Step ask(State state, SearchState search) {
    if (state.connection().phase() != Phase.ONLINE) {
      return failed(state, search, state.connection().phase().whyNotOnline());
    }
    if (!state.isOnlineInWassop2()) {
      return failed(state, search, LocalizedText.of("problem.classic"));
    }
    Request.Search request =
        search.request(state.conversations().shown().map(ConversationState::place), LIMIT);
    return Step.to(
        state.with(new Popup.Search(search.with(new Outcome.Searching(request)))),
        Effect.routine(request));
  }

  private static Step failed(State state, SearchState search, LocalizedText why) {
    return Step.to(state.with(new Popup.Search(search.with(new Outcome.Failed(why)))));
  }

  /** Shows {@code searchResults} if the user still waits for them. */
  public static Step found(State state, Request request, Answer.SearchResults searchResults) {
    if (!(state.popup() instanceof Popup.Search(SearchState search)) || !search.awaits(request)) {
      return Step.to(state);
    }
    List<SearchHit> hits =
        searchResults.results().stream()
            .limit(LIMIT)
            .map(searchResult -> hit(state, searchResult))
            .toList();
    return Step.to(state.with(new Popup.Search(search.with(new Outcome.Found(hits, 0)))));
  }

  private static SearchHit hit(State state, Answer.SearchResult searchResult) {
    Answer.Source source = searchResult.source();
    Place place = state.conversationOf(source.place(), source.from());
    return new SearchHit(
        place,
        source.id(),
        source.from(),
        source.timeMillis(),
        Snippet.of(searchResult.snippet(), searchResult.matches()));
  }

  /** Shows that the server has refused the search because of {@code why}. */
  public static Step refused(State state, Request request, LocalizedText why) {
    return state.popup() instanceof Popup.Search(SearchState search) && search.awaits(request)
        ? failed(state, search, why)
        : Step.to(state);
  }
}

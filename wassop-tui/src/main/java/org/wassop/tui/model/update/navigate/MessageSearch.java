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
    SearchState box = SearchState.of(words, everywhere || state.rooms().shown().isEmpty());
    State open = state.with(new Popup.Search(box));
    return words.isBlank() ? Step.to(open) : ask(open, box);
  }

  /** Jumps to the selected result, or starts the search if there is none. */
  public static Step submit(State state, SearchState box, long nowMillis) {
    if (box.outcome() instanceof Outcome.Found found && found.choice().isPresent()) {
      return go(state, box, nowMillis);
    }
    boolean looking = box.outcome() instanceof Outcome.Looking;
    return looking || box.words().text().isBlank() ? Step.to(state) : ask(state, box);
  }

  /** Jumps to the selected result of {@code box}, and highlights the words of the search. */
  static Step go(State state, SearchState box, long nowMillis) {
    State going = SelectedMessage.ended(state.with(new Popup.None()));
    return box.outcome() instanceof Outcome.Found found && found.choice().isPresent()
        ? JumpToMessage.to(
            going.with(going.readingFocus().going(box)),
            found.choice().get().place(),
            found.choice().get().id(),
            nowMillis)
        : Step.to(going);
  }

  /**
   * Switches between the shown conversation and all of them. A search that has started starts
   * again.
   */
  public static Step elsewhere(State state, SearchState box) {
    SearchState other = box.elsewhere();
    return box.outcome() instanceof Outcome.None
        ? Step.to(state.with(new Popup.Search(other)))
        : ask(state, other);
  }

  private static Step ask(State state, SearchState box) {
    if (state.link().phase() != Phase.ONLINE) {
      return failed(state, box, state.link().phase().whyNotOnline());
    }
    if (!state.isOnlineInWassop2()) {
      return failed(state, box, LocalizedText.of("problem.classic"));
    }
    Request.Search request =
        box.request(state.rooms().shown().map(ConversationState::place), LIMIT);
    return Step.to(
        state.with(new Popup.Search(box.with(new Outcome.Looking(request)))),
        Effect.routine(request));
  }

  private static Step failed(State state, SearchState box, LocalizedText why) {
    return Step.to(state.with(new Popup.Search(box.with(new Outcome.Failed(why)))));
  }

  /** Shows {@code results} if the user still waits for them. */
  public static Step found(State state, Request request, Answer.Results results) {
    if (!(state.popup() instanceof Popup.Search(SearchState box)) || !box.awaits(request)) {
      return Step.to(state);
    }
    List<SearchHit> hits =
        results.results().stream().limit(LIMIT).map(result -> hit(state, result)).toList();
    return Step.to(state.with(new Popup.Search(box.with(new Outcome.Found(hits, 0)))));
  }

  private static SearchHit hit(State state, Answer.Result result) {
    Answer.Source source = result.source();
    Place place = state.conversation(source.place(), source.from());
    return new SearchHit(
        place,
        source.id(),
        source.from(),
        source.timeMillis(),
        Snippet.of(result.snippet(), result.matches()));
  }

  /** Shows that the server has refused the search because of {@code why}. */
  public static Step refused(State state, Request request, LocalizedText why) {
    return state.popup() instanceof Popup.Search(SearchState box) && box.awaits(request)
        ? failed(state, box, why)
        : Step.to(state);
  }
}

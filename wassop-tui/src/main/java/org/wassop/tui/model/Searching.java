package org.wassop.tui.model;

import java.util.List;
import org.wassop.protocol.Limits;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.tui.model.LinkState.Phase;
import org.wassop.tui.model.SearchBox.Outcome;

/** What keys and answers do to a search. Pure. */
final class Searching {
  private static final int LIMIT = Limits.SEARCH_RESULTS;

  private Searching() {}

  /** Opens a search, and begins it when there are {@code words}. */
  static Step open(State state, String words, boolean everywhere) {
    SearchBox box = SearchBox.of(words, everywhere || state.rooms().shown().isEmpty());
    State open = state.with(new Popup.Search(box));
    return words.isBlank() ? Step.to(open) : ask(open, box);
  }

  /** Enter: goes to the choice, else begins the search. */
  static Step submit(State state, SearchBox box, long nowMillis) {
    if (box.outcome() instanceof Outcome.Found found && found.choice().isPresent()) {
      return go(state, box, nowMillis);
    }
    boolean looking = box.outcome() instanceof Outcome.Looking;
    return looking || box.words().text().isBlank() ? Step.to(state) : ask(state, box);
  }

  /** Goes to the choice of {@code box}, which there is, and marks what was looked for. */
  static Step go(State state, SearchBox box, long nowMillis) {
    State going = Selecting.ended(state.with(new Popup.None()));
    return box.outcome() instanceof Outcome.Found found && found.choice().isPresent()
        ? Jump.to(
            going.with(going.focus().going(box)),
            found.choice().get().place(),
            found.choice().get().id(),
            nowMillis)
        : Step.to(going);
  }

  /** Looks in the other place, at once when a search has begun. */
  static Step elsewhere(State state, SearchBox box) {
    SearchBox other = box.elsewhere();
    return box.outcome() instanceof Outcome.None
        ? Step.to(state.with(new Popup.Search(other)))
        : ask(state, other);
  }

  private static Step ask(State state, SearchBox box) {
    if (state.link().phase() != Phase.ONLINE) {
      return failed(state, box, Commands.notOnline(state.link().phase()));
    }
    if (!state.isOnlineInWassop2()) {
      return failed(state, box, Phrase.of("problem.classic"));
    }
    Request.Search request = box.request(state.rooms().shown().map(RoomState::place), LIMIT);
    return Step.to(
        state.with(new Popup.Search(box.with(new Outcome.Looking(request)))),
        Effect.routine(request));
  }

  private static Step failed(State state, SearchBox box, Phrase why) {
    return Step.to(state.with(new Popup.Search(box.with(new Outcome.Failed(why)))));
  }

  /** Shows what was found, if the user still waits for it. */
  static Step found(State state, Request request, Answer.Results results) {
    if (!(state.popup() instanceof Popup.Search(SearchBox box)) || !box.awaits(request)) {
      return Step.to(state);
    }
    List<Finding> findings =
        results.results().stream().limit(LIMIT).map(result -> finding(state, result)).toList();
    return Step.to(state.with(new Popup.Search(box.with(new Outcome.Found(findings, 0)))));
  }

  private static Finding finding(State state, Answer.Result result) {
    Answer.Source source = result.source();
    Place place = state.conversation(source.place(), source.from());
    return new Finding(
        place,
        source.id(),
        source.from(),
        source.timeMillis(),
        Snippet.of(result.snippet(), result.matches()));
  }

  /** The search was refused because of {@code why}. */
  static Step refused(State state, Request request, Phrase why) {
    return state.popup() instanceof Popup.Search(SearchBox box) && box.awaits(request)
        ? failed(state, box, why)
        : Step.to(state);
  }

  /** Without a connection nothing more will be found. */
  static State offline(State state) {
    return state.popup() instanceof Popup.Search(SearchBox box)
            && box.outcome() instanceof Outcome.Looking
        ? failed(state, box, Phrase.of("failure.offline")).state()
        : state;
  }
}

package org.wassop.tui.plain.output;

import java.util.List;
import org.wassop.protocol.message.Place;
import org.wassop.tui.model.state.SearchHit;
import org.wassop.tui.model.state.SearchState;
import org.wassop.tui.model.state.SearchState.Outcome;
import org.wassop.tui.model.text.LocalizedText;

/** Prints what a search has found, numbered, some at a time. Owned by the mode's thread. */
public final class SearchResultPrinter {
  private static final int PAGE = 10;

  private final LinePrinter words;
  private List<SearchHit> found = List.of();
  private int printed;

  public SearchResultPrinter(LinePrinter words) {
    this.words = words;
  }

  /** Prints what came of {@code box}. */
  void show(SearchState box) {
    switch (box.outcome()) {
      case Outcome.None none -> words.error(LocalizedText.of("search.no-words"));
      case Outcome.Looking looking -> {}
      case Outcome.Failed(LocalizedText why) ->
          words.error(LocalizedText.of("search.failed", words.text(why)));
      case Outcome.Found(List<SearchHit> findings, int selected) -> {
        found = findings;
        printed = 0;
        if (findings.isEmpty()) {
          words.say("search.nothing");
        } else {
          more();
        }
      }
    }
  }

  /** Prints some more. */
  public void more() {
    if (printed == found.size()) {
      words.say("search.no-more");
      return;
    }
    int end = Math.min(found.size(), printed + PAGE);
    for (; printed < end; printed++) {
      SearchHit searchHit = found.get(printed);
      words.line(
          (printed + 1)
              + ". "
              + title(searchHit.place())
              + " · "
              + words.moment(searchHit.timeMillis())
              + " · "
              + searchHit.from().text()
              + ": "
              + searchHit.snippet().text());
    }
    if (printed < found.size()) {
      words.say("search.more", found.size() - printed);
    }
  }

  private static String title(Place place) {
    return switch (place) {
      case Place.Room(var name) -> name.text();
      case Place.Direct(var other) -> "@" + other.text();
    };
  }
}

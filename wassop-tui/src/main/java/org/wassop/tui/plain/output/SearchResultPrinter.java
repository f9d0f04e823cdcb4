package org.wassop.tui.plain.output;

import java.util.List;
import org.wassop.protocol.message.Place;
import org.wassop.tui.model.state.SearchHit;
import org.wassop.tui.model.state.SearchState;
import org.wassop.tui.model.state.SearchState.Outcome;
import org.wassop.tui.model.text.LocalizedText;

/** Prints the results of a search, numbered, one page at a time. Owned by the mode's thread. */
public final class SearchResultPrinter {
  private static final int PAGE = 10;

  private final LinePrinter linePrinter;
  private List<SearchHit> hits = List.of();
  private int printed;

  public SearchResultPrinter(LinePrinter linePrinter) {
    this.linePrinter = linePrinter;
  }

  /** Prints the outcome of {@code searchState}. */
  void print(SearchState searchState) {
    switch (searchState.outcome()) {
      case Outcome.None none -> linePrinter.printError(LocalizedText.of("search.no-words"));
      case Outcome.Searching searching -> {}
      case Outcome.Failed(LocalizedText why) ->
          linePrinter.printError(LocalizedText.of("search.failed", linePrinter.text(why)));
      case Outcome.Found(List<SearchHit> newHits, int selected) -> {
        hits = newHits;
        printed = 0;
        if (newHits.isEmpty()) {
          linePrinter.printText("search.nothing");
        } else {
          printMore();
        }
      }
    }
  }

  /** Prints the next page of results. */
  public void printMore() {
    if (printed == hits.size()) {
      linePrinter.printText("search.no-more");
      return;
    }
    int end = Math.min(hits.size(), printed + PAGE);
    for (; printed < end; printed++) {
      SearchHit searchHit = hits.get(printed);
      linePrinter.printLine(
          (printed + 1)
              + ". "
              + title(searchHit.place())
              + " · "
              + linePrinter.moment(searchHit.timeMillis())
              + " · "
              + searchHit.from().text()
              + ": "
              + searchHit.snippet().text());
    }
    if (printed < hits.size()) {
      linePrinter.printText("search.more", hits.size() - printed);
    }
  }

  private static String title(Place place) {
    return switch (place) {
      case Place.Room(var name) -> name.text();
      case Place.Direct(var other) -> "@" + other.text();
    };
  }
}

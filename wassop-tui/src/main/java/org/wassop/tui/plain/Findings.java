package org.wassop.tui.plain;

import java.util.List;
import org.wassop.protocol.message.Place;
import org.wassop.tui.model.Finding;
import org.wassop.tui.model.Phrase;
import org.wassop.tui.model.SearchBox;
import org.wassop.tui.model.SearchBox.Outcome;

/** Prints what a search has found, numbered, some at a time. Owned by the mode's thread. */
final class Findings {
  private static final int PAGE = 10;

  private final PlainWords words;
  private List<Finding> found = List.of();
  private int printed;

  Findings(PlainWords words) {
    this.words = words;
  }

  /** Prints what came of {@code box}. */
  void show(SearchBox box) {
    switch (box.outcome()) {
      case Outcome.None none -> words.error(Phrase.of("search.no-words"));
      case Outcome.Looking looking -> {}
      case Outcome.Failed(Phrase why) -> words.error(Phrase.of("search.failed", words.text(why)));
      case Outcome.Found(List<Finding> findings, int selected) -> {
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
  void more() {
    if (printed == found.size()) {
      words.say("search.no-more");
      return;
    }
    int end = Math.min(found.size(), printed + PAGE);
    for (; printed < end; printed++) {
      Finding finding = found.get(printed);
      words.line(
          (printed + 1)
              + ". "
              + title(finding.place())
              + " · "
              + words.moment(finding.timeMillis())
              + " · "
              + finding.from().text()
              + ": "
              + finding.snippet().text());
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

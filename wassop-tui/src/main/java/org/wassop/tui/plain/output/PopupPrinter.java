package org.wassop.tui.plain.output;

import org.wassop.tui.model.state.Popup;
import org.wassop.tui.model.state.SearchState;

/** Prints what a popup would show. Owned by the mode's thread. */
public final class PopupPrinter {
  private final LinePrinter words;
  private final SearchResultPrinter searchResultPrinter;

  public PopupPrinter(LinePrinter words, SearchResultPrinter searchResultPrinter) {
    this.words = words;
    this.searchResultPrinter = searchResultPrinter;
  }

  /** Prints {@code popup}; returns whether it is done with, and to be closed. */
  public boolean print(Popup popup) {
    return switch (popup) {
      case Popup.None none -> false;
      case Popup.Search(SearchState box) -> {
        if (box.outcome() instanceof SearchState.Outcome.Looking) {
          yield false;
        }
        searchResultPrinter.show(box);
        yield true;
      }
      case Popup.Help help -> {
        HelpLines.print(words);
        yield true;
      }
      case Popup.EmojiPicker picker -> true;
      case Popup.Switcher switcher -> true;
      case Popup.PasteLook look -> true;
      case Popup.LinkChoice links -> true;
      case Popup.FirstRun form -> true;
    };
  }
}

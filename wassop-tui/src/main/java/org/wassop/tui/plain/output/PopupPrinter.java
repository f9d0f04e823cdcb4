package org.wassop.tui.plain.output;

import org.wassop.tui.model.state.Popup;
import org.wassop.tui.model.state.SearchState;

/**
 * Prints the content of popups, which the line mode has no place for. Owned by the mode's thread.
 */
public final class PopupPrinter {
  private final LinePrinter linePrinter;
  private final SearchResultPrinter searchResultPrinter;

  public PopupPrinter(LinePrinter linePrinter, SearchResultPrinter searchResultPrinter) {
    this.linePrinter = linePrinter;
    this.searchResultPrinter = searchResultPrinter;
  }

  /** Prints {@code popup}; returns whether it has to be closed. */
  public boolean print(Popup popup) {
    return switch (popup) {
      case Popup.None none -> false;
      case Popup.Search(SearchState searchState) -> {
        if (searchState.outcome() instanceof SearchState.Outcome.Searching) {
          yield false;
        }
        searchResultPrinter.print(searchState);
        yield true;
      }
      case Popup.Help help -> {
        HelpLines.print(linePrinter);
        yield true;
      }
      case Popup.EmojiPicker picker -> true;
      case Popup.Switcher switcher -> true;
      case Popup.PastePreview look -> true;
      case Popup.LinkList links -> true;
      case Popup.FirstRun form -> true;
    };
  }
}

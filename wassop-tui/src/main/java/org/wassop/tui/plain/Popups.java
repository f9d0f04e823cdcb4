package org.wassop.tui.plain;

import org.wassop.tui.model.Popup;
import org.wassop.tui.model.SearchBox;

/** Prints what a popup would show. Owned by the mode's thread. */
final class Popups {
  private final PlainWords words;
  private final Findings findings;

  Popups(PlainWords words, Findings findings) {
    this.words = words;
    this.findings = findings;
  }

  /** Prints {@code popup}; returns whether it is done with, and to be closed. */
  boolean print(Popup popup) {
    return switch (popup) {
      case Popup.None none -> false;
      case Popup.Search(SearchBox box) -> {
        if (box.outcome() instanceof SearchBox.Outcome.Looking) {
          yield false;
        }
        findings.show(box);
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

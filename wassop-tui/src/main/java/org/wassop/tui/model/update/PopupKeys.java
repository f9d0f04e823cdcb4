package org.wassop.tui.model.update;

import java.util.function.UnaryOperator;
import org.wassop.protocol.text.SafeText;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.action.Effect;
import org.wassop.tui.model.state.FirstRunForm;
import org.wassop.tui.model.state.Popup;
import org.wassop.tui.model.state.SearchState;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.state.Step;
import org.wassop.tui.model.text.EditBuffer;
import org.wassop.tui.model.update.compose.CompletionKeys;
import org.wassop.tui.model.update.compose.EmojiPickerKeys;
import org.wassop.tui.model.update.compose.FirstRunKeys;
import org.wassop.tui.model.update.compose.InputKeys;
import org.wassop.tui.model.update.compose.PasteKeys;
import org.wassop.tui.model.update.navigate.LinkChooser;
import org.wassop.tui.model.update.navigate.MessageSearch;
import org.wassop.tui.model.update.navigate.QuickSwitcher;

/**
 * The keys of the popups, as a table: each nested record is the row of one kind of popup, and
 * {@link #of} finds it. A method that a row doesn't override does what it does in most popups.
 * Pure.
 */
public interface PopupKeys {
  /** What the mouse wheel, the arrow keys up and down, and the page keys move. */
  enum ScrollTarget {
    /** The transcript behind the popup. Arrow keys move the cursor in the input bar. */
    TRANSCRIPT,
    /** The rows of the help. */
    HELP,
    /** The selection, the field or the text of the popup, through {@link #move}. */
    POPUP
  }

  /** Returns the row of {@code popup}. */
  static PopupKeys of(Popup popup) {
    return switch (popup) {
      case Popup.None none -> new InputBar();
      case Popup.EmojiPicker picker -> new EmojiPicker(picker);
      case Popup.Switcher switcher -> new Switcher(switcher);
      case Popup.Search search -> new Search(search.search());
      case Popup.LinkList links -> new LinkChoice(links);
      case Popup.FirstRun firstRun -> new FirstRun(firstRun.form());
      case Popup.Help help -> new Help(help);
      case Popup.PastePreview preview -> new PastePreview(preview);
    };
  }

  /** Types {@code text} into the popup's line, or, if it has none, into the input bar. */
  static Step type(State state, String text, long nowMillis) {
    if (state.popup().acceptsText() || state.isChoosingName()) {
      return of(state.popup()).edit(state, input -> input.insert(SafeText.line(text)));
    }
    State open =
        state.popup() instanceof Popup.PastePreview preview
            ? PasteKeys.inserted(state, preview)
            : state.with(new Popup.None());
    return InputKeys.type(open, text, nowMillis);
  }

  /**
   * Pastes {@code text} into the popup's line, or, if it has none, into the input bar; {@code cut}
   * says that the end of the paste is lost.
   */
  static Step paste(State state, String text, boolean cut, long nowMillis) {
    if (state.popup().acceptsText() || state.isChoosingName()) {
      return of(state.popup())
          .edit(state, input -> input.replaceBack(input.cursor(), PasteKeys.singleLine(text)));
    }
    State open = state.popup() instanceof Popup.PastePreview ? state : state.with(new Popup.None());
    return PasteKeys.paste(open, text, cut, nowMillis);
  }

  /** Edits the popup's line. A popup without one closes, and the input bar is edited. */
  default Step edit(State state, UnaryOperator<EditBuffer> change) {
    return InputKeys.edit(state.with(new Popup.None()), change);
  }

  /** Handles an arrow key; {@code columns} and {@code rows} are in cells. */
  default Step move(State state, int columns, int rows) {
    return Step.to(state);
  }

  /** Handles Enter. */
  default Step submit(State state, long nowMillis) {
    return Step.to(state.with(new Popup.None()));
  }

  /** Handles Tab; {@code steps} is −1 for Shift+Tab. */
  default Step tab(State state, int steps) {
    return Step.to(state);
  }

  /** Returns {@code state} with the popup dismissed. */
  default State closed(State state) {
    return state.with(new Popup.None());
  }

  /** Handles Escape. */
  default Step escape(State state) {
    return Step.to(closed(state));
  }

  /** Handles Ctrl+C. */
  default Step interrupt(State state) {
    return Step.to(closed(state));
  }

  /** Returns whether {@code action} is carried out while the popup is open. */
  default boolean accepts(Action action) {
    return true;
  }

  /** Returns what the mouse wheel, the arrow keys up and down, and the page keys move. */
  default ScrollTarget scrollTarget() {
    return ScrollTarget.POPUP;
  }

  /** Returns how many rows a page key moves. */
  default int pageRows() {
    return 5;
  }

  /** Returns whether Ctrl+K kills text, rather than opening or closing the quick switcher. */
  default boolean killsToEnd(State state) {
    return state.popup().acceptsText();
  }

  /** No popup: the keys belong to the input bar. */
  record InputBar() implements PopupKeys {
    @Override
    public Step edit(State state, UnaryOperator<EditBuffer> change) {
      return InputKeys.edit(state, change);
    }

    @Override
    public Step move(State state, int columns, int rows) {
      return InputKeys.move(state, columns, rows);
    }

    @Override
    public Step submit(State state, long nowMillis) {
      return InputKeys.submit(state, nowMillis);
    }

    @Override
    public Step tab(State state, int steps) {
      return CompletionKeys.tab(state, steps);
    }

    @Override
    public ScrollTarget scrollTarget() {
      return ScrollTarget.TRANSCRIPT;
    }

    @Override
    public boolean killsToEnd(State state) {
      return !state.input().afterCursor().isEmpty();
    }
  }

  /** The keys of the emoji picker. */
  record EmojiPicker(Popup.EmojiPicker picker) implements PopupKeys {
    @Override
    public Step edit(State state, UnaryOperator<EditBuffer> change) {
      return EmojiPickerKeys.edit(state, picker, change);
    }

    @Override
    public Step move(State state, int columns, int rows) {
      return EmojiPickerKeys.move(state, picker, columns, rows);
    }

    @Override
    public Step submit(State state, long nowMillis) {
      return EmojiPickerKeys.submit(state, picker, nowMillis);
    }

    @Override
    public Step tab(State state, int steps) {
      return EmojiPickerKeys.move(state, picker, steps, 0);
    }
  }

  /** The keys of the quick switcher. */
  record Switcher(Popup.Switcher switcher) implements PopupKeys {
    @Override
    public Step edit(State state, UnaryOperator<EditBuffer> change) {
      return QuickSwitcher.edit(state, switcher, change);
    }

    @Override
    public Step move(State state, int columns, int rows) {
      return rows == 0
          ? edit(state, text -> columns < 0 ? text.left() : text.right())
          : QuickSwitcher.move(state, switcher, rows);
    }

    @Override
    public Step submit(State state, long nowMillis) {
      return QuickSwitcher.submit(state, switcher, nowMillis);
    }

    @Override
    public Step tab(State state, int steps) {
      return QuickSwitcher.move(state, switcher, steps);
    }

    @Override
    public boolean killsToEnd(State state) {
      return false;
    }
  }

  /** The keys of the message search. */
  record Search(SearchState search) implements PopupKeys {
    @Override
    public Step edit(State state, UnaryOperator<EditBuffer> change) {
      return Step.to(state.with(new Popup.Search(search.edit(change))));
    }

    @Override
    public Step move(State state, int columns, int rows) {
      return rows == 0
          ? edit(state, input -> columns < 0 ? input.left() : input.right())
          : Step.to(state.with(new Popup.Search(search.moved(rows))));
    }

    @Override
    public Step submit(State state, long nowMillis) {
      return MessageSearch.submit(state, search, nowMillis);
    }

    @Override
    public Step tab(State state, int steps) {
      return MessageSearch.switchScope(state, search);
    }
  }

  /** The keys of the list of web addresses. */
  record LinkChoice(Popup.LinkList choice) implements PopupKeys {
    @Override
    public Step move(State state, int columns, int rows) {
      int other = Math.clamp((long) choice.selected() + rows, 0, choice.links().size() - 1);
      return Step.to(state.with(new Popup.LinkList(choice.links(), other)));
    }

    @Override
    public Step submit(State state, long nowMillis) {
      return LinkChooser.submit(state, choice, nowMillis);
    }
  }

  /** The keys of the first-run form. */
  record FirstRun(FirstRunForm form) implements PopupKeys {
    @Override
    public Step edit(State state, UnaryOperator<EditBuffer> change) {
      return FirstRunKeys.edit(state, form, change);
    }

    @Override
    public Step move(State state, int columns, int rows) {
      return FirstRunKeys.move(state, form, columns, rows);
    }

    @Override
    public Step submit(State state, long nowMillis) {
      return FirstRunKeys.submit(state, form);
    }

    @Override
    public Step tab(State state, int steps) {
      return FirstRunKeys.tab(state, form, steps);
    }

    @Override
    public Step escape(State state) {
      return FirstRunKeys.skip(state);
    }

    @Override
    public Step interrupt(State state) {
      return Step.to(state, new Effect.Quit());
    }

    @Override
    public boolean accepts(Action action) {
      return FirstRunKeys.accepts(action);
    }

    @Override
    public int pageRows() {
      return 1;
    }
  }

  /** The keys of the help. */
  record Help(Popup.Help help) implements PopupKeys {
    @Override
    public Step edit(State state, UnaryOperator<EditBuffer> change) {
      EditBuffer changed = change.apply(help.filter());
      int top = changed.text().equals(help.filter().text()) ? help.top() : 0;
      return Step.to(state.with(new Popup.Help(changed, top)));
    }

    @Override
    public Step move(State state, int columns, int rows) {
      return edit(state, text -> columns < 0 ? text.left() : columns > 0 ? text.right() : text);
    }

    @Override
    public ScrollTarget scrollTarget() {
      return ScrollTarget.HELP;
    }
  }

  /** The keys of the paste preview. Any key that edits puts the paste into the input bar. */
  record PastePreview(Popup.PastePreview preview) implements PopupKeys {
    @Override
    public Step edit(State state, UnaryOperator<EditBuffer> change) {
      return InputKeys.edit(PasteKeys.inserted(state, preview), change);
    }

    @Override
    public Step move(State state, int columns, int rows) {
      return PasteKeys.scroll(state, preview, rows);
    }

    @Override
    public Step submit(State state, long nowMillis) {
      return PasteKeys.send(state, preview, nowMillis);
    }

    @Override
    public Step tab(State state, int steps) {
      return Step.to(PasteKeys.inserted(state, preview));
    }

    @Override
    public boolean killsToEnd(State state) {
      return true;
    }

    @Override
    public State closed(State state) {
      return PasteKeys.discarded(state, preview);
    }
  }
}

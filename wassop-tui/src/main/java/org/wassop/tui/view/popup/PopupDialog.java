package org.wassop.tui.view.popup;

import java.util.List;
import java.util.Optional;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.FirstRunForm;
import org.wassop.tui.model.state.Popup;
import org.wassop.tui.model.state.SearchState;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.state.Viewport;
import org.wassop.tui.view.popup.HelpPage.KeyHelp;
import org.wassop.tui.view.rows.Rect;
import org.wassop.tui.view.rows.Row;
import org.wassop.tui.view.rows.ScreenTexts;
import org.wassop.tui.view.rows.TextField;

/**
 * A popup: a title and rows, to be framed in the middle of the screen. Pure.
 *
 * @param title the title in the frame
 * @param rows the content
 * @param columns the width without the frame
 * @param cursor the cursor in the content, if the popup takes text
 */
public record PopupDialog(String title, List<Row> rows, int columns, Optional<Cursor> cursor) {
  private static final int MAX_HELP_COLUMNS = 70;
  private static final int MAX_HELP_ROWS = 40;
  private static final int MAX_SEARCH_COLUMNS = 76;
  private static final int MAX_FORM_COLUMNS = 56;
  private static final int MAX_SEARCH_ROWS = 21;
  private static final int MAX_PICKER_ROWS = 12;
  private static final int MAX_SWITCHER_COLUMNS = 50;
  private static final int MAX_SWITCHER_ROWS = 16;

  /** A cell of a popup; the upper left cell within the frame is 0, 0. */
  public record Cursor(int column, int row) {}

  /** Cuts or pads {@code rows} to the width. */
  public PopupDialog {
    rows = rows.stream().map(row -> row.fit(columns)).toList();
  }

  private PopupDialog(String title, List<Row> rows, int columns) {
    this(title, rows, columns, Optional.empty());
  }

  /** Returns the popup of {@code state}, if one is open. The help lists {@code keys}. */
  public static Optional<PopupDialog> of(State state, ScreenTexts screenTexts, List<KeyHelp> keys) {
    Viewport screen = state.viewport();
    return switch (state.popup()) {
      case Popup.None none -> Optional.empty();
      case Popup.EmojiPicker picker -> Optional.of(emoji(state, picker, screenTexts));
      case Popup.Switcher switcher -> Optional.of(switcher(state, switcher, screenTexts));
      case Popup.Search(SearchState search) -> Optional.of(search(state, search, screenTexts));
      case Popup.PastePreview paste -> Optional.of(paste(paste, screenTexts, screen));
      case Popup.LinkList list -> Optional.of(links(list, screenTexts, screen));
      case Popup.FirstRun(FirstRunForm form) -> Optional.of(firstRun(state, form, screenTexts));
      case Popup.Help help -> Optional.of(help(help, screenTexts, keys, screen));
    };
  }

  /** Returns a popup whose first row is {@code field}, with the cursor in it. */
  private static PopupDialog withField(String title, List<Row> rows, int columns, TextField field) {
    return new PopupDialog(title, rows, columns, Optional.of(new Cursor(field.cursor(), 0)));
  }

  private static PopupDialog emoji(State state, Popup.EmojiPicker picker, ScreenTexts screenTexts) {
    int perRow = state.viewport().emojiColumns();
    int columns = EmojiGrid.columns(perRow);
    int height = Math.clamp(state.viewport().rows() - 4L, 3, MAX_PICKER_ROWS);
    return withField(
        screenTexts.text("picker.title"),
        EmojiGrid.rows(picker, state.recentEmojis(), screenTexts, perRow, height),
        columns,
        EmojiGrid.field(picker, screenTexts, columns));
  }

  private static PopupDialog switcher(
      State state, Popup.Switcher switcher, ScreenTexts screenTexts) {
    Rect size = size(state.viewport(), MAX_SWITCHER_COLUMNS, MAX_SWITCHER_ROWS);
    return withField(
        screenTexts.text("switcher.title"),
        SwitcherPage.rows(state, switcher, screenTexts, size),
        size.columns(),
        SwitcherPage.field(switcher, size.columns()));
  }

  private static PopupDialog search(State state, SearchState search, ScreenTexts screenTexts) {
    Rect size = size(state.viewport(), MAX_SEARCH_COLUMNS, MAX_SEARCH_ROWS);
    return withField(
        SearchPage.title(
            search, state.conversations().shown().map(ConversationState::title), screenTexts),
        SearchPage.rows(search, screenTexts, size.columns(), size.rows()),
        size.columns(),
        SearchPage.field(search, size.columns()));
  }

  private static PopupDialog paste(
      Popup.PastePreview paste, ScreenTexts screenTexts, Viewport screen) {
    int columns = screen.pasteColumns();
    return new PopupDialog(
        PastePage.title(paste, screenTexts),
        PastePage.rows(paste, screenTexts, columns, screen.pasteRows()),
        columns);
  }

  private static PopupDialog links(Popup.LinkList list, ScreenTexts screenTexts, Viewport screen) {
    Rect size = size(screen, MAX_SEARCH_COLUMNS, MAX_SEARCH_ROWS);
    return new PopupDialog(
        screenTexts.text("links.title"),
        LinkPage.rows(list, size.columns(), size.rows()),
        size.columns());
  }

  private static PopupDialog firstRun(State state, FirstRunForm form, ScreenTexts screenTexts) {
    int columns = Math.clamp(state.viewport().columns() - 2L, 1, MAX_FORM_COLUMNS);
    int height = Math.max(1, state.viewport().rows() - 2);
    FirstRunPage page = FirstRunPage.of(form, state.preferences(), screenTexts, columns, height);
    return new PopupDialog(
        screenTexts.text("first-run.title"),
        page.rows(),
        columns,
        Optional.of(new Cursor(page.cursorColumn(), page.cursorRow())));
  }

  private static PopupDialog help(
      Popup.Help help, ScreenTexts screenTexts, List<KeyHelp> keys, Viewport screen) {
    Rect size = helpSize(screen);
    return withField(
        screenTexts.text("help.title"),
        HelpPage.rows(help, keys, screenTexts, size),
        size.columns(),
        HelpPage.field(help, size.columns()));
  }

  /**
   * Returns the space on {@code screen} within a frame, limited to {@code maxColumns} and {@code
   * maxRows}.
   */
  private static Rect size(Viewport screen, int maxColumns, int maxRows) {
    return new Rect(
        0,
        0,
        Math.clamp(screen.columns() - 2L, 1, maxColumns),
        Math.clamp(screen.rows() - 2L, 1, maxRows));
  }

  private static Rect helpSize(Viewport screen) {
    return size(screen, MAX_HELP_COLUMNS, MAX_HELP_ROWS);
  }

  /**
   * Returns the first visible row of the help after scrolling by {@code rows}, down if positive; 0
   * if the help is not open.
   */
  public static int helpTop(State state, ScreenTexts screenTexts, List<KeyHelp> keys, int rows) {
    if (!(state.popup() instanceof Popup.Help(var filter, int top))) {
      return 0;
    }
    Rect size = helpSize(state.viewport());
    int all = HelpPage.rows(keys, filter.text(), screenTexts, size.columns()).size();
    int last = Math.max(0, all - HelpPage.visible(size.rows()));
    return Math.clamp((long) Math.min(top, last) + rows, 0, last);
  }
}

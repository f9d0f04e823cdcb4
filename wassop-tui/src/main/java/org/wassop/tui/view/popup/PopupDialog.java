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
 * What stands before the rooms: rows with a title, to be framed in the middle of the screen. Pure.
 *
 * @param title what stands in the frame
 * @param rows what is in it
 * @param columns how wide it is, without the frame
 * @param cursor where the cursor stands in it, if what is typed goes there
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

  /** A cell of a dialog, from its upper left corner within the frame. */
  public record Cursor(int column, int row) {}

  /** Cuts or fills {@code rows} to the width. */
  public PopupDialog {
    rows = rows.stream().map(row -> row.fit(columns)).toList();
  }

  private PopupDialog(String title, List<Row> rows, int columns) {
    this(title, rows, columns, Optional.empty());
  }

  /** The dialog of {@code state}, if there is one. {@code keys} are those that the help lists. */
  public static Optional<PopupDialog> of(State state, ScreenTexts screenTexts, List<KeyHelp> keys) {
    Viewport screen = state.viewport();
    return switch (state.popup()) {
      case Popup.None none -> Optional.empty();
      case Popup.EmojiPicker picker -> Optional.of(emoji(state, picker, screenTexts));
      case Popup.Switcher switcher -> Optional.of(switcher(state, switcher, screenTexts));
      case Popup.Search(SearchState box) -> Optional.of(search(state, box, screenTexts));
      case Popup.PasteLook look -> Optional.of(paste(look, screenTexts, screen));
      case Popup.LinkChoice list -> Optional.of(links(list, screenTexts, screen));
      case Popup.FirstRun(FirstRunForm form) -> Optional.of(firstRun(state, form, screenTexts));
      case Popup.Help help -> Optional.of(help(help, screenTexts, keys, screen));
    };
  }

  /** With the cursor in its first row, which is {@code field}. */
  private static PopupDialog typed(String title, List<Row> rows, int columns, TextField field) {
    return new PopupDialog(title, rows, columns, Optional.of(new Cursor(field.cursor(), 0)));
  }

  private static PopupDialog emoji(State state, Popup.EmojiPicker picker, ScreenTexts screenTexts) {
    int perRow = state.viewport().emojiColumns();
    int columns = EmojiGrid.columns(perRow);
    int height = Math.clamp(state.viewport().rows() - 4L, 3, MAX_PICKER_ROWS);
    return typed(
        screenTexts.text("picker.title"),
        EmojiGrid.rows(picker, state.recentEmojis(), screenTexts, perRow, height),
        columns,
        EmojiGrid.field(picker, screenTexts, columns));
  }

  private static PopupDialog switcher(
      State state, Popup.Switcher switcher, ScreenTexts screenTexts) {
    Rect size = size(state.viewport(), MAX_SWITCHER_COLUMNS, MAX_SWITCHER_ROWS);
    return typed(
        screenTexts.text("switcher.title"),
        SwitcherPage.rows(state, switcher, screenTexts, size),
        size.columns(),
        SwitcherPage.field(switcher, size.columns()));
  }

  private static PopupDialog search(State state, SearchState box, ScreenTexts screenTexts) {
    Rect size = size(state.viewport(), MAX_SEARCH_COLUMNS, MAX_SEARCH_ROWS);
    return typed(
        SearchPage.title(box, state.rooms().shown().map(ConversationState::title), screenTexts),
        SearchPage.rows(box, screenTexts, size.columns(), size.rows()),
        size.columns(),
        SearchPage.field(box, size.columns()));
  }

  private static PopupDialog paste(Popup.PasteLook look, ScreenTexts screenTexts, Viewport screen) {
    int columns = screen.pasteColumns();
    return new PopupDialog(
        PastePage.title(look, screenTexts),
        PastePage.rows(look, screenTexts, columns, screen.pasteRows()),
        columns);
  }

  private static PopupDialog links(
      Popup.LinkChoice list, ScreenTexts screenTexts, Viewport screen) {
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
    return typed(
        screenTexts.text("help.title"),
        HelpPage.rows(help, keys, screenTexts, size),
        size.columns(),
        HelpPage.field(help, size.columns()));
  }

  /** As much of {@code screen} as there is within a frame, up to so many columns and rows. */
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

  /** Which row of the help would be the first that is seen, {@code rows} further down. */
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

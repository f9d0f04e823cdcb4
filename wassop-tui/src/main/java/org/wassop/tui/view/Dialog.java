package org.wassop.tui.view;

import java.util.List;
import java.util.Optional;
import org.wassop.tui.model.Emojis;
import org.wassop.tui.model.FirstRunForm;
import org.wassop.tui.model.Pasting;
import org.wassop.tui.model.Popup;
import org.wassop.tui.model.RoomState;
import org.wassop.tui.model.SearchBox;
import org.wassop.tui.model.State;
import org.wassop.tui.model.Viewport;
import org.wassop.tui.view.HelpPage.KeyHelp;

/**
 * What stands before the rooms: rows with a title, to be framed in the middle of the screen. Pure.
 *
 * @param title what stands in the frame
 * @param rows what is in it
 * @param columns how wide it is, without the frame
 * @param cursor where the cursor stands in it, if what is typed goes there
 */
public record Dialog(String title, List<Row> rows, int columns, Optional<Cursor> cursor) {
  private static final int MAX_HELP_COLUMNS = 70;
  private static final int MAX_SEARCH_COLUMNS = 76;
  private static final int MAX_FORM_COLUMNS = 56;
  private static final int MAX_SEARCH_ROWS = 21;
  private static final int MAX_PICKER_ROWS = 12;

  /** A cell of a dialog, from its upper left corner within the frame. */
  public record Cursor(int column, int row) {}

  /** Copies {@code rows}. */
  public Dialog {
    rows = List.copyOf(rows);
  }

  private Dialog(String title, List<Row> rows, int columns) {
    this(title, rows, columns, Optional.empty());
  }

  /** The dialog of {@code state}, if there is one. {@code keys} are those that the help lists. */
  public static Optional<Dialog> of(State state, Words words, List<KeyHelp> keys) {
    Viewport screen = state.viewport();
    return switch (state.popup()) {
      case Popup.None none -> Optional.empty();
      case Popup.EmojiPicker picker -> Optional.of(emoji(picker, words, screen));
      case Popup.Search(SearchBox box) -> Optional.of(search(state, box, words));
      case Popup.PasteLook look -> Optional.of(paste(look, words, screen));
      case Popup.LinkChoice list -> Optional.of(links(list, words, screen));
      case Popup.FirstRun(FirstRunForm form) -> Optional.of(firstRun(state, form, words));
      case Popup.Help(int top) -> Optional.of(help(top, words, keys, screen));
    };
  }

  private static Dialog emoji(Popup.EmojiPicker picker, Words words, Viewport screen) {
    int perRow = Emojis.columnsOn(screen);
    int height = Math.clamp(screen.rows() - 4L, 3, MAX_PICKER_ROWS);
    return new Dialog(
        words.text("picker.title"),
        EmojiGrid.rows(picker, words, perRow, height),
        EmojiGrid.columns(perRow));
  }

  private static Dialog search(State state, SearchBox box, Words words) {
    int columns = Math.clamp(state.viewport().columns() - 2L, 1, MAX_SEARCH_COLUMNS);
    int height = Math.clamp(state.viewport().rows() - 2L, 1, MAX_SEARCH_ROWS);
    String title = SearchPage.title(box, state.rooms().shown().map(RoomState::title), words);
    return new Dialog(title, SearchPage.rows(box, words, columns, height), columns);
  }

  private static Dialog paste(Popup.PasteLook look, Words words, Viewport screen) {
    int columns = Pasting.columnsOn(screen);
    return new Dialog(
        PastePage.title(look, words),
        PastePage.rows(look, words, columns, Pasting.rowsOn(screen)),
        columns);
  }

  private static Dialog links(Popup.LinkChoice list, Words words, Viewport screen) {
    int columns = Math.clamp(screen.columns() - 2L, 1, MAX_SEARCH_COLUMNS);
    int height = Math.clamp(screen.rows() - 2L, 1, MAX_SEARCH_ROWS);
    return new Dialog(words.text("links.title"), LinkPage.rows(list, columns, height), columns);
  }

  private static Dialog firstRun(State state, FirstRunForm form, Words words) {
    int columns = Math.clamp(state.viewport().columns() - 2L, 1, MAX_FORM_COLUMNS);
    int height = Math.max(1, state.viewport().rows() - 2);
    FirstRunPage page = FirstRunPage.of(form, state.preferences(), words, columns, height);
    return new Dialog(
        words.text("first-run.title"),
        page.rows(),
        columns,
        Optional.of(new Cursor(page.cursorColumn(), page.cursorRow())));
  }

  private static Dialog help(int top, Words words, List<KeyHelp> keys, Viewport screen) {
    int columns = helpColumns(screen);
    List<Row> all = HelpPage.rows(keys, words, columns);
    int height = Math.max(1, Math.min(all.size(), screen.rows() - 2));
    int first = Math.min(top, all.size() - height);
    return new Dialog(words.text("help.title"), all.subList(first, first + height), columns);
  }

  private static int helpColumns(Viewport screen) {
    return Math.clamp(screen.columns() - 2L, 1, MAX_HELP_COLUMNS);
  }

  /** Which row of the help would be the first that is seen, {@code rows} further down. */
  public static int helpTop(State state, Words words, List<KeyHelp> keys, int rows) {
    if (!(state.popup() instanceof Popup.Help(int top))) {
      return 0;
    }
    Viewport screen = state.viewport();
    int all = HelpPage.rows(keys, words, helpColumns(screen)).size();
    int last = Math.max(0, all - Math.max(1, screen.rows() - 2));
    return Math.clamp((long) Math.min(top, last) + rows, 0, last);
  }
}

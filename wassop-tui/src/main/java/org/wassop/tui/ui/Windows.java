package org.wassop.tui.ui;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.gui2.MultiWindowTextGUI;
import com.googlecode.lanterna.input.KeyStroke;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wassop.tui.model.Action;
import org.wassop.tui.model.Emojis;
import org.wassop.tui.model.Popup;
import org.wassop.tui.model.RoomState;
import org.wassop.tui.model.SearchBox;
import org.wassop.tui.model.State;
import org.wassop.tui.model.Viewport;
import org.wassop.tui.view.EmojiGrid;
import org.wassop.tui.view.HelpPage;
import org.wassop.tui.view.Picture;
import org.wassop.tui.view.Row;
import org.wassop.tui.view.SearchPage;
import org.wassop.tui.view.Words;

/**
 * The windows on the screen, which show a state: the main one, and a popup when there is one. UI
 * thread.
 */
final class Windows implements Keymap.Scroller {
  private static final int MAX_HELP_COLUMNS = 70;
  private static final int MAX_SEARCH_COLUMNS = 76;
  private static final int MAX_SEARCH_ROWS = 21;

  private final MultiWindowTextGUI gui;
  private final Words words;
  private final SpanPainter painter;
  private @Nullable ChatWindow main;
  private @Nullable PopupWindow popup;
  private @Nullable Popup shownPopup;
  private @Nullable Viewport shownOn;
  private Consumer<KeyStroke> keys = key -> {};

  Windows(MultiWindowTextGUI gui, Words words, Theme theme) {
    this.gui = gui;
    this.words = words;
    this.painter = new SpanPainter(theme);
  }

  /** Opens the main window; every key goes to {@code listener} from now on. */
  void open(State state, Consumer<KeyStroke> listener) {
    keys = listener;
    ChatWindow window = new ChatWindow(painter, key -> keys.accept(key));
    main = window;
    gui.addWindow(window);
    show(state);
  }

  /** Shows {@code state} with the next frame; of several states only the last is drawn. */
  void show(State state) {
    if (main != null) {
      main.show(() -> Picture.of(state, words));
    }
    if (!state.popup().equals(shownPopup) || !state.viewport().equals(shownOn)) {
      shownPopup = state.popup();
      shownOn = state.viewport();
      showPopup(state);
    }
  }

  private void showPopup(State state) {
    TerminalSize screen = new TerminalSize(state.viewport().columns(), state.viewport().rows());
    switch (state.popup()) {
      case Popup.None none -> closePopup();
      case Popup.EmojiPicker picker -> {
        int perRow = Emojis.columnsOn(state.viewport());
        int height = Math.clamp(screen.getRows() - 4L, 3, 12);
        List<Row> rows = EmojiGrid.rows(picker, words, perRow, height);
        popup().show(words.text("picker.title"), rows, EmojiGrid.columns(perRow), screen);
      }
      case Popup.Search(SearchBox box) -> search(state, box, screen);
      case Popup.Help(int top) -> help(top, screen);
    }
  }

  private void search(State state, SearchBox box, TerminalSize screen) {
    int columns = Math.clamp(screen.getColumns() - 2L, 1, MAX_SEARCH_COLUMNS);
    int height = Math.clamp(screen.getRows() - 2L, 1, MAX_SEARCH_ROWS);
    String title = SearchPage.title(box, state.rooms().shown().map(RoomState::title), words);
    popup().show(title, SearchPage.rows(box, words, columns, height), columns, screen);
  }

  private void help(int top, TerminalSize screen) {
    int columns = helpColumns(screen.getColumns());
    List<Row> all = HelpPage.rows(Keymap.help(), words, columns);
    int height = Math.max(1, Math.min(all.size(), screen.getRows() - 2));
    int first = Math.min(top, all.size() - height);
    popup().show(words.text("help.title"), all.subList(first, first + height), columns, screen);
  }

  private static int helpColumns(int screenColumns) {
    return Math.clamp(screenColumns - 2L, 1, MAX_HELP_COLUMNS);
  }

  /** Which row of the help would be the first that is seen, {@code rows} further down. */
  @Override
  public int helpTop(State state, int rows) {
    if (!(state.popup() instanceof Popup.Help(int top))) {
      return 0;
    }
    int all = HelpPage.rows(Keymap.help(), words, helpColumns(state.viewport().columns())).size();
    int last = Math.max(0, all - Math.max(1, state.viewport().rows() - 2));
    return Math.clamp((long) Math.min(top, last) + rows, 0, last);
  }

  private PopupWindow popup() {
    PopupWindow window = popup;
    if (window == null) {
      window = new PopupWindow(painter, key -> keys.accept(key));
      popup = window;
      gui.addWindow(window);
    }
    return window;
  }

  private void closePopup() {
    if (popup != null) {
      gui.removeWindow(popup);
      popup = null;
      if (main != null) {
        gui.setActiveWindow(main);
      }
    }
  }

  @Override
  public Action.ScrollTo scrolled(State state, int pages) {
    return Picture.scrolled(state, words, pages);
  }
}

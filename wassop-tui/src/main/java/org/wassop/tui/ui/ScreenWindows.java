package org.wassop.tui.ui;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.input.KeyStroke;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.state.Preferences;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.state.Viewport;
import org.wassop.tui.view.popup.PopupDialog;
import org.wassop.tui.view.rows.ScreenTexts;
import org.wassop.tui.view.screen.ClickActions;
import org.wassop.tui.view.screen.InputBar;
import org.wassop.tui.view.screen.Picture;
import org.wassop.tui.view.screen.WindowTitle;

/**
 * The windows of the screen: the main window, and a popup while the state has one. UI thread only.
 */
final class ScreenWindows implements Keymap.Scroller {
  private final WindowedGui gui;
  private final ScreenTexts screenTexts;
  private final TerminalThemes terminalThemes;
  private final SpanPainter painter;
  private TerminalTheme terminalTheme;
  private @Nullable Picture lastPicture;
  private @Nullable ChatWindow main;
  private @Nullable PopupWindow popup;
  private Optional<PopupDialog> shownDialog = Optional.empty();
  private @Nullable Viewport shownViewport;
  private Consumer<KeyStroke> keys = key -> {};

  ScreenWindows(WindowedGui gui, ScreenTexts screenTexts, TerminalThemes terminalThemes) {
    this.gui = gui;
    this.screenTexts = screenTexts;
    this.terminalThemes = terminalThemes;
    this.terminalTheme = terminalThemes.get(Preferences.DEFAULT.theme());
    this.painter = new SpanPainter(terminalTheme);
  }

  /** Opens the main window with {@code state}; {@code listener} gets every key. */
  void open(State state, Consumer<KeyStroke> listener) {
    keys = listener;
    ChatWindow window = new ChatWindow(painter, this::press);
    main = window;
    gui.addWindow(window);
    show(state);
  }

  /** Keeps the popup in front, since a click may have activated the main window. */
  private void press(KeyStroke key) {
    if (popup != null && gui.getActiveWindow() != popup) {
      gui.setActiveWindow(popup);
    }
    keys.accept(key);
  }

  /** Shows {@code state} in the next frame; of several states only the last is drawn. */
  void show(State state) {
    useTheme(terminalThemes.get(state.preferences().theme()));
    if (main != null) {
      main.show(() -> picture(state));
    }
    Optional<PopupDialog> dialog = PopupDialog.of(state, screenTexts, Keymap.help());
    if (!dialog.equals(shownDialog) || !Objects.equals(state.viewport(), shownViewport)) {
      shownDialog = dialog;
      shownViewport = state.viewport();
      TerminalSize screen = new TerminalSize(shownViewport.columns(), shownViewport.rows());
      dialog.ifPresentOrElse(shown -> popup().show(shown, screen), this::closePopup);
      repaint();
    }
  }

  private void useTheme(TerminalTheme theme) {
    if (theme != terminalTheme) {
      terminalTheme = theme;
      painter.setTheme(theme);
      repaint();
    }
  }

  private Picture picture(State state) {
    Picture before = lastPicture;
    Picture picture =
        before == null ? Picture.of(state, screenTexts) : before.next(state, screenTexts);
    lastPicture = picture;
    return picture;
  }

  /** Lays out and paints the main window completely in the next frame. A popup always is. */
  void repaint() {
    lastPicture = null;
    if (main != null) {
      main.repaint();
    }
  }

  @Override
  public int helpTop(State state, int rows) {
    return PopupDialog.helpTop(state, screenTexts, Keymap.help(), rows);
  }

  @Override
  public Action moveVertically(State state, int rows) {
    return InputBar.moveVertically(state, screenTexts, rows);
  }

  private PopupWindow popup() {
    PopupWindow window = popup;
    if (window == null) {
      window = new PopupWindow(painter, this::press);
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
  public Action.SelectMessage selectMessage(State state, int steps) {
    return Picture.selectMessage(state, screenTexts, steps);
  }

  @Override
  public Action.ScrollTo scrollRows(State state, int rows) {
    return Picture.scrollByRows(state, screenTexts, rows);
  }

  @Override
  public Optional<Action> click(State state, int column, int row) {
    return ClickActions.at(state, screenTexts, column, row);
  }

  /** Returns the title of the terminal window for {@code state}. */
  String title(State state) {
    return WindowTitle.of(state, screenTexts);
  }

  @Override
  public Action.ScrollTo scrollPages(State state, int pages) {
    return Picture.scrollByPages(state, screenTexts, pages);
  }
}

package org.wassop.tui.ui;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.input.KeyStroke;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wassop.tui.model.Action;
import org.wassop.tui.model.Preferences;
import org.wassop.tui.model.State;
import org.wassop.tui.model.Viewport;
import org.wassop.tui.view.Dialog;
import org.wassop.tui.view.InputBar;
import org.wassop.tui.view.Picture;
import org.wassop.tui.view.Pointing;
import org.wassop.tui.view.WindowTitle;
import org.wassop.tui.view.Words;

/**
 * The windows on the screen, which show a state: the main one, and a popup when there is one. UI
 * thread.
 */
final class Windows implements Keymap.Scroller {
  private final WindowedGui gui;
  private final Words words;
  private final Themes themes;
  private final SpanPainter painter;
  private Theme theme;
  private @Nullable Picture last;
  private @Nullable ChatWindow main;
  private @Nullable PopupWindow popup;
  private Optional<Dialog> shownDialog = Optional.empty();
  private @Nullable Viewport shownOn;
  private Consumer<KeyStroke> keys = key -> {};

  Windows(WindowedGui gui, Words words, Themes themes) {
    this.gui = gui;
    this.words = words;
    this.themes = themes;
    this.theme = themes.get(Preferences.DEFAULT.theme());
    this.painter = new SpanPainter(theme);
  }

  /** Opens the main window; every key goes to {@code listener} from now on. */
  void open(State state, Consumer<KeyStroke> listener) {
    keys = listener;
    ChatWindow window = new ChatWindow(painter, this::press);
    main = window;
    gui.addWindow(window);
    show(state);
  }

  /** A click may have brought the main window before the popup: the popup stays before it. */
  private void press(KeyStroke key) {
    if (popup != null && gui.getActiveWindow() != popup) {
      gui.setActiveWindow(popup);
    }
    keys.accept(key);
  }

  /** Shows {@code state} with the next frame; of several states only the last is drawn. */
  void show(State state) {
    use(themes.get(state.preferences().theme()));
    if (main != null) {
      main.show(() -> picture(state));
    }
    Optional<Dialog> dialog = Dialog.of(state, words, Keymap.help());
    if (!dialog.equals(shownDialog) || !Objects.equals(state.viewport(), shownOn)) {
      shownDialog = dialog;
      shownOn = state.viewport();
      TerminalSize screen = new TerminalSize(shownOn.columns(), shownOn.rows());
      dialog.ifPresentOrElse(shown -> popup().show(shown, screen), this::closePopup);
      forget();
    }
  }

  private void use(Theme wanted) {
    if (wanted != theme) {
      theme = wanted;
      painter.use(wanted);
      forget();
    }
  }

  private Picture picture(State state) {
    Picture before = last;
    Picture made = before == null ? Picture.of(state, words) : before.next(state, words);
    last = made;
    return made;
  }

  /** Makes and paints all of the next picture anew; a popup is painted anew with each frame. */
  void forget() {
    last = null;
    if (main != null) {
      main.forget();
    }
  }

  /** Which row of the help would be the first that is seen, {@code rows} further down. */
  @Override
  public int helpTop(State state, int rows) {
    return Dialog.helpTop(state, words, Keymap.help(), rows);
  }

  @Override
  public Action vertical(State state, int rows) {
    return InputBar.vertical(state, words, rows);
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
  public Action.Choose chosen(State state, int steps) {
    return Picture.chosen(state, words, steps);
  }

  @Override
  public Action.ScrollTo scrolledByRows(State state, int rows) {
    return Picture.scrolledByRows(state, words, rows);
  }

  @Override
  public Optional<Action> pointed(State state, int column, int row) {
    return Pointing.at(state, words, column, row);
  }

  /** What the terminal's window is to be called while {@code state} is shown. */
  String title(State state) {
    return WindowTitle.of(state, words);
  }

  @Override
  public Action.ScrollTo scrolled(State state, int pages) {
    return Picture.scrolled(state, words, pages);
  }
}

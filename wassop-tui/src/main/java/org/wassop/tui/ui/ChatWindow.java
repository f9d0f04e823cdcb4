package org.wassop.tui.ui;

import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.gui2.BasicWindow;
import com.googlecode.lanterna.gui2.Component;
import com.googlecode.lanterna.gui2.LayoutManager;
import com.googlecode.lanterna.gui2.Panel;
import com.googlecode.lanterna.gui2.TextGUIGraphics;
import com.googlecode.lanterna.gui2.Window;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.MouseAction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wassop.tui.view.Part;
import org.wassop.tui.view.Picture;
import org.wassop.tui.view.Rect;

/**
 * The main window: the frame, and in it the sidebar, the transcript, the members, the input bar
 * with the cursor, and the status line. UI thread.
 */
final class ChatWindow extends BasicWindow {
  private static final int TRANSCRIPT = 2;
  private static final int INPUT = 4;

  private final List<RowsComponent> parts = new ArrayList<>();
  private final KeyComponent input;
  private final Consumer<KeyStroke> keys;
  private @Nullable Supplier<Picture> next;

  ChatWindow(SpanPainter painter, Consumer<KeyStroke> keys) {
    this.keys = keys;
    setHints(
        List.of(
            Window.Hint.FULL_SCREEN, Window.Hint.NO_DECORATIONS, Window.Hint.NO_POST_RENDERING));
    Panel panel = new Panel(new Places());
    for (int i = 0; i < INPUT; i++) {
      parts.add(new RowsComponent(painter));
    }
    RowsComponent status = new RowsComponent(painter);
    input = new KeyComponent(painter, keys);
    parts.forEach(panel::addComponent);
    panel.addComponent(input);
    panel.addComponent(status);
    parts.add(status);
    setComponent(panel);
    setFocusedInteractable(input);
  }

  /** Shows {@code picture} with the next frame; it is asked for then, and only once. */
  void show(Supplier<Picture> picture) {
    next = picture;
    invalidate();
  }

  @Override
  public void draw(TextGUIGraphics graphics) {
    Supplier<Picture> due = next;
    if (due != null) {
      next = null;
      set(due.get());
    }
    super.draw(graphics);
  }

  /** Strokes of the mouse go the way of keys, wherever it points. */
  @Override
  public boolean handleInput(KeyStroke key) {
    if (key instanceof MouseAction) {
      keys.accept(key);
      return true;
    }
    return super.handleInput(key);
  }

  private void set(Picture picture) {
    hint(picture.parts().get(TRANSCRIPT));
    for (int i = 0; i < parts.size(); i++) {
      Part part = picture.parts().get(i < INPUT ? i : i + 1);
      parts.get(i).show(part.place(), part.rows());
    }
    Part bar = picture.parts().get(INPUT);
    input.show(
        bar.place(),
        bar.rows(),
        new TerminalPosition(picture.input().cursorColumn(), picture.input().cursorRow()));
  }

  /** Lets the terminal move what has only moved in the transcript. */
  private void hint(Part transcript) {
    RowsComponent shown = parts.get(TRANSCRIPT);
    Rect place = transcript.place();
    if (getTextGUI() == null || !place.equals(shown.place())) {
      return;
    }
    int distance = Shift.between(shown.rows(), transcript.rows());
    if (distance != 0) {
      getTextGUI().getScreen().scrollLines(place.row(), place.row() + place.rows() - 1, distance);
    }
  }

  /** Puts each part where the picture has it. */
  private final class Places implements LayoutManager {
    @Override
    public TerminalSize getPreferredSize(List<Component> components) {
      return new TerminalSize(80, 24);
    }

    @Override
    public boolean hasChanged() {
      return true;
    }

    @Override
    public void doLayout(TerminalSize area, List<Component> components) {
      parts.forEach(part -> put(part, part.place()));
      put(input, input.place());
    }

    private void put(Component component, Rect place) {
      component.setPosition(new TerminalPosition(place.column(), place.row()));
      component.setSize(new TerminalSize(Math.max(0, place.columns()), Math.max(0, place.rows())));
    }
  }
}

package org.wassop.tui.ui;

import com.googlecode.lanterna.gui2.BasicWindow;
import com.googlecode.lanterna.gui2.TextGUIGraphics;
import com.googlecode.lanterna.gui2.Window;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.MouseAction;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A window without decorations that consists of screen parts and passes every key on. UI thread
 * only.
 */
abstract class PaintedWindow extends BasicWindow {
  /** The content of the window. */
  protected final PartsComponent content;

  private final Consumer<KeyStroke> keys;

  /** Creates a window placed according to {@code hints}; {@code keys} gets every key. */
  PaintedWindow(SpanPainter painter, Consumer<KeyStroke> keys, Window.Hint... hints) {
    this.keys = keys;
    content = new PartsComponent(painter, keys);
    Set<Window.Hint> all = new HashSet<>(Set.of(hints));
    all.add(Window.Hint.NO_DECORATIONS);
    all.add(Window.Hint.NO_POST_RENDERING);
    setHints(all);
    setComponent(content);
    setFocusedInteractable(content);
  }

  @Override
  public boolean isInvalid() {
    return content.isInvalid();
  }

  /** Paints only the rows that have changed. */
  @Override
  public void draw(TextGUIGraphics graphics) {
    content.draw(graphics);
  }

  /** Passes events of the mouse on like keys, wherever they are. */
  @Override
  public boolean handleInput(KeyStroke key) {
    if (key instanceof MouseAction) {
      keys.accept(key);
      return true;
    }
    return super.handleInput(key);
  }
}

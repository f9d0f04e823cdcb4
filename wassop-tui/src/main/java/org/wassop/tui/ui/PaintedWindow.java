package org.wassop.tui.ui;

import com.googlecode.lanterna.gui2.BasicWindow;
import com.googlecode.lanterna.gui2.TextGUIGraphics;
import com.googlecode.lanterna.gui2.Window;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.MouseAction;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** A window without decoration, full of parts; it hands every key on. UI thread. */
abstract class PaintedWindow extends BasicWindow {
  /** What it shows. */
  protected final PartsComponent content;

  private final Consumer<KeyStroke> keys;

  /** A window that is placed as {@code hints} say. */
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

  /** Paints what has changed, and nothing behind it. */
  @Override
  public void draw(TextGUIGraphics graphics) {
    content.draw(graphics);
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
}

package org.wassop.tui.ui;

import com.googlecode.lanterna.gui2.MultiWindowTextGUI;
import com.googlecode.lanterna.gui2.TextGUIGraphics;
import com.googlecode.lanterna.gui2.Window;
import com.googlecode.lanterna.screen.Screen;
import java.util.List;
import org.wassop.tui.terminal.QueueGuiThread;

/**
 * A GUI of {@link PaintedWindow}s, which paint what has changed on what the screen shows already:
 * there is nothing behind them, and no copy of them. Made by what becomes its UI thread.
 */
final class WindowedGui extends MultiWindowTextGUI {
  /** A GUI on {@code screen}, without a window. */
  WindowedGui(Screen screen) {
    super(QueueGuiThread::new, screen);
  }

  /** The thread that everything happens on. */
  QueueGuiThread thread() {
    return (QueueGuiThread) getGUIThread();
  }

  @Override
  public synchronized boolean isPendingUpdate() {
    return getScreen().doResizeIfNecessary() != null
        || getWindows().stream().anyMatch(Window::isInvalid);
  }

  @Override
  protected synchronized void drawGUI(TextGUIGraphics graphics) {
    List<Window> windows = List.copyOf(getWindows());
    getWindowManager().prepareWindows(this, windows, graphics.getSize());
    for (Window window : windows) {
      window.draw(graphics.newTextGraphics(window.getPosition(), window.getDecoratedSize()));
    }
  }
}

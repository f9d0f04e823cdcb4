package org.wassop.tui.ui;

import com.googlecode.lanterna.gui2.MultiWindowTextGUI;
import com.googlecode.lanterna.gui2.TextGUIGraphics;
import com.googlecode.lanterna.gui2.Window;
import com.googlecode.lanterna.screen.Screen;
import java.util.List;
import org.wassop.tui.terminal.QueueGuiThread;

/**
 * A GUI of {@link PaintedWindow}s, which paint only what has changed directly on the screen:
 * without a background and without buffers of their own. The thread that creates it becomes its UI
 * thread.
 */
final class WindowedGui extends MultiWindowTextGUI {
  /** Creates a GUI without windows on {@code screen}. */
  WindowedGui(Screen screen) {
    super(QueueGuiThread::new, screen);
  }

  /** Returns the UI thread. */
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

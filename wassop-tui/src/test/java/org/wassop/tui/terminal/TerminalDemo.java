package org.wassop.tui.terminal;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.TextColor;
import com.googlecode.lanterna.gui2.AbstractInteractableComponent;
import com.googlecode.lanterna.gui2.BasicWindow;
import com.googlecode.lanterna.gui2.Interactable;
import com.googlecode.lanterna.gui2.InteractableRenderer;
import com.googlecode.lanterna.gui2.MultiWindowTextGUI;
import com.googlecode.lanterna.gui2.TextGUIGraphics;
import com.googlecode.lanterna.gui2.Window;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.wassop.tui.model.text.EditBuffer;
import org.wassop.tui.terminal.cells.CellCache;
import org.wassop.tui.terminal.cells.CellStyle;
import org.wassop.tui.terminal.input.PasteStroke;
import org.wassop.tui.terminal.input.TextStroke;
import org.wassop.tui.text.CellWidth;

/**
 * A demo of the terminal layer, to be run by hand in a real terminal. Shows what is typed. Ctrl+Z
 * suspends, Ctrl+D quits, Ctrl+X throws.
 */
final class TerminalDemo extends AbstractInteractableComponent<TerminalDemo> {
  private final TerminalSession session;
  private final CellCache cellCache = new CellCache();
  private final List<String> lines =
      new ArrayList<>(List.of("👍|❤️|👨‍👩‍👧|日本語|e\u0301|ñ|✨|1️⃣|🇪🇸|fin"));
  private EditBuffer input = EditBuffer.empty(1_000);

  private TerminalDemo(TerminalSession session) {
    this.session = session;
  }

  /** Runs the demo. */
  public static void main(String[] args) throws IOException {
    switch (TerminalSession.open()) {
      case TerminalSession.Unusable(var reason) -> System.out.println(reason);
      case TerminalSession.Ready(var session) -> {
        try (session) {
          MultiWindowTextGUI gui = new MultiWindowTextGUI(QueueGuiThread::new, session.screen());
          QueueGuiThread ui = (QueueGuiThread) gui.getGUIThread();
          BasicWindow window = new BasicWindow();
          window.setHints(List.of(Window.Hint.FULL_SCREEN, Window.Hint.NO_DECORATIONS));
          window.setComponent(new TerminalDemo(session));
          gui.addWindow(window);
          session.connect(ui);
          session.terminal().setTitle("demo");
          ui.run();
        }
        System.out.println("left");
      }
    }
  }

  @Override
  public Interactable.Result handleKeyStroke(KeyStroke key) {
    String typed = TextStroke.textOf(key);
    if (typed != null) {
      input = input.insert(typed);
    } else if (key instanceof PasteStroke paste) {
      lines.add("paste: " + paste.text().replace('\n', '⏎'));
    } else if (key.getKeyType() == KeyType.Enter) {
      lines.add(input.text());
      input = input.withText("");
    } else if (key.getKeyType() == KeyType.Backspace) {
      input = input.backspace();
    } else if (key.isCtrlDown() && key.getCharacter() != null) {
      control(key.getCharacter());
    } else {
      lines.add(key.toString());
    }
    invalidate();
    return Interactable.Result.HANDLED;
  }

  private void control(char letter) {
    switch (letter) {
      case 'z' -> {
        try {
          session.suspend();
        } catch (IOException e) {
          lines.add(e.toString());
        }
      }
      case 'd' -> ((QueueGuiThread) getTextGUI().getGUIThread()).stop();
      case 'x' -> throw new IllegalStateException("asked for");
      default -> lines.add("Ctrl+" + letter);
    }
  }

  @Override
  protected InteractableRenderer<TerminalDemo> createDefaultRenderer() {
    return new InteractableRenderer<>() {
      @Override
      public TerminalPosition getCursorLocation(TerminalDemo component) {
        int column = 3 + CellWidth.ofText(input.beforeCursor());
        return new TerminalPosition(column, Math.max(0, getSize().getRows() - 1));
      }

      @Override
      public TerminalSize getPreferredSize(TerminalDemo component) {
        return new TerminalSize(20, 5);
      }

      @Override
      public void drawComponent(TextGUIGraphics graphics, TerminalDemo component) {
        TerminalSize size = graphics.getSize();
        graphics.fillRectangle(
            TerminalPosition.TOP_LEFT_CORNER, size, cellCache.of(" ", CellStyle.PLAIN));
        int rows = size.getRows() - 2;
        int skipped = Math.max(0, lines.size() - rows);
        for (int row = 0; row < Math.min(rows, lines.size()); row++) {
          cellCache.draw(graphics, 0, row, lines.get(skipped + row), CellStyle.PLAIN);
        }
        CellStyle bar = CellStyle.PLAIN.withForeground(TextColor.ANSI.CYAN).with(SGR.BOLD);
        cellCache.draw(graphics, 0, rows, "─".repeat(size.getColumns()), bar);
        cellCache.draw(graphics, 0, rows + 1, "Tú▸" + input.text(), CellStyle.PLAIN);
      }
    };
  }
}

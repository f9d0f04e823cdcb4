package org.wassop.tui.ui;

import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.gui2.TextGUIGraphics;
import com.googlecode.lanterna.gui2.Window;
import com.googlecode.lanterna.input.KeyStroke;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wassop.tui.view.rows.Rect;
import org.wassop.tui.view.rows.ScreenPart;
import org.wassop.tui.view.screen.Picture;

/**
 * The main window with its borders: sidebar, transcript, member list, input bar with the cursor,
 * and status line. UI thread only.
 */
final class ChatWindow extends PaintedWindow {
  private @Nullable Supplier<Picture> next;

  ChatWindow(SpanPainter painter, Consumer<KeyStroke> keys) {
    super(painter, keys, Window.Hint.FULL_SCREEN);
  }

  /** Shows {@code picture} in the next frame, which gets it once; of several, only the last. */
  void show(Supplier<Picture> picture) {
    next = picture;
    content.invalidate();
  }

  /** Paints every row in the next frame, as after something else was drawn there. */
  void repaint() {
    content.repaint();
  }

  @Override
  public void draw(TextGUIGraphics graphics) {
    Supplier<Picture> pending = next;
    if (pending != null) {
      next = null;
      set(pending.get());
    }
    super.draw(graphics);
  }

  private void set(Picture picture) {
    hintScroll(picture.transcript());
    Rect input = picture.inputBounds();
    content.show(
        picture.parts(),
        new TerminalPosition(
            input.column() + picture.input().cursorColumn(),
            input.row() + picture.input().cursorRow()));
  }

  /** Gives the screen a scroll hint if rows of the transcript have only moved. */
  private void hintScroll(ScreenPart transcript) {
    List<ScreenPart> before = content.parts();
    int index = Picture.TRANSCRIPT;
    Rect place = transcript.bounds();
    if (before.isEmpty()
        || !before.get(index).bounds().equals(place)
        || Objects.equals(before.get(index), transcript)) {
      return;
    }
    int distance = ScrollShift.between(before.get(index).rows(), transcript.rows());
    if (distance != 0) {
      int last = place.row() + place.rows() - 1;
      getTextGUI().getScreen().scrollLines(place.row(), last, distance);
      content.repaint(place.row(), last);
    }
  }
}

package org.wassop.tui.ui;

import com.googlecode.lanterna.input.MouseAction;
import java.util.Optional;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.state.Popup;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.update.PopupKeys;

/** The actions of the mouse: the wheel scrolls, a click goes to what it points at. */
final class MouseInput {
  private static final int WHEEL_ROWS = 3;

  private MouseInput() {}

  /** Returns what {@code event} does now, if anything. */
  static Optional<Action> action(MouseAction event, State state, Keymap.Scroller scroller) {
    return switch (event.getActionType()) {
      case SCROLL_UP -> Optional.of(wheel(state, -1, scroller));
      case SCROLL_DOWN -> Optional.of(wheel(state, 1, scroller));
      case CLICK_DOWN ->
          event.getButton() == 1 && state.popup() instanceof Popup.None
              ? scroller.click(state, event.getPosition().getColumn(), event.getPosition().getRow())
              : Optional.empty();
      case CLICK_RELEASE, DRAG, MOVE -> Optional.empty();
    };
  }

  private static Action wheel(State state, int way, Keymap.Scroller scroller) {
    return switch (PopupKeys.of(state.popup()).scrollTarget()) {
      case TRANSCRIPT -> scroller.scrollRows(state, way * WHEEL_ROWS);
      case HELP -> new Action.ScrollHelp(scroller.helpTop(state, way * WHEEL_ROWS));
      case POPUP -> new Action.Move(0, way);
    };
  }
}

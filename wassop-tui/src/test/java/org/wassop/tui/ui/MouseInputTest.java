package org.wassop.tui.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.input.MouseAction;
import com.googlecode.lanterna.input.MouseActionType;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wassop.cli.Language;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Request;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.state.Popup;
import org.wassop.tui.model.update.ModelDriver;
import org.wassop.tui.view.rows.ScreenTexts;

class MouseInputTest {
  private static final Keymap.Scroller SCROLLER =
      new ScreenlessScroller(new ScreenTexts(Language.ES, ZoneOffset.UTC));

  private final ModelDriver modelDriver =
      ModelDriver.online(Dialect.WASSOP_2, "Sala1", "ops").act(new Action.Resize(80, 24));

  private Optional<Action> event(MouseActionType type, int button, int column, int row) {
    return Keymap.action(
        new MouseAction(type, button, new TerminalPosition(column, row)),
        modelDriver.state(),
        SCROLLER);
  }

  private Optional<Action> click(int column, int row) {
    return event(MouseActionType.CLICK_DOWN, 1, column, row);
  }

  private void wheel(MouseActionType type) {
    event(type, type == MouseActionType.SCROLL_UP ? 4 : 5, 40, 10).ifPresent(modelDriver::act);
  }

  private void receiveMessages() {
    for (int i = 0; i < 60; i++) {
      modelDriver.hear("Sala1", "leo", "m" + i);
    }
  }

  @Test
  void theWheelScrollsThreeRows() {
    receiveMessages();
    wheel(MouseActionType.SCROLL_UP);
    assertThat(modelDriver.shown().readingPosition().anchor().orElseThrow().number()).isEqualTo(57);
    wheel(MouseActionType.SCROLL_UP);
    assertThat(modelDriver.shown().readingPosition().anchor().orElseThrow().number()).isEqualTo(54);
    wheel(MouseActionType.SCROLL_DOWN);
    wheel(MouseActionType.SCROLL_DOWN);
    assertThat(modelDriver.shown().readingPosition().isAtEnd()).isTrue();
  }

  @Test
  void aClickOnARoomGoesThere() {
    modelDriver.hear(ModelDriver.direct("juanmi"), 1, "leo", "hola");
    modelDriver.answer(
        Request.ListRooms.class,
        new Answer.Rooms(List.of(new Answer.ListedRoom(ModelDriver.room("otra"), 7))));
    assertThat(click(3, 1)).contains(new Action.GoTo(ModelDriver.place("Sala1")));
    assertThat(click(16, 2)).contains(new Action.GoTo(ModelDriver.place("ops")));
    assertThat(click(3, 3)).isEmpty(); // the heading of the direct conversations
    assertThat(click(3, 4)).contains(new Action.GoTo(ModelDriver.direct("leo")));
    assertThat(click(3, 5)).isEmpty(); // the heading of the other rooms
    assertThat(click(3, 6)).contains(new Action.GoTo(ModelDriver.place("otra")));
    assertThat(click(3, 7)).isEmpty();
    modelDriver.act(click(3, 6).orElseThrow());
    assertThat(modelDriver.requests())
        .containsExactly(
            new Request.EnterRoom(ModelDriver.room("otra"), new Request.Replay.Last(200)));
  }

  @Test
  void aClickOnTheLineWithWhatIsBelowGoesToTheEnd() {
    receiveMessages();
    assertThat(click(5, 23)).isEmpty();
    wheel(MouseActionType.SCROLL_UP);
    assertThat(click(5, 23)).contains(new Action.ScrollTo(Optional.empty(), false));
    assertThat(click(40, 10)).isEmpty();
  }

  @Test
  void otherButtonsAndMovesDoNothing() {
    assertThat(event(MouseActionType.CLICK_DOWN, 3, 3, 2)).isEmpty();
    assertThat(event(MouseActionType.CLICK_RELEASE, 1, 3, 2)).isEmpty();
    assertThat(event(MouseActionType.DRAG, 1, 3, 2)).isEmpty();
    assertThat(event(MouseActionType.MOVE, 0, 3, 2)).isEmpty();
  }

  @Test
  void overAPopupTheWheelScrollsItAndClicksDoNothing() {
    modelDriver.act(new Action.ToggleSwitcher());
    wheel(MouseActionType.SCROLL_DOWN);
    assertThat(((Popup.Switcher) modelDriver.state().popup()).selected()).isEqualTo(1);
    assertThat(click(3, 2)).isEmpty();
    modelDriver.act(new Action.ToggleSwitcher()).act(new Action.ToggleHelp());
    wheel(MouseActionType.SCROLL_DOWN);
    assertThat(((Popup.Help) modelDriver.state().popup()).top()).isEqualTo(3);
    wheel(MouseActionType.SCROLL_UP);
    wheel(MouseActionType.SCROLL_UP);
    assertThat(((Popup.Help) modelDriver.state().popup()).top()).isZero();
  }

  @Test
  void aKeyLeavesTheMouseToTheTerminal() {
    assertThat(modelDriver.state().preferences().mouse()).isTrue();
    modelDriver.act(new Action.ToggleMouse());
    assertThat(modelDriver.state().preferences().mouse()).isFalse();
    assertThat(modelDriver.lastNote()).isEqualTo("note.mouse-off");
    assertThat(modelDriver.act(new Action.ToggleMouse()).lastNote()).isEqualTo("note.mouse-on");
  }
}

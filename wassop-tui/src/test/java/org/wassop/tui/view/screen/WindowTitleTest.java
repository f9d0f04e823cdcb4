package org.wassop.tui.view.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wassop.tui.view.rows.TestTexts.SPANISH;

import org.junit.jupiter.api.Test;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.message.Answer;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.update.ModelDriver;

class WindowTitleTest {
  private final ModelDriver modelDriver = ModelDriver.online(Dialect.WASSOP_2, "Sala1", "ops");

  private String title() {
    return WindowTitle.of(modelDriver.state(), SPANISH);
  }

  @Test
  void itNamesTheConversationAndCountsUnreadMessages() {
    assertThat(title()).isEqualTo("Sala1 — wassop");
    modelDriver.hear("ops", "leo", "a").hear("ops", "leo", "b");
    assertThat(title()).isEqualTo("(2) Sala1 — wassop");
    modelDriver.hear("ops", "leo", "juanmi!");
    assertThat(title()).isEqualTo("(3!) Sala1 — wassop");
    modelDriver.act(new Action.GoTo(ModelDriver.place("ops")));
    assertThat(title()).isEqualTo("ops — wassop");
  }

  @Test
  void aMutedDirectConversationIsCountedWithoutHighlight() {
    modelDriver.hear(ModelDriver.direct("juanmi"), 1, "leo", "hola");
    assertThat(title()).isEqualTo("(1!) Sala1 — wassop");
    modelDriver
        .enter("/msg leo")
        .enter("/notify none")
        .act(new Action.GoTo(ModelDriver.place("Sala1")));
    modelDriver.hear(ModelDriver.direct("juanmi"), 2, "leo", "eh");
    assertThat(title()).isEqualTo("(1) Sala1 — wassop");
  }

  @Test
  void itNamesALostConnection() {
    modelDriver.hear("ops", "leo", "a").act(new Action.Disconnected("the cable"));
    assertThat(title()).isEqualTo("(1) ⚠ sin conexión · Sala1 — wassop");
  }

  @Test
  void withoutARoomItIsTheProgramsName() {
    modelDriver.enter("/leave").answer(new Answer.RoomExited(ModelDriver.room("Sala1")));
    modelDriver.enter("/leave").answer(new Answer.RoomExited(ModelDriver.room("ops")));
    assertThat(title()).isEqualTo("wassop");
  }
}

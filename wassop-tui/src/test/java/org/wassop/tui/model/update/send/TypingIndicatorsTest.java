package org.wassop.tui.model.update.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.update.ModelDriver;
import org.wassop.tui.model.update.Update;

class TypingIndicatorsTest {
  private static final Place SALA1 = ModelDriver.place("Sala1");

  private final ModelDriver modelDriver = ModelDriver.online(Dialect.WASSOP_2, "Sala1");

  private List<String> typing() {
    return modelDriver.shown().membership().typing().stream()
        .map(typingUser -> typingUser.user().text())
        .toList();
  }

  private ModelDriver types(String user) {
    return modelDriver.receive(new Event.IsTyping(SALA1, ModelDriver.user(user)));
  }

  @Test
  void whoWritesIsShownForAWhile() {
    types("ana");
    assertThat(typing()).containsExactly("ana");
    modelDriver.doScheduled(6_000);
    assertThat(typing()).isEmpty();
    assertThat(modelDriver.scheduled()).isEmpty();
  }

  @Test
  void whoGoesOnWritingIsShownLongerWithOneTimer() {
    types("ana");
    modelDriver.doScheduled(1_000);
    assertThat(typing()).containsExactly("ana");
    for (int i = 0; i < 50; i++) {
      types("ana");
    }
    assertThat(modelDriver.scheduled()).hasSize(1);
  }

  @Test
  void theMessageAndGoingAwayEndIt() {
    types("ana").hear(SALA1, 1, "ana", "hola");
    assertThat(typing()).isEmpty();
    types("ana")
        .receive(
            new Event.Left(
                ModelDriver.room("Sala1"), ModelDriver.user("ana"), Event.LeaveReason.LOST));
    assertThat(typing()).isEmpty();
    types("ana").act(new Action.Disconnected("the cable"));
    assertThat(typing()).isEmpty();
  }

  @Test
  void aCrowdOfWritersIsBounded() {
    for (int i = 0; i < 500; i++) {
      types("u" + i);
    }
    assertThat(typing()).hasSizeLessThanOrEqualTo(20);
    assertThat(modelDriver.scheduled()).hasSizeLessThanOrEqualTo(20);
  }

  @Test
  void oneIsNotShownToOneself() {
    assertThat(types("juanmi").effects()).isEmpty();
    assertThat(typing()).isEmpty();
  }

  @Test
  void theServerIsToldOfAMessageAtMostEveryFewSeconds() {
    assertThat(modelDriver.type("h").requests()).containsExactly(new Request.Typing(SALA1));
    long told = modelDriver.now();
    State state = modelDriver.state();
    assertThat(Update.apply(state, new Action.Type("o"), told + 4_000).effects()).isEmpty();
    assertThat(Update.apply(state, new Action.Type("o"), told + 5_000).effects()).hasSize(1);
  }

  @Test
  void commandsNamesSearchesAndBlanksAreNobodysBusiness() {
    assertThat(modelDriver.type("/").effects()).isEmpty();
    assertThat(modelDriver.type("join").effects()).isEmpty();
    modelDriver.act(new Action.Interrupt());
    assertThat(modelDriver.type("  ").effects()).isEmpty();
    modelDriver.act(new Action.Interrupt()).act(new Action.ToggleSearch());
    assertThat(modelDriver.type("hola").effects()).isEmpty();
    ModelDriver classic = ModelDriver.online(Dialect.CLASSIC, "Sala1");
    assertThat(classic.type("hola").effects()).isEmpty();
  }
}

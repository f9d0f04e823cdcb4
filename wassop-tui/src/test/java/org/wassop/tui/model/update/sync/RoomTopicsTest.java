package org.wassop.tui.model.update.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.IdRange;
import org.wassop.protocol.message.Request;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.update.ModelDriver;

class RoomTopicsTest {
  private final ModelDriver modelDriver = ModelDriver.online(Dialect.WASSOP_2, "Sala1");

  private String topic() {
    return modelDriver.shown().membership().topic();
  }

  private ModelDriver changes(String topic) {
    return modelDriver.receive(
        new Event.TopicChanged(ModelDriver.room("Sala1"), ModelDriver.user("ana"), topic));
  }

  @Test
  void enteringTellsTheTopic() {
    modelDriver
        .enter("/join ops")
        .answer(
            Request.EnterRoom.class,
            new Answer.RoomEntered(
                ModelDriver.room("ops"), 1, IdRange.EMPTY, 0, "guardia\u001b[2J"));
    assertThat(topic()).isEqualTo("guardia␛[2J");
  }

  @Test
  void aChangeIsNoted() {
    changes("la noche");
    assertThat(topic()).isEqualTo("la noche");
    assertThat(modelDriver.lastNote()).isEqualTo("note.topic-set");
    changes("");
    assertThat(topic()).isEmpty();
    assertThat(modelDriver.lastNote()).isEqualTo("note.topic-removed");
  }

  @Test
  void theCommandSetsShowsAndRemovesIt() {
    modelDriver.enter("/topic");
    assertThat(modelDriver.lastNote()).isEqualTo("note.no-topic");
    changes("la noche").enter("/topic");
    assertThat(modelDriver.lastNote()).isEqualTo("note.topic");
    assertThat(modelDriver.enter("/topic el día").requests())
        .containsExactly(new Request.SetTopic(ModelDriver.room("Sala1"), "el día"));
    assertThat(modelDriver.answer(new Answer.Done()).lastNote()).isEqualTo("note.topic");
    assertThat(modelDriver.enter("/topic -").requests())
        .containsExactly(new Request.SetTopic(ModelDriver.room("Sala1"), ""));
    modelDriver.enter("/topic " + "x".repeat(201));
    assertThat(modelDriver.lastNote()).isEqualTo("problem.topic-long");
  }

  @Test
  void aDirectConversationHasNone() {
    modelDriver.enter("/msg ana").enter("/topic x");
    assertThat(modelDriver.lastNote()).isEqualTo("problem.direct-topic");
    assertThat(modelDriver.input()).isEqualTo("/topic x");
    modelDriver.act(new Action.Interrupt()).enter("/topic");
    assertThat(modelDriver.lastNote()).isEqualTo("problem.direct-topic");
  }
}

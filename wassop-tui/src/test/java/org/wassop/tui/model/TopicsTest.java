package org.wassop.tui.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Extent;
import org.wassop.protocol.message.Request;

class TopicsTest {
  private final Play play = Play.online(Dialect.WASSOP_2, "Sala1");

  private String topic() {
    return play.shown().membership().topic();
  }

  private Play changes(String topic) {
    return play.happen(new Event.TopicChanged(Play.room("Sala1"), Play.user("ana"), topic));
  }

  @Test
  void enteringTellsTheTopic() {
    play.enter("/join ops")
        .answer(
            Request.EnterRoom.class,
            new Answer.RoomEntered(Play.room("ops"), 1, Extent.EMPTY, 0, "guardia\u001b[2J"));
    assertThat(topic()).isEqualTo("guardia␛[2J");
  }

  @Test
  void aChangeIsNoted() {
    changes("la noche");
    assertThat(topic()).isEqualTo("la noche");
    assertThat(play.told()).isEqualTo("note.topic-set");
    changes("");
    assertThat(topic()).isEmpty();
    assertThat(play.told()).isEqualTo("note.topic-removed");
  }

  @Test
  void theCommandSetsShowsAndRemovesIt() {
    play.enter("/topic");
    assertThat(play.told()).isEqualTo("note.no-topic");
    changes("la noche").enter("/topic");
    assertThat(play.told()).isEqualTo("note.topic");
    assertThat(play.enter("/topic el día").requests())
        .containsExactly(new Request.SetTopic(Play.room("Sala1"), "el día"));
    assertThat(play.answer(new Answer.Done()).told()).isEqualTo("note.topic");
    assertThat(play.enter("/topic -").requests())
        .containsExactly(new Request.SetTopic(Play.room("Sala1"), ""));
    play.enter("/topic " + "x".repeat(201));
    assertThat(play.told()).isEqualTo("problem.topic-long");
  }

  @Test
  void aDirectConversationHasNone() {
    play.enter("/msg ana").enter("/topic x");
    assertThat(play.told()).isEqualTo("problem.direct-topic");
    assertThat(play.input()).isEqualTo("/topic x");
    play.act(new Action.Interrupt()).enter("/topic");
    assertThat(play.told()).isEqualTo("problem.direct-topic");
  }
}

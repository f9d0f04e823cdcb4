package org.wassop.tui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;

class WritingTest {
  private static final Place SALA1 = Play.place("Sala1");

  private final Play play = Play.online(Dialect.WASSOP_2, "Sala1");

  private List<String> writing() {
    return play.shown().membership().writing().stream()
        .map(writer -> writer.user().text())
        .toList();
  }

  private Play writes(String user) {
    return play.happen(new Event.IsTyping(SALA1, Play.user(user)));
  }

  @Test
  void whoWritesIsShownForAWhile() {
    writes("ana");
    assertThat(writing()).containsExactly("ana");
    play.after(6_000);
    assertThat(writing()).isEmpty();
    assertThat(play.timers()).isEmpty();
  }

  @Test
  void whoGoesOnWritingIsShownLongerWithOneTimer() {
    writes("ana");
    play.after(1_000);
    assertThat(writing()).containsExactly("ana");
    for (int i = 0; i < 50; i++) {
      writes("ana");
    }
    assertThat(play.timers()).hasSize(1);
  }

  @Test
  void theMessageAndGoingAwayEndIt() {
    writes("ana").hear(SALA1, 1, "ana", "hola");
    assertThat(writing()).isEmpty();
    writes("ana")
        .happen(new Event.Left(Play.room("Sala1"), Play.user("ana"), Event.LeaveReason.LOST));
    assertThat(writing()).isEmpty();
    writes("ana").act(new Action.Closed("the cable"));
    assertThat(writing()).isEmpty();
  }

  @Test
  void aCrowdOfWritersIsBounded() {
    for (int i = 0; i < 500; i++) {
      writes("u" + i);
    }
    assertThat(writing()).hasSizeLessThanOrEqualTo(20);
    assertThat(play.timers()).hasSizeLessThanOrEqualTo(20);
  }

  @Test
  void oneIsNotShownToOneself() {
    assertThat(writes("juanmi").effects()).isEmpty();
    assertThat(writing()).isEmpty();
  }

  @Test
  void theServerIsToldOfAMessageAtMostEveryFewSeconds() {
    assertThat(play.type("h").requests()).containsExactly(new Request.Typing(SALA1));
    long told = play.now();
    State state = play.state();
    assertThat(Update.apply(state, new Action.Type("o"), told + 4_000).effects()).isEmpty();
    assertThat(Update.apply(state, new Action.Type("o"), told + 5_000).effects()).hasSize(1);
  }

  @Test
  void commandsNamesSearchesAndBlanksAreNobodysBusiness() {
    assertThat(play.type("/").effects()).isEmpty();
    assertThat(play.type("join").effects()).isEmpty();
    play.act(new Action.Interrupt());
    assertThat(play.type("  ").effects()).isEmpty();
    play.act(new Action.Interrupt()).act(new Action.ToggleSearch());
    assertThat(play.type("hola").effects()).isEmpty();
    Play classic = Play.online(Dialect.CLASSIC, "Sala1");
    assertThat(classic.type("hola").effects()).isEmpty();
  }
}

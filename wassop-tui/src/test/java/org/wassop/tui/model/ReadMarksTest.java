package org.wassop.tui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.message.Extent;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;

class ReadMarksTest {
  private static final Place SALA1 = Play.place("Sala1");
  private static final Place OPS = Play.place("ops");

  private final Play play = Play.online(Dialect.WASSOP_2, "Sala1", "ops");

  private static Request read(Place place, long id) {
    return new Request.MarkRead(place, id);
  }

  @Test
  void whatIsSeenAtTheEndIsMarkedAtMostOnceInAWhile() {
    assertThat(play.hear(SALA1, 1, "leo", "uno").requests()).containsExactly(read(SALA1, 1));
    assertThat(play.hear(SALA1, 2, "leo", "dos").requests()).isEmpty();
    assertThat(play.hear(SALA1, 3, "leo", "tres").requests()).isEmpty();
    assertThat(play.after(2_000).requests()).containsExactly(read(SALA1, 3));
    assertThat(play.after(2_000).requests()).isEmpty();
    assertThat(play.timers()).isEmpty();
    assertThat(play.hear(SALA1, 4, "leo", "cuatro").requests()).containsExactly(read(SALA1, 4));
  }

  @Test
  void whatIsNotSeenIsNotMarked() {
    assertThat(play.hear(OPS, 1, "leo", "uno").requests()).isEmpty();
    play.act(new Action.ScrollTo(Optional.of(new Anchor(0, 0)), false));
    assertThat(play.hear(SALA1, 1, "leo", "uno").requests()).isEmpty();
    assertThat(play.act(new Action.Escape()).requests()).containsExactly(read(SALA1, 1));
    assertThat(play.act(new Action.GoToRoom(1)).requests()).containsExactly(read(OPS, 1));
  }

  @Test
  void whoLooksAwayLeavesTheLastWord() {
    play.hear(SALA1, 1, "leo", "uno").hear(SALA1, 2, "leo", "dos");
    assertThat(play.act(new Action.GoToRoom(1)).requests()).containsExactly(read(SALA1, 2));
    assertThat(play.act(new Action.GoToRoom(0)).requests()).isEmpty();
    play.hear(SALA1, 3, "leo", "tres");
    assertThat(play.enter("/quit").effects())
        .containsExactly(Effect.routine(read(SALA1, 3)), new Effect.Quit());
  }

  @Test
  void aMarkNeverGoesBack() {
    play.hear(SALA1, 1, "leo", "uno").hear(SALA1, 2, "leo", "dos").after(2_000);
    play.act(new Action.GoToRoom(1)).entered("Sala1", new Extent(1, 2), 1);
    assertThat(play.act(new Action.GoToRoom(0)).requests()).isEmpty();
  }

  @Test
  void aClassicServerIsToldNothing() {
    Play classic = Play.online(Dialect.CLASSIC, "Sala1");
    assertThat(classic.hear(SALA1, 1, "leo", "uno").effects()).isEmpty();
  }
}

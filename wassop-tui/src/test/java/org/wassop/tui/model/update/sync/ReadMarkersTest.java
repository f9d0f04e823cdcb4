package org.wassop.tui.model.update.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.message.IdRange;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.action.Effect;
import org.wassop.tui.model.update.ModelDriver;

class ReadMarkersTest {
  private static final Place SALA1 = ModelDriver.place("Sala1");
  private static final Place OPS = ModelDriver.place("ops");

  private final ModelDriver modelDriver = ModelDriver.online(Dialect.WASSOP_2, "Sala1", "ops");

  private static Request read(Place place, long id) {
    return new Request.MarkRead(place, id);
  }

  @Test
  void whatIsSeenAtTheEndIsMarkedAtMostOnceInAWhile() {
    assertThat(modelDriver.hear(SALA1, 1, "leo", "uno").requests()).containsExactly(read(SALA1, 1));
    assertThat(modelDriver.hear(SALA1, 2, "leo", "dos").requests()).isEmpty();
    assertThat(modelDriver.hear(SALA1, 3, "leo", "tres").requests()).isEmpty();
    assertThat(modelDriver.doScheduled(2_000).requests()).containsExactly(read(SALA1, 3));
    assertThat(modelDriver.doScheduled(2_000).requests()).isEmpty();
    assertThat(modelDriver.scheduled()).isEmpty();
    assertThat(modelDriver.hear(SALA1, 4, "leo", "cuatro").requests())
        .containsExactly(read(SALA1, 4));
  }

  @Test
  void whatIsNotSeenIsNotMarked() {
    assertThat(modelDriver.hear(OPS, 1, "leo", "uno").requests()).isEmpty();
    modelDriver.scrollTo(0);
    assertThat(modelDriver.hear(SALA1, 1, "leo", "uno").requests()).isEmpty();
    assertThat(modelDriver.act(new Action.Escape()).requests()).containsExactly(read(SALA1, 1));
    assertThat(modelDriver.act(new Action.GoToRoom(1)).requests()).containsExactly(read(OPS, 1));
  }

  @Test
  void leavingAConversationSendsALastMarker() {
    modelDriver.hear(SALA1, 1, "leo", "uno").hear(SALA1, 2, "leo", "dos");
    assertThat(modelDriver.act(new Action.GoToRoom(1)).requests()).containsExactly(read(SALA1, 2));
    assertThat(modelDriver.act(new Action.GoToRoom(0)).requests()).isEmpty();
    modelDriver.hear(SALA1, 3, "leo", "tres");
    assertThat(modelDriver.enter("/quit").effects())
        .containsExactly(Effect.routine(read(SALA1, 3)), new Effect.Quit());
  }

  @Test
  void aMarkNeverGoesBack() {
    modelDriver.hear(SALA1, 1, "leo", "uno").hear(SALA1, 2, "leo", "dos").doScheduled(2_000);
    modelDriver.act(new Action.GoToRoom(1)).entered("Sala1", new IdRange(1, 2), 1);
    assertThat(modelDriver.act(new Action.GoToRoom(0)).requests()).isEmpty();
  }

  @Test
  void aClassicServerIsToldNothing() {
    ModelDriver classic = ModelDriver.online(Dialect.CLASSIC, "Sala1");
    assertThat(classic.hear(SALA1, 1, "leo", "uno").effects()).isEmpty();
  }
}

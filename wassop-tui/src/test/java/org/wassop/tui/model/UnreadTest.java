package org.wassop.tui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Extent;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;

class UnreadTest {
  private static final Place SALA1 = Play.place("Sala1");
  private static final Place OPS = Play.place("ops");

  private final Play play = Play.online(Dialect.WASSOP_2, "Sala1", "ops");

  private RoomState ops() {
    return play.state().rooms().find(OPS).orElseThrow();
  }

  /** What stands below the line of {@code room}, or nothing. */
  private static String belowTheLine(RoomState room) {
    return room.reading()
        .line()
        .map(line -> ((Entry.Said) room.log().get(line.number())).text())
        .orElse("");
  }

  @Test
  void theLineStandsAboveTheFirstThatCameMeanwhile() {
    play.hear(OPS, 1, "leo", "uno").hear(OPS, 2, "leo", "dos");
    assertThat(belowTheLine(ops())).isEqualTo("uno");
    assertThat(ops().reading().unread()).isEqualTo(2);
  }

  @Test
  void itStaysWhileOneLooksAndIsGoneWhenOneComesBack() {
    play.hear(OPS, 1, "leo", "uno").act(new Action.GoToRoom(1));
    assertThat(belowTheLine(play.shown())).isEqualTo("uno");
    play.hear(OPS, 2, "leo", "dos");
    assertThat(belowTheLine(play.shown())).isEqualTo("uno");
    play.act(new Action.GoToRoom(0));
    assertThat(belowTheLine(ops())).isEmpty();
    play.hear(OPS, 3, "leo", "tres").act(new Action.GoToRoom(1));
    assertThat(belowTheLine(play.shown())).isEqualTo("tres");
  }

  @Test
  void whoIsScrolledUpFindsItWhereTheNewOnesBegan() {
    play.hear(SALA1, 1, "leo", "uno");
    play.act(new Action.ScrollTo(Optional.of(new Anchor(0, 0)), false));
    play.hear(SALA1, 2, "leo", "dos").hear(SALA1, 3, "leo", "tres");
    assertThat(belowTheLine(play.shown())).isEqualTo("dos");
    play.act(new Action.Escape());
    assertThat(belowTheLine(play.shown())).isEqualTo("dos");
    play.act(new Action.ScrollTo(Optional.of(new Anchor(0, 0)), false));
    play.hear(SALA1, 4, "leo", "cuatro");
    assertThat(belowTheLine(play.shown())).isEqualTo("cuatro");
  }

  @Test
  void whoLeavesBeforeTheEndFindsItStill() {
    play.act(new Action.ScrollTo(Optional.of(new Anchor(0, 0)), false));
    play.hear(SALA1, 1, "leo", "dos");
    play.act(new Action.GoToRoom(1)).act(new Action.GoToRoom(0));
    assertThat(belowTheLine(play.shown())).isEqualTo("dos");
  }

  @Test
  void whatOneSeesComeAndOwnMessagesAreNotNew() {
    play.hear(SALA1, 1, "leo", "uno").hear(OPS, 1, "juanmi", "de la otra conexión");
    assertThat(belowTheLine(play.shown())).isEmpty();
    assertThat(belowTheLine(ops())).isEmpty();
    assertThat(ops().reading().unread()).isZero();
  }

  /** A client that has just been let into ops, where the last ten of a hundred were said again. */
  private static Play inOps(long read) {
    Play play = Play.start("juanmi", "Sala1", "ops").act(Play.connected(Dialect.WASSOP_2));
    play.answer(new Answer.Joined(""));
    for (int id = 91; id <= 100; id++) {
      play.replay("ops", id, id == 97 ? "juanmi" : "leo", "m" + id);
    }
    return play.entered("ops", new Extent(1, 100), read);
  }

  private static RoomState ops(Play play) {
    return play.state().rooms().find(OPS).orElseThrow();
  }

  @Test
  void theServerSaysWhatWasReadWhenARoomIsEntered() {
    assertThat(belowTheLine(ops(inOps(95)))).isEqualTo("m96");
    assertThat(ops(inOps(95)).reading().unread()).isEqualTo(4);
    assertThat(belowTheLine(ops(inOps(100)))).isEmpty();
    assertThat(ops(inOps(100)).reading().unread()).isZero();
  }

  @Test
  void unreadOnesThatAreNotLoadedCountTooAndTheLineMovesUpToThem() {
    Play play = inOps(50);
    assertThat(ops(play).reading().unread()).isEqualTo(49);
    play.act(new Action.GoToRoom(1));
    assertThat(belowTheLine(play.shown())).isEqualTo("m91");
    play.act(new Action.ScrollTo(Optional.empty(), true));
    play.answer(Request.History.class, Play.page(OPS, 71, 90, new Extent(1, 100)));
    assertThat(belowTheLine(play.shown())).isEqualTo("m71");
    play.act(new Action.ScrollTo(Optional.empty(), true));
    play.answer(Request.History.class, Play.page(OPS, 31, 70, new Extent(1, 100)));
    assertThat(belowTheLine(play.shown())).isEqualTo("m51");
  }

  @Test
  void theFirstTimeInARoomNothingOfItIsUnread() {
    assertThat(ops(inOps(0)).reading().unread()).isZero();
    assertThat(ops(inOps(0)).reading().line()).isEmpty();
  }

  @Test
  void whatWasMissedWithoutAConnectionIsNew() {
    play.hear(OPS, 1, "leo", "uno").act(new Action.GoToRoom(1)).act(new Action.GoToRoom(0));
    play.act(new Action.Closed("the cable")).act(Play.connected(Dialect.WASSOP_2));
    play.answer(new Answer.Joined("")).replay("ops", 2, "leo", "dos");
    play.act(
        new Action.Answered(
            new Request.EnterRoom(Play.room("ops"), new Request.Replay.After(1)),
            new Effect.Purpose.Routine(),
            new Answer.RoomEntered(Play.room("ops"), 2, new Extent(1, 2), 1, "")));
    assertThat(belowTheLine(ops())).isEqualTo("dos");
    assertThat(ops().reading().unread()).isEqualTo(1);
  }
}

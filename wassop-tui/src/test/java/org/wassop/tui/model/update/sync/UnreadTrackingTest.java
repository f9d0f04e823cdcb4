package org.wassop.tui.model.update.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.IdRange;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.timeline.Entry;
import org.wassop.tui.model.update.ModelDriver;

class UnreadTrackingTest {
  private static final Place SALA1 = ModelDriver.place("Sala1");
  private static final Place OPS = ModelDriver.place("ops");

  private final ModelDriver modelDriver = ModelDriver.online(Dialect.WASSOP_2, "Sala1", "ops");

  private ConversationState ops() {
    return modelDriver.conversation(OPS);
  }

  /** The text of the message below the unread line of {@code room}; empty without a line. */
  private static String belowTheLine(ConversationState room) {
    return room.readingPosition()
        .unreadLine()
        .map(line -> ((Entry.Message) room.scrollback().get(line.number())).text())
        .orElse("");
  }

  @Test
  void theLineIsAboveTheFirstMessageThatCameMeanwhile() {
    modelDriver.hear(OPS, 1, "leo", "uno").hear(OPS, 2, "leo", "dos");
    assertThat(belowTheLine(ops())).isEqualTo("uno");
    assertThat(ops().readingPosition().unread()).isEqualTo(2);
  }

  @Test
  void theLineStaysWhileTheRoomIsShownAndIsGoneAfterwards() {
    modelDriver.hear(OPS, 1, "leo", "uno").act(new Action.GoToRoom(1));
    assertThat(belowTheLine(modelDriver.shown())).isEqualTo("uno");
    modelDriver.hear(OPS, 2, "leo", "dos");
    assertThat(belowTheLine(modelDriver.shown())).isEqualTo("uno");
    modelDriver.act(new Action.GoToRoom(0));
    assertThat(belowTheLine(ops())).isEmpty();
    modelDriver.hear(OPS, 3, "leo", "tres").act(new Action.GoToRoom(1));
    assertThat(belowTheLine(modelDriver.shown())).isEqualTo("tres");
  }

  @Test
  void scrolledUpTheLineIsWhereTheNewMessagesBegin() {
    modelDriver.hear(SALA1, 1, "leo", "uno");
    modelDriver.scrollTo(0);
    modelDriver.hear(SALA1, 2, "leo", "dos").hear(SALA1, 3, "leo", "tres");
    assertThat(belowTheLine(modelDriver.shown())).isEqualTo("dos");
    modelDriver.act(new Action.Escape());
    assertThat(belowTheLine(modelDriver.shown())).isEqualTo("dos");
    modelDriver.scrollTo(0);
    modelDriver.hear(SALA1, 4, "leo", "cuatro");
    assertThat(belowTheLine(modelDriver.shown())).isEqualTo("cuatro");
  }

  @Test
  void theLineStaysWhenTheUserLeavesBeforeTheEnd() {
    modelDriver.scrollTo(0);
    modelDriver.hear(SALA1, 1, "leo", "dos");
    modelDriver.act(new Action.GoToRoom(1)).act(new Action.GoToRoom(0));
    assertThat(belowTheLine(modelDriver.shown())).isEqualTo("dos");
  }

  @Test
  void messagesThatTheUserSeesAndOwnMessagesAreNotUnread() {
    modelDriver.hear(SALA1, 1, "leo", "uno").hear(OPS, 1, "juanmi", "de la otra conexión");
    assertThat(belowTheLine(modelDriver.shown())).isEmpty();
    assertThat(belowTheLine(ops())).isEmpty();
    assertThat(ops().readingPosition().unread()).isZero();
  }

  /** A client that has just entered ops, where the last ten of a hundred messages were replayed. */
  private static ModelDriver inOps(long read) {
    ModelDriver modelDriver = ModelDriver.joined("Sala1", "ops");
    for (int id = 91; id <= 100; id++) {
      modelDriver.replay("ops", id, id == 97 ? "juanmi" : "leo", "m" + id);
    }
    return modelDriver.entered("ops", new IdRange(1, 100), read);
  }

  private static ConversationState ops(ModelDriver modelDriver) {
    return modelDriver.conversation(OPS);
  }

  @Test
  void theServerTellsWhatWasReadWhenARoomIsEntered() {
    assertThat(belowTheLine(ops(inOps(95)))).isEqualTo("m96");
    assertThat(ops(inOps(95)).readingPosition().unread()).isEqualTo(4);
    assertThat(belowTheLine(ops(inOps(100)))).isEmpty();
    assertThat(ops(inOps(100)).readingPosition().unread()).isZero();
  }

  @Test
  void unreadOnesThatAreNotLoadedCountTooAndTheLineMovesUpToThem() {
    ModelDriver modelDriver = inOps(50);
    assertThat(ops(modelDriver).readingPosition().unread()).isEqualTo(49);
    modelDriver.act(new Action.GoToRoom(1));
    assertThat(belowTheLine(modelDriver.shown())).isEqualTo("m91");
    modelDriver.scrollToTop();
    modelDriver.answer(Request.History.class, ModelDriver.page(OPS, 71, 90, new IdRange(1, 100)));
    assertThat(belowTheLine(modelDriver.shown())).isEqualTo("m71");
    modelDriver.scrollToTop();
    modelDriver.answer(Request.History.class, ModelDriver.page(OPS, 31, 70, new IdRange(1, 100)));
    assertThat(belowTheLine(modelDriver.shown())).isEqualTo("m51");
  }

  @Test
  void theFirstTimeInARoomNothingOfItIsUnread() {
    assertThat(ops(inOps(0)).readingPosition().unread()).isZero();
    assertThat(ops(inOps(0)).readingPosition().unreadLine()).isEmpty();
  }

  @Test
  void whatWasMissedWithoutAConnectionIsUnread() {
    modelDriver.hear(OPS, 1, "leo", "uno").act(new Action.GoToRoom(1)).act(new Action.GoToRoom(0));
    modelDriver
        .act(new Action.Disconnected("the cable"))
        .act(ModelDriver.connected(Dialect.WASSOP_2));
    modelDriver.answer(new Answer.Joined("")).replay("ops", 2, "leo", "dos");
    modelDriver.answer(
        new Request.EnterRoom(ModelDriver.room("ops"), new Request.Replay.After(1)),
        new Answer.RoomEntered(ModelDriver.room("ops"), 2, new IdRange(1, 2), 1, ""));
    assertThat(belowTheLine(ops())).isEqualTo("dos");
    assertThat(ops().readingPosition().unread()).isEqualTo(1);
  }
}

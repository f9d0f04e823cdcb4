package org.wassop.tui.model.update.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.ErrorCode;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.IdRange;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.message.Request.Replay;
import org.wassop.protocol.text.EmojiCommand;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.action.Effect;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.OutgoingMessage;
import org.wassop.tui.model.text.LocalizedText;
import org.wassop.tui.model.update.ModelDriver;
import org.wassop.tui.model.update.sync.UnsentMessages;

class OwnMessagesTest {
  private static final Place SALA = new Place.Room(ModelDriver.room("Sala1"));

  private final ModelDriver modelDriver = ModelDriver.online(Dialect.WASSOP_2);

  private static Request message(String key, String text) {
    return new Request.SendMessage(Optional.of(SALA), key, text);
  }

  private static Event.Message said(long id, String from, String key, String text) {
    return new Event.Message(SALA, id, ModelDriver.user(from), key, text, 5_000);
  }

  private static Answer entered(long last) {
    return new Answer.RoomEntered(ModelDriver.room("Sala1"), 2, new IdRange(1, last), 0, "");
  }

  private ModelDriver accept(Request message, long id) {
    String key = ((Request.SendMessage) message).key();
    return modelDriver.act(
        new Action.Answered(
            message,
            new Effect.Purpose.OwnMessage(SALA, key),
            new Answer.Accepted(SALA, id, 5_000)));
  }

  private ModelDriver lost() {
    return modelDriver.act(new Action.Disconnected("lost"));
  }

  private ModelDriver joinedAgain(Dialect dialect) {
    return modelDriver.reconnect(dialect);
  }

  private ModelDriver replayed(Event.Message said) {
    return modelDriver.act(
        new Action.Replayed(
            new Request.EnterRoom(ModelDriver.room("Sala1"), new Replay.After(0)), said));
  }

  private List<String> waiting() {
    return modelDriver.shown().outgoing().stream().map(OutgoingMessage::text).toList();
  }

  @Test
  void everyMessageHasAKeyOfItsOwn() {
    assertThat(modelDriver.enter("uno").requests()).containsExactly(message("me-1", "uno"));
    assertThat(modelDriver.enter("dos").requests()).containsExactly(message("me-2", "dos"));
    assertThat(modelDriver.act(new Action.SendEmoji(EmojiCommand.LOVE)).requests())
        .containsExactly(message("me-3", "❤️"));
  }

  @Test
  void whatIsTypedWithoutAConnectionWaitsAndIsSentInItsOrder() {
    lost().enter("uno").enter("dos").act(new Action.SendEmoji(EmojiCommand.LIKE));
    assertThat(modelDriver.requests()).isEmpty();
    assertThat(modelDriver.input()).isEmpty();
    assertThat(modelDriver.shown().outgoing()).allMatch(OutgoingMessage::isWaiting).hasSize(3);
    joinedAgain(Dialect.WASSOP_2).enter("tres");
    assertThat(modelDriver.requests()).isEmpty();
    modelDriver.answer(
        new Request.EnterRoom(ModelDriver.room("Sala1"), new Replay.After(0)), entered(0));
    assertThat(modelDriver.requests())
        .startsWith(
            message("me-1", "uno"),
            message("me-2", "dos"),
            message("me-3", "👍"),
            message("me-4", "tres"));
    assertThat(modelDriver.shown().outgoing()).noneMatch(OutgoingMessage::isWaiting);
    accept(message("me-1", "uno"), 1);
    assertThat(modelDriver.log()).endsWith("note.back", "*juanmi: uno");
  }

  @Test
  void whatIsTypedBeforeTheFirstConnectionIsSentToo() {
    ModelDriver early = ModelDriver.start("juanmi").enter("hola");
    assertThat(early.shown().outgoing()).hasSize(1);
    early
        .act(ModelDriver.connected(Dialect.WASSOP_2))
        .answer(new Answer.Joined(""))
        .answer(entered(0));
    assertThat(early.requests()).startsWith(message("me-1", "hola"));
  }

  @Test
  void whatHasNoAnswerIsSentAgainWithItsKeyInItsOrder() {
    modelDriver.enter("uno").enter("dos");
    lost().enter("tres");
    assertThat(modelDriver.shown().outgoing())
        .extracting(OutgoingMessage::isWaiting)
        .containsExactly(false, false, true);
    joinedAgain(Dialect.WASSOP_2).answer(entered(0));
    assertThat(modelDriver.requests())
        .startsWith(message("me-1", "uno"), message("me-2", "dos"), message("me-3", "tres"));
  }

  @Test
  void whatTheServerRefusedIsNotSentAgain() {
    modelDriver.enter("uno").refuse(ErrorCode.INTERNAL).enter("dos");
    lost();
    joinedAgain(Dialect.WASSOP_2).answer(entered(0));
    assertThat(modelDriver.requests()).startsWith(message("me-2", "dos"));
    assertThat(modelDriver.shown().outgoing().getFirst().failure())
        .contains(LocalizedText.of("refused.internal"));
    assertThat(modelDriver.act(new Action.Submit()).input()).isEqualTo("uno");
  }

  @Test
  void aReplayedMessageWithTheKeyOfOneOnItsWayIsThatOne() {
    modelDriver.enter("uno").enter("dos");
    lost();
    joinedAgain(Dialect.WASSOP_2);
    replayed(said(1, "leo", "me-2", "de otro"));
    replayed(said(2, "juanmi", "me-1", "uno"));
    assertThat(waiting()).containsExactly("dos");
    modelDriver.answer(entered(2));
    assertThat(modelDriver.requests())
        .startsWith(message("me-2", "dos"))
        .doesNotContain(message("me-1", "uno"));
    accept(message("me-2", "dos"), 3);
    assertThat(modelDriver.log())
        .endsWith("leo: de otro", "*juanmi: uno", "note.back-one", "*juanmi: dos");
    assertThat(waiting()).isEmpty();
  }

  @Test
  void anAnswerForWhatHasBeenShownShowsNothing() {
    modelDriver.enter("uno").receive(said(1, "juanmi", "", "uno"));
    accept(message("me-1", "uno"), 1);
    accept(message("me-1", "uno"), 1);
    assertThat(modelDriver.log()).containsExactly("note.you-entered", "*juanmi: uno");
    assertThat(waiting()).isEmpty();
  }

  @Test
  void aStoredMessageAfterAGapWaitsForWhatIsBeforeIt() {
    modelDriver.enter("mío");
    accept(message("me-1", "mío"), 3);
    assertThat(modelDriver.requests())
        .containsExactly(new Request.History(SALA, new Request.Range.After(0), 200));
    assertThat(waiting()).containsExactly("mío");
    assertThat(UnsentMessages.of(modelDriver.state().conversations())).isEmpty();
    modelDriver.answer(
        new Answer.HistoryPage(
            SALA,
            List.of(
                said(1, "leo", "", "a"), said(2, "leo", "", "b"), said(3, "juanmi", "me-1", "mío")),
            new IdRange(1, 3)));
    assertThat(modelDriver.log()).endsWith("leo: a", "leo: b", "*juanmi: mío");
    assertThat(waiting()).isEmpty();
  }

  @Test
  void aStoredMessageThatIsKeptNoMoreDoesNotWaitForEver() {
    modelDriver.enter("mío");
    accept(message("me-1", "mío"), 3);
    modelDriver.answer(
        new Answer.HistoryPage(SALA, List.of(said(5, "leo", "", "x")), new IdRange(5, 5)));
    assertThat(waiting()).isEmpty();
  }

  @Test
  void aStoredMessageOfAnotherLogKeepsItsText() {
    modelDriver.enter("mío");
    accept(message("me-1", "mío"), 3);
    lost().enter("/connect");
    modelDriver.act(new Action.Connected(Dialect.WASSOP_2, new Answer.HistoryInfo(false, "other")));
    assertThat(waiting()).isEmpty();
    assertThat(modelDriver.log()).endsWith("*juanmi: mío");
  }

  @Test
  void aClassicServerIsNeverSentTheSameTwice() {
    ModelDriver old = ModelDriver.online(Dialect.CLASSIC).enter("uno");
    old.act(new Action.Disconnected("lost")).enter("dos");
    assertThat(old.shown().outgoing().getFirst().failure())
        .contains(LocalizedText.of("failure.offline"));
    old.reconnect(Dialect.CLASSIC);
    old.answer(new Answer.RoomEntered(ModelDriver.room("Sala1"), 0, IdRange.EMPTY, 0, ""));
    assertThat(old.requests()).hasSize(1);
    assertThat(old.requests().getFirst())
        .isInstanceOfSatisfying(
            Request.SendMessage.class, sent -> assertThat(sent.text()).isEqualTo("dos"));
    assertThat(old.lastNote()).isEqualTo("note.back-blind");
    assertThat(old.effects()).doesNotHaveAnyElementsOfTypes(Effect.SaveUnsent.class);
  }

  @Test
  void aServerThatHasBecomeClassicIsNotSentWhatAnotherMayHave() {
    modelDriver.enter("uno");
    lost().enter("dos");
    joinedAgain(Dialect.CLASSIC).answer(entered(0));
    assertThat(modelDriver.requestsWithoutKeys())
        .containsExactly(new Request.SendMessage(Optional.of(SALA), "", "dos"));
    assertThat(modelDriver.shown().outgoing().getFirst().failure())
        .contains(LocalizedText.of("failure.offline"));
  }

  @Test
  void underAnotherNameNothingIsSentThatTheFirstMayHaveSent() {
    modelDriver.enter("uno");
    lost().enter("dos").enter("/connect").act(ModelDriver.connected(Dialect.WASSOP_2));
    modelDriver.refuse(ErrorCode.NAME_IN_USE).enter("2").answer(new Answer.Joined(""));
    modelDriver.answer(entered(0));
    assertThat(modelDriver.requests()).startsWith(message("me-2", "dos"));
    assertThat(modelDriver.shown().outgoing().getFirst().failure())
        .contains(LocalizedText.of("failure.offline"));
  }

  @Test
  void aRoomThatRefusesTheUserFailsEachMessage() {
    lost().enter("uno");
    joinedAgain(Dialect.WASSOP_2).refuse(ErrorCode.FORBIDDEN);
    assertThat(modelDriver.shown().outgoing().getFirst().failure())
        .contains(LocalizedText.of("refused.forbidden"));
    assertThat(modelDriver.enter("dos").requests()).containsExactly(message("me-2", "dos"));
  }

  @Test
  void moreThanCanWaitStaysInTheInput() {
    lost();
    for (int i = 0; i < UnsentMessages.MOST; i++) {
      modelDriver.enter("m" + i);
    }
    assertThat(modelDriver.input()).isEmpty();
    assertThat(modelDriver.enter("otro").input()).isEqualTo("otro");
    assertThat(modelDriver.lastNote()).isEqualTo("problem.too-many-waiting");
  }

  @Test
  void whatIsUnsentIsSavedWheneverItChanges() {
    lost();
    assertThat(modelDriver.effects()).doesNotHaveAnyElementsOfTypes(Effect.SaveUnsent.class);
    modelDriver.enter("uno");
    assertThat(modelDriver.effects()).containsExactly(saved(message("me-1", "uno")));
    joinedAgain(Dialect.WASSOP_2).answer(entered(0));
    assertThat(modelDriver.effects()).doesNotHaveAnyElementsOfTypes(Effect.SaveUnsent.class);
    accept(message("me-1", "uno"), 1);
    assertThat(modelDriver.effects()).contains(saved());
    modelDriver.enter("dos").refuse(ErrorCode.TOO_LONG);
    assertThat(modelDriver.effects()).containsExactly(saved());
  }

  private static Effect saved(Request... messages) {
    return new Effect.SaveUnsent(
        List.of(messages).stream().map(message -> (Request.SendMessage) message).toList());
  }

  @Test
  void whatAnEarlierStartCouldNotSendIsSentWhereItBelongs() {
    ModelDriver early = ModelDriver.start("juanmi");
    Place leo = new Place.Direct(ModelDriver.user("leo"));
    Place ops = new Place.Room(ModelDriver.room("ops"));
    List<Request.SendMessage> kept =
        List.of(
            new Request.SendMessage(Optional.of(SALA), "old-1", "a"),
            new Request.SendMessage(Optional.of(leo), "old-2", "b"),
            new Request.SendMessage(Optional.of(ops), "old-3", "c"));
    early.act(new Action.UnsentLoaded(kept)).act(new Action.UnsentLoaded(kept));
    assertThat(early.state().conversations().all())
        .extracting(ConversationState::title)
        .containsExactly("Sala1", "ops", "@leo");
    early.act(ModelDriver.connected(Dialect.WASSOP_2)).answer(new Answer.Joined(""));
    assertThat(early.requests())
        .contains(kept.get(1), new Request.EnterRoom(ModelDriver.room("ops"), new Replay.Last(200)))
        .doesNotContain(kept.get(0), kept.get(2));
    early.answer(entered(0));
    assertThat(early.requests()).startsWith(kept.get(0));
  }

  @Test
  void whatIsBroughtBackWhenOnlineIsSentAtOnce() {
    Request.SendMessage here = new Request.SendMessage(Optional.of(SALA), "old-1", "a");
    Request.SendMessage there =
        new Request.SendMessage(Optional.of(new Place.Room(ModelDriver.room("ops"))), "old-2", "b");
    ModelDriver online = ModelDriver.online(Dialect.WASSOP_2).enter("antes");
    online.act(new Action.UnsentLoaded(List.of(here, there)));
    assertThat(online.requests())
        .containsExactly(
            here, new Request.EnterRoom(ModelDriver.room("ops"), new Replay.Last(200)));
  }

  @Test
  void aNewNameBringsBackWhatItCouldNotSend() {
    ModelDriver early = ModelDriver.joined();
    assertThat(early.effects()).contains(new Effect.LoadUnsent(ModelDriver.user("juanmi")));
    early
        .act(new Action.Disconnected("x"))
        .enter("/connect")
        .act(ModelDriver.connected(Dialect.WASSOP_2));
    early.answer(new Answer.Joined(""));
    assertThat(early.effects()).doesNotContain(new Effect.LoadUnsent(ModelDriver.user("juanmi")));
  }
}

package org.wassop.tui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.ErrorCode;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Extent;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.message.Request.Replay;
import org.wassop.protocol.text.EmojiCommand;

class OwnMessagesTest {
  private static final Place SALA = new Place.Room(Play.room("Sala1"));

  private final Play play = Play.online(Dialect.WASSOP_2);

  private static Request message(String key, String text) {
    return new Request.SendMessage(Optional.of(SALA), key, text);
  }

  private static Event.Message said(long id, String from, String key, String text) {
    return new Event.Message(SALA, id, Play.user(from), key, text, 5_000);
  }

  private static Answer entered(long last) {
    return new Answer.RoomEntered(Play.room("Sala1"), 2, new Extent(1, last), 0, "");
  }

  private Play accept(Request message, long id) {
    String key = ((Request.SendMessage) message).key();
    return play.act(
        new Action.Answered(
            message,
            new Effect.Purpose.OwnMessage(SALA, key),
            new Answer.Accepted(SALA, id, 5_000)));
  }

  private Play lost() {
    return play.act(new Action.Closed("lost"));
  }

  private Play joinedAgain(Dialect dialect) {
    return play.enter("/connect").act(Play.connected(dialect)).answer(new Answer.Joined(""));
  }

  private Play replayed(Event.Message said) {
    return play.act(
        new Action.Replayed(new Request.EnterRoom(Play.room("Sala1"), new Replay.After(0)), said));
  }

  private List<String> waiting() {
    return play.shown().outgoing().stream().map(Outgoing::text).toList();
  }

  @Test
  void everyMessageHasAKeyOfItsOwn() {
    assertThat(play.enter("uno").requests()).containsExactly(message("me-1", "uno"));
    assertThat(play.enter("dos").requests()).containsExactly(message("me-2", "dos"));
    assertThat(play.act(new Action.SendEmoji(EmojiCommand.LOVE)).requests())
        .containsExactly(message("me-3", "❤️"));
  }

  @Test
  void whatIsTypedWithoutAConnectionWaitsAndIsSentInItsOrder() {
    lost().enter("uno").enter("dos").act(new Action.SendEmoji(EmojiCommand.LIKE));
    assertThat(play.requests()).isEmpty();
    assertThat(play.input()).isEmpty();
    assertThat(play.shown().outgoing()).allMatch(Outgoing::isWaiting).hasSize(3);
    joinedAgain(Dialect.WASSOP_2).enter("tres");
    assertThat(play.requests()).isEmpty();
    play.act(
        new Action.Answered(
            new Request.EnterRoom(Play.room("Sala1"), new Replay.After(0)),
            new Effect.Purpose.Routine(),
            entered(0)));
    assertThat(play.requests())
        .startsWith(
            message("me-1", "uno"),
            message("me-2", "dos"),
            message("me-3", "👍"),
            message("me-4", "tres"));
    assertThat(play.shown().outgoing()).noneMatch(Outgoing::isWaiting);
    accept(message("me-1", "uno"), 1);
    assertThat(play.log()).endsWith("note.back", "*juanmi: uno");
  }

  @Test
  void whatIsTypedBeforeTheFirstConnectionIsSentToo() {
    Play early = Play.start("juanmi").enter("hola");
    assertThat(early.shown().outgoing()).hasSize(1);
    early.act(Play.connected(Dialect.WASSOP_2)).answer(new Answer.Joined("")).answer(entered(0));
    assertThat(early.requests()).startsWith(message("me-1", "hola"));
  }

  @Test
  void whatHasNoAnswerIsSentAgainWithItsKeyInItsOrder() {
    play.enter("uno").enter("dos");
    lost().enter("tres");
    assertThat(play.shown().outgoing())
        .extracting(Outgoing::isWaiting)
        .containsExactly(false, false, true);
    joinedAgain(Dialect.WASSOP_2).answer(entered(0));
    assertThat(play.requests())
        .startsWith(message("me-1", "uno"), message("me-2", "dos"), message("me-3", "tres"));
  }

  @Test
  void whatTheServerRefusedIsNotSentAgain() {
    play.enter("uno").refuse(ErrorCode.INTERNAL).enter("dos");
    lost();
    joinedAgain(Dialect.WASSOP_2).answer(entered(0));
    assertThat(play.requests()).startsWith(message("me-2", "dos"));
    assertThat(play.shown().outgoing().getFirst().failure())
        .contains(Phrase.of("refused.internal"));
    assertThat(play.act(new Action.Submit()).input()).isEqualTo("uno");
  }

  @Test
  void aReplayedMessageWithTheKeyOfOneOnItsWayIsThatOne() {
    play.enter("uno").enter("dos");
    lost();
    joinedAgain(Dialect.WASSOP_2);
    replayed(said(1, "leo", "me-2", "de otro"));
    replayed(said(2, "juanmi", "me-1", "uno"));
    assertThat(waiting()).containsExactly("dos");
    play.answer(entered(2));
    assertThat(play.requests())
        .startsWith(message("me-2", "dos"))
        .doesNotContain(message("me-1", "uno"));
    accept(message("me-2", "dos"), 3);
    assertThat(play.log())
        .endsWith("leo: de otro", "*juanmi: uno", "note.back-one", "*juanmi: dos");
    assertThat(waiting()).isEmpty();
  }

  @Test
  void anAnswerForWhatHasBeenShownShowsNothing() {
    play.enter("uno").happen(said(1, "juanmi", "", "uno"));
    accept(message("me-1", "uno"), 1);
    accept(message("me-1", "uno"), 1);
    assertThat(play.log()).containsExactly("note.you-entered", "*juanmi: uno");
    assertThat(waiting()).isEmpty();
  }

  @Test
  void aStoredMessageAfterAGapWaitsForWhatIsBeforeIt() {
    play.enter("mío");
    accept(message("me-1", "mío"), 3);
    assertThat(play.requests())
        .containsExactly(new Request.History(SALA, new Request.Range.After(0), 200));
    assertThat(waiting()).containsExactly("mío");
    assertThat(Unsent.of(play.state().rooms())).isEmpty();
    play.answer(
        new Answer.Page(
            SALA,
            List.of(
                said(1, "leo", "", "a"), said(2, "leo", "", "b"), said(3, "juanmi", "me-1", "mío")),
            new Extent(1, 3)));
    assertThat(play.log()).endsWith("leo: a", "leo: b", "*juanmi: mío");
    assertThat(waiting()).isEmpty();
  }

  @Test
  void aStoredMessageThatIsKeptNoMoreDoesNotWaitForEver() {
    play.enter("mío");
    accept(message("me-1", "mío"), 3);
    play.answer(new Answer.Page(SALA, List.of(said(5, "leo", "", "x")), new Extent(5, 5)));
    assertThat(waiting()).isEmpty();
  }

  @Test
  void aStoredMessageOfAnotherLogKeepsItsWords() {
    play.enter("mío");
    accept(message("me-1", "mío"), 3);
    lost().enter("/connect");
    play.act(new Action.Connected(Dialect.WASSOP_2, new Answer.Keeping(false, "other")));
    assertThat(waiting()).isEmpty();
    assertThat(play.log()).endsWith("*juanmi: mío");
  }

  @Test
  void aClassicServerIsNeverSentTheSameTwice() {
    Play old = Play.online(Dialect.CLASSIC).enter("uno");
    old.act(new Action.Closed("lost")).enter("dos");
    assertThat(old.shown().outgoing().getFirst().failure()).contains(Phrase.of("failure.offline"));
    old.enter("/connect").act(Play.connected(Dialect.CLASSIC)).answer(new Answer.Joined(""));
    old.answer(new Answer.RoomEntered(Play.room("Sala1"), 0, Extent.EMPTY, 0, ""));
    assertThat(old.requests()).hasSize(1);
    assertThat(old.requests().getFirst())
        .isInstanceOfSatisfying(
            Request.SendMessage.class, sent -> assertThat(sent.text()).isEqualTo("dos"));
    assertThat(old.told()).isEqualTo("note.back-blind");
    assertThat(old.effects()).doesNotHaveAnyElementsOfTypes(Effect.SaveUnsent.class);
  }

  @Test
  void aServerThatHasBecomeClassicIsNotSentWhatAnotherMayHave() {
    play.enter("uno");
    lost().enter("dos");
    joinedAgain(Dialect.CLASSIC).answer(entered(0));
    assertThat(play.keyless())
        .containsExactly(new Request.SendMessage(Optional.of(SALA), "", "dos"));
    assertThat(play.shown().outgoing().getFirst().failure()).contains(Phrase.of("failure.offline"));
  }

  @Test
  void underAnotherNameNothingIsSaidThatTheFirstMayHaveSaid() {
    play.enter("uno");
    lost().enter("dos").enter("/connect").act(Play.connected(Dialect.WASSOP_2));
    play.refuse(ErrorCode.NAME_IN_USE).enter("2").answer(new Answer.Joined(""));
    play.answer(entered(0));
    assertThat(play.requests()).startsWith(message("me-2", "dos"));
    assertThat(play.shown().outgoing().getFirst().failure()).contains(Phrase.of("failure.offline"));
  }

  @Test
  void aRoomThatLetsNobodyInTellsItOfEachMessage() {
    lost().enter("uno");
    joinedAgain(Dialect.WASSOP_2).refuse(ErrorCode.FORBIDDEN);
    assertThat(play.shown().outgoing().getFirst().failure())
        .contains(Phrase.of("refused.forbidden"));
    assertThat(play.enter("dos").requests()).containsExactly(message("me-2", "dos"));
  }

  @Test
  void moreThanCanWaitStaysInTheInput() {
    lost();
    for (int i = 0; i < Unsent.MOST; i++) {
      play.enter("m" + i);
    }
    assertThat(play.input()).isEmpty();
    assertThat(play.enter("otro").input()).isEqualTo("otro");
    assertThat(play.told()).isEqualTo("problem.too-many-waiting");
  }

  @Test
  void whatIsUnsentIsSavedWheneverItChanges() {
    lost();
    assertThat(play.effects()).doesNotHaveAnyElementsOfTypes(Effect.SaveUnsent.class);
    play.enter("uno");
    assertThat(play.effects()).containsExactly(saved(message("me-1", "uno")));
    joinedAgain(Dialect.WASSOP_2).answer(entered(0));
    assertThat(play.effects()).doesNotHaveAnyElementsOfTypes(Effect.SaveUnsent.class);
    accept(message("me-1", "uno"), 1);
    assertThat(play.effects()).contains(saved());
    play.enter("dos").refuse(ErrorCode.TOO_LONG);
    assertThat(play.effects()).containsExactly(saved());
  }

  private static Effect saved(Request... messages) {
    return new Effect.SaveUnsent(
        List.of(messages).stream().map(message -> (Request.SendMessage) message).toList());
  }

  @Test
  void whatAnEarlierStartCouldNotSendIsSentWhereItBelongs() {
    Play early = Play.start("juanmi");
    Place leo = new Place.Direct(Play.user("leo"));
    Place ops = new Place.Room(Play.room("ops"));
    List<Request.SendMessage> kept =
        List.of(
            new Request.SendMessage(Optional.of(SALA), "old-1", "a"),
            new Request.SendMessage(Optional.of(leo), "old-2", "b"),
            new Request.SendMessage(Optional.of(ops), "old-3", "c"));
    early.act(new Action.Restored(kept)).act(new Action.Restored(kept));
    assertThat(early.state().rooms().entered())
        .extracting(RoomState::title)
        .containsExactly("Sala1", "ops", "@leo");
    early.act(Play.connected(Dialect.WASSOP_2)).answer(new Answer.Joined(""));
    assertThat(early.requests())
        .contains(kept.get(1), new Request.EnterRoom(Play.room("ops"), new Replay.Last(200)))
        .doesNotContain(kept.get(0), kept.get(2));
    early.answer(entered(0));
    assertThat(early.requests()).startsWith(kept.get(0));
  }

  @Test
  void whatIsBroughtBackWhenOnlineIsSentAtOnce() {
    Request.SendMessage here = new Request.SendMessage(Optional.of(SALA), "old-1", "a");
    Request.SendMessage there =
        new Request.SendMessage(Optional.of(new Place.Room(Play.room("ops"))), "old-2", "b");
    Play online = Play.online(Dialect.WASSOP_2).enter("antes");
    online.act(new Action.Restored(List.of(here, there)));
    assertThat(online.requests())
        .containsExactly(here, new Request.EnterRoom(Play.room("ops"), new Replay.Last(200)));
  }

  @Test
  void aNewNameBringsBackWhatItCouldNotSend() {
    Play early = Play.start("juanmi").act(Play.connected(Dialect.WASSOP_2));
    early.answer(new Answer.Joined(""));
    assertThat(early.effects()).contains(new Effect.LoadUnsent(Play.user("juanmi")));
    early.act(new Action.Closed("x")).enter("/connect").act(Play.connected(Dialect.WASSOP_2));
    early.answer(new Answer.Joined(""));
    assertThat(early.effects()).doesNotContain(new Effect.LoadUnsent(Play.user("juanmi")));
  }
}

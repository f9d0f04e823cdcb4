package org.wassop.tui.model.update.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.ErrorCode;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.IdRange;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.message.Request.Range;
import org.wassop.protocol.message.Request.Replay;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.action.Effect;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.text.LocalizedText;
import org.wassop.tui.model.timeline.Entry;
import org.wassop.tui.model.timeline.KnownRange;
import org.wassop.tui.model.update.ModelDriver;

class SessionResumeTest {
  private static final Place SALA = new Place.Room(ModelDriver.room("Sala1"));
  private static final Place LEO = new Place.Direct(ModelDriver.user("leo"));

  private final ModelDriver modelDriver = ModelDriver.online(Dialect.WASSOP_2);

  private static Event.Message said(long id) {
    return new Event.Message(SALA, id, ModelDriver.user("leo"), "", "m" + id, 5_000);
  }

  private static Event.Message direct(long id) {
    Place to = new Place.Direct(ModelDriver.user("juanmi"));
    return new Event.Message(to, id, ModelDriver.user("leo"), "", "d" + id, 5_000);
  }

  private static Answer.HistoryPage page(long first, long last, IdRange kept) {
    return new Answer.HistoryPage(
        SALA,
        LongStream.rangeClosed(first, last)
            .<Event.LogEntry>mapToObj(SessionResumeTest::said)
            .toList(),
        kept);
  }

  private static Answer entered(long first, long last) {
    return new Answer.RoomEntered(ModelDriver.room("Sala1"), 2, new IdRange(first, last), 0, "");
  }

  private static Request after(long id) {
    return new Request.History(SALA, new Range.After(id), 200);
  }

  private ModelDriver hear(long... ids) {
    for (long id : ids) {
      modelDriver.receive(said(id));
    }
    return modelDriver;
  }

  /** The connection is lost and made again, up to the request to enter the room. */
  private ModelDriver back(String log) {
    modelDriver.act(new Action.Disconnected("lost")).enter("/connect");
    modelDriver.act(new Action.Connected(Dialect.WASSOP_2, new Answer.HistoryInfo(true, log)));
    return modelDriver.answer(new Answer.Joined(""));
  }

  private ModelDriver replayed(Replay replay, long... ids) {
    for (long id : ids) {
      modelDriver.act(
          new Action.Replayed(new Request.EnterRoom(ModelDriver.room("Sala1"), replay), said(id)));
    }
    return modelDriver;
  }

  @Test
  void messagesInTheirOrderAreShownAndRepeatedOnesAreNot() {
    hear(1, 2, 2, 1, 3);
    assertThat(modelDriver.log())
        .containsExactly("note.you-entered", "leo: m1", "leo: m2", "leo: m3");
    assertThat(modelDriver.shown().history().knownRange()).isEqualTo(new KnownRange(1, 3));
  }

  @Test
  void whatComesAfterAGapWaitsUntilTheHistoryHasFilledIt() {
    hear(1, 4);
    assertThat(modelDriver.requests()).containsExactly(after(1));
    assertThat(modelDriver.log()).containsExactly("note.you-entered", "leo: m1");
    modelDriver.answer(page(2, 4, new IdRange(1, 4)));
    assertThat(modelDriver.effects()).isEmpty();
    assertThat(modelDriver.log()).endsWith("leo: m1", "leo: m2", "leo: m3", "leo: m4");
  }

  @Test
  void theHistoryIsAskedOnceAtATimeAndUntilNothingIsMissing() {
    hear(1, 4);
    modelDriver.receive(said(5)).receive(said(7));
    assertThat(modelDriver.requests()).isEmpty();
    modelDriver.answer(page(2, 3, new IdRange(1, 7)));
    assertThat(modelDriver.requests()).containsExactly(after(3));
    modelDriver.answer(page(4, 7, new IdRange(1, 7)));
    assertThat(modelDriver.effects()).isEmpty();
    assertThat(modelDriver.log()).hasSize(8).endsWith("leo: m6", "leo: m7");
  }

  @Test
  void aPageThatBringsNothingEndsTheAsking() {
    hear(1, 4).answer(page(1, 0, new IdRange(1, 1)));
    assertThat(modelDriver.effects()).isEmpty();
    hear(2);
    assertThat(modelDriver.log()).endsWith("leo: m1", "leo: m2");
  }

  @Test
  void whatIsKeptNoMoreIsPassedOverWithANote() {
    hear(1, 9).answer(page(6, 9, new IdRange(6, 9)));
    assertThat(modelDriver.log())
        .endsWith("leo: m1", "note.gone", "leo: m6", "leo: m7", "leo: m8", "leo: m9");
    assertThat(modelDriver.shown().history().knownRange()).isEqualTo(new KnownRange(6, 9));
    hear(30).answer(page(1, 0, new IdRange(31, 30)));
    assertThat(modelDriver.log()).endsWith("leo: m9", "note.gone");
    assertThat(hear(31).log()).endsWith("note.gone", "leo: m31");
  }

  @Test
  void aHistoryThatCannotBeReadNowIsAskedAgainLater() {
    hear(1, 4).refuse(ErrorCode.INTERNAL);
    assertThat(modelDriver.effects()).hasSize(1);
    Effect.Schedule schedule = (Effect.Schedule) modelDriver.effects().getFirst();
    assertThat(modelDriver.receive(said(5)).effects()).isEmpty();
    modelDriver.act(schedule.action());
    assertThat(modelDriver.requests()).containsExactly(after(1));
    assertThat(modelDriver.act(schedule.action()).effects()).isEmpty();
  }

  @Test
  void withoutAHistoryTheConversationGoesOnAfterANote() {
    hear(1, 4).refuse(ErrorCode.UNKNOWN_VERB);
    assertThat(modelDriver.effects()).isEmpty();
    assertThat(hear(5, 6).log()).endsWith("leo: m1", "note.gone", "leo: m5", "leo: m6");
  }

  @Test
  void messagesWithoutIdsAreShownAsTheyCome() {
    hear(0, 0, 1, 0, 2);
    assertThat(modelDriver.log()).hasSize(6).endsWith("leo: m1", "leo: m0", "leo: m2");
  }

  @Test
  void aConnectionThatComesBackGoesOnAfterTheLastMessage() {
    hear(1, 2);
    back("log");
    assertThat(modelDriver.requests())
        .contains(new Request.EnterRoom(ModelDriver.room("Sala1"), new Replay.After(2)));
    replayed(new Replay.After(2), 3, 4).answer(entered(1, 4));
    hear(4, 5);
    assertThat(modelDriver.log())
        .containsExactly(
            "note.you-entered",
            "leo: m1",
            "leo: m2",
            "leo: m3",
            "leo: m4",
            "note.back-missed",
            "leo: m5");
    assertThat(modelDriver.shown().scrollback().get(5))
        .isEqualTo(
            new Entry.Notice(
                LocalizedText.of("note.back-missed", "2"), modelDriver.now() - 120_000));
  }

  @Test
  void nothingMissedIsSaidOnceHoweverOftenTheConnectionBreaks() {
    hear(1);
    for (int i = 0; i < 3; i++) {
      back("log").answer(entered(1, 1));
    }
    assertThat(modelDriver.log()).containsExactly("note.you-entered", "leo: m1", "note.back");
  }

  @Test
  void whatWasMissedInARoomThatIsNotShownIsUnread() {
    ModelDriver two = ModelDriver.online(Dialect.WASSOP_2, "ops", "Sala1");
    two.receive(said(1)).act(new Action.Disconnected("x")).enter("/connect");
    two.act(ModelDriver.connected(Dialect.WASSOP_2)).answer(new Answer.Joined(""));
    Request.EnterRoom enter = new Request.EnterRoom(ModelDriver.room("Sala1"), new Replay.After(1));
    two.act(new Action.Replayed(enter, said(2))).act(new Action.Replayed(enter, said(3)));
    two.answer(enter, entered(1, 3));
    assertThat(two.state().conversations().all())
        .extracting(room -> room.readingPosition().unread())
        .containsExactly(0, 3);
  }

  @Test
  void aReplayWithAHoleSaysThatOlderOnesAreKeptNoMore() {
    hear(1);
    back("log");
    replayed(new Replay.After(1), 8, 9).answer(entered(8, 9));
    assertThat(modelDriver.log())
        .endsWith("leo: m1", "note.gone", "leo: m8", "leo: m9", "note.back-missed");
    assertThat(modelDriver.effects()).doesNotHaveAnyElementsOfTypes(Effect.Schedule.class);
  }

  @Test
  void whenNothingSinceIsKeptTheConversationGoesOnAfterANote() {
    hear(1);
    back("log").answer(entered(8, 7));
    assertThat(hear(8).log()).endsWith("leo: m1", "note.gone", "note.back", "leo: m8");
  }

  @Test
  void theIdsOfAnotherLogMeanNothing() {
    hear(1, 2, 3);
    back("another log");
    assertThat(modelDriver.requests())
        .contains(new Request.EnterRoom(ModelDriver.room("Sala1"), new Replay.Last(200)));
    replayed(new Replay.Last(200), 1).answer(entered(1, 1));
    hear(2);
    assertThat(modelDriver.log())
        .containsExactly(
            "note.you-entered",
            "leo: m1",
            "leo: m2",
            "leo: m3",
            "note.other-log",
            "leo: m1",
            "note.back",
            "leo: m2");
  }

  @Test
  void aLogThatIsShorterThanItWasIsAnotherOne() {
    hear(1, 2, 3);
    back("log").answer(entered(1, 1));
    assertThat(modelDriver.log()).endsWith("leo: m3", "note.other-log", "note.back");
    assertThat(hear(2).log()).endsWith("leo: m2");
  }

  @Test
  void aServerWithALogOfNoNameIsNotTrustedWithIds() {
    hear(1, 2);
    back("");
    assertThat(modelDriver.requests())
        .contains(new Request.EnterRoom(ModelDriver.room("Sala1"), new Replay.Last(200)));
  }

  @Test
  void aClientThatWasTooSlowEntersTheRoomAgainWithoutSayingSo() {
    hear(1, 2).receive(new Event.Lagged(SALA, 3));
    assertThat(modelDriver.requests())
        .containsExactly(
            new Request.EnterRoom(ModelDriver.room("Sala1"), new Replay.After(2)),
            new Request.ListMembers(ModelDriver.room("Sala1")));
    modelDriver.receive(new Event.Lagged(SALA, 3)).receive(said(5));
    assertThat(modelDriver.requests()).isEmpty();
    replayed(new Replay.After(2), 3, 4, 5);
    modelDriver.act(
        new Action.Answered(
            new Request.EnterRoom(ModelDriver.room("Sala1"), new Replay.After(2)),
            new Effect.Purpose.CatchUp(),
            entered(1, 5)));
    assertThat(modelDriver.log())
        .containsExactly("note.you-entered", "leo: m1", "leo: m2", "leo: m3", "leo: m4", "leo: m5");
    assertThat(modelDriver.requests()).doesNotContain(after(5));
  }

  @Test
  void lostDirectMessagesAreFetchedFromTheHistory() {
    modelDriver.receive(direct(1)).receive(new Event.Lagged(LEO, 2));
    Request wanted = new Request.History(LEO, new Range.After(1), 200);
    assertThat(modelDriver.requests()).containsExactly(wanted);
    modelDriver.answer(
        new Answer.HistoryPage(LEO, List.of(direct(2), direct(3)), new IdRange(1, 3)));
    assertThat(ModelDriver.log(modelDriver.state().conversations().all().get(1).scrollback()))
        .containsExactly("leo: d1", "leo: d2", "leo: d3");
    assertThat(modelDriver.state().conversations().all().get(1).readingPosition().unread())
        .isEqualTo(3);
  }

  @Test
  void aConversationThatBeganUnnoticedIsAskedFor() {
    assertThat(modelDriver.receive(new Event.Lagged(LEO, 1)).requests())
        .containsExactly(new Request.ListDirectConversations());
    assertThat(
            modelDriver
                .receive(new Event.Lagged(new Place.Room(ModelDriver.room("left")), 1))
                .effects())
        .isEmpty();
  }

  @Test
  void directConversationsGoOnWhereTheyWereAndNewOnesAppear() {
    modelDriver.receive(direct(1));
    back("log");
    Answer.DirectConversations directConversations =
        new Answer.DirectConversations(
            List.of(
                new Answer.DirectConversation(ModelDriver.user("leo"), 3, 1),
                new Answer.DirectConversation(ModelDriver.user("ana"), 9, 7),
                new Answer.DirectConversation(ModelDriver.user("eva"), 4, 4)));
    modelDriver.answer(new Request.ListDirectConversations(), directConversations);
    Place ana = new Place.Direct(ModelDriver.user("ana"));
    assertThat(modelDriver.requests())
        .containsExactly(
            new Request.History(LEO, new Range.After(1), 200),
            new Request.History(ana, new Range.After(7), 200));
    assertThat(modelDriver.state().conversations().all())
        .extracting(ConversationState::title)
        .containsExactly("Sala1", "@leo", "@ana");
  }
}

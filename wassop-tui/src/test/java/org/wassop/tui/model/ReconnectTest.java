package org.wassop.tui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.ErrorCode;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Extent;
import org.wassop.protocol.message.Request;
import org.wassop.tui.model.LinkState.Phase;

class ReconnectTest {
  private final Play play = Play.online(Dialect.WASSOP_2);

  private static Action retry(Play play) {
    return play.effects().stream()
        .filter(Effect.Later.class::isInstance)
        .map(effect -> ((Effect.Later) effect).action())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aLostConnectionIsTriedAgainByItselfAndMoreAndMoreSlowly() {
    play.act(new Action.Closed("lost"));
    long last = 0;
    for (int i = 0; i < 4; i++) {
      Effect.Later later = (Effect.Later) play.effects().getFirst();
      last = later.delay().toMillis();
      assertThat(play.act(later.action()).effects()).containsExactly(new Effect.Connect());
      assertThat(play.state().link().phase()).isEqualTo(Phase.RECONNECTING);
      play.act(new Action.ConnectFailed("nobody is there"));
      assertThat(play.state().link().problem())
          .contains(Phrase.of("offline.because", "nobody is there"));
    }
    assertThat(last).isGreaterThanOrEqualTo(2_000);
    assertThat(play.log()).containsExactly("note.you-entered");
  }

  /** What comes of {@code action} at {@code millis}. */
  private static Step at(long millis, State state, Action action) {
    return Update.apply(state, action, millis);
  }

  /** A client whose fifth try has just failed, at 0. */
  private Step failed() {
    State state = play.state();
    for (int i = 0; i < 4; i++) {
      state = at(0, state, new Action.ConnectFailed("nobody is there")).state();
    }
    return at(0, state, new Action.ConnectFailed("nobody is there"));
  }

  @Test
  void theSecondsToTheNextTryAreCountedDown() {
    Step step = failed();
    long delay = ((Effect.Later) step.effects().getFirst()).delay().toMillis();
    int seconds = step.state().link().pause().seconds();
    assertThat(seconds).isEqualTo((int) Math.ceilDiv(delay, 1_000)).isGreaterThan(3);
    long now = 0;
    for (int left = seconds - 1; left >= 1; left--) {
      Effect.Later tick = (Effect.Later) step.effects().getLast();
      assertThat(tick.delay().toMillis()).isBetween(1L, 1_000L);
      now += tick.delay().toMillis();
      step = at(now, step.state(), tick.action());
      assertThat(step.state().link().pause().seconds()).isEqualTo(left);
      assertThat(now).isEqualTo(delay - left * 1_000L);
    }
    assertThat(step.effects()).isEmpty();
  }

  @Test
  void nothingIsCountedAnyMoreWhenTheServerIsTried() {
    Step step = failed();
    Action retry = ((Effect.Later) step.effects().getFirst()).action();
    Action tick = ((Effect.Later) step.effects().getLast()).action();
    Step tried = at(9_000, step.state(), retry);
    assertThat(tried.state().link().pause()).isEqualTo(Pause.NONE);
    assertThat(at(9_000, tried.state(), tick)).isEqualTo(Step.to(tried.state()));
    State again = at(9_000, tried.state(), new Action.ConnectFailed("x")).state();
    assertThat(at(9_001, again, tick)).isEqualTo(Step.to(again));
    State back = at(9_000, tried.state(), Play.connected(Dialect.WASSOP_2)).state();
    assertThat(back.link().pause()).isEqualTo(Pause.NONE);
    assertThat(at(9_001, back, tick).effects()).isEmpty();
  }

  @Test
  void aClockThatJumpsNeitherStopsTheCountNorMakesItLonger() {
    Step step = failed();
    int seconds = step.state().link().pause().seconds();
    Action tick = ((Effect.Later) step.effects().getLast()).action();
    Step early = at(-3_600_000, step.state(), tick);
    assertThat(early.state().link().pause().seconds()).isEqualTo(seconds - 1);
    assertThat(((Effect.Later) early.effects().getFirst()).delay().toMillis()).isEqualTo(1_000);
    Step late = at(3_600_000, step.state(), tick);
    assertThat(late.state().link().pause().seconds()).isEqualTo(1);
    assertThat(late.effects()).isEmpty();
  }

  @Test
  void aShortWaitHasNothingToCount() {
    play.act(new Action.Closed("lost"));
    assertThat(play.effects()).hasSize(1);
    assertThat(play.state().link().pause().seconds()).isEqualTo(1);
  }

  @Test
  void aFirstConnectionThatFailsIsTriedAgain() {
    Play start = Play.start("juanmi").act(new Action.ConnectFailed("nobody is there"));
    assertThat(start.act(retry(start)).effects()).containsExactly(new Effect.Connect());
  }

  @Test
  void aTryOfTheUserTakesThePlaceOfTheOneThatWaits() {
    Action waiting = retry(play.act(new Action.Closed("lost")));
    assertThat(play.enter("/connect").effects()).containsExactly(new Effect.Connect());
    assertThat(play.act(waiting).effects()).isEmpty();
    play.act(new Action.ConnectFailed("nobody"));
    assertThat(play.act(waiting).effects()).isEmpty();
    play.enter("/connect").act(Play.connected(Dialect.WASSOP_2));
    assertThat(play.act(waiting).effects()).isEmpty();
  }

  @Test
  void theUserCanTryAtOnceWhileATryWaits() {
    play.act(new Action.Closed("lost"));
    assertThat(play.enter("/connect").state().link().phase()).isEqualTo(Phase.CONNECTING);
  }

  @ParameterizedTest
  @EnumSource(Event.ByeCode.class)
  void onlyWhoIsReplacedOrSaidGoodByeDoesNotComeBack(Event.ByeCode code) {
    play.happen(new Event.Bye(code, "x"));
    boolean stays = code == Event.ByeCode.QUIT || code == Event.ByeCode.REPLACED;
    assertThat(play.state().link().phase()).isEqualTo(stays ? Phase.OFFLINE : Phase.RECONNECTING);
    assertThat(play.effects()).hasSize(stays ? 0 : 1);
    play.act(new Action.Closed("the end"));
    assertThat(play.effects()).isEmpty();
    assertThat(play.problem()).contains("bye." + code.wire());
    assertThat(play.enter("/connect").effects()).containsExactly(new Effect.Connect());
  }

  @Test
  void theNameIsTakenOverFromTheLastConnection() {
    Play start = Play.start("juanmi").act(Play.connected(Dialect.WASSOP_2));
    assertThat(start.requests()).containsExactly(new Request.Join(Play.user("juanmi"), ""));
    start.answer(new Answer.Joined("token")).act(new Action.Closed("lost"));
    start.act(retry(start)).act(Play.connected(Dialect.WASSOP_2));
    assertThat(start.requests()).containsExactly(new Request.Join(Play.user("juanmi"), "token"));
    start.refuse(ErrorCode.NAME_IN_USE).enter("2");
    assertThat(start.requests()).containsExactly(new Request.Join(Play.user("juanmi2"), ""));
  }

  @Test
  void aNameThatSomebodyElseHasNowIsAskedForAndNothingTypedIsLost() {
    play.enter("uno").type("dos").act(new Action.Closed("lost"));
    play.act(retry(play)).act(Play.connected(Dialect.WASSOP_2)).refuse(ErrorCode.NAME_IN_USE);
    assertThat(play.state().isNaming()).isTrue();
    assertThat(play.problem()).contains("refused.name-in-use");
    play.enter("2").answer(new Answer.Joined(""));
    assertThat(play.input()).isEqualTo("dos");
    assertThat(play.shown().outgoing()).hasSize(1);
  }

  @Test
  void aConnectionThatIsLostWhileTheNameIsAskedForIsTriedAgain() {
    Play start = Play.start("").act(Play.connected(Dialect.WASSOP_2)).type("juan");
    start.act(new Action.Closed("lost"));
    start.act(retry(start)).act(Play.connected(Dialect.WASSOP_2));
    assertThat(start.state().isNaming()).isTrue();
    assertThat(start.enter("mi").requests())
        .containsExactly(new Request.Join(Play.user("juanmi"), ""));
  }

  @Test
  void aRoomWhoseHistoryCannotBeReadNowIsEnteredLaterAndWhatWaitsForItIsKept() {
    play.act(new Action.Closed("lost")).enter("espera");
    play.act(new Action.Retry(1)).act(Play.connected(Dialect.WASSOP_2));
    play.answer(new Answer.Joined("")).refuse(ErrorCode.INTERNAL);
    Effect.Later later = (Effect.Later) play.effects().getFirst();
    assertThat(play.log()).endsWith("problem.not-entered");
    assertThat(play.shown().outgoing()).singleElement().matches(Outgoing::isUnsettled);
    play.act(later.action());
    assertThat(play.requests()).hasSize(1).first().isInstanceOf(Request.EnterRoom.class);
    play.refuse(ErrorCode.INTERNAL).act(((Effect.Later) play.effects().getFirst()).action());
    play.answer(new Answer.RoomEntered(Play.room("Sala1"), 1, Extent.EMPTY, 0, ""));
    assertThat(play.requests()).hasAtLeastOneElementOfType(Request.SendMessage.class);
  }

  @Test
  void whoIsThereIsAskedAgain() {
    play.act(new Action.Closed("lost"));
    assertThat(play.shown().members()).isEmpty();
    play.act(retry(play)).act(Play.connected(Dialect.WASSOP_2)).answer(new Answer.Joined(""));
    play.answer(new Answer.RoomEntered(Play.room("Sala1"), 1, Extent.EMPTY, 0, ""));
    assertThat(play.requests()).contains(new Request.ListMembers(Play.room("Sala1")));
    play.act(
        new Action.Answered(
            new Request.ListMembers(Play.room("Sala1")),
            new Effect.Purpose.Routine(),
            new Answer.Members(Play.room("Sala1"), List.of(Play.user("leo")))));
    assertThat(play.shown().members()).containsExactly(Play.user("leo"));
  }
}

package org.wassop.tui.model.update.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.ErrorCode;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Request;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.action.Effect;
import org.wassop.tui.model.state.ConnectionState.Phase;
import org.wassop.tui.model.state.OutgoingMessage;
import org.wassop.tui.model.state.RetryCountdown;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.state.Step;
import org.wassop.tui.model.text.LocalizedText;
import org.wassop.tui.model.update.ModelDriver;
import org.wassop.tui.model.update.Update;

class ReconnectTest {
  private final ModelDriver modelDriver = ModelDriver.online(Dialect.WASSOP_2);

  private static Action retry(ModelDriver modelDriver) {
    return modelDriver.effects().stream()
        .filter(Effect.Schedule.class::isInstance)
        .map(effect -> ((Effect.Schedule) effect).action())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aLostConnectionIsTriedAgainByItselfAndMoreAndMoreSlowly() {
    modelDriver.act(new Action.Disconnected("lost"));
    long last = 0;
    for (int i = 0; i < 4; i++) {
      Effect.Schedule schedule = (Effect.Schedule) modelDriver.effects().getFirst();
      last = schedule.delay().toMillis();
      assertThat(modelDriver.act(schedule.action()).effects())
          .containsExactly(new Effect.Connect());
      assertThat(modelDriver.state().connection().phase()).isEqualTo(Phase.RECONNECTING);
      modelDriver.act(new Action.ConnectFailed("nobody is there"));
      assertThat(modelDriver.state().connection().problem())
          .contains(LocalizedText.of("offline.because", "nobody is there"));
    }
    assertThat(last).isGreaterThanOrEqualTo(2_000);
    assertThat(modelDriver.log()).containsExactly("note.you-entered");
  }

  /** Applies {@code action} at {@code millis}. */
  private static Step at(long millis, State state, Action action) {
    return Update.apply(state, action, millis);
  }

  /** The step in which the fifth try of a client has failed, at 0. */
  private Step failed() {
    State state = modelDriver.state();
    for (int i = 0; i < 4; i++) {
      state = at(0, state, new Action.ConnectFailed("nobody is there")).state();
    }
    return at(0, state, new Action.ConnectFailed("nobody is there"));
  }

  @Test
  void theSecondsToTheNextTryAreCountedDown() {
    Step step = failed();
    long delay = ((Effect.Schedule) step.effects().getFirst()).delay().toMillis();
    int seconds = step.state().connection().retryCountdown().seconds();
    assertThat(seconds).isEqualTo((int) Math.ceilDiv(delay, 1_000)).isGreaterThan(3);
    long now = 0;
    for (int left = seconds - 1; left >= 1; left--) {
      Effect.Schedule tick = (Effect.Schedule) step.effects().getLast();
      assertThat(tick.delay().toMillis()).isBetween(1L, 1_000L);
      now += tick.delay().toMillis();
      step = at(now, step.state(), tick.action());
      assertThat(step.state().connection().retryCountdown().seconds()).isEqualTo(left);
      assertThat(now).isEqualTo(delay - left * 1_000L);
    }
    assertThat(step.effects()).isEmpty();
  }

  @Test
  void nothingIsCountedAnyMoreWhenTheServerIsTried() {
    Step step = failed();
    Action retry = ((Effect.Schedule) step.effects().getFirst()).action();
    Action tick = ((Effect.Schedule) step.effects().getLast()).action();
    Step tried = at(9_000, step.state(), retry);
    assertThat(tried.state().connection().retryCountdown()).isEqualTo(RetryCountdown.NONE);
    assertThat(at(9_000, tried.state(), tick)).isEqualTo(Step.to(tried.state()));
    State again = at(9_000, tried.state(), new Action.ConnectFailed("x")).state();
    assertThat(at(9_001, again, tick)).isEqualTo(Step.to(again));
    State back = at(9_000, tried.state(), ModelDriver.connected(Dialect.WASSOP_2)).state();
    assertThat(back.connection().retryCountdown()).isEqualTo(RetryCountdown.NONE);
    assertThat(at(9_001, back, tick).effects()).isEmpty();
  }

  @Test
  void aClockThatJumpsNeitherStopsTheCountNorMakesItLonger() {
    Step step = failed();
    int seconds = step.state().connection().retryCountdown().seconds();
    Action tick = ((Effect.Schedule) step.effects().getLast()).action();
    Step early = at(-3_600_000, step.state(), tick);
    assertThat(early.state().connection().retryCountdown().seconds()).isEqualTo(seconds - 1);
    assertThat(((Effect.Schedule) early.effects().getFirst()).delay().toMillis()).isEqualTo(1_000);
    Step late = at(3_600_000, step.state(), tick);
    assertThat(late.state().connection().retryCountdown().seconds()).isEqualTo(1);
    assertThat(late.effects()).isEmpty();
  }

  @Test
  void aShortWaitHasNothingToCount() {
    modelDriver.act(new Action.Disconnected("lost"));
    assertThat(modelDriver.effects()).hasSize(1);
    assertThat(modelDriver.state().connection().retryCountdown().seconds()).isEqualTo(1);
  }

  @Test
  void aFirstConnectionThatFailsIsTriedAgain() {
    ModelDriver start =
        ModelDriver.start("juanmi").act(new Action.ConnectFailed("nobody is there"));
    assertThat(start.act(retry(start)).effects()).containsExactly(new Effect.Connect());
  }

  @Test
  void aTryOfTheUserTakesThePlaceOfTheOneThatWaits() {
    Action waiting = retry(modelDriver.act(new Action.Disconnected("lost")));
    assertThat(modelDriver.enter("/connect").effects()).containsExactly(new Effect.Connect());
    assertThat(modelDriver.act(waiting).effects()).isEmpty();
    modelDriver.act(new Action.ConnectFailed("nobody"));
    assertThat(modelDriver.act(waiting).effects()).isEmpty();
    modelDriver.enter("/connect").act(ModelDriver.connected(Dialect.WASSOP_2));
    assertThat(modelDriver.act(waiting).effects()).isEmpty();
  }

  @Test
  void theUserCanTryAtOnceWhileATryWaits() {
    modelDriver.act(new Action.Disconnected("lost"));
    assertThat(modelDriver.enter("/connect").state().connection().phase())
        .isEqualTo(Phase.CONNECTING);
  }

  @ParameterizedTest
  @EnumSource(Event.ByeCode.class)
  void onlyWhoIsReplacedOrSaidGoodByeDoesNotComeBack(Event.ByeCode code) {
    modelDriver.receive(new Event.Bye(code, "x"));
    boolean stays = code == Event.ByeCode.QUIT || code == Event.ByeCode.REPLACED;
    assertThat(modelDriver.state().connection().phase())
        .isEqualTo(stays ? Phase.OFFLINE : Phase.RECONNECTING);
    assertThat(modelDriver.effects()).hasSize(stays ? 0 : 1);
    modelDriver.act(new Action.Disconnected("the end"));
    assertThat(modelDriver.effects()).isEmpty();
    assertThat(modelDriver.problem()).contains("bye." + code.wire());
    assertThat(modelDriver.enter("/connect").effects()).containsExactly(new Effect.Connect());
  }

  @Test
  void theNameIsTakenOverFromTheLastConnection() {
    ModelDriver start = ModelDriver.connectedAs("juanmi");
    assertThat(start.requests()).containsExactly(new Request.Join(ModelDriver.user("juanmi"), ""));
    start.answer(new Answer.Joined("token")).act(new Action.Disconnected("lost"));
    start.act(retry(start)).act(ModelDriver.connected(Dialect.WASSOP_2));
    assertThat(start.requests())
        .containsExactly(new Request.Join(ModelDriver.user("juanmi"), "token"));
    start.refuse(ErrorCode.NAME_IN_USE).enter("2");
    assertThat(start.requests()).containsExactly(new Request.Join(ModelDriver.user("juanmi2"), ""));
  }

  @Test
  void aNameThatSomebodyElseHasNowIsAskedForAndNothingTypedIsLost() {
    modelDriver.enter("uno").type("dos").act(new Action.Disconnected("lost"));
    modelDriver
        .act(retry(modelDriver))
        .act(ModelDriver.connected(Dialect.WASSOP_2))
        .refuse(ErrorCode.NAME_IN_USE);
    assertThat(modelDriver.state().isChoosingName()).isTrue();
    assertThat(modelDriver.problem()).contains("refused.name-in-use");
    modelDriver.enter("2").answer(new Answer.Joined(""));
    assertThat(modelDriver.input()).isEqualTo("dos");
    assertThat(modelDriver.shown().outgoing()).hasSize(1);
  }

  @Test
  void aConnectionThatIsLostWhileTheNameIsAskedForIsTriedAgain() {
    ModelDriver start = ModelDriver.connectedAs("").type("juan");
    start.act(new Action.Disconnected("lost"));
    start.act(retry(start)).act(ModelDriver.connected(Dialect.WASSOP_2));
    assertThat(start.state().isChoosingName()).isTrue();
    assertThat(start.enter("mi").requests())
        .containsExactly(new Request.Join(ModelDriver.user("juanmi"), ""));
  }

  @Test
  void aRoomWhoseHistoryCannotBeReadNowIsEnteredLaterAndWhatWaitsForItIsKept() {
    modelDriver.act(new Action.Disconnected("lost")).enter("espera");
    modelDriver.act(new Action.RetryDue(1)).act(ModelDriver.connected(Dialect.WASSOP_2));
    modelDriver.answer(new Answer.Joined("")).refuse(ErrorCode.INTERNAL);
    Effect.Schedule schedule = (Effect.Schedule) modelDriver.effects().getFirst();
    assertThat(modelDriver.log()).endsWith("problem.not-entered");
    assertThat(modelDriver.shown().outgoing()).singleElement().matches(OutgoingMessage::isPending);
    modelDriver.act(schedule.action());
    assertThat(modelDriver.requests()).hasSize(1).first().isInstanceOf(Request.EnterRoom.class);
    modelDriver
        .refuse(ErrorCode.INTERNAL)
        .act(((Effect.Schedule) modelDriver.effects().getFirst()).action());
    modelDriver.answer(ModelDriver.roomEntered("Sala1"));
    assertThat(modelDriver.requests()).hasAtLeastOneElementOfType(Request.SendMessage.class);
  }

  @Test
  void whoIsThereIsAskedAgain() {
    modelDriver.act(new Action.Disconnected("lost"));
    assertThat(modelDriver.shown().members()).isEmpty();
    modelDriver
        .act(retry(modelDriver))
        .act(ModelDriver.connected(Dialect.WASSOP_2))
        .answer(new Answer.Joined(""));
    modelDriver.answer(ModelDriver.roomEntered("Sala1"));
    assertThat(modelDriver.requests()).contains(new Request.ListMembers(ModelDriver.room("Sala1")));
    modelDriver.answer(
        new Request.ListMembers(ModelDriver.room("Sala1")),
        new Answer.Members(ModelDriver.room("Sala1"), List.of(ModelDriver.user("leo"))));
    assertThat(modelDriver.shown().members()).containsExactly(ModelDriver.user("leo"));
  }
}

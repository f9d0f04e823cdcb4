package org.wassop.tui.model.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.state.ConnectionState.Phase;
import org.wassop.tui.model.state.ConversationList;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.OutgoingMessage;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.timeline.ConversationHistory;
import org.wassop.tui.model.timeline.Entry;

class MonkeyTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void noSequenceOfActionsBreaksTheRules(long seed) {
    Monkey monkey = new Monkey(new Random(seed));
    for (int i = 0; i < 3_000; i++) {
      State before = monkey.state();
      Action action = monkey.next();
      check(before, action, monkey.state());
    }
  }

  /** Within the known range of a log, ids only grow. */
  private static void assertInOrder(ConversationState room) {
    long last = room.conversationHistory().knownRange().last() + 1;
    for (long i = room.log().end() - 1; i >= room.conversationHistory().oldest(); i--) {
      if (room.log().get(i) instanceof Entry.Message message && message.id() > 0) {
        assertThat(message.id()).as(room.title()).isLessThan(last);
        assertThat(message.id())
            .isGreaterThanOrEqualTo(room.conversationHistory().knownRange().first());
        last = message.id();
      }
    }
  }

  /** Every known message is found by its id. */
  private static void assertEveryMessageIsFound(ConversationState room) {
    ConversationHistory conversationHistory = room.conversationHistory();
    for (long number = conversationHistory.oldest(); number < room.log().end(); number++) {
      if (room.log().get(number) instanceof Entry.Message message && message.id() > 0) {
        assertThat(conversationHistory.numberOf(message.id())).as(room.title()).hasValue(number);
      }
    }
  }

  private static void check(State before, Action action, State after) {
    ConversationList rooms = after.rooms();
    assertThat(rooms.current()).isBetween(0, Math.max(0, rooms.entered().size() - 1));
    rooms.shown().ifPresent(room -> assertThat(room.reading().unread()).as("%s", action).isZero());
    for (ConversationState room : rooms.entered()) {
      assertThat(room.mentions()).isBetween(0, room.reading().unread());
      room.reading()
          .anchor()
          .ifPresent(scrollAnchor ->
              assertThat(scrollAnchor.number())
                  .isBetween(room.log().first(), Math.max(0, room.log().end() - 1)));
      room.reading()
          .line()
          .ifPresent(line -> assertThat(line.number()).isLessThan(room.log().end()));
      assertThat(room.roomMembership().writing()).hasSizeLessThanOrEqualTo(20);
      assertInOrder(room);
      assertEveryMessageIsFound(room);
      if (after.link().isClassic() && after.link().phase() == Phase.RECONNECTING) {
        assertThat(room.outgoing())
            .noneMatch(message -> message.progress() instanceof OutgoingMessage.Progress.Sending);
      }
    }
    after
        .selection()
        .ifPresent(chosen ->
            assertThat(rooms.shown().map(ConversationState::place)).contains(chosen.place()));
    boolean fromServer =
        action instanceof Action.Connected
            || action instanceof Action.ConnectFailed
            || action instanceof Action.Closed
            || action instanceof Action.Answered
            || action instanceof Action.Replayed
            || action instanceof Action.Retry
            || action instanceof Action.CatchUp
            || action instanceof Action.Received;
    if (fromServer) {
      assertThat(after.drafts().byPlace()).isEqualTo(before.drafts().byPlace());
    }
  }
}

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
    long last = room.history().knownRange().last() + 1;
    for (long i = room.scrollback().end() - 1; i >= room.history().oldest(); i--) {
      if (room.scrollback().get(i) instanceof Entry.Message message && message.id() > 0) {
        assertThat(message.id()).as(room.title()).isLessThan(last);
        assertThat(message.id()).isGreaterThanOrEqualTo(room.history().knownRange().first());
        last = message.id();
      }
    }
  }

  /** Every known message is found by its id. */
  private static void assertEveryMessageIsFound(ConversationState room) {
    ConversationHistory conversationHistory = room.history();
    for (long number = conversationHistory.oldest(); number < room.scrollback().end(); number++) {
      if (room.scrollback().get(number) instanceof Entry.Message message && message.id() > 0) {
        assertThat(conversationHistory.numberOf(message.id())).as(room.title()).hasValue(number);
      }
    }
  }

  private static void check(State before, Action action, State after) {
    ConversationList rooms = after.conversations();
    assertThat(rooms.shownIndex()).isBetween(0, Math.max(0, rooms.all().size() - 1));
    rooms
        .shown()
        .ifPresent(room -> assertThat(room.readingPosition().unread()).as("%s", action).isZero());
    for (ConversationState room : rooms.all()) {
      assertThat(room.mentions()).isBetween(0, room.readingPosition().unread());
      room.readingPosition()
          .anchor()
          .ifPresent(scrollAnchor ->
              assertThat(scrollAnchor.number())
                  .isBetween(room.scrollback().first(), Math.max(0, room.scrollback().end() - 1)));
      room.readingPosition()
          .unreadLine()
          .ifPresent(line -> assertThat(line.number()).isLessThan(room.scrollback().end()));
      assertThat(room.membership().typing()).hasSizeLessThanOrEqualTo(20);
      assertInOrder(room);
      assertEveryMessageIsFound(room);
      if (after.connection().isClassic() && after.connection().phase() == Phase.RECONNECTING) {
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
            || action instanceof Action.Disconnected
            || action instanceof Action.Answered
            || action instanceof Action.Replayed
            || action instanceof Action.RetryDue
            || action instanceof Action.CatchUpDue
            || action instanceof Action.Received;
    if (fromServer) {
      assertThat(after.drafts().byPlace()).isEqualTo(before.drafts().byPlace());
    }
  }
}

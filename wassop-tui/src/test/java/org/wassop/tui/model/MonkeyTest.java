package org.wassop.tui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wassop.tui.model.LinkState.Phase;

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

  /** Within what is known of a log, ids only grow. */
  private static void assertInOrder(RoomState room) {
    long last = room.history().known().last() + 1;
    for (long i = room.log().end() - 1; i >= room.history().oldest(); i--) {
      if (room.log().get(i) instanceof Entry.Said said && said.id() > 0) {
        assertThat(said.id()).as(room.title()).isLessThan(last);
        assertThat(said.id()).isGreaterThanOrEqualTo(room.history().known().first());
        last = said.id();
      }
    }
  }

  /** However a message is looked for, it is found. */
  private static void assertEveryMessageIsFound(RoomState room) {
    History history = room.history();
    for (long number = history.oldest(); number < room.log().end(); number++) {
      if (room.log().get(number) instanceof Entry.Said said && said.id() > 0) {
        assertThat(history.numberOf(said.id())).as(room.title()).hasValue(number);
      }
    }
  }

  private static void check(State before, Action action, State after) {
    RoomList rooms = after.rooms();
    assertThat(rooms.current()).isBetween(0, Math.max(0, rooms.entered().size() - 1));
    rooms.shown().ifPresent(room -> assertThat(room.reading().unread()).as("%s", action).isZero());
    for (RoomState room : rooms.entered()) {
      assertThat(room.mentions()).isBetween(0, room.reading().unread());
      room.reading()
          .anchor()
          .ifPresent(anchor ->
              assertThat(anchor.number())
                  .isBetween(room.log().first(), Math.max(0, room.log().end() - 1)));
      room.reading()
          .line()
          .ifPresent(line -> assertThat(line.number()).isLessThan(room.log().end()));
      assertThat(room.membership().writing()).hasSizeLessThanOrEqualTo(20);
      assertInOrder(room);
      assertEveryMessageIsFound(room);
      if (after.link().isClassic() && after.link().phase() == Phase.RECONNECTING) {
        assertThat(room.outgoing())
            .noneMatch(message -> message.progress() instanceof Outgoing.Progress.Sending);
      }
    }
    after
        .selection()
        .ifPresent(
            chosen -> assertThat(rooms.shown().map(RoomState::place)).contains(chosen.place()));
    boolean fromServer =
        action instanceof Action.Connected
            || action instanceof Action.ConnectFailed
            || action instanceof Action.Closed
            || action instanceof Action.Answered
            || action instanceof Action.Replayed
            || action instanceof Action.Retry
            || action instanceof Action.CatchUp
            || action instanceof Action.Happened;
    if (fromServer) {
      assertThat(after.drafts().byPlace()).isEqualTo(before.drafts().byPlace());
    }
  }
}

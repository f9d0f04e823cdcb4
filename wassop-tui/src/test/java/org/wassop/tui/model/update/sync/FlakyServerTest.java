package org.wassop.tui.model.update.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Place;
import org.wassop.tui.model.state.ConversationList;
import org.wassop.tui.model.timeline.Entry;
import org.wassop.tui.model.timeline.Scrollback;

class FlakyServerTest {
  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whateverTheLinkDoesEverythingIsSeenInOrderAndOnce(long seed) {
    FlakyServer server = new FlakyServer(new Random(seed));
    for (int i = 0; i < 400; i++) {
      server.next();
    }
    server.settle();
    ConversationList rooms = server.state().conversations();
    assertThat(ids(rooms, FlakyServer.ROOM))
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, server.log(FlakyServer.ROOM).size()).boxed().toList());
    List<Long> direct = ids(rooms, FlakyServer.DIRECT);
    assertThat(direct)
        .containsExactlyElementsOf(
            LongStream.rangeClosed(direct.getFirst(), server.log(FlakyServer.DIRECT).size())
                .boxed()
                .toList());
    assertThat(rooms.all()).allMatch(room -> room.outgoing().isEmpty());
    List<String> mine = new ArrayList<>();
    for (Place place : List.of(FlakyServer.ROOM, FlakyServer.DIRECT)) {
      List<String> here =
          server.log(place).stream()
              .filter(said -> said.from().equals(FlakyServer.ME))
              .map(Event.Message::text)
              .toList();
      assertThat(here).isSortedAccordingTo((a, b) -> Integer.compare(number(a), number(b)));
      mine.addAll(here);
    }
    assertThat(mine).doesNotHaveDuplicates().hasSize(server.typed());
  }

  private static int number(String text) {
    return Integer.parseInt(text.substring("mine ".length()));
  }

  private static List<Long> ids(ConversationList rooms, Place place) {
    List<Long> ids = new ArrayList<>();
    Scrollback log = rooms.find(place).orElseThrow().scrollback();
    for (long i = log.first(); i < log.end(); i++) {
      if (log.get(i) instanceof Entry.Message message) {
        ids.add(message.id());
      }
    }
    return ids;
  }
}

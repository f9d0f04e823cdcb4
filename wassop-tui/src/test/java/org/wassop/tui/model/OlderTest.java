package org.wassop.tui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.ErrorCode;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Extent;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;

class OlderTest {
  private static final Place ROOM = Play.place("Sala1");
  private static final Action TO_THE_TOP = new Action.ScrollTo(Optional.empty(), true);

  /** In a room of which the last ten of {@code last} messages are there. */
  private static Play among(long last, Extent kept) {
    Play play = Play.start("juanmi", "Sala1").act(Play.connected(Dialect.WASSOP_2));
    play.answer(new Answer.Joined(""));
    for (long id = last - 9; id <= last; id++) {
      play.replay("Sala1", id, "leo", "m" + id);
    }
    return play.entered("Sala1", kept, last);
  }

  private static Request before(long id) {
    return new Request.History(ROOM, new Request.Range.Before(id), Older.PAGE);
  }

  private static History.Top top(Play play) {
    return play.shown().history().top();
  }

  @Test
  void theTopAsksForWhatIsBeforeOnceAtATime() {
    Play play = among(500, new Extent(1, 500));
    assertThat(top(play)).isEqualTo(History.Top.MORE);
    assertThat(play.act(TO_THE_TOP).requests()).containsExactly(before(491));
    assertThat(top(play)).isEqualTo(History.Top.ASKED);
    assertThat(play.act(TO_THE_TOP).requests()).isEmpty();
    play.answer(Request.History.class, Play.page(ROOM, 391, 490, new Extent(1, 500)));
    assertThat(top(play)).isEqualTo(History.Top.MORE);
    assertThat(play.act(TO_THE_TOP).requests()).containsExactly(before(391));
  }

  @Test
  void onlyTheTopAsks() {
    Play play = among(500, new Extent(1, 500));
    assertThat(play.act(new Action.ScrollTo(Optional.of(new Anchor(3, 0)), false)).requests())
        .isEmpty();
  }

  @Test
  void olderOnesComeBeforeAndWhatIsReadStays() {
    Play play = among(500, new Extent(1, 500));
    Anchor anchor = new Anchor(4, 0);
    play.act(new Action.ScrollTo(Optional.of(anchor), true));
    Entry read = play.shown().log().get(4);
    play.answer(Request.History.class, Play.page(ROOM, 451, 490, new Extent(1, 500)));
    assertThat(play.shown().reading().anchor()).contains(anchor);
    assertThat(play.shown().log().get(4)).isSameAs(read);
    assertThat(play.log().subList(0, 2)).containsExactly("leo: m451", "leo: m452");
    assertThat(play.log()).hasSize(50 + 1).doesNotHaveDuplicates();
  }

  @Test
  void shortPagesAreAskedOnAndTheBeginningIsTold() {
    Play play = among(20, new Extent(1, 20));
    play.act(TO_THE_TOP).answer(Request.History.class, Play.page(ROOM, 10, 10, new Extent(1, 20)));
    assertThat(play.act(TO_THE_TOP).requests()).containsExactly(before(10));
    play.answer(Request.History.class, Play.page(ROOM, 1, 9, new Extent(1, 20)));
    assertThat(top(play)).isEqualTo(History.Top.START);
    assertThat(play.act(TO_THE_TOP).requests()).isEmpty();
  }

  @Test
  void whatIsNoLongerKeptIsTold() {
    Play play = among(500, new Extent(480, 500));
    play.act(TO_THE_TOP)
        .answer(Request.History.class, Play.page(ROOM, 485, 490, new Extent(485, 500)));
    assertThat(top(play)).isEqualTo(History.Top.GONE);
    assertThat(play.act(TO_THE_TOP).requests()).isEmpty();
  }

  @Test
  void aServerThatGivesNothingIsNotAskedForEver() {
    Play play = among(500, new Extent(1, 500));
    play.act(TO_THE_TOP)
        .answer(Request.History.class, new Answer.Page(ROOM, List.of(), new Extent(1, 500)));
    assertThat(top(play)).isEqualTo(History.Top.GONE);
  }

  @Test
  void aPageThatComesTwiceIsThereOnce() {
    Play play = among(500, new Extent(1, 500));
    Answer page = Play.page(ROOM, 391, 490, new Extent(1, 500));
    play.act(TO_THE_TOP).answer(Request.History.class, page).answer(Request.History.class, page);
    assertThat(play.log()).hasSize(110 + 1).doesNotHaveDuplicates();
  }

  @Test
  void aRefusalAndALostConnectionLetOneAskAgain() {
    Play play = among(500, new Extent(1, 500));
    play.act(TO_THE_TOP)
        .answer(Request.History.class, new Answer.Refused(ErrorCode.RATE_LIMITED, "slow"));
    assertThat(play.told()).isEqualTo("refused.rate-limited");
    assertThat(play.act(TO_THE_TOP).requests()).containsExactly(before(491));
    play.act(new Action.Closed("the cable"));
    assertThat(top(play)).isEqualTo(History.Top.MORE);
    assertThat(play.act(TO_THE_TOP).requests()).isEmpty();
  }

  @Test
  void whenThereIsNoPlaceLeftNothingIsAskedFor() {
    Play play = among(300_000, new Extent(1, 300_000));
    for (int i = 0; i < 600 && !play.shown().log().isFull(); i++) {
      play.act(TO_THE_TOP);
      long first = play.shown().history().known().first();
      play.answer(
          Request.History.class, Play.page(ROOM, first - 200, first - 1, new Extent(1, 300_000)));
    }
    assertThat(top(play)).isEqualTo(History.Top.FULL);
    assertThat(play.act(TO_THE_TOP).requests()).isEmpty();
  }

  @Test
  void aClassicServerHasNothingOlder() {
    Play play = Play.online(Dialect.CLASSIC, "Sala1").hear("Sala1", "leo", "hola");
    assertThat(top(play)).isEqualTo(History.Top.UNKNOWN);
    assertThat(play.act(TO_THE_TOP).requests()).isEmpty();
  }
}

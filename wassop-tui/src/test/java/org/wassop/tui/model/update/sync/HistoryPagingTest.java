package org.wassop.tui.model.update.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.ErrorCode;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.IdRange;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.timeline.ConversationHistory;
import org.wassop.tui.model.timeline.Entry;
import org.wassop.tui.model.timeline.ScrollAnchor;
import org.wassop.tui.model.update.ModelDriver;

class HistoryPagingTest {
  private static final Place ROOM = ModelDriver.place("Sala1");

  /** In a room of which the last ten messages up to {@code last} are loaded. */
  private static ModelDriver among(long last, IdRange kept) {
    return ModelDriver.joined("Sala1").replay("Sala1", last - 9, last).entered("Sala1", kept, last);
  }

  private static ModelDriver among500() {
    return among(500, new IdRange(1, 500));
  }

  private static Request before(long id) {
    return new Request.History(ROOM, new Request.Range.Before(id), HistoryPaging.PAGE);
  }

  private static ConversationHistory.OlderHistory top(ModelDriver modelDriver) {
    return modelDriver.shown().history().olderHistory();
  }

  @Test
  void theTopAsksForWhatIsBeforeOnceAtATime() {
    ModelDriver modelDriver = among500();
    assertThat(top(modelDriver)).isEqualTo(ConversationHistory.OlderHistory.MORE);
    assertThat(modelDriver.scrollToTop().requests()).containsExactly(before(491));
    assertThat(top(modelDriver)).isEqualTo(ConversationHistory.OlderHistory.REQUESTED);
    assertThat(modelDriver.scrollToTop().requests()).isEmpty();
    modelDriver.answer(
        Request.History.class, ModelDriver.page(ROOM, 391, 490, new IdRange(1, 500)));
    assertThat(top(modelDriver)).isEqualTo(ConversationHistory.OlderHistory.MORE);
    assertThat(modelDriver.scrollToTop().requests()).containsExactly(before(391));
  }

  @Test
  void onlyTheTopAsks() {
    ModelDriver modelDriver = among500();
    assertThat(modelDriver.scrollTo(3).requests()).isEmpty();
  }

  @Test
  void olderOnesComeBeforeAndWhatIsReadStays() {
    ModelDriver modelDriver = among500();
    ScrollAnchor scrollAnchor = new ScrollAnchor(4, 0);
    modelDriver.act(new Action.ScrollTo(Optional.of(scrollAnchor), true));
    Entry read = modelDriver.shown().scrollback().get(4);
    modelDriver.answer(
        Request.History.class, ModelDriver.page(ROOM, 451, 490, new IdRange(1, 500)));
    assertThat(modelDriver.shown().readingPosition().anchor()).contains(scrollAnchor);
    assertThat(modelDriver.shown().scrollback().get(4)).isSameAs(read);
    assertThat(modelDriver.log().subList(0, 2)).containsExactly("leo: m451", "leo: m452");
    assertThat(modelDriver.log()).hasSize(50 + 1).doesNotHaveDuplicates();
  }

  @Test
  void shortPagesAreAskedOnAndTheBeginningIsTold() {
    ModelDriver modelDriver = among(20, new IdRange(1, 20));
    modelDriver
        .scrollToTop()
        .answer(Request.History.class, ModelDriver.page(ROOM, 10, 10, new IdRange(1, 20)));
    assertThat(modelDriver.scrollToTop().requests()).containsExactly(before(10));
    modelDriver.answer(Request.History.class, ModelDriver.page(ROOM, 1, 9, new IdRange(1, 20)));
    assertThat(top(modelDriver)).isEqualTo(ConversationHistory.OlderHistory.BEGINNING);
    assertThat(modelDriver.scrollToTop().requests()).isEmpty();
  }

  @Test
  void whatIsNoLongerKeptIsTold() {
    ModelDriver modelDriver = among(500, new IdRange(480, 500));
    modelDriver
        .scrollToTop()
        .answer(Request.History.class, ModelDriver.page(ROOM, 485, 490, new IdRange(485, 500)));
    assertThat(top(modelDriver)).isEqualTo(ConversationHistory.OlderHistory.EXPIRED);
    assertThat(modelDriver.scrollToTop().requests()).isEmpty();
  }

  @Test
  void aServerThatGivesNothingIsNotAskedForEver() {
    ModelDriver modelDriver = among500();
    modelDriver
        .scrollToTop()
        .answer(
            Request.History.class, new Answer.HistoryPage(ROOM, List.of(), new IdRange(1, 500)));
    assertThat(top(modelDriver)).isEqualTo(ConversationHistory.OlderHistory.EXPIRED);
  }

  @Test
  void aPageThatComesTwiceIsThereOnce() {
    ModelDriver modelDriver = among500();
    Answer page = ModelDriver.page(ROOM, 391, 490, new IdRange(1, 500));
    modelDriver
        .scrollToTop()
        .answer(Request.History.class, page)
        .answer(Request.History.class, page);
    assertThat(modelDriver.log()).hasSize(110 + 1).doesNotHaveDuplicates();
  }

  @Test
  void aRefusalAndALostConnectionLetOneAskAgain() {
    ModelDriver modelDriver = among500();
    modelDriver
        .scrollToTop()
        .answer(Request.History.class, new Answer.Refused(ErrorCode.RATE_LIMITED, "slow"));
    assertThat(modelDriver.lastNote()).isEqualTo("refused.rate-limited");
    assertThat(modelDriver.scrollToTop().requests()).containsExactly(before(491));
    modelDriver.act(new Action.Disconnected("the cable"));
    assertThat(top(modelDriver)).isEqualTo(ConversationHistory.OlderHistory.MORE);
    assertThat(modelDriver.scrollToTop().requests()).isEmpty();
  }

  @Test
  void whenThereIsNoPlaceLeftNothingIsAskedFor() {
    ModelDriver modelDriver = among(300_000, new IdRange(1, 300_000));
    for (int i = 0; i < 600 && !modelDriver.shown().scrollback().isFull(); i++) {
      modelDriver.scrollToTop();
      long first = modelDriver.shown().history().knownRange().first();
      modelDriver.answer(
          Request.History.class,
          ModelDriver.page(ROOM, first - 200, first - 1, new IdRange(1, 300_000)));
    }
    assertThat(top(modelDriver)).isEqualTo(ConversationHistory.OlderHistory.FULL);
    assertThat(modelDriver.scrollToTop().requests()).isEmpty();
  }

  @Test
  void aClassicServerHasNothingOlder() {
    ModelDriver modelDriver =
        ModelDriver.online(Dialect.CLASSIC, "Sala1").hear("Sala1", "leo", "hola");
    assertThat(top(modelDriver)).isEqualTo(ConversationHistory.OlderHistory.UNKNOWN);
    assertThat(modelDriver.scrollToTop().requests()).isEmpty();
  }
}

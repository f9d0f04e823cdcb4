package org.wassop.tui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.ErrorCode;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Extent;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.tui.model.SearchBox.Outcome;

class SearchingTest {
  private static final Place SALA1 = Play.place("Sala1");
  private static final Place OPS = Play.place("ops");
  private static final int LIMIT = 100;

  private Play play = Play.online(Dialect.WASSOP_2, "Sala1");

  private static Request here(String words) {
    return new Request.Search(words, Optional.of(SALA1), LIMIT);
  }

  private static Request everywhere(String words) {
    return new Request.Search(words, Optional.empty(), LIMIT);
  }

  private static Answer.Result result(Place place, long id) {
    return new Answer.Result(
        new Answer.Source(place, id, Play.user("leo"), 5_000),
        "m" + id,
        List.of(new Answer.Match(0, 1)));
  }

  private static Answer.Results results(Answer.Result... results) {
    return new Answer.Results(List.of(results));
  }

  private Outcome outcome() {
    return ((Popup.Search) play.state().popup()).box().outcome();
  }

  @Test
  void theCommandsSearchAtOnce() {
    assertThat(play.enter("/search hola  mundo ").requests()).containsExactly(here("hola  mundo"));
    assertThat(outcome()).isInstanceOf(Outcome.Looking.class);
    play.act(new Action.Escape());
    assertThat(play.enter("/search-all hola").requests()).containsExactly(everywhere("hola"));
  }

  @Test
  void aSearchIsTypedAndTabChangesThePlace() {
    play.act(new Action.ToggleSearch()).type("ho").type("la\n");
    assertThat(play.act(new Action.Tab(1)).requests()).isEmpty();
    assertThat(play.act(new Action.Submit()).requests()).containsExactly(everywhere("hola"));
    assertThat(play.act(new Action.Submit()).requests()).isEmpty();
    assertThat(play.act(new Action.Tab(1)).requests()).containsExactly(here("hola"));
    assertThat(play.input()).isEmpty();
  }

  @Test
  void theAnswerToAnOldSearchIsNotShown() {
    play.enter("/search uno");
    Effect.Send old = play.sent().getFirst();
    play.act(new Action.Edit(EditBuffer::killToStart)).type("dos").act(new Action.Submit());
    play.act(new Action.Answered(old.request(), old.purpose(), results(result(SALA1, 1))));
    assertThat(outcome()).isInstanceOf(Outcome.Looking.class);
    play.answer(results());
    assertThat(outcome()).isEqualTo(new Outcome.Found(List.of(), 0));
    play.act(new Action.Escape())
        .act(new Action.Answered(old.request(), old.purpose(), results(result(SALA1, 1))));
    assertThat(play.state().popup()).isEqualTo(new Popup.None());
  }

  @Test
  void theArrowsMoveTheChoiceWithinWhatWasFound() {
    play.enter("/search m").answer(results(result(SALA1, 3), result(SALA1, 2), result(SALA1, 1)));
    play.act(new Action.Move(0, 1));
    assertThat(((Outcome.Found) outcome()).choice().orElseThrow().id()).isEqualTo(2);
    play.act(new Action.Move(0, 50));
    assertThat(((Outcome.Found) outcome()).choice().orElseThrow().id()).isEqualTo(1);
    play.act(new Action.Move(0, -50));
    assertThat(((Outcome.Found) outcome()).choice().orElseThrow().id()).isEqualTo(3);
  }

  @Test
  void whatWentWrongIsToldInTheSearch() {
    play.enter("/search m").refuse(ErrorCode.RATE_LIMITED);
    assertThat(outcome()).isEqualTo(new Outcome.Failed(Phrase.of("refused.rate-limited")));
    play.act(new Action.Submit()).act(new Action.Closed("the cable"));
    assertThat(outcome()).isEqualTo(new Outcome.Failed(Phrase.of("failure.offline")));
    play.act(new Action.Submit());
    assertThat(outcome()).isEqualTo(new Outcome.Failed(Phrase.of("problem.offline")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/search hola", "/search-all hola", "/msg ana hola", "/topic x"})
  void aClassicServerCanNotDoIt(String command) {
    Play classic = Play.online(Dialect.CLASSIC, "Sala1");
    assertThat(classic.enter(command).effects()).isEmpty();
    assertThat(classic.told()).isEqualTo("problem.classic");
    assertThat(classic.input()).isEqualTo(command);
    classic.act(new Action.ToggleSearch()).type("hola").act(new Action.Submit());
    SearchBox box = ((Popup.Search) classic.state().popup()).box();
    assertThat(box.words().text()).isEqualTo("hola");
    assertThat(box.outcome()).isEqualTo(new Outcome.Failed(Phrase.of("problem.classic")));
  }

  private Play goTo(Place place, long id) {
    return play.enter("/search-all m").answer(results(result(place, id))).act(new Action.Submit());
  }

  private long found(RoomState room) {
    Anchor anchor = room.reading().anchor().orElseThrow();
    assertThat(anchor.isFound()).isTrue();
    return ((Entry.Said) room.log().get(anchor.number())).id();
  }

  @Test
  void aMessageThatIsThereIsGoneTo() {
    for (int id = 1; id <= 50; id++) {
      play.hear(SALA1, id, "leo", "m" + id);
    }
    assertThat(goTo(SALA1, 7).requests()).isEmpty();
    assertThat(play.state().popup()).isEqualTo(new Popup.None());
    assertThat(found(play.shown())).isEqualTo(7);
  }

  /** One who has the newest message of Sala1, and goes to a much older one. */
  private Play jumper(long last) {
    Play start = Play.start("juanmi", "Sala1").act(Play.connected(Dialect.WASSOP_2));
    play = start.answer(new Answer.Joined("")).replay("Sala1", last, "leo", "m" + last);
    play.entered("Sala1", new Extent(1, last), last);
    return goTo(SALA1, 512);
  }

  @Test
  void olderPagesAreLoadedUntilItIsThere() {
    assertThat(jumper(901).requests())
        .containsExactly(new Request.History(SALA1, new Request.Range.Before(901), 200));
    play.answer(Play.page(SALA1, 701, 900, new Extent(1, 901)));
    assertThat(play.requests())
        .containsExactly(new Request.History(SALA1, new Request.Range.Before(701), 200));
    play.answer(Play.page(SALA1, 501, 700, new Extent(1, 901)));
    assertThat(play.requests()).isEmpty();
    assertThat(found(play.shown())).isEqualTo(512);
  }

  @Test
  void aMessageThatIsTooFarBackIsToldSo() {
    jumper(90_000);
    for (int i = 0; i < Jump.MAX_PAGES; i++) {
      assertThat(play.requests()).hasSize(1);
      long first = play.shown().history().known().first();
      play.answer(Play.page(SALA1, first - 200, first - 1, new Extent(1, 90_000)));
    }
    assertThat(play.requests()).isEmpty();
    assertThat(play.told()).isEqualTo("problem.too-far");
  }

  @Test
  void itsRoomIsEnteredWhenItHasToBe() {
    goTo(OPS, 7);
    assertThat(play.requests())
        .containsExactly(new Request.EnterRoom(Play.room("ops"), new Request.Replay.Last(200)));
    play.answer(
        Request.EnterRoom.class,
        new Answer.RoomEntered(Play.room("ops"), 2, new Extent(1, 30), 0, ""));
    assertThat(play.shown().place()).isEqualTo(OPS);
    assertThat(play.requests())
        .contains(new Request.History(OPS, new Request.Range.Before(31), 200));
    play.answer(Request.History.class, Play.page(OPS, 1, 30, new Extent(1, 30)));
    assertThat(found(play.shown())).isEqualTo(7);
  }

  @Test
  void aDirectConversationIsOpenedForIt() {
    goTo(Play.direct("juanmi"), 7); // leo said it to juanmi
    assertThat(play.shown().place()).isEqualTo(Play.direct("leo"));
    play.answer(Request.History.class, Play.page(Play.direct("leo"), 1, 30, new Extent(1, 30)));
    assertThat(found(play.shown())).isEqualTo(7);
  }

  @Test
  void aServerThatGivesNothingIsNotAskedForEver() {
    goTo(Play.direct("juanmi"), 7);
    play.answer(
        Request.History.class, new Answer.Page(Play.direct("leo"), List.of(), Extent.EMPTY));
    assertThat(play.requests()).isEmpty();
    assertThat(play.told()).isEqualTo("problem.too-far");
  }
}

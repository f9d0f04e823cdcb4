package org.wassop.tui.model.update.navigate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.ErrorCode;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.IdRange;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.action.Effect;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.Popup;
import org.wassop.tui.model.state.SearchState;
import org.wassop.tui.model.state.SearchState.Outcome;
import org.wassop.tui.model.text.EditBuffer;
import org.wassop.tui.model.text.LocalizedText;
import org.wassop.tui.model.timeline.Entry;
import org.wassop.tui.model.timeline.ScrollAnchor;
import org.wassop.tui.model.update.ModelDriver;

class MessageSearchTest {
  private static final Place SALA1 = ModelDriver.place("Sala1");
  private static final Place OPS = ModelDriver.place("ops");
  private static final int LIMIT = 100;

  private ModelDriver modelDriver = ModelDriver.online(Dialect.WASSOP_2, "Sala1");

  private static Request here(String words) {
    return new Request.Search(words, Optional.of(SALA1), LIMIT);
  }

  private static Request everywhere(String words) {
    return new Request.Search(words, Optional.empty(), LIMIT);
  }

  private static Answer.SearchResult result(Place place, long id) {
    return new Answer.SearchResult(
        new Answer.Source(place, id, ModelDriver.user("leo"), 5_000),
        "m" + id,
        List.of(new Answer.Match(0, 1)));
  }

  private static Answer.SearchResults results(Answer.SearchResult... results) {
    return new Answer.SearchResults(List.of(results));
  }

  private Outcome outcome() {
    return ((Popup.Search) modelDriver.state().popup()).search().outcome();
  }

  @Test
  void theCommandsSearchAtOnce() {
    assertThat(modelDriver.enter("/search hola  mundo ").requests())
        .containsExactly(here("hola  mundo"));
    assertThat(outcome()).isInstanceOf(Outcome.Searching.class);
    modelDriver.act(new Action.Escape());
    assertThat(modelDriver.enter("/search-all hola").requests())
        .containsExactly(everywhere("hola"));
  }

  @Test
  void aSearchIsTypedAndTabChangesThePlace() {
    modelDriver.act(new Action.ToggleSearch()).type("ho").type("la\n");
    assertThat(modelDriver.act(new Action.Tab(1)).requests()).isEmpty();
    assertThat(modelDriver.act(new Action.Submit()).requests()).containsExactly(everywhere("hola"));
    assertThat(modelDriver.act(new Action.Submit()).requests()).isEmpty();
    assertThat(modelDriver.act(new Action.Tab(1)).requests()).containsExactly(here("hola"));
    assertThat(modelDriver.input()).isEmpty();
  }

  @Test
  void theAnswerToAnOldSearchIsNotShown() {
    modelDriver.enter("/search uno");
    Effect.Send old = modelDriver.sent().getFirst();
    modelDriver.act(new Action.Edit(EditBuffer::killToStart)).type("dos").act(new Action.Submit());
    modelDriver.act(new Action.Answered(old.request(), old.purpose(), results(result(SALA1, 1))));
    assertThat(outcome()).isInstanceOf(Outcome.Searching.class);
    modelDriver.answer(results());
    assertThat(outcome()).isEqualTo(new Outcome.Found(List.of(), 0));
    modelDriver
        .act(new Action.Escape())
        .act(new Action.Answered(old.request(), old.purpose(), results(result(SALA1, 1))));
    assertThat(modelDriver.state().popup()).isEqualTo(new Popup.None());
  }

  @Test
  void theArrowsMoveTheChoiceWithinWhatWasFound() {
    modelDriver
        .enter("/search m")
        .answer(results(result(SALA1, 3), result(SALA1, 2), result(SALA1, 1)));
    modelDriver.act(new Action.Move(0, 1));
    assertThat(((Outcome.Found) outcome()).selectedHit().orElseThrow().id()).isEqualTo(2);
    modelDriver.act(new Action.Move(0, 50));
    assertThat(((Outcome.Found) outcome()).selectedHit().orElseThrow().id()).isEqualTo(1);
    modelDriver.act(new Action.Move(0, -50));
    assertThat(((Outcome.Found) outcome()).selectedHit().orElseThrow().id()).isEqualTo(3);
  }

  @Test
  void whatWentWrongIsToldInTheSearch() {
    modelDriver.enter("/search m").refuse(ErrorCode.RATE_LIMITED);
    assertThat(outcome()).isEqualTo(new Outcome.Failed(LocalizedText.of("refused.rate-limited")));
    modelDriver.act(new Action.Submit()).act(new Action.Disconnected("the cable"));
    assertThat(outcome()).isEqualTo(new Outcome.Failed(LocalizedText.of("failure.offline")));
    modelDriver.act(new Action.Submit());
    assertThat(outcome()).isEqualTo(new Outcome.Failed(LocalizedText.of("problem.offline")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/search hola", "/search-all hola", "/msg ana hola", "/topic x"})
  void aClassicServerCanNotDoIt(String command) {
    ModelDriver classic = ModelDriver.online(Dialect.CLASSIC, "Sala1");
    assertThat(classic.enter(command).effects()).isEmpty();
    assertThat(classic.lastNote()).isEqualTo("problem.classic");
    assertThat(classic.input()).isEqualTo(command);
    classic.act(new Action.ToggleSearch()).type("hola").act(new Action.Submit());
    SearchState box = ((Popup.Search) classic.state().popup()).search();
    assertThat(box.query().text()).isEqualTo("hola");
    assertThat(box.outcome()).isEqualTo(new Outcome.Failed(LocalizedText.of("problem.classic")));
  }

  private ModelDriver goTo(Place place, long id) {
    return modelDriver
        .enter("/search-all m")
        .answer(results(result(place, id)))
        .act(new Action.Submit());
  }

  private long found(ConversationState room) {
    ScrollAnchor scrollAnchor = room.readingPosition().anchor().orElseThrow();
    assertThat(scrollAnchor.isJumpTarget()).isTrue();
    return ((Entry.Message) room.scrollback().get(scrollAnchor.number())).id();
  }

  @Test
  void aMessageThatIsThereIsGoneTo() {
    modelDriver.hear(SALA1, 1, 50);
    assertThat(goTo(SALA1, 7).requests()).isEmpty();
    assertThat(modelDriver.state().popup()).isEqualTo(new Popup.None());
    assertThat(found(modelDriver.shown())).isEqualTo(7);
  }

  /** A user who has the newest message of Sala1, and jumps to a much older one. */
  private ModelDriver jumper(long last) {
    modelDriver = ModelDriver.joined("Sala1").replay("Sala1", last, last);
    modelDriver.entered("Sala1", new IdRange(1, last), last);
    return goTo(SALA1, 512);
  }

  @Test
  void olderPagesAreLoadedUntilItIsThere() {
    assertThat(jumper(901).requests())
        .containsExactly(new Request.History(SALA1, new Request.Range.Before(901), 200));
    modelDriver.answer(ModelDriver.page(SALA1, 701, 900, new IdRange(1, 901)));
    assertThat(modelDriver.requests())
        .containsExactly(new Request.History(SALA1, new Request.Range.Before(701), 200));
    modelDriver.answer(ModelDriver.page(SALA1, 501, 700, new IdRange(1, 901)));
    assertThat(modelDriver.requests()).isEmpty();
    assertThat(found(modelDriver.shown())).isEqualTo(512);
  }

  @Test
  void aMessageThatIsTooFarBackIsToldSo() {
    jumper(90_000);
    for (int i = 0; i < JumpToMessage.MAX_PAGES; i++) {
      assertThat(modelDriver.requests()).hasSize(1);
      long first = modelDriver.shown().history().knownRange().first();
      modelDriver.answer(ModelDriver.page(SALA1, first - 200, first - 1, new IdRange(1, 90_000)));
    }
    assertThat(modelDriver.requests()).isEmpty();
    assertThat(modelDriver.lastNote()).isEqualTo("problem.too-far");
  }

  @Test
  void itsRoomIsEnteredWhenItHasToBe() {
    goTo(OPS, 7);
    assertThat(modelDriver.requests())
        .containsExactly(
            new Request.EnterRoom(ModelDriver.room("ops"), new Request.Replay.Last(200)));
    modelDriver.answer(
        Request.EnterRoom.class,
        new Answer.RoomEntered(ModelDriver.room("ops"), 2, new IdRange(1, 30), 0, ""));
    assertThat(modelDriver.shown().place()).isEqualTo(OPS);
    assertThat(modelDriver.requests())
        .contains(new Request.History(OPS, new Request.Range.Before(31), 200));
    modelDriver.answer(Request.History.class, ModelDriver.page(OPS, 1, 30, new IdRange(1, 30)));
    assertThat(found(modelDriver.shown())).isEqualTo(7);
  }

  @Test
  void aDirectConversationIsOpenedForIt() {
    goTo(ModelDriver.direct("juanmi"), 7); // leo said it to juanmi
    assertThat(modelDriver.shown().place()).isEqualTo(ModelDriver.direct("leo"));
    modelDriver.answer(
        Request.History.class,
        ModelDriver.page(ModelDriver.direct("leo"), 1, 30, new IdRange(1, 30)));
    assertThat(found(modelDriver.shown())).isEqualTo(7);
  }

  @Test
  void aServerThatGivesNothingIsNotAskedForEver() {
    goTo(ModelDriver.direct("juanmi"), 7);
    modelDriver.answer(
        Request.History.class,
        new Answer.HistoryPage(ModelDriver.direct("leo"), List.of(), IdRange.EMPTY));
    assertThat(modelDriver.requests()).isEmpty();
    assertThat(modelDriver.lastNote()).isEqualTo("problem.too-far");
  }
}

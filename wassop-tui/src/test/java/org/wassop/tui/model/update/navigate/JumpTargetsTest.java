package org.wassop.tui.model.update.navigate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wassop.cli.Language;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.IdRange;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.action.JumpTarget;
import org.wassop.tui.model.state.Popup;
import org.wassop.tui.model.timeline.Entry;
import org.wassop.tui.model.update.ModelDriver;
import org.wassop.tui.view.rows.ScreenTexts;
import org.wassop.tui.view.screen.StatusLine;

/** Jumps to the unread line, to mentions and to search results. */
class JumpTargetsTest {
  private static final ScreenTexts SPANISH = new ScreenTexts(Language.ES, ZoneOffset.UTC);
  private static final Place SALA1 = ModelDriver.place("Sala1");
  private static final Place OPS = ModelDriver.place("ops");

  private final ModelDriver modelDriver = ModelDriver.online(Dialect.WASSOP_2, "Sala1", "ops");

  private ModelDriver jump(JumpTarget jumpTarget, int steps) {
    return modelDriver.act(new Action.JumpTo(jumpTarget, steps));
  }

  /** The text of the message that the transcript is scrolled to; empty at its end. */
  private String at() {
    return modelDriver
        .shown()
        .readingPosition()
        .anchor()
        .map(scrollAnchor ->
            ((Entry.Message) modelDriver.shown().scrollback().get(scrollAnchor.number())).text())
        .orElse("");
  }

  private void fill(Place place, int from, int to) {
    for (int id = from; id <= to; id++) {
      modelDriver.hear(place, id, "leo", id % 10 == 0 ? "oye @juanmi " + id : "m" + id);
    }
  }

  @Test
  void mentionsAreFoundUpwardsAndDownwards() {
    fill(SALA1, 1, 35);
    assertThat(jump(JumpTarget.MENTION, -1).shown().readingPosition().anchor()).isPresent();
    assertThat(at()).endsWith("30");
    jump(JumpTarget.MENTION, -1);
    assertThat(at()).endsWith("20");
    jump(JumpTarget.MENTION, 1);
    assertThat(at()).endsWith("30");
    jump(JumpTarget.MENTION, 1);
    assertThat(modelDriver.lastNote()).isEqualTo("problem.no-mention");
  }

  @Test
  void mentionsThatAreNotLoadedAreLoadedFirst() {
    modelDriver.replay("Sala1", 91, "leo", "m91").entered("Sala1", new IdRange(1, 91), 91);
    jump(JumpTarget.MENTION, -1);
    assertThat(modelDriver.requests())
        .containsExactly(new Request.History(SALA1, new Request.Range.Before(91), 200));
    modelDriver.answer(ModelDriver.page(SALA1, 61, 90, new IdRange(1, 91)));
    assertThat(modelDriver.requests())
        .containsExactly(new Request.History(SALA1, new Request.Range.Before(61), 200));
    Event.Message mention =
        new Event.Message(SALA1, 60, ModelDriver.user("ana"), "", "juanmi, ven", 5_000);
    modelDriver.answer(new Answer.HistoryPage(SALA1, List.of(mention), new IdRange(1, 91)));
    assertThat(at()).isEqualTo("juanmi, ven");
    jump(JumpTarget.MENTION, -1)
        .answer(new Answer.HistoryPage(SALA1, List.of(), new IdRange(60, 91)));
    assertThat(modelDriver.lastNote()).isEqualTo("problem.no-mention");
    assertThat(modelDriver.requests()).isEmpty();
  }

  @Test
  void aRoomWithMoreThanFitsIsShownFromWhereItBegins() {
    fill(OPS, 1, 5);
    modelDriver.act(new Action.GoToRoom(1));
    assertThat(modelDriver.shown().readingPosition().isAtEnd()).isTrue();
    modelDriver.act(new Action.GoToRoom(0));
    fill(OPS, 6, 60);
    modelDriver.act(new Action.NextUnread());
    assertThat(at()).isEqualTo("m6");
    assertThat(modelDriver.shown().readingPosition().anchor().orElseThrow().isJumpTarget())
        .isFalse();
    assertThat(modelDriver.requests()).noneMatch(Request.MarkRead.class::isInstance);
    modelDriver.act(new Action.Escape());
    assertThat(modelDriver.shown().readingPosition().isAtEnd()).isTrue();
  }

  @Test
  void theUnreadLineIsReachedFromAnywhere() {
    fill(OPS, 1, 60);
    modelDriver.act(new Action.GoToRoom(1)).act(new Action.Escape());
    jump(JumpTarget.UNREAD, 1);
    assertThat(at()).isEqualTo("m1");
    modelDriver.act(new Action.GoToRoom(0));
    jump(JumpTarget.UNREAD, 1);
    assertThat(modelDriver.lastNote()).isEqualTo("problem.no-unread");
  }

  @Test
  void theUnreadLineIsLoadedWhenItIsAboveWhatIsThere() {
    modelDriver.replay("ops", 91, 100);
    modelDriver.entered("ops", new IdRange(1, 100), 50).act(new Action.GoToRoom(1));
    jump(JumpTarget.UNREAD, 1);
    assertThat(modelDriver.requests())
        .containsExactly(new Request.History(OPS, new Request.Range.Before(91), 200));
    modelDriver.answer(ModelDriver.page(OPS, 1, 90, new IdRange(1, 100)));
    assertThat(at()).isEqualTo("m51");
  }

  private static Answer.SearchResult result(long id) {
    return new Answer.SearchResult(
        new Answer.Source(SALA1, id, ModelDriver.user("leo"), 5_000), "m" + id, List.of());
  }

  @Test
  void theResultsOfASearchStayAtHandAndItsWordsAreMarkedUntilEsc() {
    fill(SALA1, 1, 9);
    modelDriver
        .enter("/search m")
        .answer(new Answer.SearchResults(List.of(result(8), result(5), result(2))));
    modelDriver.act(new Action.Submit());
    assertThat(at()).isEqualTo("m8");
    assertThat(modelDriver.state().readingFocus().highlightedWords()).isEqualTo("m");
    jump(JumpTarget.SEARCH_RESULT, 1);
    assertThat(at()).isEqualTo("m5");
    jump(JumpTarget.SEARCH_RESULT, 1);
    assertThat(at()).isEqualTo("m2");
    modelDriver.act(new Action.Escape());
    assertThat(modelDriver.state().readingFocus().highlightedWords()).isEmpty();
    assertThat(modelDriver.shown().readingPosition().isAtEnd()).isTrue();
    jump(JumpTarget.SEARCH_RESULT, -1);
    assertThat(at()).isEqualTo("m5");
  }

  private String status() {
    return StatusLine.of(modelDriver.state(), SPANISH, 100, 0, false).text();
  }

  @Test
  void beyondTheLastResultAndBeforeTheFirstItIsSaidThatThereAreNoMore() {
    fill(SALA1, 1, 9);
    modelDriver.enter("/search m").answer(new Answer.SearchResults(List.of(result(8), result(5))));
    modelDriver.act(new Action.Submit());
    jump(JumpTarget.SEARCH_RESULT, -1);
    assertThat(modelDriver.state().popup()).isEqualTo(new Popup.None());
    assertThat(at()).isEqualTo("m8");
    assertThat(status()).contains("no hay más resultados");
    jump(JumpTarget.SEARCH_RESULT, 1);
    assertThat(at()).isEqualTo("m5");
    assertThat(status()).doesNotContain("resultados");
    jump(JumpTarget.SEARCH_RESULT, 1);
    assertThat(at()).isEqualTo("m5");
    assertThat(status()).contains("no hay más resultados");
    modelDriver.scrollTo(2);
    assertThat(status()).doesNotContain("resultados");
    jump(JumpTarget.SEARCH_RESULT, 1);
    assertThat(at()).isEqualTo("m5");
    assertThat(status()).contains("no hay más resultados");
    modelDriver.act(new Action.Escape());
    assertThat(status()).doesNotContain("resultados");
  }

  @Test
  void theNoteAboutTheResultsGoesWithTheNextJump() {
    fill(SALA1, 1, 12);
    modelDriver.enter("/search m").answer(new Answer.SearchResults(List.of(result(8))));
    modelDriver.act(new Action.Submit());
    jump(JumpTarget.SEARCH_RESULT, 1);
    assertThat(status()).contains("no hay más resultados");
    jump(JumpTarget.MENTION, 1);
    assertThat(at()).isEqualTo("oye @juanmi 10");
    assertThat(status()).doesNotContain("resultados");
  }

  @Test
  void withoutASearchOneIsBegun() {
    jump(JumpTarget.SEARCH_RESULT, 1);
    assertThat(modelDriver.state().popup()).isInstanceOf(Popup.Search.class);
  }
}

package org.wassop.tui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wassop.cli.Language;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Extent;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.tui.view.StatusLine;
import org.wassop.tui.view.Words;

/** The ways to what is new, to mentions and to what was found. */
class SeekingTest {
  private static final Words SPANISH = new Words(Language.ES, ZoneOffset.UTC);
  private static final Place SALA1 = Play.place("Sala1");
  private static final Place OPS = Play.place("ops");

  private final Play play = Play.online(Dialect.WASSOP_2, "Sala1", "ops");

  private Play seek(Landmark landmark, int steps) {
    return play.act(new Action.Seek(landmark, steps));
  }

  /** The text of what the transcript is scrolled to; empty at its end. */
  private String at() {
    return play.shown()
        .reading()
        .anchor()
        .map(anchor -> ((Entry.Said) play.shown().log().get(anchor.number())).text())
        .orElse("");
  }

  private void fill(Place place, int from, int to) {
    for (int id = from; id <= to; id++) {
      play.hear(place, id, "leo", id % 10 == 0 ? "oye @juanmi " + id : "m" + id);
    }
  }

  @Test
  void mentionsAreFoundUpwardsAndDownwards() {
    fill(SALA1, 1, 35);
    assertThat(seek(Landmark.MENTION, -1).shown().reading().anchor()).isPresent();
    assertThat(at()).endsWith("30");
    seek(Landmark.MENTION, -1);
    assertThat(at()).endsWith("20");
    seek(Landmark.MENTION, 1);
    assertThat(at()).endsWith("30");
    seek(Landmark.MENTION, 1);
    assertThat(play.told()).isEqualTo("problem.no-mention");
  }

  @Test
  void mentionsThatAreNotLoadedAreLoadedFirst() {
    play.replay("Sala1", 91, "leo", "m91").entered("Sala1", new Extent(1, 91), 91);
    seek(Landmark.MENTION, -1);
    assertThat(play.requests())
        .containsExactly(new Request.History(SALA1, new Request.Range.Before(91), 200));
    play.answer(Play.page(SALA1, 61, 90, new Extent(1, 91)));
    assertThat(play.requests())
        .containsExactly(new Request.History(SALA1, new Request.Range.Before(61), 200));
    Event.Message mention =
        new Event.Message(SALA1, 60, Play.user("ana"), "", "juanmi, ven", 5_000);
    play.answer(new Answer.Page(SALA1, List.of(mention), new Extent(1, 91)));
    assertThat(at()).isEqualTo("juanmi, ven");
    seek(Landmark.MENTION, -1).answer(new Answer.Page(SALA1, List.of(), new Extent(60, 91)));
    assertThat(play.told()).isEqualTo("problem.no-mention");
    assertThat(play.requests()).isEmpty();
  }

  @Test
  void aRoomWithMoreThanFitsIsShownFromWhereItBegins() {
    fill(OPS, 1, 5);
    play.act(new Action.GoToRoom(1));
    assertThat(play.shown().reading().isAtEnd()).isTrue();
    play.act(new Action.GoToRoom(0));
    fill(OPS, 6, 60);
    play.act(new Action.NextUnread());
    assertThat(at()).isEqualTo("m6");
    assertThat(play.shown().reading().anchor().orElseThrow().isFound()).isFalse();
    assertThat(play.requests()).noneMatch(Request.MarkRead.class::isInstance);
    play.act(new Action.Escape());
    assertThat(play.shown().reading().isAtEnd()).isTrue();
  }

  @Test
  void theLineIsReachedFromAnywhere() {
    fill(OPS, 1, 60);
    play.act(new Action.GoToRoom(1)).act(new Action.Escape());
    seek(Landmark.UNREAD, 1);
    assertThat(at()).isEqualTo("m1");
    play.act(new Action.GoToRoom(0));
    seek(Landmark.UNREAD, 1);
    assertThat(play.told()).isEqualTo("problem.no-unread");
  }

  @Test
  void theLineIsLoadedWhenItIsAboveWhatIsThere() {
    for (int id = 91; id <= 100; id++) {
      play.replay("ops", id, "leo", "m" + id);
    }
    play.entered("ops", new Extent(1, 100), 50).act(new Action.GoToRoom(1));
    seek(Landmark.UNREAD, 1);
    assertThat(play.requests())
        .containsExactly(new Request.History(OPS, new Request.Range.Before(91), 200));
    play.answer(Play.page(OPS, 1, 90, new Extent(1, 100)));
    assertThat(at()).isEqualTo("m51");
  }

  private static Answer.Result result(long id) {
    return new Answer.Result(
        new Answer.Source(SALA1, id, Play.user("leo"), 5_000), "m" + id, List.of());
  }

  @Test
  void theResultsOfASearchStayAtHandAndItsWordsAreMarkedUntilEsc() {
    fill(SALA1, 1, 9);
    play.enter("/search m").answer(new Answer.Results(List.of(result(8), result(5), result(2))));
    play.act(new Action.Submit());
    assertThat(at()).isEqualTo("m8");
    assertThat(play.state().focus().marked()).isEqualTo("m");
    seek(Landmark.FOUND, 1);
    assertThat(at()).isEqualTo("m5");
    seek(Landmark.FOUND, 1);
    assertThat(at()).isEqualTo("m2");
    play.act(new Action.Escape());
    assertThat(play.state().focus().marked()).isEmpty();
    assertThat(play.shown().reading().isAtEnd()).isTrue();
    seek(Landmark.FOUND, -1);
    assertThat(at()).isEqualTo("m5");
  }

  private String status() {
    return StatusLine.of(play.state(), SPANISH, 100, 0, false).text();
  }

  @Test
  void beyondTheLastResultAndBeforeTheFirstItIsSaidThatThereAreNoMore() {
    fill(SALA1, 1, 9);
    play.enter("/search m").answer(new Answer.Results(List.of(result(8), result(5))));
    play.act(new Action.Submit());
    seek(Landmark.FOUND, -1);
    assertThat(play.state().popup()).isEqualTo(new Popup.None());
    assertThat(at()).isEqualTo("m8");
    assertThat(status()).contains("no hay más resultados");
    seek(Landmark.FOUND, 1);
    assertThat(at()).isEqualTo("m5");
    assertThat(status()).doesNotContain("resultados");
    seek(Landmark.FOUND, 1);
    assertThat(at()).isEqualTo("m5");
    assertThat(status()).contains("no hay más resultados");
    play.act(new Action.ScrollTo(Optional.of(new Anchor(2, 0)), false));
    assertThat(status()).doesNotContain("resultados");
    seek(Landmark.FOUND, 1);
    assertThat(at()).isEqualTo("m5");
    assertThat(status()).contains("no hay más resultados");
    play.act(new Action.Escape());
    assertThat(status()).doesNotContain("resultados");
  }

  @Test
  void theWordAboutTheResultsGoesWithTheNextJump() {
    fill(SALA1, 1, 12);
    play.enter("/search m").answer(new Answer.Results(List.of(result(8))));
    play.act(new Action.Submit());
    seek(Landmark.FOUND, 1);
    assertThat(status()).contains("no hay más resultados");
    seek(Landmark.MENTION, 1);
    assertThat(at()).isEqualTo("oye @juanmi 10");
    assertThat(status()).doesNotContain("resultados");
  }

  @Test
  void withoutASearchOneIsBegun() {
    seek(Landmark.FOUND, 1);
    assertThat(play.state().popup()).isInstanceOf(Popup.Search.class);
  }
}

package org.wassop.tui.view.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wassop.tui.view.rows.TestTexts.SPANISH;
import static org.wassop.tui.view.screen.ScreenFixture.statusLine;
import static org.wassop.tui.view.screen.ScreenFixture.transcriptRows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wassop.protocol.Dialect;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.timeline.ScrollAnchor;
import org.wassop.tui.model.update.ModelDriver;
import org.wassop.tui.view.rows.Row;

class ScrollingTest {

  private final ModelDriver modelDriver = ModelDriver.online(Dialect.WASSOP_2, "Sala1");

  ScrollingTest() {
    modelDriver.act(new Action.Resize(60, 15));
  }

  private void fill(int messages) {
    for (int i = 0; i < messages; i++) {
      modelDriver.hear("Sala1", "leo", "m" + i + " " + "palabra ".repeat(i % 9));
    }
  }

  private Optional<ScrollAnchor> page(int pages) {
    Action.ScrollTo scroll = Picture.scrollByPages(modelDriver.state(), SPANISH, pages);
    modelDriver.act(scroll);
    return scroll.anchor();
  }

  private List<String> transcript() {
    return transcriptRows(modelDriver).stream().map(Row::text).toList();
  }

  @Test
  void whatFitsIsNotScrolledAndFollows() {
    fill(2);
    assertThat(page(-1)).isEmpty();
    fill(20);
    assertThat(transcript().getLast()).contains("palabra");
    assertThat(modelDriver.shown().readingPosition().anchor()).isEmpty();
  }

  @Test
  void aPageUpShowsTheRowBeforeAgainAndAPageDownComesBack() {
    fill(50);
    List<String> end = transcript();
    page(-1);
    assertThat(transcript().getLast()).isEqualTo(end.getFirst());
    assertThat(page(1)).isEmpty();
    assertThat(transcript()).isEqualTo(end);
  }

  @Test
  void theTopStopsAtTheOldestRowAndTheBottomFollowsAgain() {
    fill(50);
    for (int i = 0; i < 40; i++) {
      page(-1);
    }
    assertThat(transcript().getFirst()).contains("──");
    assertThat(transcript()).noneMatch(String::isBlank);
    assertThat(page(-1)).isEqualTo(modelDriver.shown().readingPosition().anchor());
    for (int i = 0; i < 40; i++) {
      page(1);
    }
    assertThat(modelDriver.shown().readingPosition().anchor()).isEmpty();
    fill(51);
    assertThat(String.join("", transcript())).contains("m50");
  }

  @Test
  void everyRowIsVisibleOnTheWayUp() {
    fill(60);
    modelDriver.enter("uno").enter("dos").enter("tres\ncuatro\ncinco");
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      transcript().forEach(shown::append);
      page(-1);
    }
    for (int i = 0; i < 60; i++) {
      assertThat(shown.toString()).contains("m" + i + " ".repeat(i % 9 == 0 ? 0 : 1));
    }
  }

  @Test
  void newMessagesDoNotMoveAScrolledTranscript() {
    fill(50);
    page(-1);
    List<String> before = transcript();
    int below = Integer.parseInt(statusLine(modelDriver).replaceAll("(?s).*↓ (\\d+).*", "$1"));
    fill(7);
    modelDriver.enter("/rooms");
    assertThat(transcript()).isEqualTo(before);
    assertThat(statusLine(modelDriver)).contains("↓ " + (below + 7) + " más");
    modelDriver.act(new Action.Escape());
    assertThat(statusLine(modelDriver)).doesNotContain("↓");
  }

  @Test
  void partOfALastMessageIsBelowToo() {
    modelDriver.hear("Sala1", "leo", "línea\n".repeat(40));
    modelDriver.act(new Action.ScrollTo(Optional.of(new ScrollAnchor(1, 3)), false));
    assertThat(statusLine(modelDriver)).contains("↓ 1 más");
  }

  @Test
  void aSearchResultIsVisibleFromItsFirstRowHoweverTallItIs() {
    fill(20);
    modelDriver.hear("Sala1", "leo", "primera\n" + "línea\n".repeat(40));
    fill(20);
    modelDriver.act(new Action.ScrollTo(Optional.of(new ScrollAnchor(21, -3)), false));
    assertThat(transcript().getFirst()).contains("primera");
    assertThat(statusLine(modelDriver)).contains("↓ 21 más");
  }

  @Test
  void aLargerScreenAtTheTopIsFull() {
    fill(50);
    for (int i = 0; i < 40; i++) {
      page(-1);
    }
    modelDriver.act(new Action.Resize(100, 40));
    assertThat(transcript()).noneMatch(String::isBlank);
    assertThat(transcript().getFirst()).contains("──");
  }

  @Test
  void aScreenOnWhichAllFitsHasNothingBelow() {
    fill(12);
    assertThat(page(-1)).isPresent();
    assertThat(statusLine(modelDriver)).contains("↓");
    modelDriver.act(new Action.Resize(100, 60));
    assertThat(statusLine(modelDriver)).doesNotContain("↓");
    assertThat(String.join("", transcript())).contains("m0").contains("m11");
  }

  @Test
  void aPageOfALongRoomCostsWhatAPageCosts() {
    fill(110_000);
    long before = System.nanoTime();
    for (int i = 0; i < 200; i++) {
      page(-1);
      transcript();
    }
    assertThat(System.nanoTime() - before).isLessThan(5_000_000_000L);
  }
}

package org.wassop.tui.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wassop.protocol.Dialect;

class RecallTest {
  private final Play play = Play.online(Dialect.WASSOP_2, "Sala1", "ops");

  private String recall(int steps) {
    return play.act(new Action.Recall(steps)).input();
  }

  @Test
  void whatWasSentIsCalledBackAndWhatIsBeingTypedStays() {
    play.enter("uno").enter("/rooms").enter("a\nb").type("a medias");
    assertThat(recall(1)).isEqualTo("a\nb");
    assertThat(recall(1)).isEqualTo("/rooms");
    assertThat(recall(1)).isEqualTo("uno");
    assertThat(recall(1)).isEqualTo("uno");
    assertThat(recall(-1)).isEqualTo("/rooms");
    assertThat(recall(-1)).isEqualTo("a\nb");
    assertThat(recall(-1)).isEqualTo("a medias");
    assertThat(recall(-1)).isEqualTo("a medias");
  }

  @Test
  void eachConversationHasItsOwn() {
    play.enter("uno").act(new Action.GoToRoom(1)).enter("dos");
    assertThat(recall(1)).isEqualTo("dos");
    assertThat(recall(1)).isEqualTo("dos");
    play.act(new Action.GoToRoom(0));
    assertThat(recall(1)).isEqualTo("uno");
  }

  @Test
  void aChangeToALineThatWasCalledBackIsLeftBehindButCanBeUndone() {
    play.enter("uno").enter("dos");
    recall(1);
    play.type("!");
    assertThat(recall(1)).isEqualTo("uno");
    assertThat(recall(-1)).isEqualTo("dos");
    play.act(new Action.Edit(EditBuffer::undo)).act(new Action.Edit(EditBuffer::undo));
    assertThat(play.input()).isEqualTo("dos!");
  }

  @Test
  void aLineThatWasCalledBackAndSentIsTheNewest() {
    play.enter("uno").enter("dos");
    recall(1);
    recall(1);
    play.act(new Action.Submit());
    assertThat(recall(1)).isEqualTo("uno");
    assertThat(recall(1)).isEqualTo("dos");
  }

  @Test
  void whatIsRepeatedOrNotTakenIsNotRememberedTwice() {
    play.enter("uno").enter("uno").enter("/nada").act(new Action.Interrupt());
    assertThat(recall(1)).isEqualTo("uno");
    assertThat(recall(1)).isEqualTo("uno");
    assertThat(play.state().drafts().sent().at(Play.place("Sala1"))).containsExactly("uno");
  }

  @Test
  void aHundredLinesAreRemembered() {
    for (int i = 0; i < 150; i++) {
      play.enter("línea " + i);
    }
    assertThat(recall(1_000)).isEqualTo("línea 50");
    for (int i = 0; i < 5; i++) {
      play.enter("x".repeat(190_000) + i);
    }
    assertThat(play.state().drafts().sent().at(Play.place("Sala1"))).hasSize(2);
  }

  @Test
  void theCursorGoesUpAndDownAndKeepsItsColumnUntilSomethingElseHappens() {
    play.type("larga\nb\nlarga").act(new Action.MoveTo(7, 4));
    assertThat(play.state().input().cursor()).isEqualTo(7);
    assertThat(play.state().draft().passing()).isEqualTo(new Draft.Passing.Aiming(4));
    play.act(new Action.Edit(EditBuffer::left));
    assertThat(play.state().draft().passing()).isEqualTo(new Draft.Passing.Nothing());
  }
}

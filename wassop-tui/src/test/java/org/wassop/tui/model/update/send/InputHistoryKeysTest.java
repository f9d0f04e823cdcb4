package org.wassop.tui.model.update.send;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wassop.protocol.Dialect;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.state.Draft;
import org.wassop.tui.model.text.EditBuffer;
import org.wassop.tui.model.update.ModelDriver;

class InputHistoryKeysTest {
  private final ModelDriver modelDriver = ModelDriver.online(Dialect.WASSOP_2, "Sala1", "ops");

  private String recall(int steps) {
    return modelDriver.act(new Action.Recall(steps)).input();
  }

  @Test
  void whatWasSentIsCalledBackAndWhatIsBeingTypedStays() {
    modelDriver.enter("uno").enter("/rooms").enter("a\nb").type("a medias");
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
    modelDriver.enter("uno").act(new Action.GoToRoom(1)).enter("dos");
    assertThat(recall(1)).isEqualTo("dos");
    assertThat(recall(1)).isEqualTo("dos");
    modelDriver.act(new Action.GoToRoom(0));
    assertThat(recall(1)).isEqualTo("uno");
  }

  @Test
  void aChangeToALineThatWasCalledBackIsLeftBehindButCanBeUndone() {
    modelDriver.enter("uno").enter("dos");
    recall(1);
    modelDriver.type("!");
    assertThat(recall(1)).isEqualTo("uno");
    assertThat(recall(-1)).isEqualTo("dos");
    modelDriver.act(new Action.Edit(EditBuffer::undo)).act(new Action.Edit(EditBuffer::undo));
    assertThat(modelDriver.input()).isEqualTo("dos!");
  }

  @Test
  void aLineThatWasCalledBackAndSentIsTheNewest() {
    modelDriver.enter("uno").enter("dos");
    recall(1);
    recall(1);
    modelDriver.act(new Action.Submit());
    assertThat(recall(1)).isEqualTo("uno");
    assertThat(recall(1)).isEqualTo("dos");
  }

  @Test
  void whatIsRepeatedOrNotTakenIsNotRememberedTwice() {
    modelDriver.enter("uno").enter("uno").enter("/nada").act(new Action.Interrupt());
    assertThat(recall(1)).isEqualTo("uno");
    assertThat(recall(1)).isEqualTo("uno");
    assertThat(modelDriver.state().drafts().inputHistory().linesOf(ModelDriver.place("Sala1")))
        .containsExactly("uno");
  }

  @Test
  void aHundredLinesAreRemembered() {
    for (int i = 0; i < 150; i++) {
      modelDriver.enter("línea " + i);
    }
    assertThat(recall(1_000)).isEqualTo("línea 50");
    for (int i = 0; i < 5; i++) {
      modelDriver.enter("x".repeat(190_000) + i);
    }
    assertThat(modelDriver.state().drafts().inputHistory().linesOf(ModelDriver.place("Sala1")))
        .hasSize(2);
  }

  @Test
  void theCursorGoesUpAndDownAndKeepsItsColumnUntilSomethingElseHappens() {
    modelDriver.type("larga\nb\nlarga").act(new Action.MoveCursor(7, 4));
    assertThat(modelDriver.state().input().cursor()).isEqualTo(7);
    assertThat(modelDriver.state().draft().inputMode())
        .isEqualTo(new Draft.InputMode.KeepingColumn(4));
    modelDriver.act(new Action.Edit(EditBuffer::left));
    assertThat(modelDriver.state().draft().inputMode()).isEqualTo(new Draft.InputMode.Normal());
  }
}

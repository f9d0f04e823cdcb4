package org.wassop.tui.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wassop.tui.model.state.Draft;

class EditUndoTest {
  private static final EditBuffer EMPTY = EditBuffer.empty(1_000);

  private static EditBuffer typed(EditBuffer buffer, String text) {
    EditBuffer after = buffer;
    for (int c : text.codePoints().toArray()) {
      after = after.insert(Character.toString(c));
    }
    return after;
  }

  @Test
  void whatIsTypedIsUndoneAWordAtATimeAndDoneAgain() {
    EditBuffer buffer = typed(EMPTY, "uno dos  tres");
    assertThat(buffer.undo().text()).isEqualTo("uno dos  ");
    assertThat(buffer.undo().undo().text()).isEqualTo("uno ");
    assertThat(buffer.undo().undo().undo().text()).isEmpty();
    assertThat(buffer.undo().undo().redo().text()).isEqualTo("uno dos  ");
    assertThat(buffer.undo().undo().redo().redo().text()).isEqualTo(buffer.text());
    assertThat(buffer.redo()).isSameAs(buffer);
    assertThat(EMPTY.undo()).isSameAs(EMPTY);
  }

  @Test
  void whatIsDeletedOneByOneComesBackAtOnce() {
    EditBuffer buffer = typed(EMPTY, "hola");
    assertThat(buffer.backspace().backspace().undo().text()).isEqualTo("hola");
    assertThat(buffer.backspace().backspace().undo().cursor()).isEqualTo(4);
    assertThat(buffer.lineStart().delete().delete().undo().text()).isEqualTo("hola");
  }

  @Test
  void movingTheCursorBeginsAnotherStep() {
    EditBuffer buffer = typed(typed(EMPTY, "ab").left().right(), "cd");
    assertThat(buffer.undo().text()).isEqualTo("ab");
  }

  @Test
  void aKillAYankAndAnotherTextAreStepsOfTheirOwn() {
    EditBuffer buffer = typed(EMPTY, "uno dos").killWord().yank().yank();
    assertThat(buffer.text()).isEqualTo("uno dosdos");
    assertThat(buffer.undo().text()).isEqualTo("uno dos");
    assertThat(buffer.undo().undo().text()).isEqualTo("uno ");
    assertThat(buffer.undo().undo().undo().text()).isEqualTo("uno dos");
    assertThat(buffer.withText("otra").undo().text()).isEqualTo("uno dosdos");
  }

  @Test
  void anEditAfterAnUndoForgetsWhatWasUndone() {
    EditBuffer buffer = typed(EMPTY, "uno dos").undo().insert("x");
    assertThat(buffer.redo()).isSameAs(buffer);
  }

  @Test
  void transposingExchangesTheNeighboursOfTheCursor() {
    assertThat(typed(EMPTY, "hoal").transpose().text()).isEqualTo("hola");
    assertThat(typed(EMPTY, "ohla").lineStart().right().transpose().text()).isEqualTo("hola");
    assertThat(typed(EMPTY, "a👍").transpose().text()).isEqualTo("👍a");
    assertThat(typed(EMPTY, "a").transpose().text()).isEqualTo("a");
    assertThat(typed(EMPTY, "a\nb").transpose().text()).isEqualTo("a\nb");
    assertThat(EMPTY.transpose()).isSameAs(EMPTY);
  }

  @Test
  void homeAndEndTwiceGoAllTheWay() {
    EditBuffer buffer = EMPTY.insert("uno\ndos\ntres").lineStart().left();
    assertThat(buffer.lineOrTextStart().cursor()).isEqualTo(4);
    assertThat(buffer.lineOrTextStart().lineOrTextStart().cursor()).isZero();
    assertThat(buffer.lineOrTextEnd().cursor()).isEqualTo(12);
    assertThat(buffer.textStart().lineOrTextEnd().cursor()).isEqualTo(3);
  }

  @Test
  void whatIsRememberedIsBounded() {
    EditBuffer buffer = EditBuffer.empty(Draft.MAX_UNITS).insert("x".repeat(150_000));
    for (int i = 0; i < 50; i++) {
      buffer = buffer.killAll().yank();
    }
    long units =
        buffer.editHistory().past().stream()
            .mapToLong(change -> change.added().length() + change.removed().length())
            .sum();
    assertThat(units).isBetween(1L, (long) EditHistory.MAX_UNITS);
    for (int i = 0; i < 1_000; i++) {
      buffer = buffer.movedTo(0).insert("y");
    }
    assertThat(buffer.editHistory().past()).hasSizeLessThanOrEqualTo(EditHistory.MAX_CHANGES);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void undoingEverythingGivesTheBeginningAndDoingItAgainTheEnd(long seed) {
    List<UnaryOperator<EditBuffer>> edits =
        List.of(
            EditBuffer::backspace,
            EditBuffer::delete,
            EditBuffer::left,
            EditBuffer::wordLeft,
            EditBuffer::lineStart,
            EditBuffer::lineEnd,
            EditBuffer::killToStart,
            EditBuffer::killWord,
            EditBuffer::yank,
            EditBuffer::transpose,
            EditBuffer::undo,
            EditBuffer::redo,
            buffer -> buffer.withText("otra línea"),
            buffer -> buffer.replaceBack(buffer.lineStart().cursor(), "@ana "),
            buffer -> buffer.insert("a"),
            buffer -> buffer.insert(" "),
            buffer -> buffer.insert("👨‍👩‍👧"),
            buffer -> buffer.insert("\u200D"),
            buffer -> buffer.insert("❤️\n"));
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      EditBuffer buffer = EditBuffer.empty(80);
      for (int i = random.nextInt(60); i > 0; i--) {
        buffer = edits.get(random.nextInt(edits.size())).apply(buffer);
      }
      while (!buffer.editHistory().future().isEmpty()) {
        buffer = buffer.redo();
      }
      List<String> texts = new ArrayList<>();
      EditBuffer back = buffer;
      while (!back.editHistory().past().isEmpty()) {
        texts.add(back.text());
        back = back.undo();
      }
      assertThat(back.text()).isEmpty();
      for (String text : texts.reversed()) {
        back = back.redo();
        assertThat(back.text()).isEqualTo(text);
      }
    }
  }
}

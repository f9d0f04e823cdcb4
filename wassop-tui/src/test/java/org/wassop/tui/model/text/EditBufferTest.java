package org.wassop.tui.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.wassop.tui.text.GraphemeClusters;

class EditBufferTest {
  private static final EditBuffer EMPTY = EditBuffer.empty(1_000);

  private static EditBuffer typed(String text) {
    return EMPTY.insert(text);
  }

  @Test
  void typingPutsTextBeforeTheCursor() {
    EditBuffer buffer = typed("hla").left().left().insert("o");
    assertThat(buffer.text()).isEqualTo("hola");
    assertThat(buffer.cursor()).isEqualTo(2);
  }

  @Test
  void backspaceAndDeleteTakeAWholeCluster() {
    assertThat(typed("a👨‍👩‍👧").backspace().text()).isEqualTo("a");
    assertThat(typed("a❤️b").lineStart().right().delete().text()).isEqualTo("ab");
    assertThat(typed("👍").left().delete().text()).isEmpty();
    assertThat(EMPTY.backspace()).isSameAs(EMPTY);
    assertThat(EMPTY.delete()).isSameAs(EMPTY);
  }

  @Test
  void theCursorStepsOverWholeClusters() {
    assertThat(typed("a👨‍👩‍👧").left().cursor()).isEqualTo(1);
    assertThat(typed("e\u0301").left().cursor()).isZero();
    assertThat(typed("e\u0301").lineStart().right().cursor()).isEqualTo(2);
  }

  @Test
  void anEmojiTypedInPiecesIsOneCluster() {
    EditBuffer buffer = typed("👨").insert("\u200D").insert("👩");
    assertThat(buffer.cursor()).isEqualTo(5);
    assertThat(buffer.backspace().text()).isEmpty();
  }

  @Test
  void theCursorNeverStandsWithinAClusterThatAnInsertionMade() {
    EditBuffer buffer = typed("\u200D👩").lineStart().insert("👨");
    assertThat(buffer.cursor()).isEqualTo(5);
  }

  @Test
  void wordsAreLettersDigitsAndEmoji() {
    EditBuffer buffer = typed("uno, dos-tres 👍");
    assertThat(buffer.wordLeft().beforeCursor()).isEqualTo("uno, dos-tres ");
    assertThat(buffer.wordLeft().wordLeft().beforeCursor()).isEqualTo("uno, dos-");
    assertThat(buffer.lineStart().wordRight().beforeCursor()).isEqualTo("uno");
    assertThat(buffer.lineStart().wordRight().wordRight().beforeCursor()).isEqualTo("uno, dos");
  }

  @Test
  void homeAndEndKeepToTheLine() {
    EditBuffer buffer = typed("uno\ndos\ntres").lineStart().left().left();
    assertThat(buffer.lineStart().cursor()).isEqualTo(4);
    assertThat(buffer.lineEnd().cursor()).isEqualTo(7);
    assertThat(typed("uno\n").lineStart().cursor()).isEqualTo(4);
  }

  @Test
  void killsGoToTheYankBuffer() {
    EditBuffer buffer = typed("uno dos tres");
    assertThat(buffer.killWord().text()).isEqualTo("uno dos ");
    assertThat(buffer.killWord().killed()).isEqualTo("tres");
    assertThat(buffer.killToStart().text()).isEmpty();
    assertThat(buffer.killToStart().yank().text()).isEqualTo("uno dos tres");
    assertThat(buffer.lineStart().killToEnd().yank().yank().text())
        .isEqualTo("uno dos tresuno dos tres");
    assertThat(buffer.lineStart().killWordRight().text()).isEqualTo(" dos tres");
    assertThat(buffer.killToEnd()).isSameAs(buffer);
  }

  @Test
  void killingAtTheEndOfALineJoinsTheNextOne() {
    EditBuffer buffer = typed("uno\ndos").lineStart().left();
    assertThat(buffer.killToEnd().text()).isEqualTo("unodos");
  }

  @Test
  void whatDoesNotFitIsLeftOutAtACluster() {
    EditBuffer buffer = EditBuffer.empty(4).insert("abc👍");
    assertThat(buffer.text()).isEqualTo("abc");
    assertThat(buffer.insert("de").text()).isEqualTo("abcd");
    assertThat(EditBuffer.empty(4).withText("ab👨‍👩‍👧").text()).isEqualTo("ab");
  }

  @Test
  void noSequenceOfEditsBreaksTheRules() {
    List<UnaryOperator<EditBuffer>> edits =
        List.of(
            EditBuffer::backspace,
            EditBuffer::delete,
            EditBuffer::left,
            EditBuffer::right,
            EditBuffer::wordLeft,
            EditBuffer::wordRight,
            EditBuffer::lineStart,
            EditBuffer::lineEnd,
            EditBuffer::killToStart,
            EditBuffer::killToEnd,
            EditBuffer::killWord,
            EditBuffer::killWordRight,
            EditBuffer::yank,
            buffer -> buffer.insert("a"),
            buffer -> buffer.insert("e\u0301 👨‍👩‍👧"),
            buffer -> buffer.insert("\u200D"),
            buffer -> buffer.insert("❤️\n"),
            buffer -> buffer.insert("🏽"),
            buffer -> buffer.insert("🇪"));
    Random random = new Random(3);
    EditBuffer buffer = EditBuffer.empty(60);
    for (int round = 0; round < 50_000; round++) {
      buffer = edits.get(random.nextInt(edits.size())).apply(buffer);
      assertThat(buffer.text().length()).isLessThanOrEqualTo(60);
      assertThat(GraphemeClusters.boundaryFrom(buffer.text(), buffer.cursor()))
          .isEqualTo(buffer.cursor());
    }
  }
}

package org.wassop.tui.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellWidthTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "👍",
        "❤️",
        "✨",
        "👨‍👩‍👧",
        "👍🏽",
        "☝🏽",
        "🇪🇸",
        "1️⃣",
        "#️⃣",
        "❤️‍🔥",
        "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
        "日",
        "한",
        "\u1112\u1161\u11AB",
        "ｅ",
        "⌚",
        "🩷",
        "🫩",
        "☺️",
        "กำ",
        "🏳️‍🌈",
        "。",
        "𠀀",
        "⚡"
      })
  void emojiAndEastAsianClustersTakeTwoCells(String cluster) {
    assertThat(GraphemeClusters.of(cluster)).containsExactly(cluster);
    assertThat(CellWidth.of(cluster)).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a", "é", "e\u0301", "ñ", "─", "…", "❤", "☺", "✓", "♥", "❤︎", "ｱ", "1", "©", "\u0301",
        "\u0007", "\r\n", "\uFFFD", "ก่", "ا", "\uD83D", "\u00AD", "🇪"
      })
  void otherVisibleClustersTakeOneCell(String cluster) {
    assertThat(GraphemeClusters.of(cluster)).containsExactly(cluster);
    assertThat(CellWidth.of(cluster)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u200B", "\u200D", "\uFE0F", "\u2060", "\u202E", "\uFEFF"})
  void whatShowsNothingTakesNoCell(String cluster) {
    assertThat(CellWidth.of(cluster)).isZero();
  }

  @Test
  void everyEmojiOfTheJdkIsWide() {
    for (int codePoint = 0x80; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      if (Character.isEmojiPresentation(codePoint)
          && !(codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF)) {
        assertThat(CellWidth.of(Character.toString(codePoint))).isEqualTo(2);
      }
    }
  }

  @Test
  void everyIdeographAndEveryHangulSyllableIsWide() {
    for (int codePoint = 0x80; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      if (Character.isDefined(codePoint)
          && (Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN
              && Character.isIdeographic(codePoint))) {
        assertThat(CellWidth.of(Character.toString(codePoint)))
            .as("U+%04X", codePoint)
            .isEqualTo(2);
      }
    }
    assertThat(CellWidth.of("가")).isEqualTo(2);
    assertThat(CellWidth.of("힣")).isEqualTo(2);
  }

  @Test
  void noCodePointHasAnotherWidthAndTheClustersOfEachJoinToItself() {
    for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      String text = Character.toString(codePoint);
      assertThat(CellWidth.of(text)).isBetween(0, 2);
      assertThat(GraphemeClusters.next(text, 0)).isEqualTo(text.length());
    }
  }

  @Test
  void aTextIsAsWideAsItsClusters() {
    assertThat(CellWidth.ofText("")).isZero();
    assertThat(CellWidth.ofText("hola 👍 ❤️ 👨‍👩‍👧 日本語 e\u0301"))
        .isEqualTo(5 + 3 + 3 + 3 + 7 + 1);
  }

  @Test
  void aFamilyMayBeDrawnAsThreePeople() {
    assertThat(CellWidth.widest("👨‍👩‍👧")).isEqualTo(6);
    assertThat(CellWidth.widest("❤️")).isEqualTo(2);
    assertThat(CellWidth.isDisputed("👨‍👩‍👧")).isTrue();
    assertThat(CellWidth.isDisputed("日")).isFalse();
    assertThat(CellWidth.isDisputed("a")).isFalse();
  }
}

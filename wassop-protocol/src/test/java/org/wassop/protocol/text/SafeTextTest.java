package org.wassop.protocol.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {
  private static final String ENGLAND =
      "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hola a todos!",
        "¿Qué tal, año nuevo? ÿ ĳ",
        "日本語 한국어 ไทย Ελλάδα",
        "❤️ ☺️ 1️⃣ 🇪🇸",
        "👍🏽 👩🏽‍🚀 👨‍👩‍👧‍👦 🏳️‍🌈 🏴‍☠️ 👁️‍🗨️",
        ENGLAND + " and " + ENGLAND,
        "می‌خواهم",
        "क्‍ष ක්‍ෂ",
        "tie\u0302\u0301ng Vie\u0323\u0302t",
        "\u00A0\u3000\u2003",
        "\uE0B0 private use",
        "\\x1b[31m is only text"
      })
  void whatPeopleWriteStaysAsItIs(String text) {
    assertThat(SafeText.line(text)).isEqualTo(text);
    assertThat(SafeText.lines(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a\\u0000b|a\\u2400b",
        "\\u001B[31mred|\\u241B[31mred",
        "\\u001B]0;title\\u0007|\\u241B]0;title\\u2407",
        "\\u001B]8;;http://x\\u001B\\\\y|\\u241B]8;;http://x\\u241B\\\\y",
        "\\u001BPq\\u001B\\\\|\\u241BPq\\u241B\\\\",
        "a\\u0008b\\u007Fc|a\\u2408b\\u2421c",
        "\\u009B31m\\u0090\\u009C|\\uFFFD31m\\uFFFD\\uFFFD",
        "\\u202Egpj.exe\\u202C|\\uFFFDgpj.exe\\uFFFD",
        "\\u2066a\\u2067b\\u2068c\\u2069|\\uFFFDa\\uFFFDb\\uFFFDc\\uFFFD",
        "a\\u200Eb\\u200Fc\\u061Cd|abcd",
        "a\\u200Bb\\u2060c\\uFEFFd\\u00ADe\\u034Ff|abcdef",
        "a\\u200Db\\u200Cc\\u200D|abc",
        "\\u200Da|a",
        "a\\uDB40\\uDC68\\uDB40\\uDC69|a",
        "\\uD83C\\uDFF4\\uDB40\\uDC67\\uDB40\\uDC62|\\uD83C\\uDFF4",
        "\\uD83C\\uDFF4\\uDB40\\uDC7F|\\uD83C\\uDFF4",
        "\\u3164\\u115F\\u1160\\uFFA0x|x",
        "\\uFFFE\\uFFFF\\uFDD0\\uD83F\\uDFFE|\\uFFFD\\uFFFD\\uFFFD\\uFFFD",
        "\\uD800a\\uDC00|\\uFFFDa\\uFFFD",
        "a\\u0009b|a    b"
      })
  void whatCouldHarmIsRemovedOrMadeVisible(String hostile, String harmless) {
    assertThat(SafeText.line(unescape(hostile))).isEqualTo(unescape(harmless));
    assertThat(SafeText.lines(unescape(hostile))).isEqualTo(unescape(harmless));
  }

  @Test
  void everyKindOfLineEndIsOneNewlineOrOneSpace() {
    String text = "a\nb\rc\r\nd\u000Be\ff\u0085g\u2028h\u2029i";
    assertThat(SafeText.lines(text)).isEqualTo("a\nb\nc\nd\ne\nf\ng\nh\ni");
    assertThat(SafeText.line(text)).isEqualTo("a b c d e f g h i");
  }

  @Test
  void aPileOfMarksIsCutOffAtEight() {
    String mark = "\u0335";
    assertThat(SafeText.line("z" + mark.repeat(50) + "a" + mark.repeat(3)))
        .isEqualTo("z" + mark.repeat(8) + "a" + mark.repeat(3));
  }

  @Test
  void whatIsRemovedDoesNotStartANewPileOfMarks() {
    String mark = "\u0335";
    assertThat(SafeText.line(("z" + mark.repeat(8) + "\u200B" + mark.repeat(8))))
        .isEqualTo("z" + mark.repeat(8));
    assertThat(SafeText.line("क" + "\u094D".repeat(8) + "\u200D" + "\u094D".repeat(8)))
        .isEqualTo("क" + "\u094D".repeat(8));
  }

  @Test
  void aJoinerGoesWhenWhatItWouldJoinGoes() {
    assertThat(SafeText.line("क\u200D\u17B4a")).isEqualTo("कa");
    assertThat(SafeText.line("ب\u200C\u061C")).isEqualTo("ب");
    assertThat(SafeText.line("क\u200D\u200Bष")).isEqualTo("क\u200Dष");
  }

  @Test
  void aJoinerStaysAfterAVowelMark() {
    assertThat(SafeText.line("مِ\u200Cخ")).isEqualTo("مِ\u200Cخ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00A0\u3000", "\n \n", "\uFE0F", " \u0301"})
  void aTextThatShowsNothingIsBlank(String text) {
    assertThat(SafeText.isBlank(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", " .", "❤️", "\u2400"})
  void aTextThatShowsSomethingIsNotBlank(String text) {
    assertThat(SafeText.isBlank(text)).isFalse();
  }

  @Test
  void everyCodePointIsHarmlessAfterwards() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      String text = "a" + Character.toString(c) + "b";
      HarmlessText.checkLine(SafeText.line(text));
      HarmlessText.check(SafeText.lines(text));
    }
  }

  @Test
  void randomTextIsHarmlessAfterwardsAndNeverChangesAgain() {
    Random random = new Random(42);
    for (int round = 0; round < 50_000; round++) {
      String text = RandomText.ofLength(random, 1 + random.nextInt(24));
      HarmlessText.checkLine(SafeText.line(text));
      HarmlessText.check(SafeText.lines(text));
    }
  }

  private static String unescape(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (text.startsWith("\\u", i)) {
        out.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
        i += 5;
      } else {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }
}

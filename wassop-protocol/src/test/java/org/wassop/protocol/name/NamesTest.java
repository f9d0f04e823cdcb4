package org.wassop.protocol.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ana",
        "juan-mi",
        "a.b_c",
        "_x",
        "7",
        "José",
        "Ñandú",
        "Ελένη",
        "Анна",
        "יוסף",
        "محمد",
        "अनिता",
        "山田太郎",
        "ひらがな漢字カナABC",
        "한국",
        "a\u0323\u0302\u0301"
      })
  void aNameOfOneScriptIsAUserName(String raw) {
    assertThat(UserName.parse(raw)).map(UserName::text).contains(nfkc(raw));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\u00A0",
        "-ana",
        ".ana",
        "\u0301a",
        "ana b",
        "ana:",
        "a(1)",
        "a/b",
        "a@b",
        "a#",
        "a\\b",
        "a\"b",
        "❤️",
        "👍",
        "a\u200Bb",
        "a\u200Db",
        "a\u200Cb",
        "a\u2060b",
        "a\uFEFFb",
        "a\u00ADb",
        "a\u202Eb",
        "a\u2066b",
        "a\u061Cb",
        "a\u034Fb",
        "a\uFE0Fb",
        "a\u180Bb",
        "a\u3164b",
        "a\u115Fb",
        "a\uFFA0b",
        "a\uDB40\uDC61",
        "a\u0000b",
        "a\tb",
        "a\nb",
        "a\u001B[31m",
        "a\u009Bb",
        "\uD800",
        "a\uDC00"
      })
  void aNameThatHidesOrSeparatesSomethingIsRefused(String raw) {
    assertThat(UserName.parse(raw)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"аna", "anа", "Ελένηa", "ΕRRΟR", "山田Анна", "يוסף"})
  void aNameOfSeveralScriptsIsRefused(String raw) {
    assertThat(UserName.parse(raw)).isEmpty();
    assertThat(RoomName.parse(raw)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "error",
        "ERROR",
        "Error",
        "ＥＲＲＯＲ",
        "ERR0R",
        "err0r",
        "ok",
        "OK",
        "0K",
        "ОК",
        "tú",
        "TÚ",
        "tu\u0301",
        "tu",
        "you",
        "y0u",
        "server",
        "Servidor",
        "system",
        "SISTEMA",
        "Wassop",
        "wass0p"
      })
  void aWordThatLinesOfTheServerBeginWithIsNobodysName(String raw) {
    assertThat(UserName.parse(raw)).isEmpty();
  }

  @Test
  void aNameIsAtMost32CodePointsAfterNormalization() {
    assertThat(UserName.parse("n".repeat(32))).isPresent();
    assertThat(UserName.parse("n".repeat(33))).isEmpty();
    assertThat(UserName.parse("𠀀".repeat(32))).isPresent();
    assertThat(UserName.parse("𠀀".repeat(33))).isEmpty();
    assertThat(UserName.parse("e\u0301".repeat(32))).isPresent();
    assertThat(UserName.parse("ﷺ".repeat(3))).isEmpty();
    assertThat(UserName.parse("n".repeat(1_000_000))).isEmpty();
  }

  @Test
  void aPileOfMarksIsRefused() {
    assertThat(UserName.parse("z" + "\u0335".repeat(3))).isPresent();
    assertThat(UserName.parse("z" + "\u0335".repeat(4))).isEmpty();
    assertThat(RoomName.parse("z" + "\u0335".repeat(4))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ana,ANA",
    "josé,JOSE\u0301",
    "ana,ａｎａ",
    "straße,STRASSE",
    "οδος,ΟΔΟΣ",
    "fix,ﬁx",
    "x2,x²",
    "Ana,' ana '"
  })
  void twoSpellingsOfOneNameAreEqual(String one, String other) {
    UserName a = UserName.parse(one).orElseThrow();
    UserName b = UserName.parse(other).orElseThrow();
    assertThat(a).isEqualTo(b).hasSameHashCodeAs(b).isEqualByComparingTo(b);
    assertThat(a.key()).isEqualTo(b.key());
  }

  @ParameterizedTest
  @CsvSource({
    "paypal,раураӏ",
    "admin1,adminl",
    "Sala1,SalaI",
    "Sala1,Sala|",
    "coco,сосо",
    "IO,ІО",
    "IO,ΙΟ",
    "o0,oo"
  })
  void twoNamesThatLookAlikeHaveOneSkeleton(String one, String other) {
    assertThat(Lookalikes.skeleton(one)).isEqualTo(Lookalikes.skeleton(other));
    assertThat(Lookalikes.key(one)).isNotEqualTo(Lookalikes.key(other));
  }

  @ParameterizedTest
  @CsvSource({"ana,eva", "ana,ana1", "José,Jose", "Sala1,Sala2"})
  void twoNamesThatDifferHaveDifferentSkeletons(String one, String other) {
    assertThat(UserName.parse(one).orElseThrow().skeleton())
        .isNotEqualTo(UserName.parse(other).orElseThrow().skeleton());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Sala1", "sala de estar", "#java", "_x", "C++", "R&D", "a#b", "v1.0-beta", "中文 室"})
  void aRoomMayHaveSingleSpacesAndSigns(String raw) {
    assertThat(RoomName.parse(raw)).map(RoomName::text).contains(raw);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a  b",
        "+a",
        "&a",
        ".a",
        "-a",
        "a: b",
        "a (1)",
        "ana: hola",
        "a\u00A0\u00A0b",
        "a\nb",
        "a\u2028b",
        "a,b",
        "a;b"
      })
  void aRoomThatCouldBreakALineIsRefused(String raw) {
    assertThat(RoomName.parse(raw)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u00A0", "a ", " a", "a\u3000", "a\u202F", "a\u2007"})
  void spaceAroundARoomNameIsNoPartOfIt(String raw) {
    assertThat(RoomName.parse(raw)).map(RoomName::text).contains("a");
  }

  @Test
  void aRoomMayBeCalledWhatNoUserMay() {
    assertThat(RoomName.parse("error")).isPresent();
  }

  @Test
  void whateverIsANameIsTheSameNameWhenReadAgain() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      for (String raw : new String[] {Character.toString(c), "a" + Character.toString(c)}) {
        RoomName.parse(raw)
            .map(RoomName::text)
            .ifPresent(text -> {
              if (!RoomName.parse(text).map(RoomName::text).orElse("").equals(text)) {
                throw new AssertionError(text);
              }
            });
      }
    }
  }

  private static String nfkc(String text) {
    return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC);
  }
}

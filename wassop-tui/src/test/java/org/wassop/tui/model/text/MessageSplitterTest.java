package org.wassop.tui.model.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wassop.protocol.text.SafeText;

class MessageSplitterTest {
  private static final MessageSplitter.Capacity ROOM =
      new MessageSplitter.Capacity(200, 20, Integer.MAX_VALUE);
  private static final MessageSplitter.Capacity CLASSIC = new MessageSplitter.Capacity(400, 20, 60);
  private static final List<String> PIECES =
      List.of(
          "a",
          "palabra",
          " ",
          " ",
          "  ",
          "\n",
          "\n\n",
          "\n  ",
          ". ",
          "\\",
          "ñ",
          "👍",
          "👨‍👩‍👧",
          "日本語",
          "e\u0301",
          "x".repeat(70),
          "👨‍👩‍👧".repeat(12),
          "\n```\n",
          "\n```java\n",
          "\n````\n",
          "a`b",
          "\n\n\n\n\n\n",
          " ".repeat(90));

  private static List<String> split(String text) {
    return MessageSplitter.split(text, ROOM);
  }

  private static String lines(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(i -> "línea %03d.".formatted(i))
        .collect(Collectors.joining("\n"));
  }

  private static String words(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(i -> "palabra%03d".formatted(i))
        .collect(Collectors.joining(" "));
  }

  private static void assertFit(List<String> parts, MessageSplitter.Capacity capacity) {
    for (String part : parts) {
      long escapes = part.chars().filter(c -> c == '\n' || c == '\\').count();
      assertThat(part.getBytes(UTF_8).length + escapes).isLessThanOrEqualTo(capacity.bytes());
      assertThat(part.lines().count()).isLessThanOrEqualTo(capacity.lines());
      assertThat(part.lines())
          .allMatch(line -> line.getBytes(UTF_8).length <= capacity.lineBytes());
      assertThat(SafeText.isBlank(part)).isFalse();
      assertThat(SafeText.lines(part)).isEqualTo(part);
    }
  }

  private static String withoutSpace(String text) {
    return text.replaceAll("\\s", "");
  }

  @Test
  void whatFitsStaysWhole() {
    assertThat(split("hola")).containsExactly("hola");
    assertThat(split("x".repeat(200))).containsExactly("x".repeat(200));
    assertThat(split(" \n ")).isEmpty();
    assertThat(split("")).isEmpty();
  }

  @Test
  void aBlankLineIsTheBestPlaceToCut() {
    String first = lines(1, 8);
    String second = lines(9, 20);
    assertThat(split(first + "\n\n" + second)).containsExactly(first, second);
  }

  @Test
  void aBlankLineNearTheBeginningIsNoReasonForAShortMessage() {
    String text = lines(1, 2) + "\n\n" + lines(3, 20);
    assertThat(split(text)).hasSize(2).first().asString().startsWith(lines(1, 2) + "\n\n");
  }

  @Test
  void thenTheEndOfALineThenOfASentenceThenOfAWord() {
    assertThat(split(lines(1, 20)))
        .allMatch(part -> part.startsWith("línea") && part.endsWith("."))
        .hasSize(2);
    String sentence = words(1, 12) + ".";
    assertThat(split(sentence + " " + words(13, 30))).first().isEqualTo(sentence);
    assertThat(split(words(1, 30)))
        .allMatch(part -> part.matches("palabra\\d{3}( palabra\\d{3})*"));
  }

  @Test
  void noCharacterIsTornApart() {
    List<String> parts = split("👨‍👩‍👧".repeat(40));
    assertThat(parts).allMatch(part -> part.replace("👨‍👩‍👧", "").isEmpty());
    assertThat(String.join("", parts)).isEqualTo("👨‍👩‍👧".repeat(40));
  }

  @Test
  void aCharacterThatIsTooLargeIsTornApartRatherThanLost() {
    String giant = "👨" + "\u200D👩".repeat(100);
    List<String> parts = split(giant);
    assertThat(String.join("", parts)).isEqualTo(giant);
    assertThat(parts).allMatch(part -> part.getBytes(UTF_8).length <= ROOM.bytes());
  }

  @Test
  void theLinesAreCountedToo() {
    List<String> parts = split("a\n".repeat(70));
    assertThat(parts).hasSize(4).allMatch(part -> part.lines().count() <= 20);
  }

  @Test
  void theIndentOfALineStays() {
    String code = "    uno();\n".repeat(30).stripTrailing();
    assertThat(split(code)).allMatch(part -> part.startsWith("    uno();"));
  }

  @Test
  void aBlockOfCodeThatIsCutIsClosedAndOpenedAgain() {
    List<String> parts = split("mira:\n```java\n" + lines(1, 30) + "\n```\nfin");
    assertThat(parts.getFirst()).startsWith("mira:\n```java\nlínea").endsWith(".\n```");
    assertThat(parts.get(1)).startsWith("```java\nlínea").endsWith(".\n```");
    assertThat(parts.getLast()).startsWith("```java\nlínea").endsWith(".\n```\nfin");
    assertFit(parts, ROOM);
  }

  @Test
  void noBlockOfCodeIsOpenedJustToBeClosed() {
    List<String> parts = split(words(1, 16) + "\n```\n" + words(17, 25) + "\n```");
    assertThat(parts).containsExactly(words(1, 16), "```\n" + words(17, 25) + "\n```");
  }

  @Test
  void aBlockThatEndsAtTheCutIsNotOpenedAgain() {
    String code = "```\n" + words(1, 16) + "\n```";
    assertThat(split(code + "\n\n" + words(1, 18))).containsExactly(code, words(1, 18));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void nothingIsLostAndEverythingFits(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      StringBuilder out = new StringBuilder();
      for (int i = random.nextInt(120); i >= 0; i--) {
        out.append(PIECES.get(random.nextInt(PIECES.size() - (round % 2 == 0 ? 8 : 0))));
      }
      String text = SafeText.lines(out.toString());
      for (MessageSplitter.Capacity capacity : List.of(ROOM, CLASSIC)) {
        List<String> parts = MessageSplitter.split(text, capacity);
        assertFit(parts, capacity);
        String joined = String.join("\n", parts);
        assertThat(withoutSpace(withoutFences(joined)))
            .isEqualTo(withoutSpace(withoutFences(text)));
        if (!text.contains("```")) {
          assertThat(withoutSpace(joined)).isEqualTo(withoutSpace(text));
        }
      }
    }
  }

  /** Removes back ticks, and the language name that a reopened block repeats. */
  private static String withoutFences(String text) {
    return text.replace("```java", "").replace("`", "");
  }

  @Test
  void aVeryLongTextIsSplitInGoodTime() {
    MessageSplitter.Capacity capacity =
        new MessageSplitter.Capacity(15_000, 256, Integer.MAX_VALUE);
    long start = System.nanoTime();
    assertThat(MessageSplitter.split("👍 ".repeat(66_000), capacity)).hasSizeGreaterThan(20);
    assertThat(MessageSplitter.split("a\n".repeat(100_000), capacity)).hasSize(391);
    assertThat(MessageSplitter.split(" ".repeat(199_999) + "a", capacity)).containsExactly("a");
    assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
  }
}

package org.wassop.tui.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TerminalFixture.Extension.class)
final class ScreenIT {
  private static final List<String> GLYPHS =
      List.of("👍", "❤️", "👨‍👩‍👧", "日本語", "cafe\u0301", "🇪🇸", "✨", "1️⃣", "👍🏽", "ñ");

  /** Asserts that each row of a bordered screen has its borders in the same columns. */
  private static void assertBorders(List<String> rows, CellRuler ruler, int columns) {
    List<Integer> sides = List.of(0, 17, columns - 18, columns - 1);
    for (String row : rows.subList(1, rows.size() - 3)) {
      assertThat(ruler.columnsOf(row, "│")).as(row).isEqualTo(sides);
    }
    assertThat(ruler.columnsOf(rows.get(rows.size() - 2), "│")).containsExactly(0, columns - 1);
    assertThat(ruler.columnsOf(rows.getFirst(), "┐")).containsExactly(columns - 1);
    assertThat(ruler.columnsOf(rows.getLast(), "┘"))
        .as(rows.getLast())
        .containsExactly(columns - 1);
  }

  @Test
  void aResizeAndBackLeavesTheScreenAsItWas(TerminalFixture terminalFixture) {
    try (Pane ana = terminalFixture.client(100, 30, "ana7", "sizes", "es");
        CellRuler ruler = new CellRuler(terminalFixture.tmux())) {
      for (int i = 1; i <= 8; i++) {
        ana.enter("line " + i + " 👍 日本語 " + "word ".repeat(4 * i));
        ana.awaitText("       line " + i + " ");
      }
      ana.type("typed 👍 text").awaitText("▸ typed 👍 text");
      String before = ana.text();
      String styled = styles(ana.colored());
      ana.resize(40, 10);
      ana.awaitRows(rows -> {
        assertThat(rows.getFirst()).startsWith("┌ sizes ").endsWith("┐");
        assertThat(rows.getLast()).startsWith("└").endsWith("┘");
        assertThat(rows.get(8)).startsWith("│ Tú ▸ typed 👍 text").endsWith("│");
      });
      for (String row : ana.rows().subList(1, 7)) {
        assertThat(ruler.columnsOf(row, "│")).as(row).containsExactly(0, 39);
      }
      ana.resize(20, 5);
      ana.awaitRows(rows -> {
        assertThat(rows).hasSize(5);
        assertThat(rows.get(3)).isEqualTo("Tú ▸ typed 👍 text");
        assertThat(rows.get(4)).startsWith(" ana7@127.0.0.1");
        assertThat(rows.subList(0, 3)).allMatch(row -> row.matches(" *(word ?)+"));
      });
      ana.type("!").awaitText("▸ typed 👍 text!").press("BSpace");
      ana.resize(100, 30).awaitRows(rows -> assertThat(String.join("\n", rows)).isEqualTo(before));
      assertThat(styles(ana.colored())).isEqualTo(styled);
      assertBorders(ana.rows(), ruler, 100);
    }
  }

  /** Returns each visible character with its colours and attributes. */
  private static String styles(String colored) {
    StringBuilder styled = new StringBuilder();
    TreeSet<String> codesNow = new TreeSet<>();
    Matcher parts = Pattern.compile("\033\\[([0-9;]*)m|\\S").matcher(colored);
    while (parts.find()) {
      String codes = parts.group(1);
      if (codes == null) {
        styled.append(codesNow).append(parts.group());
      } else {
        for (String code : codes.split(";", -1)) {
          if (code.isEmpty() || code.equals("0")) {
            codesNow.clear();
          } else if (code.length() == 1) {
            codesNow.add(code);
          } else if (!code.equals("49")) {
            codesNow.removeIf(other -> other.length() > 1);
            codesNow.add(code);
          }
        }
      }
    }
    return styled.toString();
  }

  @Test
  void textOfEveryWidthShiftsNothing(TerminalFixture terminalFixture) {
    try (Pane ana = terminalFixture.client(100, 30, "ana8", "glyphs", "es");
        Pane leo = terminalFixture.client(100, 30, "leo8", "glyphs", "es");
        CellRuler ruler = new CellRuler(terminalFixture.tmux())) {
      for (String glyph : GLYPHS) {
        ana.type(glyph + "<" + glyph + glyph + ">");
        ana.awaitText(">");
        assertBorders(ana.rows(), ruler, 100);
        ana.press("Enter");
        leo.awaitRows(rows -> assertThat(rows.get(26)).contains("<", ">"));
        assertBorders(leo.rows(), ruler, 100);
      }
      ana.awaitRows(rows -> assertThat(rows.get(26)).contains("ñ<ññ>"));
      ana.enter(String.join(" ", GLYPHS).repeat(4));
      leo.awaitRows(rows -> assertThat(rows.get(26)).contains("ñ").doesNotContain("<"));
      ana.awaitRows(rows -> assertThat(rows.get(26)).contains("ñ").doesNotContain("<"));
      assertBorders(leo.rows(), ruler, 100);
      assertBorders(ana.rows(), ruler, 100);
      ana.press("C-l").enter("last").awaitText("       last");
      assertBorders(ana.rows(), ruler, 100);
    }
  }

  @Test
  void backspaceRemovesAWholeEmoji(TerminalFixture terminalFixture) {
    try (Pane ana = terminalFixture.client(100, 30, "ana9", "erase", "es")) {
      for (String glyph : GLYPHS) {
        if (glyph.equals("日本語") || glyph.startsWith("cafe")) {
          continue;
        }
        ana.type("a" + glyph + "|").awaitText("Tú ▸ a").awaitText("|");
        ana.press("BSpace", "BSpace").type("b");
        ana.awaitRows(rows -> assertThat(rows.get(28)).matches("│ Tú ▸ ab +│"));
        assertThat(ana.ask("#{cursor_x}")).isEqualTo("9");
        ana.press("BSpace", "BSpace").awaitText("escribe aquí");
      }
      ana.type("cafe\u0301").awaitText("cafe").press("BSpace");
      ana.awaitRows(rows -> assertThat(rows.get(28)).matches("│ Tú ▸ caf +│"));
      ana.press("C-u").type("日本語").awaitText("日本語").press("BSpace", "Left", "BSpace");
      ana.awaitRows(rows -> assertThat(rows.get(28)).matches("│ Tú ▸ 本 +│"));
      assertThat(ana.ask("#{cursor_x}")).isEqualTo("7");
    }
  }

  @Test
  void scrollingUpShowsWhatWasAndStaysThere(TerminalFixture terminalFixture) throws Exception {
    try (Pane ana = terminalFixture.client(100, 30, "ana10", "scroll", "es")) {
      assertThat(send(terminalFixture, "scroll", 1, 200).code()).isZero();
      ana.awaitText("line 200", "bot ha salido del chat");
      List<String> seen = new ArrayList<>(transcript(ana));
      for (int i = 0; i < 20 && !seen.contains("line 1"); i++) {
        String lowest = transcript(ana).getFirst();
        ana.press("PPage")
            .awaitRows(rows -> assertThat(transcript(rows).getFirst()).isNotEqualTo(lowest));
        assertThat(transcript(ana)).as("pages overlap or touch").isNotEmpty();
        seen.addAll(transcript(ana));
      }
      assertThat(seen)
          .contains(
              IntStream.rangeClosed(1, 200).mapToObj(i -> "line " + i).toArray(String[]::new));
      List<String> still = transcript(ana);
      assertThat(send(terminalFixture, "scroll", 201, 220).code()).isZero();
      ana.awaitText("↓ 196 más");
      assertThat(transcript(ana)).isEqualTo(still);
      assertThat(ana.text()).doesNotContain("line 201");
      for (int i = 0; i < 20 && !ana.text().contains("line 220"); i++) {
        String highest = transcript(ana).getLast();
        ana.press("NPage")
            .awaitRows(rows -> assertThat(transcript(rows).getLast()).isNotEqualTo(highest));
      }
      ana.press("Escape").awaitText("line 220");
      ana.awaitRows(rows -> assertThat(String.join("\n", rows)).doesNotContain("↓ "));
    }
  }

  private static org.wassop.tui.fixture.ClientRun.Outcome send(
      TerminalFixture terminalFixture, String room, int first, int last) throws Exception {
    String lines =
        IntStream.rangeClosed(first, last)
            .mapToObj(i -> "line " + i + "\n")
            .collect(Collectors.joining());
    return terminalFixture
        .programs()
        .wassop(
            lines,
            "-p",
            "" + terminalFixture.server().port(),
            "--send",
            "-",
            "-u",
            "bot",
            "-r",
            room);
  }

  private static List<String> transcript(Pane pane) {
    return transcript(pane.rows());
  }

  /** Returns the texts of the lines that were sent. */
  private static List<String> transcript(List<String> rows) {
    return rows.stream()
        .filter(row -> row.matches(".*line [0-9]+ .*"))
        .map(row -> row.replaceAll(".*(line [0-9]+) .*", "$1"))
        .toList();
  }
}

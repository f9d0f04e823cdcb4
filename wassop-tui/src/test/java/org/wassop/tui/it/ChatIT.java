package org.wassop.tui.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TerminalFixture.Extension.class)
final class ChatIT {
  private static final String TIME = "[0-2][0-9]:[0-5][0-9]";

  /**
   * Waits for a line; if it is the user's own, until it is stored. A line that follows another one
   * of the same author has neither time nor name.
   */
  private static void awaitLine(Pane pane, String pattern) {
    String sign = pattern.startsWith("Tú:") || pattern.startsWith("You:") ? "✓" : " ";
    String text = pattern.substring(pattern.indexOf('}') + 1);
    String line = "(?:" + TIME + sign + pattern + "| {5}" + sign + " {10}" + text + ")";
    pane.awaitRows(rows ->
        assertThat(rows).anySatisfy(row -> assertThat(row).matches(".*│ " + line + " *│.*")));
  }

  @Test
  void twoClientsInTwoTerminalsChat(TerminalFixture terminalFixture) {
    try (Pane ana = terminalFixture.client(100, 30, "ana1", "talk", "es");
        Pane leo = terminalFixture.client(100, 30, "leo1", "talk", "en")) {
      awaitLine(ana, "· leo1 ha entrado");
      ana.enter("¿qué tal? I'm “fine” [ok] 100%");
      awaitLine(ana, "Tú: {7}¿qué tal\\? I'm “fine” \\[ok] 100%");
      awaitLine(leo, "ana1: {5}¿qué tal\\? I'm “fine” \\[ok] 100%");
      leo.enter("fine; thanks");
      awaitLine(leo, "You: {6}fine; thanks");
      awaitLine(ana, "leo1: {5}fine; thanks");
      for (int i = 1; i <= 5; i++) {
        ana.enter("ana says " + i);
        awaitLine(leo, "ana1: {5}ana says " + i);
        leo.enter("leo says " + i);
        awaitLine(ana, "leo1: {5}leo says " + i);
      }
      assertThat(ana.text())
          .containsSubsequence("ana says 1", "leo says 1", "ana says 5", "leo says 5")
          .contains("┌ Salas ─", "┬ talk · 2 personas ─", "┬ En línea ─", "│ ana1 ", "│ leo1 ");
      assertThat(leo.text()).contains("┌ Rooms ─", "┬ talk · 2 people ─", "┬ Online ─", "You ▸ ");
      leo.enter("/quit").awaitPrompt();
      awaitLine(ana, "· leo1 ha salido del chat");
    }
  }

  @Test
  void keysAndWordsSendEmoji(TerminalFixture terminalFixture) {
    try (Pane ana = terminalFixture.client(100, 30, "ana2", "hearts", "es");
        Pane leo = terminalFixture.client(100, 30, "leo2", "hearts", "es")) {
      ana.press("F2");
      awaitLine(leo, "ana2: {5}❤️");
      awaitLine(ana, "Tú: {7}❤️");
      ana.press("F3");
      awaitLine(leo, "ana2: {5}👍");
      awaitLine(ana, "Tú: {7}👍");
      ana.press("F4");
      awaitLine(leo, "ana2: {5}👎");
      awaitLine(ana, "Tú: {7}👎");
      leo.enter("LOVE");
      awaitLine(ana, "leo2: {5}❤️");
      leo.enter("LIKE");
      awaitLine(ana, "leo2: {5}👍");
      leo.enter("DISLIKE");
      awaitLine(ana, "leo2: {5}👎");
      leo.enter("LOVE this");
      awaitLine(ana, "leo2: {5}LOVE this");
    }
  }

  @Test
  void anEmojiIsSearchedChosenAndSent(TerminalFixture terminalFixture) {
    try (Pane ana = terminalFixture.client(100, 30, "ana3", "picker", "es");
        Pane leo = terminalFixture.client(100, 30, "leo3", "picker", "en")) {
      ana.type("mira ").press("F5").awaitText("Intro elige", "👎");
      ana.type("fueg").awaitText("Emoji: fueg", "[🔥]");
      ana.press("Enter").awaitText("mira 🔥");
      assertThat(ana.text()).doesNotContain("Intro elige");
      ana.press("Enter");
      awaitLine(leo, "ana3: {5}mira 🔥");
      ana.press("F5").awaitText("Intro elige").type("zzzzz").awaitText("no hay ninguno");
      ana.press("Escape").awaitRows(rows -> assertThat(rows.toString()).doesNotContain("zzzzz"));
      awaitLine(ana, "Tú: {7}mira 🔥");
    }
  }

  @Test
  void severalRoomsWithTheirUnreadCounts(TerminalFixture terminalFixture) {
    try (Pane ana = terminalFixture.client(100, 30, "ana4", "first", "es");
        Pane leo = terminalFixture.client(100, 30, "leo4", "first", "en")) {
      ana.enter("/join second").awaitText("┬ second · 1 persona ─", " ▸ second");
      leo.enter("one").enter("two").enter("three");
      ana.awaitRows(rows -> assertThat(rows).anyMatch(row -> row.matches("│ +first +3 │.*")));
      ana.press("M-Up").awaitText("┬ first · 2 personas ─", " ▸ first");
      awaitLine(ana, "leo4: {5}three");
      assertThat(ana.rows()).noneMatch(row -> row.matches("│ +first +3 │.*"));
      ana.press("M-Down").awaitText("┬ second · 1 persona ─");
      ana.enter("alone");
      awaitLine(ana, "Tú: {7}alone");
      assertThat(leo.text()).doesNotContain("alone");
      ana.press("M-Down").awaitText(" ▸ first");
    }
  }

  @Test
  void commandsDoWhatTheySay(TerminalFixture terminalFixture) {
    try (Pane ana = terminalFixture.client(100, 30, "ana5", "orders", "es")) {
      ana.enter("/members");
      awaitLine(ana, "· en orders: ana5");
      ana.enter("/rooms").awaitText("salas: Sala1 (", "orders (1)");
      ana.enter("REFR")
          .awaitRows(rows ->
              assertThat(rows.stream().filter(row -> row.contains("· salas: "))).hasSize(2));
      ana.enter("/help").awaitText("Ayuda · Esc cierra", "RePág AvPág").press("Escape");
      ana.awaitRows(rows -> assertThat(rows.toString()).doesNotContain("Esc cierra"));
      ana.enter("/nonsense at all")
          .awaitText("no hay ninguna orden /nonsense", "▸ /nonsense at all");
      ana.press("C-u").awaitText("escribe aquí");
      ana.enter("/leave").awaitText("Sin sala: /join SALA");
      ana.enter("hola").awaitText("no estás en ninguna sala");
      ana.press("C-u").enter("/join orders").awaitText("┬ orders · 1 persona");
      ana.enter("EXIT").awaitText("Sin sala: /join SALA");
      ana.enter("/quit").awaitPrompt();
      assertThat(ana.written())
          .containsExactly(
              Pane.PROMPT + " " + terminalFixture.command("ana5", "orders", "es"), Pane.PROMPT);
    }
  }

  @Test
  void aPasteOfSeveralLinesIsOneMessageAndNeverACommand(TerminalFixture terminalFixture) {
    try (Pane ana = terminalFixture.client(100, 30, "ana6", "paste", "es");
        Pane leo = terminalFixture.client(100, 30, "leo6", "paste", "en")) {
      ana.paste("uno\n/quit\n👍 tres")
          .awaitText("Pegar · 3 líneas", "/quit", "👍 tres")
          .press("Enter");
      awaitLine(leo, "ana6: {5}uno");
      leo.awaitText("/quit", "👍 tres");
      awaitLine(ana, "Tú: {7}uno");
    }
  }
}

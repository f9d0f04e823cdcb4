package org.wassop.tui.it;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A day of a new user, from the first form to the second start, as it is seen on the screen. */
@ExtendWith(TerminalFixture.Extension.class)
final class DayIT {
  private static final String HOME = "XDG_CONFIG_HOME=$XDG_CONFIG_HOME/day ";
  private static final String SELECTED = "Alt+R responde";

  @Test
  @Timeout(60)
  void aNewUserSpendsADay(TerminalFixture terminalFixture) throws Exception {
    ServerProgram first = ServerProgram.start(terminalFixture.programs());
    try (Pane leo = terminalFixture.shell(100, 30);
        Pane ana = terminalFixture.shell(100, 30)) {
      leo.enter("wassop -p " + first.port() + " -u leo80 -r plaza --lang en")
          .awaitText("you have entered plaza");
      String command = HOME + "wassop -r plaza --lang es -p " + first.port();
      arrive(ana, command);
      leo.awaitText("ana80 has entered");
      talk(ana, leo);
      react(ana, leo);
      editAndDelete(ana, leo);
      paste(ana, leo);
      complete(ana, leo);
      jumpToUnread(ana, leo);
      find(ana, "a las ocho", "▸.*nos vemos a las ocho \\(editado\\)");
      ana.enter("/set theme light").awaitText("· theme=light");
      ana.enter("/notify none").awaitText("plaza: no avisa de nada");
      first.kill();
      ana.awaitText("sin conexión").enter("dicho a nadie").awaitText("dicho a nadie", "⧗");
      try (ServerProgram second = first.restart(terminalFixture.programs())) {
        assertThat(second.port()).isEqualTo(first.port());
        leo.awaitText("dicho a nadie");
        leave(ana, command);
        startAgain(ana);
      }
    }
  }

  private static void arrive(Pane ana, String command) {
    ana.enter(command)
        .awaitText("Te damos la bienvenida", "127.0.0.1")
        .press("Enter", "Enter")
        .enter("ana 80")
        .awaitText("un nombre tiene de 1 a 32 letras")
        .press("C-u")
        .enter("ana80")
        .press("Right")
        .awaitText("◂ dark ▸")
        .press("Enter")
        .awaitText("has entrado en plaza", "ana80@127.0.0.1", "┬ plaza · 2 personas");
  }

  private static void talk(Pane ana, Pane leo) {
    ana.enter("hola, leo");
    leo.awaitText("hola, leo").enter("hi, read https://example.org");
    ana.awaitText("hi, read https://example.org").press("C-Up").awaitText(SELECTED);
    ana.press("F3").awaitText("[👍 1]");
    leo.awaitText("👍 1");
    ana.press("F3").awaitRows(rows -> assertThat(rows).noneMatch(row -> row.contains("👍 1")));
    leo.awaitRows(rows -> assertThat(rows).noneMatch(row -> row.contains("👍 1")));
    ana.press("M-r").awaitText("↪ leo80: hi, read").enter("lo leo luego");
    leo.awaitText("↪ You: hi, read", "lo leo luego");
  }

  private static void react(Pane ana, Pane leo) {
    ana.awaitText("lo leo luego").press("C-Up").awaitText(SELECTED).press("F5");
    ana.awaitText("Intro elige").type("fueg").awaitText("[🔥]").press("Enter");
    ana.awaitText("[🔥 1]");
    leo.awaitText("🔥 1");
    ana.press("Escape").awaitRows(rows -> assertThat(rows.toString()).doesNotContain(SELECTED));
  }

  private static void editAndDelete(Pane ana, Pane leo) {
    ana.enter("nos vemos a las ochenta");
    leo.awaitText("nos vemos a las ochenta");
    ana.press("M-e").awaitText("✎ corriges tu mensaje", "▸ nos vemos a las ochenta");
    ana.press("BSpace", "BSpace", "BSpace", "BSpace").enter("o");
    ana.awaitText("nos vemos a las ocho (editado)");
    leo.awaitText("nos vemos a las ocho (edited)").enter("fine");
    ana.awaitText("fine").enter("esto sobra");
    leo.awaitText("esto sobra");
    ana.press("M-x").awaitText("Alt+X otra vez lo borra").press("M-x");
    ana.awaitText("(mensaje borrado)");
    leo.awaitText("(message deleted)");
    assertThat(ana.text() + leo.text()).doesNotContain("esto sobra");
  }

  private static void paste(Pane ana, Pane leo) {
    ana.paste("compra:\n/quit\n- pan").awaitText("Pegar · 3 líneas", "/quit").press("Enter");
    leo.awaitText("compra:", "/quit", "- pan").enter("/join cocina").awaitText("▸ cocina");
    String poem = IntStream.rangeClosed(1, 300).mapToObj(i -> "verso " + i).collect(joining("\n"));
    ana.paste(poem).awaitText("Pegar · 300 líneas", "2 mensajes").press("Enter");
    ana.awaitText("verso 300");
    leo.awaitRows(rows -> assertThat(rows).anyMatch(row -> row.matches("│ +plaza +2 │.*")));
  }

  private static void complete(Pane ana, Pane leo) {
    ana.type("y tú, @le").press("Tab").awaitText("y tú, @leo80").enter(" ?");
    leo.awaitRows(rows -> assertThat(rows).anyMatch(row -> row.matches("│ ! plaza +3 │.*")));
    ana.enter("/rooms").awaitText("cocina (1)").type("/join coc").press("Tab");
    ana.awaitText("▸ /join cocina").press("Enter").awaitText("┬ cocina · 2 personas");
    ana.press("C-k").awaitText("Ir a · Intro va").type("plaz").awaitText("▸ plaz");
    ana.press("Enter").awaitText("┬ plaza · 2 personas");
  }

  private static void jumpToUnread(Pane ana, Pane leo) {
    leo.enter("coffee is ready");
    ana.awaitRows(rows -> assertThat(rows).anyMatch(row -> row.matches("│ +cocina +1 │.*")));
    ana.press("M-a").awaitText("┬ cocina", "── nuevos ──", "coffee is ready");
    leo.press("M-a").awaitText("┬ plaza", "── new ──", "verso 1 ", "↓ 3 more");
    leo.press("Escape").awaitText("y tú, @leo80");
    ana.press("M-1").awaitText("┬ plaza", "y tú, @leo80");
  }

  /**
   * Searches for {@code words}, and goes to the message that is found; a row then matches {@code
   * seen}.
   */
  private static void find(Pane ana, String words, String seen) {
    ana.press("C-f").awaitText("Buscar en plaza").enter(words);
    ana.awaitText(" ana80", "│▸ ").press("Enter");
    ana.awaitRows(rows -> {
      assertThat(rows).anyMatch(row -> row.matches(".*" + seen + ".*"));
      assertThat(rows.toString()).doesNotContain("Buscar en plaza");
    });
    ana.press("Escape").awaitRows(rows -> assertThat(rows.toString()).doesNotContain("↓ "));
  }

  private static void leave(Pane ana, String command) {
    ana.awaitText("conectado de nuevo")
        .awaitRows(rows -> assertThat(rows.toString()).doesNotContain("⧗"))
        .enter("/quit")
        .awaitPrompt();
    assertThat(ana.written()).containsExactly(Pane.PROMPT + " " + command, Pane.PROMPT);
    assertThat(ana.ask("#{alternate_on} #{mouse_any_flag} #{cursor_flag}")).isEqualTo("0 0 1");
  }

  private static void startAgain(Pane ana) {
    ana.enter(HOME + "wassop -r plaza --lang es")
        .awaitText("has entrado en plaza", "ana80@127.0.0.1", "dicho a nadie");
    ana.enter("/set theme").awaitText("theme=light");
    ana.enter("/notify").awaitText("plaza: no avisa de nada");
    find(ana, "luego", "▸.*↪ leo80: hi, read.*");
    ana.enter("/quit").awaitPrompt();
  }
}

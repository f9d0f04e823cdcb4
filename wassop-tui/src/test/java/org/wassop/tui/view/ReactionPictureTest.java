package org.wassop.tui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wassop.cli.Language;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Place;
import org.wassop.tui.model.Action;
import org.wassop.tui.model.Deed;
import org.wassop.tui.model.Play;
import org.wassop.tui.text.CellWidth;

/** What becomes of messages: reactions, answers, corrections, deletions, and the chosen one. */
class ReactionPictureTest {
  private static final Words SPANISH = new Words(Language.ES, ZoneOffset.UTC);
  private static final Place SALA1 = Play.place("Sala1");

  private long id = 10;

  private static String picture(Play play, int columns, int rows) {
    play.act(new Action.Resize(columns, rows));
    List<String> lines = Canvas.draw(play.state(), SPANISH);
    assertThat(lines).hasSize(rows).allMatch(line -> CellWidth.ofText(line) == columns);
    return Canvas.picture(play.state(), SPANISH);
  }

  private Play talk() {
    Play play = Play.online(Dialect.WASSOP_2, "Sala1");
    for (long seen = 1; seen <= 10; seen++) {
      play.hear(SALA1, seen, seen % 2 == 0 ? "ana" : "leo", "mensaje " + seen);
    }
    react(play, 9, "👍", "ana", "leo", "juanmi");
    react(play, 9, "❤️", "ana");
    react(play, 10, "👨‍👩‍👧", "leo");
    play.happen(
        new Event.Message(SALA1, ++id, Play.user("leo"), "", "eso digo yo", 1_795_295_100_000L, 8));
    play.happen(
        new Event.Message(SALA1, ++id, Play.user("ana"), "", "y yo", 1_795_295_100_000L, 11));
    play.happen(new Event.Edited(SALA1, ++id, Play.user("ana"), 1, 6, "mensaje nuevo"));
    play.happen(new Event.Deleted(SALA1, ++id, Play.user("leo"), 1, 7));
    play.hear(SALA1, ++id, "juanmi", "el mío");
    return play;
  }

  private void react(Play play, long of, String emoji, String... users) {
    for (String user : users) {
      play.happen(new Event.Reacted(SALA1, ++id, Play.user(user), 1, of, emoji, false));
    }
  }

  private static Play choose(Play play, int columns, int rows, int up) {
    play.act(new Action.Resize(columns, rows));
    for (int i = 0; i < up; i++) {
      play.act(Picture.chosen(play.state(), SPANISH, -1));
    }
    return play;
  }

  @Test
  void aLargeScreenShowsWhatHasBecomeOfMessages() {
    assertThat(picture(choose(talk(), 100, 30, 4), 100, 30))
        .isEqualTo(
            """
            ┌ Salas ─────────┬ Sala1 ─────────────────────────────────────────────────────────┬ En línea ──────┐
            │ ▸ Sala1        │                                                                │                │
            │                │                                                                │                │
            │                │                                                                │                │
            │                │                                                                │                │
            │                │                                                                │                │
            │                │                                                                │                │
            │                │                  comienzo de la conversación                   │                │
            │                │             ── sábado, 21 de noviembre de 2026 ──              │                │
            │                │ 20:58 · has entrado en Sala1                                   │                │
            │                │ 21:03 leo:      mensaje 1                                      │                │
            │                │ 21:03 ana:      mensaje 2                                      │                │
            │                │ 21:03 leo:      mensaje 3                                      │                │
            │                │ 21:03 ana:      mensaje 4                                      │                │
            │                │ 21:03 leo:      mensaje 5                                      │                │
            │                │ 21:03 ana:      mensaje nuevo (editado)                        │                │
            │                │ 21:03 leo:      (mensaje borrado)                              │                │
            │                │ 21:03 ana:      mensaje 8                                      │                │
            │                │ 21:03 leo:      mensaje 9                                      │                │
            │                │                 [👍 3]  ❤️ 1                                   │                │
            │                │ 21:03▸ana:      mensaje 10                                     │                │
            │                │                 👨‍👩‍👧 1                                           │                │
            │                │ 21:05 leo:      ↪ ana: mensaje 8                               │                │
            │                │                 eso digo yo                                    │                │
            │                │ 21:05 ana:      ↪ (un mensaje anterior)                        │                │
            │                │                 y yo                                           │                │
            │                │ 21:03✓Tú:       el mío                                         │                │
            ├────────────────┴────────────────────────────────────────────────────────────────┴────────────────┤
            │ Tú ▸ escribe aquí… · Tab completa · F1 ayuda                                                     │
            └─ Alt+R responde  Alt+C copia  F2-F4 reacciona · juanmi@chat.example:5555 ────────────────────────┘\
            """);
  }

  @Test
  void aSmallerScreenShowsTheSame() {
    assertThat(picture(choose(talk(), 60, 20, 4), 60, 20))
        .isEqualTo(
            """
            ┌ Salas ─────────┬ Sala1 ──────────────────────────────────┐
            │ ▸ Sala1        │ 21:03 ana:      mensaje 2               │
            │                │ 21:03 leo:      mensaje 3               │
            │                │ 21:03 ana:      mensaje 4               │
            │                │ 21:03 leo:      mensaje 5               │
            │                │ 21:03 ana:      mensaje nuevo (editado) │
            │                │ 21:03 leo:      (mensaje borrado)       │
            │                │ 21:03 ana:      mensaje 8               │
            │                │ 21:03 leo:      mensaje 9               │
            │                │                 [👍 3]  ❤️ 1            │
            │                │ 21:03▸ana:      mensaje 10              │
            │                │                 👨‍👩‍👧 1                    │
            │                │ 21:05 leo:      ↪ ana: mensaje 8        │
            │                │                 eso digo yo             │
            │                │ 21:05 ana:      ↪ (un mensaje anterior) │
            │                │                 y yo                    │
            │                │ 21:03✓Tú:       el mío                  │
            ├────────────────┴─────────────────────────────────────────┤
            │ Tú ▸ escribe aquí… · Tab completa · F1 ayuda             │
            └─ Alt+R responde  Alt+C copia  F2-F4 reacciona ───────────┘\
            """);
  }

  @Test
  void aSmallScreenScrollsToTheChosenOne() {
    assertThat(picture(choose(talk(), 40, 10, 7), 40, 10))
        .isEqualTo(
            """
            ┌ Sala1 ───────────────────────────────┐
            │ 21:03▸ana:      mensaje nuevo        │
            │                 (editado)            │
            │ 21:03 leo:      (mensaje borrado)    │
            │ 21:03 ana:      mensaje 8            │
            │ 21:03 leo:      mensaje 9            │
            │                 [👍 3]  ❤️ 1         │
            ├──────────────────────────────────────┤
            │ Tú ▸ escribe aquí…                   │
            └─ ↓ 4 más · juanmi@chat.example:5555 ─┘\
            """);
  }

  @Test
  void theSmallestScreenScrollsToTheChosenOne() {
    assertThat(picture(choose(talk(), 20, 5, 3), 20, 5))
        .isEqualTo(
            """
            leo:▸↪ ana: mensaje…
                 eso digo yo
            ana: ↪ (un mensaje …
            Tú ▸ escribe aquí…
             ↓ 2 más\
            """);
  }

  @Test
  void whatIsAboutToBeDeletedSaysSo() {
    Play play = choose(talk(), 60, 12, 1).act(new Action.Act(Deed.DELETE));
    assertThat(picture(play, 60, 12))
        .isEqualTo(
            """
            ┌ Salas ─────────┬ Sala1 ──────────────────────────────────┐
            │ ▸ Sala1        │                 👨‍👩‍👧 1                    │
            │                │ 21:05 leo:      ↪ ana: mensaje 8        │
            │                │                 eso digo yo             │
            │                │ 21:05 ana:      ↪ (un mensaje anterior) │
            │                │                 y yo                    │
            │                │ 21:03▸Tú:       el mío                  │
            │                │                 Alt+X otra vez lo       │
            │                │                 borra, Esc no           │
            ├────────────────┴─────────────────────────────────────────┤
            │ Tú ▸ escribe aquí… · Tab completa · F1 ayuda             │
            └─ Alt+R responde  Alt+E corrige  Alt+X borra  Alt+C copi…─┘\
            """);
  }

  @Test
  void theLinksAreAListWithTheChosenOneInFull() {
    Play play = talk().hear(SALA1, ++id, "leo", "https://a.example/" + "x".repeat(90));
    play.hear(SALA1, ++id, "leo", "https://b.example").act(new Action.Resize(60, 20));
    play.act(new Action.ToggleLinks()).act(new Action.Move(0, 1));
    Dialog dialog = Dialog.of(play.state(), SPANISH, List.of()).orElseThrow();
    assertThat(dialog.rows()).allMatch(row -> row.width() == dialog.columns());
    assertThat(
            String.join(
                    "\n", dialog.rows().stream().map(row -> row.text().stripTrailing()).toList())
                .strip())
        .isEqualTo(
            """
            https://b.example
            ▸ https://a.example/xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…













            ──────────────────────────────────────────────────────────
             https://a.example/xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
             xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\
            """);
  }

  @Test
  void whatIsReadStaysWhereItIsWhileOthersReactAboveAndBelow() {
    Play play = talk().act(new Action.Resize(60, 15));
    play.act(Picture.scrolled(play.state(), SPANISH, -1));
    String bottom = Picture.of(play.state(), SPANISH).parts().get(2).rows().getLast().text();
    react(play, 1, "🎉", "ana");
    react(play, 10, "🎉", "leo");
    assertThat(Picture.of(play.state(), SPANISH).parts().get(2).rows().getLast().text())
        .isEqualTo(bottom);
  }

  @Test
  void aLongMessageStandsStillWhileOthersReactToIt() {
    Play play = talk().hear(SALA1, ++id, "leo", "línea\n".repeat(40) + "fin");
    long tall = id;
    play.act(new Action.Resize(60, 15)).act(Picture.scrolled(play.state(), SPANISH, -1));
    List<Row> before = Picture.of(play.state(), SPANISH).parts().get(2).rows();
    react(play, tall, "👍", "ana", "bob");
    assertThat(Picture.of(play.state(), SPANISH).parts().get(2).rows()).isEqualTo(before);
    for (String user : List.of("ana", "bob")) {
      play.happen(new Event.Reacted(SALA1, ++id, Play.user(user), 1, tall, "👍", true));
    }
    assertThat(Picture.of(play.state(), SPANISH).parts().get(2).rows()).isEqualTo(before);
  }
}

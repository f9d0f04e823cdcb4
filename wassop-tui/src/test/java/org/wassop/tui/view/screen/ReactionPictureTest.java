package org.wassop.tui.view.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wassop.tui.view.rows.TestTexts.SPANISH;
import static org.wassop.tui.view.screen.ScreenFixture.SALA1;
import static org.wassop.tui.view.screen.ScreenFixture.picture;
import static org.wassop.tui.view.screen.ScreenFixture.scroll;
import static org.wassop.tui.view.screen.ScreenFixture.transcriptRows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.message.Event;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.action.MessageAction;
import org.wassop.tui.model.update.ModelDriver;
import org.wassop.tui.view.rows.Row;

/** Reactions, replies, edits, deletions, and the selected message. */
class ReactionPictureTest {

  private long id = 10;

  private ModelDriver talk() {
    ModelDriver modelDriver = ModelDriver.online(Dialect.WASSOP_2, "Sala1");
    for (long sent = 1; sent <= 10; sent++) {
      modelDriver.hear(SALA1, sent, sent % 2 == 0 ? "ana" : "leo", "mensaje " + sent);
    }
    react(modelDriver, 9, "👍", "ana", "leo", "juanmi");
    react(modelDriver, 9, "❤️", "ana");
    react(modelDriver, 10, "👨‍👩‍👧", "leo");
    modelDriver.receive(
        new Event.Message(
            SALA1, ++id, ModelDriver.user("leo"), "", "eso digo yo", 1_795_295_100_000L, 8));
    modelDriver.receive(
        new Event.Message(
            SALA1, ++id, ModelDriver.user("ana"), "", "y yo", 1_795_295_100_000L, 11));
    modelDriver.receive(
        new Event.Edited(SALA1, ++id, ModelDriver.user("ana"), 1, 6, "mensaje nuevo"));
    modelDriver.receive(new Event.Deleted(SALA1, ++id, ModelDriver.user("leo"), 1, 7));
    modelDriver.hear(SALA1, ++id, "juanmi", "el mío");
    return modelDriver;
  }

  private void react(ModelDriver modelDriver, long of, String emoji, String... users) {
    for (String user : users) {
      modelDriver.receive(
          new Event.Reacted(SALA1, ++id, ModelDriver.user(user), 1, of, emoji, false));
    }
  }

  private static ModelDriver choose(ModelDriver modelDriver, int columns, int rows, int up) {
    modelDriver.act(new Action.Resize(columns, rows));
    for (int i = 0; i < up; i++) {
      modelDriver.act(Picture.selectMessage(modelDriver.state(), SPANISH, -1));
    }
    return modelDriver;
  }

  @Test
  void aLargeScreenShowsReactionsRepliesEditsAndDeletions() {
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
  void aSmallScreenScrollsToTheSelectedMessage() {
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
  void theSmallestScreenScrollsToTheSelectedMessage() {
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
  void deletingAsksForConfirmation() {
    ModelDriver modelDriver =
        choose(talk(), 60, 12, 1).act(new Action.ActOnMessage(MessageAction.DELETE));
    assertThat(picture(modelDriver, 60, 12))
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
  void theTranscriptStaysInPlaceWhileOthersReactAboveAndBelow() {
    ModelDriver modelDriver = talk().act(new Action.Resize(60, 15));
    scroll(modelDriver, -1);
    String bottom = transcriptRows(modelDriver).getLast().text();
    react(modelDriver, 1, "🎉", "ana");
    react(modelDriver, 10, "🎉", "leo");
    assertThat(transcriptRows(modelDriver).getLast().text()).isEqualTo(bottom);
  }

  @Test
  void aTallMessageStaysInPlaceWhileOthersReactToIt() {
    ModelDriver modelDriver = talk().hear(SALA1, ++id, "leo", "línea\n".repeat(40) + "fin");
    long tall = id;
    scroll(modelDriver.act(new Action.Resize(60, 15)), -1);
    List<Row> before = transcriptRows(modelDriver);
    react(modelDriver, tall, "👍", "ana", "bob");
    assertThat(transcriptRows(modelDriver)).isEqualTo(before);
    for (String user : List.of("ana", "bob")) {
      modelDriver.receive(
          new Event.Reacted(SALA1, ++id, ModelDriver.user(user), 1, tall, "👍", true));
    }
    assertThat(transcriptRows(modelDriver)).isEqualTo(before);
  }
}

package org.wassop.tui.view.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wassop.tui.view.rows.TestTexts.ENGLISH;
import static org.wassop.tui.view.screen.ScreenFixture.SALA1;
import static org.wassop.tui.view.screen.ScreenFixture.picture;
import static org.wassop.tui.view.screen.ScreenFixture.scroll;
import static org.wassop.tui.view.screen.ScreenFixture.transcriptRows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.IdRange;
import org.wassop.protocol.message.Request;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.action.Effect;
import org.wassop.tui.model.update.ModelDriver;
import org.wassop.tui.view.rows.StyleRole;

/** History, the unread line, direct conversations, topics, and the typing indicator. */
class HistoryPictureTest {

  /**
   * Returns a client in a room of sixty messages. It has the last thirty, and the last two are
   * unread.
   */
  private static ModelDriver joined() {
    ModelDriver modelDriver =
        ModelDriver.start("juanmi", "Sala1").act(ModelDriver.connected(Dialect.WASSOP_2));
    modelDriver.answer(new Answer.Joined(""));
    for (int id = 31; id <= 60; id++) {
      modelDriver.replay("Sala1", id, id % 3 == 0 ? "ana" : "leo", "mensaje " + id);
    }
    return modelDriver.act(
        new Action.Answered(
            new Request.EnterRoom(ModelDriver.room("Sala1"), new Request.Replay.Last(200)),
            new Effect.Purpose.Routine(),
            new Answer.RoomEntered(
                ModelDriver.room("Sala1"), 2, new IdRange(1, 60), 58, "Guardia de noche 🌙")));
  }

  private static ModelDriver top(ModelDriver modelDriver, int columns, int rows) {
    modelDriver.act(new Action.Resize(columns, rows));
    for (int i = 0; i < 40; i++) {
      scroll(modelDriver, -1);
    }
    return modelDriver;
  }

  private static ModelDriver direct() {
    ModelDriver modelDriver =
        ModelDriver.online(Dialect.WASSOP_2, "Sala1", "ops")
            .hear(ModelDriver.direct("juanmi"), 1, "ana", "¿estás?");
    modelDriver.hear(ModelDriver.direct("juanmi"), 1, "日本語", "はい");
    return modelDriver;
  }

  /** Returns a client that scrolled to the top and has loaded the older messages. */
  private static ModelDriver paged(int columns, int rows) {
    return top(joined(), columns, rows)
        .answer(Request.History.class, ModelDriver.page(SALA1, 1, 30, new IdRange(1, 60)));
  }

  private static ModelDriver typing(String... users) {
    ModelDriver modelDriver = joined();
    for (String user : users) {
      modelDriver.receive(new Event.IsTyping(SALA1, ModelDriver.user(user)));
    }
    return modelDriver;
  }

  private static ModelDriver found(int columns, int rows) {
    Answer.Source source =
        new Answer.Source(SALA1, 40, ModelDriver.user("leo"), 1_795_294_980_000L);
    return joined()
        .enter("/search 40")
        .answer(
            Request.Search.class,
            new Answer.SearchResults(
                List.of(
                    new Answer.SearchResult(
                        source, "mensaje 40", List.of(new Answer.Match(8, 2))))))
        .act(new Action.Resize(columns, rows))
        .act(new Action.Submit());
  }

  @Test
  void theUnreadLineStandsAboveUnreadMessages() {
    assertThat(picture(joined(), 80, 12))
        .isEqualTo(
            """
            ┌ Salas ─────────┬ Sala1 · Guardia de noche 🌙 ───────────────┬ En línea ──────┐
            │ ▸ Sala1        │ 21:03 leo:      mensaje 55                 │                │
            │                │                 mensaje 56                 │                │
            │                │ 21:03 ana:      mensaje 57                 │                │
            │                │ 21:03 leo:      mensaje 58                 │                │
            │                │                ── nuevos ──                │                │
            │                │ 21:03 leo:      mensaje 59                 │                │
            │                │ 21:04 ana:      mensaje 60                 │                │
            │                │ 21:28 · has entrado en Sala1               │                │
            ├────────────────┴────────────────────────────────────────────┴────────────────┤
            │ Tú ▸ escribe aquí… · Tab completa · F1 ayuda                                 │
            └─ juanmi@chat.example:5555 · F1 ayuda  F2 ❤️  F3 👍  F4 👎  F5 emoji ─────────┘\
            """);
    assertThat(picture(joined(), 40, 10))
        .isEqualTo(
            """
            ┌ Sala1 · Guardia de noche 🌙 ─────────┐
            │ 21:03 ana:      mensaje 57           │
            │ 21:03 leo:      mensaje 58           │
            │             ── nuevos ──             │
            │ 21:03 leo:      mensaje 59           │
            │ 21:04 ana:      mensaje 60           │
            │ 21:28 · has entrado en Sala1         │
            ├──────────────────────────────────────┤
            │ Tú ▸ escribe aquí…                   │
            └─ juanmi@chat.example:5555 ───────────┘\
            """);
  }

  @Test
  void olderMessagesAreLoading() {
    assertThat(picture(top(joined(), 80, 12), 80, 12))
        .isEqualTo(
            """
            ┌ Salas ─────────┬ Sala1 · Guardia de noche 🌙 ───────────────┬ En línea ──────┐
            │ ▸ Sala1        │       cargando mensajes anteriores…        │                │
            │                │   ── sábado, 21 de noviembre de 2026 ──    │                │
            │                │ 21:03 leo:      mensaje 31                 │                │
            │                │                 mensaje 32                 │                │
            │                │ 21:03 ana:      mensaje 33                 │                │
            │                │ 21:03 leo:      mensaje 34                 │                │
            │                │                 mensaje 35                 │                │
            │                │ 21:03 ana:      mensaje 36                 │                │
            ├────────────────┴────────────────────────────────────────────┴────────────────┤
            │ Tú ▸ escribe aquí… · Tab completa · F1 ayuda                                 │
            └─ ↓ 25 más · juanmi@chat.example:5555 ────────────────────────────────────────┘\
            """);
    assertThat(picture(top(joined(), 40, 10), 40, 10))
        .isEqualTo(
            """
            ┌ Sala1 · Guardia de noche 🌙 ─────────┐
            │    cargando mensajes anteriores…     │
            │ ── sábado, 21 de noviembre de 2026 … │
            │ 21:03 leo:      mensaje 31           │
            │                 mensaje 32           │
            │ 21:03 ana:      mensaje 33           │
            │ 21:03 leo:      mensaje 34           │
            ├──────────────────────────────────────┤
            │ Tú ▸ escribe aquí…                   │
            └─ ↓ 27 más ───────────────────────────┘\
            """);
    assertThat(picture(top(joined(), 20, 5), 20, 5))
        .isEqualTo(
            """
            cargando mensajes a…
            leo: mensaje 31
                 mensaje 32
            Tú ▸ escribe aquí…
             ↓ 29 más\
            """);
  }

  @Test
  void theBeginningIsTheTop() {
    assertThat(picture(top(paged(80, 12), 80, 12), 80, 12))
        .isEqualTo(
            """
            ┌ Salas ─────────┬ Sala1 · Guardia de noche 🌙 ───────────────┬ En línea ──────┐
            │ ▸ Sala1        │        comienzo de la conversación         │                │
            │                │   ── sábado, 21 de noviembre de 2026 ──    │                │
            │                │ 21:03 leo:      m1                         │                │
            │                │                 m2                         │                │
            │                │                 m3                         │                │
            │                │                 m4                         │                │
            │                │                 m5                         │                │
            │                │                 m6                         │                │
            ├────────────────┴────────────────────────────────────────────┴────────────────┤
            │ Tú ▸ escribe aquí… · Tab completa · F1 ayuda                                 │
            └─ ↓ 55 más · juanmi@chat.example:5555 ────────────────────────────────────────┘\
            """);
    assertThat(picture(top(paged(40, 10), 40, 10), 40, 10))
        .isEqualTo(
            """
            ┌ Sala1 · Guardia de noche 🌙 ─────────┐
            │     comienzo de la conversación      │
            │ ── sábado, 21 de noviembre de 2026 … │
            │ 21:03 leo:      m1                   │
            │                 m2                   │
            │                 m3                   │
            │                 m4                   │
            ├──────────────────────────────────────┤
            │ Tú ▸ escribe aquí…                   │
            └─ ↓ 57 más ───────────────────────────┘\
            """);
    assertThat(picture(top(paged(20, 5), 20, 5), 20, 5))
        .isEqualTo(
            """
            comienzo de la conv…
            leo: m1
                 m2
            Tú ▸ escribe aquí…
             ↓ 59 más\
            """);
  }

  @Test
  void directConversationsStandBelowTheRooms() {
    assertThat(picture(direct(), 80, 12))
        .isEqualTo(
            """
            ┌ Salas ─────────┬ Sala1 ─────────────────────────────────────┬ En línea ──────┐
            │ ▸ Sala1        │                                            │                │
            │   ops          │                                            │                │
            │ ─ directos ─── │                                            │                │
            │ ! @ana       1 │                                            │                │
            │ ! @日本語    1 │                                            │                │
            │                │                                            │                │
            │                │   ── sábado, 21 de noviembre de 2026 ──    │                │
            │                │ 20:58 · has entrado en Sala1               │                │
            ├────────────────┴────────────────────────────────────────────┴────────────────┤
            │ Tú ▸ escribe aquí… · Tab completa · F1 ayuda                                 │
            └─ juanmi@chat.example:5555 · F1 ayuda  F2 ❤️  F3 👍  F4 👎  F5 emoji ─────────┘\
            """);
    assertThat(picture(direct(), 40, 10))
        .isEqualTo(
            """
            ┌ Sala1 ───────────────────────────────┐
            │                                      │
            │                                      │
            │                                      │
            │                                      │
            │ ── sábado, 21 de noviembre de 2026 … │
            │ 20:58 · has entrado en Sala1         │
            ├──────────────────────────────────────┤
            │ Tú ▸ escribe aquí…                   │
            └─ ● 2! · juanmi@chat.example:5555 ────┘\
            """);
  }

  @Test
  void aDirectConversationLooksLikeARoomOfTwo() {
    assertThat(picture(direct().act(new Action.NextUnread()), 80, 12))
        .isEqualTo(
            """
            ┌ Salas ─────────┬ @ana ──────────────────────────────────────┬ En línea ──────┐
            │   Sala1        │                                            │ ana            │
            │   ops          │                                            │ juanmi         │
            │ ─ directos ─── │                                            │                │
            │ ▸ @ana         │                                            │                │
            │ ! @日本語    1 │        comienzo de la conversación         │                │
            │                │   ── sábado, 21 de noviembre de 2026 ──    │                │
            │                │                ── nuevos ──                │                │
            │                │ 21:03 ana:      ¿estás?                    │                │
            ├────────────────┴────────────────────────────────────────────┴────────────────┤
            │ Tú ▸ escribe aquí… · Tab completa · F1 ayuda                                 │
            └─ juanmi@chat.example:5555 · F1 ayuda  F2 ❤️  F3 👍  F4 👎  F5 emoji ─────────┘\
            """);
    assertThat(picture(direct().act(new Action.NextUnread()), 40, 10))
        .isEqualTo(
            """
            ┌ @ana ────────────────────────────────┐
            │                                      │
            │                                      │
            │     comienzo de la conversación      │
            │ ── sábado, 21 de noviembre de 2026 … │
            │             ── nuevos ──             │
            │ 21:03 ana:      ¿estás?              │
            ├──────────────────────────────────────┤
            │ Tú ▸ escribe aquí…                   │
            └─ ● 1! · juanmi@chat.example:5555 ────┘\
            """);
    assertThat(picture(direct().act(new Action.NextUnread()), 20, 5))
        .isEqualTo(
            """
            comienzo de la conv…
                ── nuevos ──
            ana: ¿estás?
            Tú ▸ escribe aquí…
             ● 1!\
            """);
  }

  @Test
  void theTypingIndicatorIsShown() {
    assertThat(picture(typing("ana"), 80, 12))
        .isEqualTo(
            """
            ┌ Salas ─────────┬ Sala1 · Guardia de noche 🌙 ───────────────┬ En línea ──────┐
            │ ▸ Sala1        │ 21:03 leo:      mensaje 55                 │                │
            │                │                 mensaje 56                 │                │
            │                │ 21:03 ana:      mensaje 57                 │                │
            │                │ 21:03 leo:      mensaje 58                 │                │
            │                │                ── nuevos ──                │                │
            │                │ 21:03 leo:      mensaje 59                 │                │
            │                │ 21:04 ana:      mensaje 60                 │                │
            │                │ 21:28 · has entrado en Sala1               │                │
            ├────────────────┴────────────────────────────────────────────┴────────────────┤
            │ Tú ▸ escribe aquí… · Tab completa · F1 ayuda                                 │
            └─ ana escribe… · juanmi@chat.example:5555 ────────────────────────────────────┘\
            """);
    assertThat(picture(typing("ana"), 40, 10))
        .isEqualTo(
            """
            ┌ Sala1 · Guardia de noche 🌙 ─────────┐
            │ 21:03 ana:      mensaje 57           │
            │ 21:03 leo:      mensaje 58           │
            │             ── nuevos ──             │
            │ 21:03 leo:      mensaje 59           │
            │ 21:04 ana:      mensaje 60           │
            │ 21:28 · has entrado en Sala1         │
            ├──────────────────────────────────────┤
            │ Tú ▸ escribe aquí…                   │
            └─ ana escribe… ───────────────────────┘\
            """);
    assertThat(picture(typing("ana"), 20, 5))
        .isEqualTo(
            """
            ana: mensaje 60
            · has entrado en
              Sala1
            Tú ▸ escribe aquí…
             ana escribe…\
            """);
  }

  @Test
  void aSearchResultIsMarkedAmongTheMessagesAroundIt() {
    assertThat(picture(found(80, 12), 80, 12))
        .isEqualTo(
            """
            ┌ Salas ─────────┬ Sala1 · Guardia de noche 🌙 ───────────────┬ En línea ──────┐
            │ ▸ Sala1        │ 21:03 leo:      mensaje 37                 │                │
            │                │                 mensaje 38                 │                │
            │                │ 21:03 ana:      mensaje 39                 │                │
            │                │ 21:03▸leo:      mensaje 40                 │                │
            │                │                 mensaje 41                 │                │
            │                │ 21:03 ana:      mensaje 42                 │                │
            │                │ 21:03 leo:      mensaje 43                 │                │
            │                │                 mensaje 44                 │                │
            ├────────────────┴────────────────────────────────────────────┴────────────────┤
            │ Tú ▸ escribe aquí… · Tab completa · F1 ayuda                                 │
            └─ ↓ 17 más · juanmi@chat.example:5555 ────────────────────────────────────────┘\
            """);
    assertThat(picture(found(40, 10), 40, 10))
        .isEqualTo(
            """
            ┌ Sala1 · Guardia de noche 🌙 ─────────┐
            │                 mensaje 38           │
            │ 21:03 ana:      mensaje 39           │
            │ 21:03▸leo:      mensaje 40           │
            │                 mensaje 41           │
            │ 21:03 ana:      mensaje 42           │
            │ 21:03 leo:      mensaje 43           │
            ├──────────────────────────────────────┤
            │ Tú ▸ escribe aquí…                   │
            └─ ↓ 18 más ───────────────────────────┘\
            """);
    assertThat(picture(found(20, 5), 20, 5))
        .isEqualTo(
            """
            ana: mensaje 39
            leo:▸mensaje 40
                 mensaje 41
            Tú ▸ escribe aquí…
             ↓ 20 más\
            """);
  }

  @Test
  void severalTypingUsersShareTheIndicator() {
    assertThat(picture(typing("ana", "leo"), 80, 12)).contains("─ ana y leo escriben… ·");
    assertThat(picture(typing("ana", "leo", "bob"), 80, 12)).contains("─ 3 escriben… ·");
    assertThat(Canvas.picture(typing("ana").state(), ENGLISH)).contains("ana is typing…");
  }

  @Test
  void theUnreadLineIsVisibleWithoutColour() {
    assertThat(transcriptRows(joined()))
        .anyMatch(row ->
            row.text().strip().equals("── nuevos ──")
                && row.spans().stream().allMatch(span -> span.styleRole() == StyleRole.NEW));
  }

  @Test
  void aLongTopicIsCutToTheTitle() {
    ModelDriver modelDriver =
        joined()
            .receive(
                new Event.TopicChanged(
                    ModelDriver.room("Sala1"),
                    ModelDriver.user("ana"),
                    "日本語 👨‍👩‍👧 ".repeat(20).strip()));
    assertThat(picture(modelDriver, 40, 10))
        .startsWith("┌ Sala1 · 日本語 👨‍👩‍👧 日本語 👨‍👩‍👧 ")
        .contains("…");
    picture(modelDriver, 200, 60);
  }
}

package org.wassop.tui.view.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wassop.tui.view.screen.ScreenFixture.SALA1;
import static org.wassop.tui.view.screen.ScreenFixture.picture;
import static org.wassop.tui.view.screen.ScreenFixture.scroll;
import static org.wassop.tui.view.screen.ScreenFixture.statusLine;
import static org.wassop.tui.view.screen.ScreenFixture.transcriptRows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Event.LeaveReason;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.state.Preferences;
import org.wassop.tui.model.update.ModelDriver;
import org.wassop.tui.view.rows.Row;
import org.wassop.tui.view.rows.Span;
import org.wassop.tui.view.rows.StyleRole;

/** Messages in groups, code, mentions, links, joins and leaves. */
class TranscriptPictureTest {

  private static ModelDriver joinOrLeave(ModelDriver modelDriver, String user, boolean joins) {
    return modelDriver.receive(
        joins
            ? new Event.Entered(ModelDriver.room("Sala1"), ModelDriver.user(user))
            : new Event.Left(ModelDriver.room("Sala1"), ModelDriver.user(user), LeaveReason.QUIT));
  }

  private static ModelDriver talk() {
    ModelDriver modelDriver = ModelDriver.online(Dialect.WASSOP_2, "Sala1");
    modelDriver
        .hear(SALA1, 1, "ana", "hola a todos")
        .hear(SALA1, 2, "ana", "¿alguien ha visto lo de https://example.org/noticias/2026/largo?")
        .hear(SALA1, 3, "leo", "sí:\n```java\nif (x)   {\n    y();\n}\n```\ncon `a  b` y todo")
        .hear(SALA1, 4, "un-nombre-largo-de-verdad", "@juanmi mira esto, por favor")
        .hear(SALA1, 5, "un-nombre-largo-de-verdad", "y esto");
    joinOrLeave(modelDriver, "eva", true);
    joinOrLeave(modelDriver, "bob", true);
    joinOrLeave(modelDriver, "leo", false);
    joinOrLeave(modelDriver, "bob", false);
    return modelDriver;
  }

  @Test
  void aLargeScreenHasAllOfIt() {
    assertThat(picture(talk(), 100, 30))
        .isEqualTo(
            """
            ┌ Salas ─────────┬ Sala1 · 1 persona ─────────────────────────────────────────────┬ En línea ──────┐
            │ ▸ Sala1    (1) │                                                                │ eva            │
            │                │                                                                │                │
            │                │                                                                │                │
            │                │                                                                │                │
            │                │                                                                │                │
            │                │                                                                │                │
            │                │                                                                │                │
            │                │                                                                │                │
            │                │                                                                │                │
            │                │                                                                │                │
            │                │                  comienzo de la conversación                   │                │
            │                │             ── sábado, 21 de noviembre de 2026 ──              │                │
            │                │ 20:58 · has entrado en Sala1                                   │                │
            │                │ 21:03 ana:      hola a todos                                   │                │
            │                │                 ¿alguien ha visto lo de                        │                │
            │                │                 https://example.org/noticias/2026/largo?       │                │
            │                │ 21:03 leo:      sí:                                            │                │
            │                │                 ▏java                                          │                │
            │                │                 ▏if (x)   {                                    │                │
            │                │                 ▏    y();                                      │                │
            │                │                 ▏}                                             │                │
            │                │                 con `a  b` y todo                              │                │
            │                │ 21:03!un-nombre-lar…: @juanmi mira esto, por favor             │                │
            │                │                       y esto                                   │                │
            │                │ 21:04 · eva ha entrado · leo ha salido · bob ha entrado y      │                │
            │                │         salido                                                 │                │
            ├────────────────┴────────────────────────────────────────────────────────────────┴────────────────┤
            │ Tú ▸ escribe aquí… · Tab completa · F1 ayuda                                                     │
            └─ juanmi@chat.example:5555 · F1 ayuda  F2 ❤️  F3 👍  F4 👎  F5 emoji ─────────────────────────────┘\
            """);
  }

  @Test
  void aSmallerScreenHasTheSame() {
    assertThat(picture(talk(), 60, 20))
        .isEqualTo(
            """
            ┌ Salas ─────────┬ Sala1 · 1 persona ──────────────────────┐
            │ ▸ Sala1    (1) │ 20:58 · has entrado en Sala1            │
            │                │ 21:03 ana:      hola a todos            │
            │                │                 ¿alguien ha visto lo de │
            │                │                 https://example.org/not │
            │                │                 icias/2026/largo?       │
            │                │ 21:03 leo:      sí:                     │
            │                │                 ▏java                   │
            │                │                 ▏if (x)   {             │
            │                │                 ▏    y();               │
            │                │                 ▏}                      │
            │                │                 con `a  b` y todo       │
            │                │ 21:03!un-nombre-lar…:                   │
            │                │   @juanmi mira esto, por favor          │
            │                │   y esto                                │
            │                │ 21:04 · eva ha entrado · leo ha salido  │
            │                │         · bob ha entrado y salido       │
            ├────────────────┴─────────────────────────────────────────┤
            │ Tú ▸ escribe aquí… · Tab completa · F1 ayuda             │
            └─ juanmi@chat.example:5555 ───────────────────────────────┘\
            """);
  }

  @Test
  void aSmallScreenHasTheSame() {
    assertThat(picture(talk(), 40, 10))
        .isEqualTo(
            """
            ┌ Sala1 · 1 persona ───────────────────┐
            │ 21:03!un-nombre-lar…:                │
            │   @juanmi mira esto, por favor       │
            │   y esto                             │
            │ 21:04 · eva ha entrado · leo ha      │
            │         salido · bob ha entrado y    │
            │         salido                       │
            ├──────────────────────────────────────┤
            │ Tú ▸ escribe aquí…                   │
            └─ juanmi@chat.example:5555 ───────────┘\
            """);
  }

  @Test
  void theSmallestScreenHasTheSame() {
    assertThat(picture(talk(), 20, 5))
        .isEqualTo(
            """
              leo ha salido ·
              bob ha entrado y
              salido
            Tú ▸ escribe aquí…
             juanmi@chat.exampl…\
            """);
  }

  private static String transcript(ModelDriver modelDriver) {
    return String.join(
        "\n",
        transcriptRows(modelDriver).stream().map(Row::text).map(String::stripTrailing).toList());
  }

  private static ModelDriver with(
      Preferences.JoinLeaveDisplay joinLeaveDisplay, ModelDriver modelDriver) {
    Preferences preferences = Preferences.DEFAULT;
    return modelDriver.with(
        new Preferences(
            preferences.theme(), preferences.mouse(), joinLeaveDisplay, preferences.alerts()));
  }

  @Test
  void joinsAndLeavesAreFoldedOrShownOrHidden() {
    ModelDriver modelDriver = talk().act(new Action.Resize(80, 30));
    assertThat(transcript(modelDriver)).contains("· eva ha entrado · leo ha salido");
    assertThat(transcript(with(Preferences.JoinLeaveDisplay.SHOWN, modelDriver)))
        .contains("· eva ha entrado")
        .contains("· bob ha salido del chat");
    assertThat(transcript(with(Preferences.JoinLeaveDisplay.HIDDEN, modelDriver)))
        .doesNotContain("eva")
        .doesNotContain("bob")
        .contains("y esto");
  }

  @Test
  void hiddenJoinsTakeNoRowAndAreNotCounted() {
    ModelDriver modelDriver =
        with(Preferences.JoinLeaveDisplay.HIDDEN, ModelDriver.online(Dialect.WASSOP_2, "Sala1"));
    modelDriver.act(new Action.Resize(60, 15));
    for (int i = 1; i <= 40; i++) {
      modelDriver.hear(SALA1, i, i % 2 == 0 ? "ana" : "leo", "m" + i);
      joinOrLeave(modelDriver, "u" + i, true);
    }
    scroll(modelDriver, -1);
    List<Row> rows = transcriptRows(modelDriver);
    assertThat(rows).noneMatch(row -> row.text().isBlank());
    assertThat(statusLine(modelDriver)).contains("↓ 10 más");
    for (int i = 0; i < 10; i++) {
      scroll(modelDriver, -1);
    }
    assertThat(transcript(modelDriver)).contains("m1\n").doesNotContain("u1");
  }

  @Test
  void manyJoinsAreCounted() {
    ModelDriver modelDriver = ModelDriver.online(Dialect.WASSOP_2, "Sala1");
    for (int i = 0; i < 12; i++) {
      joinOrLeave(modelDriver, "u" + i, true);
    }
    assertThat(transcript(modelDriver)).contains("12 personas han entrado");
    joinOrLeave(modelDriver, "leo", false);
    joinOrLeave(modelDriver, "leo", true);
    assertThat(transcript(modelDriver)).containsSubsequence("leo ha", "salido y vuelto");
  }

  @Test
  void anAddressIsALinkOnEveryRowThatItTakes() {
    ModelDriver modelDriver = talk().act(new Action.Resize(60, 20));
    List<Span> links =
        transcriptRows(modelDriver).stream()
            .flatMap(row -> row.spans().stream())
            .filter(span -> !span.link().isEmpty())
            .toList();
    assertThat(links).hasSizeGreaterThan(1);
    assertThat(links)
        .allMatch(span -> span.link().equals("https://example.org/noticias/2026/largo"));
    assertThat(String.join("", links.stream().map(Span::text).toList()))
        .isEqualTo("https://example.org/noticias/2026/largo");
  }

  @Test
  void aMentionIsMarkedWithMoreThanAColour() {
    ModelDriver modelDriver = talk().act(new Action.Resize(80, 24));
    List<Span> spans =
        transcriptRows(modelDriver).stream().flatMap(row -> row.spans().stream()).toList();
    assertThat(spans)
        .contains(new Span("@juanmi", StyleRole.MENTION), new Span("!", StyleRole.MENTION));
  }

  @Test
  void aGroupEndsWithTheDayAndAfterAWhile() {
    ModelDriver modelDriver = ModelDriver.online(Dialect.WASSOP_2, "Sala1");
    long noon = 1_795_262_400_000L;
    for (long time : new long[] {0, 299_999, 599_999, 24 * 3_600_000}) {
      modelDriver.receive(
          new Event.Message(SALA1, 0, ModelDriver.user("ana"), "", "x", noon + time));
    }
    assertThat(transcript(modelDriver))
        .containsSubsequence("ana:", "\n               ", "ana:", "ana:");
    assertThat(transcript(modelDriver).split("ana:", -1)).hasSize(4);
  }
}

package org.wassop.tui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wassop.cli.Language;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Event.LeaveReason;
import org.wassop.protocol.message.Place;
import org.wassop.tui.model.Action;
import org.wassop.tui.model.Play;
import org.wassop.tui.model.Preferences;
import org.wassop.tui.text.CellWidth;

/** What is said, as one reads it: groups, code, names, addresses, comings and goings. */
class ReadingPictureTest {
  private static final Words SPANISH = new Words(Language.ES, ZoneOffset.UTC);
  private static final Place SALA1 = Play.place("Sala1");

  private static String picture(Play play, int columns, int rows) {
    play.act(new Action.Resize(columns, rows));
    List<String> lines = Canvas.draw(play.state(), SPANISH);
    assertThat(lines).hasSize(rows).allMatch(line -> CellWidth.ofText(line) == columns);
    return Canvas.picture(play.state(), SPANISH);
  }

  private static Play moved(Play play, String user, boolean in) {
    return play.happen(
        in
            ? new Event.Entered(Play.room("Sala1"), Play.user(user))
            : new Event.Left(Play.room("Sala1"), Play.user(user), LeaveReason.QUIT));
  }

  private static Play talk() {
    Play play = Play.online(Dialect.WASSOP_2, "Sala1");
    play.hear(SALA1, 1, "ana", "hola a todos")
        .hear(SALA1, 2, "ana", "¿alguien ha visto lo de https://example.org/noticias/2026/largo?")
        .hear(SALA1, 3, "leo", "sí:\n```java\nif (x)   {\n    y();\n}\n```\ncon `a  b` y todo")
        .hear(SALA1, 4, "un-nombre-largo-de-verdad", "@juanmi mira esto, por favor")
        .hear(SALA1, 5, "un-nombre-largo-de-verdad", "y esto");
    moved(play, "eva", true);
    moved(play, "bob", true);
    moved(play, "leo", false);
    moved(play, "bob", false);
    return play;
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

  private static String transcript(Play play) {
    return String.join(
        "\n",
        Picture.of(play.state(), SPANISH).parts().get(2).rows().stream()
            .map(Row::text)
            .map(String::stripTrailing)
            .toList());
  }

  private static Play with(Preferences.Joins joins, Play play) {
    Preferences preferences = Preferences.DEFAULT;
    return play.with(
        new Preferences(preferences.theme(), preferences.mouse(), joins, preferences.alerts()));
  }

  @Test
  void whoComesAndGoesIsInOneLineOrInSeveralOrInNone() {
    Play play = talk().act(new Action.Resize(80, 30));
    assertThat(transcript(play)).contains("· eva ha entrado · leo ha salido");
    assertThat(transcript(with(Preferences.Joins.SHOWN, play)))
        .contains("· eva ha entrado")
        .contains("· bob ha salido del chat");
    assertThat(transcript(with(Preferences.Joins.HIDDEN, play)))
        .doesNotContain("eva")
        .doesNotContain("bob")
        .contains("y esto");
  }

  @Test
  void whatIsHiddenTakesNoPlaceAndIsNotCounted() {
    Play play = with(Preferences.Joins.HIDDEN, Play.online(Dialect.WASSOP_2, "Sala1"));
    play.act(new Action.Resize(60, 15));
    for (int i = 1; i <= 40; i++) {
      play.hear(SALA1, i, i % 2 == 0 ? "ana" : "leo", "m" + i);
      moved(play, "u" + i, true);
    }
    play.act(Picture.scrolled(play.state(), SPANISH, -1));
    List<Row> rows = Picture.of(play.state(), SPANISH).parts().get(2).rows();
    assertThat(rows).noneMatch(row -> row.text().isBlank());
    assertThat(Picture.of(play.state(), SPANISH).parts().get(5).rows().getFirst().text())
        .contains("↓ 10 más");
    for (int i = 0; i < 10; i++) {
      play.act(Picture.scrolled(play.state(), SPANISH, -1));
    }
    assertThat(transcript(play)).contains("m1\n").doesNotContain("u1");
  }

  @Test
  void manyAreCounted() {
    Play play = Play.online(Dialect.WASSOP_2, "Sala1");
    for (int i = 0; i < 12; i++) {
      moved(play, "u" + i, true);
    }
    assertThat(transcript(play)).contains("12 personas han entrado");
    moved(play, "leo", false);
    moved(play, "leo", true);
    assertThat(transcript(play)).containsSubsequence("leo ha", "salido y vuelto");
  }

  @Test
  void anAddressIsALinkOnEveryRowThatItTakes() {
    Play play = talk().act(new Action.Resize(60, 20));
    List<Span> links =
        Picture.of(play.state(), SPANISH).parts().get(2).rows().stream()
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
  void theReadersNameIsMarkedWithMoreThanAColour() {
    Play play = talk().act(new Action.Resize(80, 24));
    List<Span> spans =
        Picture.of(play.state(), SPANISH).parts().get(2).rows().stream()
            .flatMap(row -> row.spans().stream())
            .toList();
    assertThat(spans).contains(new Span("@juanmi", Role.MENTION), new Span("!", Role.MENTION));
  }

  @Test
  void aGroupEndsWithTheDayAndAfterAWhile() {
    Play play = Play.online(Dialect.WASSOP_2, "Sala1");
    long noon = 1_795_262_400_000L;
    for (long time : new long[] {0, 299_999, 599_999, 24 * 3_600_000}) {
      play.happen(new Event.Message(SALA1, 0, Play.user("ana"), "", "x", noon + time));
    }
    assertThat(transcript(play)).containsSubsequence("ana:", "\n               ", "ana:", "ana:");
    assertThat(transcript(play).split("ana:", -1)).hasSize(4);
  }
}

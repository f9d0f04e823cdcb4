package org.wassop.tui.view.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wassop.tui.view.rows.TestTexts.ENGLISH;
import static org.wassop.tui.view.rows.TestTexts.SPANISH;
import static org.wassop.tui.view.screen.ScreenFixture.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.ErrorCode;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.state.Popup;
import org.wassop.tui.model.state.Preferences;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.text.EditBuffer;
import org.wassop.tui.model.update.ModelDriver;
import org.wassop.tui.model.update.Monkey;
import org.wassop.tui.text.CellWidth;
import org.wassop.tui.view.popup.PopupDialog;
import org.wassop.tui.view.popup.PopupPicture;
import org.wassop.tui.view.popup.SearchPage;
import org.wassop.tui.view.rows.Rect;
import org.wassop.tui.view.rows.ScreenPart;
import org.wassop.tui.view.rows.ScreenTexts;

class PictureTest {
  private static final long NINE_PM = 1_795_294_980_000L; // 2026-11-21 21:03 UTC

  private static ModelDriver talk(String... rooms) {
    ModelDriver modelDriver = ModelDriver.online(Dialect.WASSOP_2, rooms);
    say(modelDriver, "ana", "hola a todos!", 0);
    say(
        modelDriver,
        "juanmi-2",
        "qué tal? lo de ayer: líneas largas se cortan con sangría bajo el texto",
        1);
    say(modelDriver, "leo", "👍 ❤️ 👨‍👩‍👧 日本語 e\u0301\notra línea", 4);
    accept(modelDriver.enter("❤️"), 1, NINE_PM + 300_000);
    return modelDriver;
  }

  private static void say(ModelDriver modelDriver, String from, String text, int minutes) {
    modelDriver.receive(
        new Event.Message(
            modelDriver.shown().place(),
            0,
            ModelDriver.user(from),
            "",
            text,
            NINE_PM + minutes * 60_000L));
  }

  /** Lets the server store the last message. */
  private static void accept(ModelDriver modelDriver, long id, long timeMillis) {
    modelDriver.answer(new Answer.Accepted(modelDriver.shown().place(), id, timeMillis));
  }

  @Test
  void aLargeScreenHasEverything() {
    ModelDriver modelDriver = talk("Sala1", "ops", "dev");
    modelDriver.hear("ops", "leo", "x").hear("ops", "leo", "y");
    modelDriver
        .enter("/members")
        .answer(
            new Answer.Members(
                ModelDriver.room("Sala1"),
                List.of(ModelDriver.user("leo"), ModelDriver.user("juanmi"))));
    modelDriver
        .enter("/rooms")
        .answer(new Answer.Rooms(List.of(new Answer.ListedRoom(ModelDriver.room("otra"), 7))));
    assertThat(picture(modelDriver, 100, 20))
        .isEqualTo(
            """
            ┌ Salas ─────────┬ Sala1 · 2 personas ────────────────────────────────────────────┬ En línea ──────┐
            │ ▸ Sala1    (2) │                                                                │ juanmi         │
            │   ops        2 │                                                                │ leo            │
            │   dev          │                                                                │                │
            │ ─ otras ────── │                                                                │                │
            │   otra     (7) │                                                                │                │
            │                │                  comienzo de la conversación                   │                │
            │                │             ── sábado, 21 de noviembre de 2026 ──              │                │
            │                │ 20:58 · has entrado en Sala1                                   │                │
            │                │ 21:03 ana:      hola a todos!                                  │                │
            │                │ 21:04 juanmi-2: qué tal? lo de ayer: líneas largas se cortan   │                │
            │                │                 con sangría bajo el texto                      │                │
            │                │ 21:07 leo:      👍 ❤️ 👨‍👩‍👧 日本語 é                              │                │
            │                │                 otra línea                                     │                │
            │                │ 21:08✓Tú:       ❤️                                             │                │
            │                │ 21:11 · en Sala1: leo, juanmi                                  │                │
            │                │ 21:14 · salas: otra (7)                                        │                │
            ├────────────────┴────────────────────────────────────────────────────────────────┴────────────────┤
            │ Tú ▸ escribe aquí… · Tab completa · F1 ayuda                                                     │
            └─ juanmi@chat.example:5555 · F1 ayuda  F2 ❤️  F3 👍  F4 👎  F5 emoji ─────────────────────────────┘\
            """);
  }

  @Test
  void aScreenOf80ColumnsHasEverything() {
    assertThat(picture(talk("Sala1"), 80, 24))
        .isEqualTo(
            """
            ┌ Salas ─────────┬ Sala1 ─────────────────────────────────────┬ En línea ──────┐
            │ ▸ Sala1        │                                            │                │
            │                │                                            │                │
            │                │                                            │                │
            │                │                                            │                │
            │                │                                            │                │
            │                │                                            │                │
            │                │                                            │                │
            │                │                                            │                │
            │                │                                            │                │
            │                │                                            │                │
            │                │        comienzo de la conversación         │                │
            │                │   ── sábado, 21 de noviembre de 2026 ──    │                │
            │                │ 20:58 · has entrado en Sala1               │                │
            │                │ 21:03 ana:      hola a todos!              │                │
            │                │ 21:04 juanmi-2: qué tal? lo de ayer:       │                │
            │                │                 líneas largas se cortan    │                │
            │                │                 con sangría bajo el texto  │                │
            │                │ 21:07 leo:      👍 ❤️ 👨‍👩‍👧 日本語 é          │                │
            │                │                 otra línea                 │                │
            │                │ 21:08✓Tú:       ❤️                         │                │
            ├────────────────┴────────────────────────────────────────────┴────────────────┤
            │ Tú ▸ escribe aquí… · Tab completa · F1 ayuda                                 │
            └─ juanmi@chat.example:5555 · F1 ayuda  F2 ❤️  F3 👍  F4 👎  F5 emoji ─────────┘\
            """);
  }

  @Test
  void theMemberListIsDroppedFirst() {
    ModelDriver modelDriver = talk("Sala1");
    assertThat(picture(modelDriver, 80, 12)).contains("En línea").contains("Salas");
    assertThat(picture(modelDriver, 79, 12)).doesNotContain("En línea").contains("Salas");
    assertThat(picture(modelDriver, 60, 15)).doesNotContain("En línea").contains("Salas");
    assertThat(picture(modelDriver, 59, 15)).doesNotContain("En línea").doesNotContain("Salas");
    modelDriver.act(new Action.ToggleSidebar());
    assertThat(picture(modelDriver, 59, 15)).contains("Salas");
    modelDriver.act(new Action.ToggleMembers());
    assertThat(picture(modelDriver, 59, 15)).contains("Salas").contains("En línea");
    modelDriver.act(new Action.ToggleSidebar()).act(new Action.ToggleMembers());
    assertThat(picture(modelDriver, 59, 15)).doesNotContain("Salas").doesNotContain("En línea");
    assertThat(picture(modelDriver, 100, 15)).contains("Salas").contains("En línea");
    modelDriver.act(new Action.ToggleSidebar()).act(new Action.ToggleMembers());
    assertThat(picture(modelDriver, 100, 15)).doesNotContain("Salas").doesNotContain("En línea");
    assertThat(picture(modelDriver, 59, 15)).doesNotContain("Salas");
  }

  @Test
  void aSmallScreenKeepsTimesAndBorders() {
    assertThat(picture(talk("Sala1"), 40, 10))
        .isEqualTo(
            """
            ┌ Sala1 ───────────────────────────────┐
            │                 líneas largas se     │
            │                 cortan con sangría   │
            │                 bajo el texto        │
            │ 21:07 leo:      👍 ❤️ 👨‍👩‍👧 日本語 é    │
            │                 otra línea           │
            │ 21:08✓Tú:       ❤️                   │
            ├──────────────────────────────────────┤
            │ Tú ▸ escribe aquí…                   │
            └─ juanmi@chat.example:5555 ───────────┘\
            """);
  }

  @Test
  void aSmallerOneHasNeither() {
    assertThat(picture(talk("Sala1"), 39, 10))
        .isEqualTo(
            """
            · has entrado en Sala1
            ana: hola a todos!
            juanmi-2: qué tal? lo de ayer: líneas
                      largas se cortan con sangría
                      bajo el texto
            leo: 👍 ❤️ 👨‍👩‍👧 日本語 é
                 otra línea
            Tú:✓❤️
            Tú ▸ escribe aquí…
             juanmi@chat.example:5555\
            """);
  }

  @Test
  void theSmallestIsUsable() {
    assertThat(picture(talk("Sala1"), 20, 5))
        .isEqualTo(
            """
                 é
                 otra línea
            Tú:✓❤️
            Tú ▸ escribe aquí…
             juanmi@chat.exampl…\
            """);
  }

  @Test
  void aResizeAndBackChangesNothing() {
    ModelDriver modelDriver = talk("Sala1");
    String before = picture(modelDriver, 80, 24);
    picture(modelDriver, 40, 10);
    picture(modelDriver, 1, 1);
    assertThat(picture(modelDriver, 80, 24)).isEqualTo(before);
  }

  @Test
  void aUserNameIsAskedFor() {
    ModelDriver modelDriver =
        ModelDriver.start("juanmi").act(ModelDriver.connected(Dialect.WASSOP_2));
    assertThat(picture(modelDriver, 80, 10))
        .contains("chat.example:5555 · ")
        .contains("entrando…")
        .doesNotContain("juanmi@");
    modelDriver.refuse(ErrorCode.NAME_IN_USE);
    assertThat(picture(modelDriver, 80, 10))
        .contains("Tu nombre ▸ juanmi ")
        .contains("ese nombre está en uso");
    modelDriver.act(new Action.Interrupt());
    assertThat(picture(modelDriver, 80, 10)).contains("Tu nombre ▸ de 1 a 32 letras");
    assertThat(Canvas.picture(modelDriver.state(), ENGLISH))
        .contains("Your name ▸ 1 to 32 letters");
  }

  @Test
  void withoutAConnectionTheProblemIsShownEvenOnASmallScreen() {
    ModelDriver modelDriver =
        talk("Sala1").act(new Action.Disconnected("el servidor terminó la conexión"));
    assertThat(picture(modelDriver, 80, 10))
        .contains("sin conexión, otra vez en 1 s: el servidor terminó");
    assertThat(picture(modelDriver, 30, 6)).contains("sin conexión, otra vez en 1");
    modelDriver.receive(new Event.Bye(Event.ByeCode.REPLACED, "x"));
    assertThat(picture(modelDriver, 80, 10))
        .contains("sin conexión (/connect): has entrado desde otro sitio");
    assertThat(picture(modelDriver.enter("luego"), 80, 10)).contains("     ⧗Tú:       luego");
  }

  @Test
  void aMessageThatWasNotSentSaysWhyAndWhatToDo() {
    ModelDriver modelDriver = talk("Sala1").enter("w".repeat(200)).refuse(ErrorCode.RATE_LIMITED);
    assertThat(picture(modelDriver, 70, 24))
        .contains("     ✗Tú:       wwww")
        .contains("no enviado: demasiado deprisa: espera un")
        .contains("Intro con la línea vacía");
    assertThat(picture(modelDriver, 70, 24).chars().filter(c -> c == 'w').count()).isEqualTo(200);
    assertThat(picture(modelDriver.enter("y"), 70, 24)).contains("     …Tú:       y");
  }

  @Test
  void anOwnMessageShowsItsProgressBeforeTheName() {
    ModelDriver modelDriver = ModelDriver.online(Dialect.WASSOP_2, "Sala1").enter("uno");
    assertThat(picture(modelDriver, 80, 10)).contains("│      …Tú:       uno ");
    accept(modelDriver, 1, NINE_PM);
    assertThat(picture(modelDriver, 80, 10)).contains("│ 21:03✓Tú:       uno ");
    accept(modelDriver.enter("dos"), 2, NINE_PM + 1);
    assertThat(picture(modelDriver, 80, 10)).contains("│      ✓          dos ");
    modelDriver.enter("tres").refuse(ErrorCode.RATE_LIMITED);
    assertThat(picture(modelDriver, 80, 10)).contains("│      ✗Tú:       tres ");
    modelDriver.receive(
        new Event.Deleted(modelDriver.shown().place(), 3, ModelDriver.user("juanmi"), NINE_PM, 1));
    assertThat(picture(modelDriver, 80, 12)).contains("│ 21:03 Tú:       (mensaje borrado)");
  }

  @Test
  void withoutTimesTheProgressFollowsTheName() {
    ModelDriver modelDriver = ModelDriver.online(Dialect.WASSOP_2, "Sala1").enter("uno");
    assertThat(picture(modelDriver, 20, 5)).contains("\nTú:…uno\n");
    accept(modelDriver, 1, NINE_PM);
    assertThat(picture(modelDriver, 20, 5)).contains("\nTú:✓uno\n");
    accept(modelDriver.enter("dos"), 2, NINE_PM + 1);
    assertThat(picture(modelDriver, 20, 5)).contains("\n   ✓dos\n");
    modelDriver.act(new Action.Disconnected("x")).enter("tres");
    assertThat(picture(modelDriver, 20, 5)).contains("\nTú:⧗tres\n");
  }

  @Test
  void aMessageThatAClassicServerMayNotKeepIsNotShownAsStored() {
    ModelDriver modelDriver = ModelDriver.online(Dialect.CLASSIC, "Sala1").enter("uno");
    accept(modelDriver, 0, NINE_PM);
    assertThat(picture(modelDriver, 80, 10)).contains("│ 21:03 Tú:       uno ").doesNotContain("✓");
  }

  @Test
  void theStatusLineCountsTheSecondsToTheNextTry() {
    ModelDriver modelDriver = talk("Sala1");
    for (int i = 0; i < 5; i++) {
      modelDriver.act(new Action.ConnectFailed("nadie escucha ahí"));
    }
    assertThat(picture(modelDriver, 80, 10))
        .containsPattern("sin conexión, otra vez en (4|5|6|7|8|9|10|11|12) s: nadie escucha");
    modelDriver.doScheduled(1_000);
    assertThat(picture(modelDriver, 80, 10)).contains("sin conexión, reconectando…: nadie escucha");
  }

  @Test
  void aMutedDirectConversationDoesNotHighlight() {
    ModelDriver modelDriver = ModelDriver.online(Dialect.WASSOP_2, "Sala1");
    modelDriver.hear(ModelDriver.direct("juanmi"), 1, "leo", "hola");
    assertThat(picture(modelDriver, 70, 10)).contains("│ ! @leo       1 │");
    Preferences.Alerts muted =
        Preferences.DEFAULT.alerts().with("@leo", Preferences.NotificationLevel.NONE);
    modelDriver.with(new Preferences("auto", true, Preferences.JoinLeaveDisplay.FOLDED, muted));
    assertThat(picture(modelDriver, 70, 10)).contains("│   @leo       1 │");
    assertThat(picture(modelDriver, 50, 10)).contains("● 1 ").doesNotContain("!");
    modelDriver.act(new Action.ToggleSwitcher());
    assertThat(PopupPicture.of(modelDriver.state(), SPANISH, List.of())).contains("▸  @leo");
  }

  @Test
  void daysAreSeparated() {
    ModelDriver modelDriver = ModelDriver.online(Dialect.WASSOP_2, "Sala1");
    say(modelDriver, "ana", "hoy", 0);
    say(modelDriver, "ana", "mañana", 24 * 60);
    assertThat(picture(modelDriver, 80, 20))
        .contains("── sábado, 21 de noviembre de 2026 ──")
        .contains("── domingo, 22 de noviembre de 2026 ──");
    assertThat(Canvas.picture(modelDriver.state(), ENGLISH))
        .contains("Saturday, November 21, 2026");
  }

  @Test
  void aClassicServerHasNoMemberList() {
    ModelDriver modelDriver = ModelDriver.online(Dialect.CLASSIC, "Sala1");
    modelDriver.receive(new Event.Entered(ModelDriver.room("Sala1"), ModelDriver.user("ana")));
    assertThat(picture(modelDriver, 100, 12)).contains("este servidor").doesNotContain("1 persona");
  }

  @Test
  void aLongListOfRoomsShowsTheCurrentOne() {
    List<String> rooms = new ArrayList<>();
    for (int i = 1; i <= 30; i++) {
      rooms.add("sala-" + i);
    }
    ModelDriver modelDriver = ModelDriver.online(Dialect.WASSOP_2, rooms.toArray(String[]::new));
    modelDriver.act(new Action.GoToRoom(28));
    assertThat(picture(modelDriver, 80, 12)).contains("▸ sala-29").doesNotContain("sala-1 ");
  }

  @Test
  void theInputGrowsAndTheCursorStandsWhereItIs() {
    ModelDriver modelDriver = talk("Sala1").type("uno\ndos 👍");
    assertThat(picture(modelDriver, 80, 24)).contains("│ Tú ▸ uno ").contains("│      dos 👍 ");
    InputBar bar = Picture.of(modelDriver.state(), SPANISH).input();
    assertThat(bar.cursorRow()).isEqualTo(1);
    assertThat(bar.cursorColumn()).isEqualTo(5 + 6);
    modelDriver.act(new Action.Edit(EditBuffer::lineStart)).act(new Action.Edit(EditBuffer::left));
    bar = Picture.of(modelDriver.state(), SPANISH).input();
    assertThat(bar.cursorRow()).isZero();
    assertThat(bar.cursorColumn()).isEqualTo(5 + 3);
  }

  @ParameterizedTest
  @CsvSource({"100,30", "40,10", "20,5", "10,3", "5,2", "1,1"})
  void aVeryLongInputShowsItsEndWithTheCursor(int columns, int rows) {
    ModelDriver modelDriver = talk("Sala1").type("palabra ".repeat(300) + "FIN");
    picture(modelDriver, columns, rows);
    Picture picture = Picture.of(modelDriver.state(), SPANISH);
    if (columns > 5) {
      assertThat(picture.parts().get(4).rows())
          .last()
          .satisfies(row -> assertThat(row.text()).contains("FIN"));
    }
    checkFits(picture);
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16})
  void everyPartFitsItsPlaceWhateverHappens(long seed) {
    Random random = new Random(seed);
    Monkey monkey = new Monkey(random);
    for (int i = 0; i < 400; i++) {
      monkey.next();
      State state = monkey.state();
      ScreenTexts screenTexts = random.nextBoolean() ? SPANISH : ENGLISH;
      checkFits(Picture.of(state, screenTexts));
      List<String> rows = Canvas.draw(state, screenTexts);
      assertThat(rows).allMatch(row -> CellWidth.ofText(row) >= state.viewport().columns() - 1);
      Picture.scrollByPages(state, screenTexts, random.nextInt(5) - 2);
      Picture.selectMessage(state, screenTexts, random.nextBoolean() ? 1 : -1);
      PopupDialog.of(state, screenTexts, List.of());
      if (state.popup() instanceof Popup.Search(var box)) {
        int columns = 1 + random.nextInt(80);
        int height = 1 + random.nextInt(22);
        assertThat(SearchPage.rows(box, screenTexts, columns, height))
            .hasSize(height)
            .allMatch(row -> row.width() == columns);
      }
    }
  }

  private static void checkFits(Picture picture) {
    Rect screen = picture.layout().screen();
    for (ScreenPart screenPart : picture.parts()) {
      Rect place = screenPart.bounds();
      if (!place.isEmpty()) {
        assertThat(place.column()).isNotNegative();
        assertThat(place.row()).isNotNegative();
        assertThat(place.column() + place.columns()).isLessThanOrEqualTo(screen.columns());
        assertThat(place.row() + place.rows()).isLessThanOrEqualTo(screen.rows());
      }
      assertThat(screenPart.rows()).hasSizeLessThanOrEqualTo(Math.max(0, place.rows()));
      assertThat(screenPart.rows()).allMatch(row -> row.width() <= place.columns());
    }
    ScreenPart input = picture.parts().get(4);
    assertThat(picture.input().cursorRow()).isBetween(0, input.bounds().rows() - 1);
    assertThat(picture.input().cursorColumn()).isBetween(0, input.bounds().columns() - 1);
  }
}

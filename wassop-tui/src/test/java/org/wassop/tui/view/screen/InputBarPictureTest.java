package org.wassop.tui.view.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wassop.tui.view.rows.TestTexts.SPANISH;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Request;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.action.Effect;
import org.wassop.tui.model.state.Draft;
import org.wassop.tui.model.state.Drafts;
import org.wassop.tui.model.state.OutgoingMessage;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.text.EditBuffer;
import org.wassop.tui.model.update.ModelDriver;
import org.wassop.tui.view.rows.Row;

class InputBarPictureTest {

  private final ModelDriver modelDriver = ModelDriver.online(Dialect.WASSOP_2);

  private static InputBar bar(State state) {
    return InputBar.of(
        state,
        SPANISH,
        InputBar.columnsOn(state.viewport()),
        Layout.maxInputRows(state.viewport()));
  }

  /** Returns the bar on a screen of this size, followed by the column and row of the cursor. */
  private String picture(int columns, int rows) {
    ScreenFixture.picture(modelDriver, columns, rows);
    InputBar bar = bar(modelDriver.state());
    assertThat(bar.rows())
        .allMatch(row -> row.width() == InputBar.columnsOn(modelDriver.state().viewport()));
    return bar.rows().stream()
            .map(row -> row.text().stripTrailing())
            .collect(Collectors.joining("\n"))
        + "\n"
        + bar.cursorColumn()
        + ","
        + bar.cursorRow();
  }

  private void arrow(int rows) {
    modelDriver.act(InputBar.moveVertically(modelDriver.state(), SPANISH, rows));
  }

  private void members(String... names) {
    modelDriver.act(
        new Action.Answered(
            new Request.ListMembers(ModelDriver.room("Sala1")),
            new Effect.Purpose.Routine(),
            new Answer.Members(
                ModelDriver.room("Sala1"),
                List.of(names).stream().map(ModelDriver::user).toList())));
  }

  @Test
  void aTypedKeyLeavesAllButTheBarAndTheStatusLineAsItIs() {
    modelDriver.act(new Action.Resize(100, 30)).type("x");
    Picture before = Picture.of(modelDriver.state(), SPANISH);
    modelDriver.act(new Action.Edit(buffer -> buffer.insert("y")));
    Picture after = before.next(modelDriver.state(), SPANISH);
    assertThat(after).isEqualTo(Picture.of(modelDriver.state(), SPANISH));
    for (int part = 0; part < 4; part++) {
      assertThat(after.parts().get(part)).isSameAs(before.parts().get(part));
    }
  }

  @Test
  void aBarThatGrowsMovesAllOthers() {
    modelDriver.act(new Action.Resize(100, 30)).type("x");
    Picture before = Picture.of(modelDriver.state(), SPANISH);
    modelDriver.act(new Action.Edit(buffer -> buffer.insert("una\ndos")));
    assertThat(before.next(modelDriver.state(), SPANISH))
        .isEqualTo(Picture.of(modelDriver.state(), SPANISH));
  }

  @Test
  void anEmptyBarNamesTheKeysWhereThereIsPlace() {
    assertThat(picture(200, 50)).isEqualTo("Tú ▸ escribe aquí… · Tab completa · F1 ayuda\n5,0");
    assertThat(picture(100, 30)).isEqualTo("Tú ▸ escribe aquí… · Tab completa · F1 ayuda\n5,0");
    assertThat(picture(60, 20)).isEqualTo("Tú ▸ escribe aquí… · Tab completa · F1 ayuda\n5,0");
    assertThat(picture(40, 10)).isEqualTo("Tú ▸ escribe aquí…\n5,0");
    assertThat(picture(20, 5)).isEqualTo("Tú ▸ escribe aquí…\n5,0");
  }

  @Test
  void severalLinesGrowTheBarAndMarksTellWhereItIsCut() {
    modelDriver.type(
        IntStream.rangeClosed(1, 9).mapToObj(i -> "línea " + i).collect(Collectors.joining("\n")));
    assertThat(picture(100, 30))
        .isEqualTo("   ↑ línea 5\n     línea 6\n     línea 7\n     línea 8\n     línea 9\n12,4");
    modelDriver.act(new Action.Edit(EditBuffer::textStart));
    assertThat(picture(100, 30))
        .isEqualTo("Tú ▸ línea 1\n     línea 2\n     línea 3\n     línea 4\n   ↓ línea 5\n5,0");
    arrow(1);
    arrow(1);
    arrow(1);
    arrow(1);
    assertThat(picture(100, 30))
        .isEqualTo("   ↑ línea 3\n     línea 4\n     línea 5\n     línea 6\n   ↓ línea 7\n5,2");
    assertThat(picture(20, 5)).isEqualTo("   ↑ línea 4\n   ↓ línea 5\n5,1");
    assertThat(picture(20, 3)).isEqualTo("   ↕ línea 5\n5,0");
  }

  @Test
  void theCandidatesStandAboveAndTheChosenOneInBrackets() {
    members("ana", "andrés", "antonia", "juanmi");
    modelDriver.type("an").act(new Action.Tab(1)).act(new Action.Tab(1));
    assertThat(picture(100, 30)).isEqualTo("  ana [andrés] antonia\nTú ▸ andrés:\n13,1");
    assertThat(picture(20, 6)).isEqualTo("…[andrés] antonia\nTú ▸ andrés:\n13,1");
    modelDriver.act(new Action.Tab(1));
    assertThat(picture(20, 6)).isEqualTo("… andrés [antonia]\nTú ▸ antonia:\n14,1");
    assertThat(picture(20, 3)).isEqualTo("Tú ▸ antonia:\n14,0");
  }

  /** Returns the same client with a draft of another {@code kind}. */
  private ModelDriver as(OutgoingMessage.Kind kind) {
    State state = modelDriver.state();
    Drafts drafts =
        new Drafts(
            Map.of(modelDriver.shown().place(), new Draft(state.input(), kind)),
            state.drafts().homeDraft(),
            state.drafts().userName(),
            state.drafts().inputHistory());
    return ModelDriver.with(
        new State(
            state.connection(),
            state.conversations(),
            drafts,
            state.popup(),
            state.viewport(),
            state.readingFocus(),
            state.preferences(),
            state.recentEmojis()));
  }

  private static List<String> bar(ModelDriver modelDriver, int columns, int rows) {
    modelDriver.act(new Action.Resize(columns, rows));
    return bar(modelDriver.state()).rows().stream()
        .map(Row::text)
        .map(String::stripTrailing)
        .toList();
  }

  @Test
  void theMessageThatIsRepliedToStandsAbove() {
    modelDriver.hear(
        ModelDriver.place("Sala1"),
        1,
        "ana",
        "¿quién viene mañana a la reunión de las nueve?\nyo no");
    modelDriver.type("yo");
    ModelDriver replying = as(new OutgoingMessage.Kind.New(1));
    assertThat(bar(replying, 60, 20))
        .containsExactly("↪ ana: ¿quién viene mañana a la reunión de las nueve? Esc", "Tú ▸ yo");
    assertThat(bar(replying, 40, 12))
        .first()
        .asString()
        .startsWith("↪ ana: ¿quién")
        .endsWith("… Esc");
    assertThat(bar(replying, 20, 6)).containsExactly("↪ ana: ¿quién v… Esc", "Tú ▸ yo");
    assertThat(bar(replying, 20, 3)).containsExactly("Tú ▸ yo");
    assertThat(bar(as(new OutgoingMessage.Kind.New(99)), 60, 20))
        .first()
        .asString()
        .startsWith("↪ un mensaje anterior");
  }

  @Test
  void anEditIsNamedAbove() {
    modelDriver.type("yo");
    assertThat(bar(as(new OutgoingMessage.Kind.Edit(1)), 40, 12))
        .containsExactly("✎ corriges tu mensaje             Esc", "Tú ▸ yo");
  }

  @Test
  void upAndDownKeepTheColumnOverShortRows() {
    modelDriver.act(new Action.Resize(100, 30)).type("larga línea\nb\notra larga");
    modelDriver.act(new Action.Edit(EditBuffer::left));
    arrow(-1);
    assertThat(modelDriver.state().input().cursor()).isEqualTo(13);
    arrow(-1);
    assertThat(modelDriver.state().input().cursor()).isEqualTo(9);
    arrow(1);
    arrow(1);
    assertThat(modelDriver.state().input().cursor()).isEqualTo(23);
  }

  @Test
  void beyondTheRowsIsTheInputHistory() {
    modelDriver.act(new Action.Resize(100, 30)).enter("antes").type("uno\ndos");
    arrow(-1);
    assertThat(modelDriver.input()).isEqualTo("uno\ndos");
    arrow(-1);
    assertThat(modelDriver.input()).isEqualTo("antes");
    arrow(1);
    assertThat(modelDriver.input()).isEqualTo("uno\ndos");
    arrow(1);
    assertThat(modelDriver.input()).isEqualTo("uno\ndos");
  }

  @Test
  void arrowsMoveThroughWrappedRowsOneByOne() {
    modelDriver.act(new Action.Resize(20, 8)).type("👍".repeat(30));
    for (int row = bar(modelDriver.state()).rows().size(); row > 0; row--) {
      arrow(-1);
    }
    int before = modelDriver.state().input().cursor();
    assertThat(before).isLessThan(60);
    arrow(1);
    assertThat(modelDriver.state().input().cursor()).isGreaterThan(before);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theCursorIsAlwaysVisibleAndEachArrowMovesItByARowOrLeavesTheText(long seed) {
    Random random = new Random(seed);
    List<String> texts =
        List.of(
            "a",
            "palabra ",
            "\n",
            "👍",
            "日本語 ",
            "👨‍👩‍👧",
            " ".repeat(30),
            "x".repeat(40),
            "e\u0301");
    for (int i = 0; i < 2_000; i++) {
      switch (random.nextInt(6)) {
        case 0 -> modelDriver.type(texts.get(random.nextInt(texts.size())));
        case 1 -> modelDriver.act(new Action.Edit(EditBuffer::left));
        case 2 ->
            modelDriver.act(new Action.Resize(1 + random.nextInt(120), 1 + random.nextInt(40)));
        case 3 -> modelDriver.act(new Action.Edit(EditBuffer::killWord));
        default -> {
          int rows = random.nextBoolean() ? 1 : -1;
          int before = modelDriver.state().input().cursor();
          Action action = InputBar.moveVertically(modelDriver.state(), SPANISH, rows);
          if (action instanceof Action.MoveCursor(int index, int column)) {
            assertThat(rows * (index - before)).isNotNegative();
          }
          modelDriver.act(action);
        }
      }
      InputBar bar = bar(modelDriver.state());
      assertThat(bar.cursorRow()).isBetween(0, bar.rows().size() - 1);
      assertThat(bar.cursorColumn())
          .isBetween(0, InputBar.columnsOn(modelDriver.state().viewport()) - 1);
    }
  }

  @Test
  void aVeryLongTextIsDrawnInGoodTime() {
    modelDriver
        .act(new Action.Resize(100, 30))
        .type("a" + " ".repeat(100_000) + "👍".repeat(40_000));
    long start = System.nanoTime();
    for (int i = 0; i < 10; i++) {
      modelDriver.type("x");
      bar(modelDriver.state());
    }
    assertThat(System.nanoTime() - start).isLessThan(10_000_000_000L);
  }
}

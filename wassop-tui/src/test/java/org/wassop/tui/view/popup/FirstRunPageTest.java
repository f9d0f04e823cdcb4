package org.wassop.tui.view.popup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wassop.tui.view.rows.TestTexts.SPANISH;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.state.FirstRunForm;
import org.wassop.tui.model.update.ModelDriver;
import org.wassop.tui.model.update.compose.FirstRunKeys;
import org.wassop.tui.text.CellWidth;
import org.wassop.tui.text.GraphemeClusters;
import org.wassop.tui.view.rows.Row;

class FirstRunPageTest {

  private final ModelDriver modelDriver =
      ModelDriver.of(
          FirstRunKeys.open(
              ModelDriver.start("", "Sala1").state(), FirstRunForm.of("127.0.0.1", 5555)));

  private PopupDialog dialog(int columns, int rows) {
    modelDriver.act(new Action.Resize(columns, rows));
    PopupDialog popupDialog = PopupDialog.of(modelDriver.state(), SPANISH, List.of()).orElseThrow();
    assertThat(popupDialog.rows()).allMatch(row -> row.width() == popupDialog.columns());
    assertThat(popupDialog.columns()).isLessThanOrEqualTo(Math.max(1, columns - 2));
    assertThat(popupDialog.rows().size()).isBetween(1, Math.max(1, rows - 2));
    PopupDialog.Cursor cursor = popupDialog.cursor().orElseThrow();
    assertThat(cursor.column()).isBetween(0, popupDialog.columns() - 1);
    assertThat(cursor.row()).isBetween(0, popupDialog.rows().size() - 1);
    return popupDialog;
  }

  /** Returns the form, with {@code ▏} before the cell of the cursor. */
  private String picture(int columns, int rows) {
    PopupDialog popupDialog = dialog(columns, rows);
    PopupDialog.Cursor cursor = popupDialog.cursor().orElseThrow();
    List<String> lines =
        popupDialog.rows().stream().map(Row::text).collect(Collectors.toCollection(ArrayList::new));
    String line = lines.get(cursor.row());
    int at = 0;
    while (CellWidth.ofText(line.substring(0, at)) < cursor.column()) {
      at = GraphemeClusters.next(line, at);
    }
    lines.set(cursor.row(), line.substring(0, at) + "▏" + line.substring(at));
    return lines.stream().map(String::stripTrailing).collect(Collectors.joining("\n"));
  }

  @Test
  void aLargeScreenExplainsAndHasAllFields() {
    assertThat(picture(100, 30))
        .isEqualTo(
            """
             ¿Qué servidor y quién eres? Se guarda lo que
             respondas; /set y el archivo de ajustes lo cambian.

            ▸ Servidor   127.0.0.1▏
              Puerto     5555
              Tu nombre
              Tema       ◂ auto ▸

             Intro, Tab o ↓: siguiente · Esc: sin responder\
            """);
  }

  @Test
  void aSmallerScreenHasAllFields() {
    modelDriver
        .act(new Action.Tab(1))
        .act(new Action.Tab(1))
        .type("año 日本")
        .act(new Action.Submit());
    assertThat(picture(60, 20))
        .isEqualTo(
            """
             ¿Qué servidor y quién eres? Se guarda lo que
             respondas; /set y el archivo de ajustes lo cambian.

              Servidor   127.0.0.1
              Puerto     5555
            ▸ Tu nombre  año 日本▏
              Tema       ◂ auto ▸

             un nombre tiene de 1 a 32 letras, cifras, - _ . sin
             espacios\
            """);
  }

  @Test
  void theSmallestScreenHasTheFieldWithTheCursor() {
    assertThat(picture(20, 5))
        .isEqualTo(
            """
            Servidor 27.0.0.1▏
            Puerto 5555
             Intro: siguiente\
            """);
    modelDriver.type("un-servidor-muy-largo.example");
    assertThat(picture(20, 5))
        .isEqualTo(
            """
            Servidor .example▏
            Puerto 5555
             Intro: siguiente\
            """);
    modelDriver.act(new Action.Tab(1)).act(new Action.Tab(1)).act(new Action.Submit());
    assertThat(picture(20, 5))
        .isEqualTo(
            """
            Tu nombre ▏
             falta tu nombre:
             de 1 a 32\
            """);
    modelDriver.act(new Action.Tab(1));
    assertThat(picture(20, 5))
        .isEqualTo(
            """
            Tu nombre
            Tema ▏◂ auto ▸
             Intro: conecta\
            """);
  }

  @Test
  void itFitsEveryScreen() {
    modelDriver.type("日本語".repeat(20));
    for (int field = 0; field < 4; field++) {
      for (int columns = 1; columns < 80; columns++) {
        for (int rows = 1; rows < 16; rows++) {
          assertThat(CellWidth.ofText(dialog(columns, rows).title())).isPositive();
        }
      }
      modelDriver.act(new Action.Tab(1));
    }
  }
}

package org.wassop.tui.view.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wassop.tui.view.rows.TestTexts.SPANISH;

import java.util.List;
import org.wassop.protocol.message.Place;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.update.ModelDriver;
import org.wassop.tui.text.CellWidth;
import org.wassop.tui.view.rows.Row;

/** The main window of a client, in Spanish. */
final class ScreenFixture {
  static final Place SALA1 = ModelDriver.place("Sala1");

  private ScreenFixture() {}

  /** Resizes the screen and returns its picture, which has to fill the screen exactly. */
  static String picture(ModelDriver modelDriver, int columns, int rows) {
    modelDriver.act(new Action.Resize(columns, rows));
    List<String> lines = Canvas.draw(modelDriver.state(), SPANISH);
    assertThat(lines).hasSize(rows).allMatch(line -> CellWidth.ofText(line) == columns);
    return Canvas.picture(modelDriver.state(), SPANISH);
  }

  static List<Row> transcriptRows(ModelDriver modelDriver) {
    return Picture.of(modelDriver.state(), SPANISH).transcript().rows();
  }

  static String statusLine(ModelDriver modelDriver) {
    return Picture.of(modelDriver.state(), SPANISH).parts().getLast().rows().getFirst().text();
  }

  /** Scrolls the transcript by {@code pages}, up if negative. */
  static ModelDriver scroll(ModelDriver modelDriver, int pages) {
    return modelDriver.act(Picture.scrollByPages(modelDriver.state(), SPANISH, pages));
  }
}

package org.wassop.tui.view.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wassop.tui.view.rows.TestTexts.SPANISH;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.message.Event;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.update.ModelDriver;
import org.wassop.tui.text.CellWidth;
import org.wassop.tui.text.HostileCorpus;
import org.wassop.tui.view.rows.Row;
import org.wassop.tui.view.rows.ScreenPart;

/** Hostile text never leaves its part of the screen. */
class HostileTextPictureTest {
  @Test
  void everyPartOfTheScreenFitsWhateverTheTopicIs() {
    List<String> texts = HostileCorpus.texts();
    ModelDriver modelDriver = ModelDriver.online(Dialect.WASSOP_2, "Sala1");
    for (int columns = 1; columns <= 120; columns++) {
      String text = texts.get(columns % texts.size());
      modelDriver.receive(
          new Event.TopicChanged(ModelDriver.room("Sala1"), ModelDriver.user("ana"), text));
      modelDriver.hear("Sala1", "ana", text).act(new Action.Resize(columns, 1 + columns % 24));
      for (ScreenPart screenPart : Picture.of(modelDriver.state(), SPANISH).parts()) {
        for (Row row : screenPart.rows()) {
          assertThat(row.width()).isLessThanOrEqualTo(screenPart.bounds().columns());
          assertThat(row.text().codePoints()).noneMatch(Character::isISOControl);
        }
      }
      if (columns >= 20) {
        assertThat(Canvas.draw(modelDriver.state(), SPANISH))
            .allMatch(line -> CellWidth.ofText(line) <= modelDriver.state().viewport().columns());
      }
    }
  }
}

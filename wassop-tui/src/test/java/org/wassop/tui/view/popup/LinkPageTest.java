package org.wassop.tui.view.popup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wassop.tui.view.rows.TestTexts.SPANISH;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wassop.protocol.Dialect;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.update.ModelDriver;

class LinkPageTest {
  @Test
  void theSelectedLinkIsRepeatedInFull() {
    ModelDriver modelDriver =
        ModelDriver.online(Dialect.WASSOP_2, "Sala1").act(new Action.Resize(60, 20));
    modelDriver
        .hear("Sala1", "leo", "https://a.example/" + "x".repeat(90))
        .hear("Sala1", "leo", "https://b.example");
    modelDriver.act(new Action.ToggleLinks()).act(new Action.Move(0, 1));
    PopupDialog popupDialog = PopupDialog.of(modelDriver.state(), SPANISH, List.of()).orElseThrow();
    assertThat(popupDialog.rows()).allMatch(row -> row.width() == popupDialog.columns());
    assertThat(
            String.join(
                    "\n",
                    popupDialog.rows().stream().map(row -> row.text().stripTrailing()).toList())
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
}

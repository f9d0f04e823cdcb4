package org.wassop.tui.view.popup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wassop.tui.view.rows.TestTexts.SPANISH;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wassop.protocol.Dialect;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.update.ModelDriver;

class PastePageTest {
  @Test
  void aPasteIsShownInAWindowThatCanBeScrolled() {
    ModelDriver modelDriver = ModelDriver.online(Dialect.WASSOP_2).act(new Action.Resize(60, 10));
    modelDriver.act(
        new Action.Paste(
            IntStream.rangeClosed(1, 12)
                .mapToObj(i -> "/línea " + i)
                .collect(Collectors.joining("\n")),
            false));
    PopupDialog popupDialog = PopupDialog.of(modelDriver.state(), SPANISH, List.of()).orElseThrow();
    assertThat(popupDialog.title()).isEqualTo("Pegar · 12 líneas, 110 caracteres");
    assertThat(popupDialog.rows()).hasSize(8).allMatch(row -> row.width() == 58);
    assertThat(popupDialog.rows().getFirst().text()).startsWith("/línea 1 ");
    assertThat(popupDialog.rows().getLast().text())
        .startsWith("Intro envía · Tab edita · Esc descarta")
        .endsWith(" ↓");
    modelDriver.act(new Action.Move(0, 3));
    popupDialog = PopupDialog.of(modelDriver.state(), SPANISH, List.of()).orElseThrow();
    assertThat(popupDialog.rows().getFirst().text()).startsWith("/línea 4 ");
    assertThat(popupDialog.rows().getLast().text()).endsWith(" ↑ ↓");
  }
}

package org.wassop.tui.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wassop.cli.manual.ManPage;
import org.wassop.tui.view.popup.HelpPage.KeyHelp;

final class KeymapManualTest {
  @Test
  void theManPageHasTheKeysOfTheHelp() throws Exception {
    assertThat(ManPage.read("wassop.1").section("KEYS").entries())
        .containsExactlyElementsOf(Keymap.help().stream().map(KeyHelp::keys).toList());
  }
}

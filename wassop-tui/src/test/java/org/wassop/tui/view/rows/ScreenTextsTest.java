package org.wassop.tui.view.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wassop.cli.Language;
import org.wassop.protocol.ErrorCode;
import org.wassop.protocol.message.Event;
import org.wassop.tui.model.update.command.SlashCommands;

class ScreenTextsTest {
  @ParameterizedTest
  @EnumSource
  void everyCodeOfTheProtocolAndEveryCommandHasAText(Language language) {
    ScreenTexts screenTexts = new ScreenTexts(language, ZoneOffset.UTC);
    for (ErrorCode code : ErrorCode.values()) {
      assertThat(screenTexts.text("refused." + code.wire())).isNotBlank();
    }
    for (Event.ByeCode code : Event.ByeCode.values()) {
      assertThat(screenTexts.text("bye." + code.wire())).isNotBlank();
    }
    for (SlashCommands.Command command : SlashCommands.all()) {
      assertThat(screenTexts.text(command.help())).isNotBlank();
    }
  }
}

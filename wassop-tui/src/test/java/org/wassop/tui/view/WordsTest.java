package org.wassop.tui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wassop.cli.Language;
import org.wassop.protocol.ErrorCode;
import org.wassop.protocol.message.Event;
import org.wassop.tui.model.Commands;

class WordsTest {
  @ParameterizedTest
  @EnumSource
  void everyCodeOfTheProtocolAndEveryCommandHasWords(Language language) {
    Words words = new Words(language, ZoneOffset.UTC);
    for (ErrorCode code : ErrorCode.values()) {
      assertThat(words.text("refused." + code.wire())).isNotBlank();
    }
    for (Event.ByeCode code : Event.ByeCode.values()) {
      assertThat(words.text("bye." + code.wire())).isNotBlank();
    }
    for (Commands.Command command : Commands.all()) {
      assertThat(words.text(command.help())).isNotBlank();
    }
  }
}

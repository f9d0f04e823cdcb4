package org.wassop.tui.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wassop.tui.fixture.ClientRun.Outcome;

/** Where a full screen is impossible, one line offers the line mode. */
@ExtendWith(TerminalFixture.Extension.class)
final class NoTerminalIT {
  private static final String NONE = "wassop: this is not a terminal: use --plain";
  private static final String DUMB =
      "wassop: this terminal (TERM) can't show a full screen: use --plain";

  @Test
  void withoutATerminalItOffersTheLineMode(TerminalFixture terminalFixture) throws Exception {
    List<String> command =
        List.of(terminalFixture.programs().root().resolve("bin/wassop").toString(), "--lang", "en");
    Map<String, String> term = Map.of("TERM", "xterm");
    assertThat(terminalFixture.programs().run(command, term, ""))
        .isEqualTo(new Outcome(64, "", NONE + "\n"));
  }

  @Test
  void inSpanishToo(TerminalFixture terminalFixture) throws Exception {
    List<String> command =
        List.of(terminalFixture.programs().root().resolve("bin/wassop").toString());
    assertThat(
            terminalFixture
                .programs()
                .run(command, Map.of("TERM", "xterm", "LANG", "es_ES.UTF-8"), ""))
        .isEqualTo(new Outcome(64, "", "wassop: esto no es una terminal: usa --plain\n"));
  }

  private static void assertRefused(TerminalFixture terminalFixture, String command, String line) {
    try (Pane pane = terminalFixture.shell(100, 30)) {
      pane.enter(command).awaitText("\ncode ").awaitPrompt();
      assertThat(pane.written())
          .containsExactly(Pane.PROMPT + " " + command, line, "code 64", Pane.PROMPT);
      assertThat(pane.ask("#{alternate_on} #{cursor_flag} #{wrap_flag}")).isEqualTo("0 1 1");
    }
  }

  @Test
  void aPipedOutputIsNoTerminal(TerminalFixture terminalFixture) {
    assertRefused(terminalFixture, "{ wassop --lang en; echo code $? >&2; } | cat -v", NONE);
  }

  @Test
  void aPipedInputIsNoTerminal(TerminalFixture terminalFixture) {
    assertRefused(terminalFixture, "echo hello | wassop --lang en; echo code $?", NONE);
  }

  @Test
  void aDumbTerminalIsSaid(TerminalFixture terminalFixture) {
    assertRefused(terminalFixture, "TERM=dumb wassop --lang en; echo code $?", DUMB);
  }

  @Test
  void noTermIsADumbTerminal(TerminalFixture terminalFixture) {
    assertRefused(terminalFixture, "env -u TERM wassop --lang en; echo code $?", DUMB);
  }
}

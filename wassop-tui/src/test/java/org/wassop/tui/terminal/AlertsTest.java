package org.wassop.tui.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.TerminalSize;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wassop.tui.text.CellWidth;

class AlertsTest {
  private static final Map<String, String> XTERM = Map.of("TERM", "xterm-256color");

  private static String notification(Notifying notifying, Map<String, String> env) {
    return new Alerts(notifying, env).notification("ana", "hola; \033]2;x\007 👍");
  }

  @Test
  void eachTerminalIsAskedInItsWayWithoutControlCharactersOfTheText() {
    assertThat(notification(Notifying.OSC9, XTERM)).isEqualTo("\033]9;ana: hola; ]2;x 👍\007");
    assertThat(notification(Notifying.OSC777, XTERM))
        .isEqualTo("\033]777;notify;ana;hola; ]2;x 👍\007");
    assertThat(notification(Notifying.OSC99, XTERM))
        .isEqualTo("\033]99;i=wassop:d=0;ana\007\033]99;i=wassop:p=body;hola; ]2;x 👍\007");
    assertThat(notification(Notifying.NONE, XTERM)).isEmpty();
    assertThat(new Alerts(Notifying.OSC777, XTERM).notification("a;b", "c"))
        .isEqualTo("\033]777;notify;a,b;c\007");
    assertThat(new Alerts(Notifying.OSC9, XTERM).notification("", "4;3"))
        .isEqualTo("\033]9; 4;3\007");
  }

  @Test
  void tmuxAndScreenLetItThrough() {
    assertThat(
            new Alerts(Notifying.OSC9, Map.of("TERM", "tmux", "TMUX", "/s,1,0"))
                .notification("a", "b"))
        .isEqualTo("\033Ptmux;\033\033]9;a: b\007\033\\");
    assertThat(
            new Alerts(Notifying.OSC9, Map.of("TERM", "screen", "STY", "1.a"))
                .notification("a", "b"))
        .isEqualTo("\033P\033]9;a: b\007\033\\");
  }

  @Test
  void everyTextIsBounded() {
    String endless = "👍".repeat(100_000);
    assertThat(new Alerts(Notifying.OSC99, XTERM).notification(endless, endless))
        .hasSizeLessThan(1_000);
    assertThat(Alerts.title(endless)).hasSizeLessThan(500);
    assertThat(new Alerts(Notifying.OSC9, XTERM).copy("x".repeat(Alerts.MOST_COPIED_BYTES + 1)))
        .isEmpty();
  }

  @Test
  void theClipboardGetsBase64() {
    assertThat(new Alerts(Notifying.OSC9, XTERM).copy("ñ👍")).isEqualTo("\033]52;c;w7Hwn5GN\007");
  }

  @Test
  void theEnvironmentTellsWhichNotificationsThereAre() {
    assertThat(Notifying.of(Map.of("TERM", "xterm-kitty"))).isEqualTo(Notifying.OSC99);
    assertThat(Notifying.of(Map.of("TERM", "foot"))).isEqualTo(Notifying.OSC777);
    assertThat(Notifying.of(Map.of("TERM", "xterm-256color", "VTE_VERSION", "7600")))
        .isEqualTo(Notifying.OSC777);
    assertThat(Notifying.of(Map.of("TERM", "xterm-256color", "TERM_PROGRAM", "WezTerm")))
        .isEqualTo(Notifying.OSC9);
    assertThat(Notifying.of(XTERM)).isEqualTo(Notifying.OSC9);
    assertThat(Notifying.of(Map.of("TERM", "linux"))).isEqualTo(Notifying.NONE);
    assertThat(Notifying.of(Map.of())).isEqualTo(Notifying.NONE);
  }

  @Test
  void alertsGoWithTheNextWriteAndNeverToATerminalThatIsGivenAway() throws IOException {
    PaperTerminal paper = new PaperTerminal(40, 5, CellWidth::of);
    FrameTerminal terminal = new FrameTerminal(paper, new TerminalSize(40, 5), XTERM);
    terminal.title("before");
    terminal.flush();
    assertThat(paper.writes()).isEmpty();
    terminal.enterPrivateMode();
    assertThat(new String(paper.writes().getFirst(), UTF_8)).startsWith("\033[22;0t");
    assertThat(paper.title()).isEqualTo("before");
    paper.takeBytes();
    terminal.bell();
    terminal.bell();
    terminal.notify("ana", "hola");
    terminal.title("wassop\033 (1)");
    assertThat(terminal.copy("x")).isTrue();
    assertThat(paper.writes()).isEmpty();
    terminal.flush();
    assertThat(paper.writes()).hasSize(1);
    assertThat(paper.rung()).isEqualTo(1);
    assertThat(paper.title()).isEqualTo("wassop (1)");
    assertThat(paper.commands()).containsExactly("9;ana: hola", "52;c;eA==");
    paper.takeBytes();
    terminal.exitPrivateMode();
    assertThat(new String(paper.writes().getFirst(), UTF_8)).endsWith("\033[23;0t");
    paper.takeBytes();
    terminal.bell();
    terminal.flush();
    assertThat(paper.writes()).isEmpty();
  }
}

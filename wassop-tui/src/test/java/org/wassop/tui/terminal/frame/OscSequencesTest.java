package org.wassop.tui.terminal.frame;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.TerminalSize;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wassop.tui.text.CellWidth;

class OscSequencesTest {
  private static final Map<String, String> XTERM = Map.of("TERM", "xterm-256color");

  private static String notification(NotificationProtocol protocol, Map<String, String> env) {
    return new OscSequences(protocol, env).notification("ana", "hola; \033]2;x\007 👍");
  }

  @Test
  void eachProtocolHasItsSequenceWithoutControlCharactersOfTheText() {
    assertThat(notification(NotificationProtocol.OSC9, XTERM))
        .isEqualTo("\033]9;ana: hola; ]2;x 👍\007");
    assertThat(notification(NotificationProtocol.OSC777, XTERM))
        .isEqualTo("\033]777;notify;ana;hola; ]2;x 👍\007");
    assertThat(notification(NotificationProtocol.OSC99, XTERM))
        .isEqualTo("\033]99;i=wassop:d=0;ana\007\033]99;i=wassop:p=body;hola; ]2;x 👍\007");
    assertThat(notification(NotificationProtocol.NONE, XTERM)).isEmpty();
    assertThat(new OscSequences(NotificationProtocol.OSC777, XTERM).notification("a;b", "c"))
        .isEqualTo("\033]777;notify;a,b;c\007");
    assertThat(new OscSequences(NotificationProtocol.OSC9, XTERM).notification("", "4;3"))
        .isEqualTo("\033]9; 4;3\007");
  }

  @Test
  void sequencesAreWrappedForTmuxAndScreen() {
    assertThat(
            new OscSequences(NotificationProtocol.OSC9, Map.of("TERM", "tmux", "TMUX", "/s,1,0"))
                .notification("a", "b"))
        .isEqualTo("\033Ptmux;\033\033]9;a: b\007\033\\");
    assertThat(
            new OscSequences(NotificationProtocol.OSC9, Map.of("TERM", "screen", "STY", "1.a"))
                .notification("a", "b"))
        .isEqualTo("\033P\033]9;a: b\007\033\\");
  }

  @Test
  void everyTextIsBounded() {
    String endless = "👍".repeat(100_000);
    assertThat(new OscSequences(NotificationProtocol.OSC99, XTERM).notification(endless, endless))
        .hasSizeLessThan(1_000);
    assertThat(OscSequences.title(endless)).hasSizeLessThan(500);
    assertThat(
            new OscSequences(NotificationProtocol.OSC9, XTERM)
                .copyToClipboard("x".repeat(OscSequences.MAX_CLIPBOARD_BYTES + 1)))
        .isEmpty();
  }

  @Test
  void theClipboardGetsBase64() {
    assertThat(new OscSequences(NotificationProtocol.OSC9, XTERM).copyToClipboard("ñ👍"))
        .isEqualTo("\033]52;c;w7Hwn5GN\007");
  }

  @Test
  void theEnvironmentDeterminesTheProtocol() {
    assertThat(NotificationProtocol.of(Map.of("TERM", "xterm-kitty")))
        .isEqualTo(NotificationProtocol.OSC99);
    assertThat(NotificationProtocol.of(Map.of("TERM", "foot")))
        .isEqualTo(NotificationProtocol.OSC777);
    assertThat(NotificationProtocol.of(Map.of("TERM", "xterm-256color", "VTE_VERSION", "7600")))
        .isEqualTo(NotificationProtocol.OSC777);
    assertThat(NotificationProtocol.of(Map.of("TERM", "xterm-256color", "TERM_PROGRAM", "WezTerm")))
        .isEqualTo(NotificationProtocol.OSC9);
    assertThat(NotificationProtocol.of(XTERM)).isEqualTo(NotificationProtocol.OSC9);
    assertThat(NotificationProtocol.of(Map.of("TERM", "linux")))
        .isEqualTo(NotificationProtocol.NONE);
    assertThat(NotificationProtocol.of(Map.of())).isEqualTo(NotificationProtocol.NONE);
  }

  @Test
  void alertsGoWithTheNextWriteAndNeverToATerminalThatWasLeft() throws IOException {
    TerminalEmulator emulator = new TerminalEmulator(40, 5, CellWidth::of);
    FrameTerminal terminal = new FrameTerminal(emulator, new TerminalSize(40, 5), XTERM);
    terminal.setTitle("before");
    terminal.flush();
    assertThat(emulator.writes()).isEmpty();
    terminal.enterPrivateMode();
    assertThat(new String(emulator.writes().getFirst(), UTF_8)).startsWith("\033[22;0t");
    assertThat(emulator.title()).isEqualTo("before");
    emulator.takeByteCount();
    terminal.bell();
    terminal.bell();
    terminal.notify("ana", "hola");
    terminal.setTitle("wassop\033 (1)");
    assertThat(terminal.copyToClipboard("x")).isTrue();
    assertThat(emulator.writes()).isEmpty();
    terminal.flush();
    assertThat(emulator.writes()).hasSize(1);
    assertThat(emulator.bellCount()).isEqualTo(1);
    assertThat(emulator.title()).isEqualTo("wassop (1)");
    assertThat(emulator.oscCommands()).containsExactly("9;ana: hola", "52;c;eA==");
    emulator.takeByteCount();
    terminal.exitPrivateMode();
    assertThat(new String(emulator.writes().getFirst(), UTF_8)).endsWith("\033[23;0t");
    emulator.takeByteCount();
    terminal.bell();
    terminal.flush();
    assertThat(emulator.writes()).isEmpty();
  }
}

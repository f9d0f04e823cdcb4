package org.wassop.tui.terminal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.TextColor;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalCapabilitiesTest {
  private static ColorDepth depth(String term, String... more) {
    return ColorDepth.of(
        more.length == 0 ? Map.of("TERM", term) : Map.of("TERM", term, more[0], more[1]));
  }

  @Test
  void repeatingIsLeftToTerminalsThatAreKnownToDoIt() {
    assertThat(TerminalCapabilities.of(Map.of("TERM", "xterm-256color")))
        .isEqualTo(new TerminalCapabilities(true, true));
    assertThat(TerminalCapabilities.of(Map.of("TERM", "foot")).repeat()).isTrue();
    assertThat(TerminalCapabilities.of(Map.of("TERM", "tmux-256color")).repeat()).isFalse();
    assertThat(TerminalCapabilities.of(Map.of("TERM", "xterm", "TMUX", "/s,1,0")).repeat())
        .isFalse();
    assertThat(
            TerminalCapabilities.of(Map.of("TERM", "xterm", "NCURSES_NO_UTF8_ACS", "1")).repeat())
        .isFalse();
  }

  @Test
  void consolesGetNoLinks() {
    assertThat(TerminalCapabilities.of(Map.of("TERM", "linux")))
        .isEqualTo(TerminalCapabilities.COMMON);
    assertThat(TerminalCapabilities.of(Map.of("TERM", "vt220")).links()).isFalse();
    assertThat(TerminalCapabilities.of(Map.of("TERM", "screen", "TMUX", "/s,1,0")).links())
        .isTrue();
    assertThat(TerminalCapabilities.of(Map.of())).isEqualTo(TerminalCapabilities.COMMON);
  }

  @Test
  void theColorDepthFollowsTheEnvironment() {
    assertThat(depth("xterm-256color", "NO_COLOR", "1")).isEqualTo(ColorDepth.NONE);
    assertThat(depth("xterm-256color", "NO_COLOR", "")).isEqualTo(ColorDepth.INDEXED256);
    assertThat(depth("xterm-256color", "COLORTERM", "truecolor")).isEqualTo(ColorDepth.TRUE_COLOR);
    assertThat(depth("xterm", "COLORTERM", "24bit")).isEqualTo(ColorDepth.TRUE_COLOR);
    assertThat(depth("xterm-kitty")).isEqualTo(ColorDepth.TRUE_COLOR);
    assertThat(depth("tmux")).isEqualTo(ColorDepth.INDEXED256);
    assertThat(depth("linux")).isEqualTo(ColorDepth.ANSI16);
    assertThat(ColorDepth.of(Map.of())).isEqualTo(ColorDepth.ANSI16);
  }

  @Test
  void theNearestColorLooksLikeTheOneWanted() {
    assertThat(ColorDepth.NONE.nearest(0xff0000)).isEqualTo(TextColor.ANSI.DEFAULT);
    assertThat(ColorDepth.ANSI16.nearest(0xaa0000)).isEqualTo(TextColor.ANSI.RED);
    assertThat(ColorDepth.ANSI16.nearest(0x55ff55)).isEqualTo(TextColor.ANSI.GREEN_BRIGHT);
    assertThat(ColorDepth.ANSI16.nearest(0x000000)).isEqualTo(TextColor.ANSI.BLACK);
    assertThat(ColorDepth.INDEXED256.nearest(0xff0000)).isEqualTo(new TextColor.Indexed(196));
    assertThat(ColorDepth.INDEXED256.nearest(0x808080)).isEqualTo(new TextColor.Indexed(244));
    assertThat(ColorDepth.INDEXED256.nearest(0xffffff)).isEqualTo(new TextColor.Indexed(231));
    assertThat(ColorDepth.TRUE_COLOR.nearest(0x010203)).isEqualTo(new TextColor.RGB(1, 2, 3));
  }
}

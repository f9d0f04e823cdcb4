package org.wassop.tui.terminal.frame;

import java.util.Map;

/** How a terminal is asked to show a notification of the desktop. */
public enum NotificationProtocol {
  /** By {@link #OSC9}, unless {@link #of} knows better. */
  AUTO,
  /** {@code OSC 9}: iTerm2's; also WezTerm, Ghostty, Windows Terminal and others. One text. */
  OSC9,
  /** {@code OSC 777;notify}: urxvt's; also foot, VTE, Konsole. Title and body. */
  OSC777,
  /** {@code OSC 99}: kitty's. Title and body. */
  OSC99,
  /** Not at all. */
  NONE;

  /**
   * What the terminal that {@code env} describes knows: kitty 99; foot, urxvt, VTE and Konsole 777;
   * all others 9, which those that don't know it pass over; consoles nothing.
   */
  static NotificationProtocol of(Map<String, String> env) {
    String term = env.getOrDefault("TERM", "");
    String program = env.getOrDefault("TERM_PROGRAM", "");
    if (!TerminalCapabilities.of(env).links()) {
      return NONE;
    }
    if (program.equals("iTerm.app") || program.equals("WezTerm") || program.equals("ghostty")) {
      return OSC9;
    }
    if (term.contains("kitty") || env.containsKey("KITTY_WINDOW_ID")) {
      return OSC99;
    }
    return term.startsWith("foot")
            || term.startsWith("rxvt")
            || env.containsKey("VTE_VERSION")
            || env.containsKey("KONSOLE_VERSION")
        ? OSC777
        : OSC9;
  }
}

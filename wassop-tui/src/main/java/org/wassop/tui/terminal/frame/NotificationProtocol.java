package org.wassop.tui.terminal.frame;

import java.util.Map;

/** The control sequence by which a terminal shows a desktop notification. */
public enum NotificationProtocol {
  /** The protocol that {@link #of} returns for the terminal. */
  AUTO,
  /** {@code OSC 9} of iTerm2; also WezTerm, Ghostty, Windows Terminal and others. One text. */
  OSC9,
  /** {@code OSC 777;notify} of urxvt; also foot, VTE, Konsole. Title and body. */
  OSC777,
  /** {@code OSC 99} of kitty. Title and body. */
  OSC99,
  /** No notifications. */
  NONE;

  /**
   * Returns the protocol of the terminal that the environment variables {@code env} describe:
   * {@link #OSC99} for kitty; {@link #OSC777} for foot, urxvt, VTE and Konsole; {@link #NONE} for
   * consoles; {@link #OSC9} for all others, which ignore it if they don't know it.
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

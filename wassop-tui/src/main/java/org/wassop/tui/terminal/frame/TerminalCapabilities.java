package org.wassop.tui.terminal.frame;

import java.util.List;
import java.util.Map;

/**
 * What a terminal can do beyond the common things, as far as its environment tells. Immutable; any
 * thread.
 *
 * @param links knows OSC 8, or passes over it
 * @param repeat knows REP ({@code CSI n b}) for every character
 */
record TerminalCapabilities(boolean links, boolean repeat) {
  /** The common things alone. */
  static final TerminalCapabilities COMMON = new TerminalCapabilities(false, false);

  /** Terminals that may print an OSC they don't know, by the beginnings of their names. */
  private static final List<String> OLD =
      List.of("linux", "vt", "ansi", "cons", "sun", "eterm", "emacs", "dumb", "unknown");

  /** Terminals that repeat, by the beginnings of their names. */
  private static final List<String> REPEATING =
      List.of(
          "xterm",
          "foot",
          "alacritty",
          "kitty",
          "wezterm",
          "ghostty",
          "konsole",
          "contour",
          "mintty",
          "vte",
          "rio");

  /**
   * The abilities of the terminal that {@code env} describes. tmux and screen repeat ASCII alone,
   * mosh (which sets {@code NCURSES_NO_UTF8_ACS}) and JetBrains' terminal nothing, though both say
   * {@code xterm}; what macOS's own terminal does isn't known.
   */
  static TerminalCapabilities of(Map<String, String> env) {
    String term = env.getOrDefault("TERM", "");
    boolean old = term.isBlank() || startsWithAny(term, OLD);
    boolean repeat =
        startsWithAny(term, REPEATING)
            && !isSet(env, "TMUX")
            && !isSet(env, "STY")
            && !isSet(env, "NCURSES_NO_UTF8_ACS")
            && !env.getOrDefault("TERMINAL_EMULATOR", "").startsWith("JetBrains")
            && !env.getOrDefault("TERM_PROGRAM", "").equals("Apple_Terminal");
    return new TerminalCapabilities(!old, repeat);
  }

  private static boolean isSet(Map<String, String> env, String name) {
    return !env.getOrDefault(name, "").isEmpty();
  }

  private static boolean startsWithAny(String term, List<String> beginnings) {
    return beginnings.stream().anyMatch(term::startsWith);
  }
}

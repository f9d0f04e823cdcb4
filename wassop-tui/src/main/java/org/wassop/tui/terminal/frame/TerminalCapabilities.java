package org.wassop.tui.terminal.frame;

import java.util.List;
import java.util.Map;

/**
 * The optional capabilities of a terminal, according to its environment variables. Immutable; any
 * thread.
 *
 * @param links whether it knows or ignores OSC 8, and so other operating system commands
 * @param repeat whether it knows REP ({@code CSI n b}) for every character
 */
record TerminalCapabilities(boolean links, boolean repeat) {
  /** No optional capability. */
  static final TerminalCapabilities COMMON = new TerminalCapabilities(false, false);

  /** Terminals that may print an unknown OSC, by the prefixes of their names. */
  private static final List<String> WITHOUT_OSC =
      List.of("linux", "vt", "ansi", "cons", "sun", "eterm", "emacs", "dumb", "unknown");

  /** Terminals that know REP, by the prefixes of their names. */
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
   * Returns the capabilities of the terminal that the environment variables {@code env} describe.
   * tmux and screen repeat only ASCII. mosh, which sets {@code NCURSES_NO_UTF8_ACS}, and the
   * terminal of JetBrains repeat nothing, though both claim to be {@code xterm}. Terminal.app of
   * macOS is unknown.
   */
  static TerminalCapabilities of(Map<String, String> env) {
    String term = env.getOrDefault("TERM", "");
    boolean withoutOsc = term.isBlank() || startsWithAny(term, WITHOUT_OSC);
    boolean repeat =
        startsWithAny(term, REPEATING)
            && !isSet(env, "TMUX")
            && !isSet(env, "STY")
            && !isSet(env, "NCURSES_NO_UTF8_ACS")
            && !env.getOrDefault("TERMINAL_EMULATOR", "").startsWith("JetBrains")
            && !env.getOrDefault("TERM_PROGRAM", "").equals("Apple_Terminal");
    return new TerminalCapabilities(!withoutOsc, repeat);
  }

  private static boolean isSet(Map<String, String> env, String name) {
    return !env.getOrDefault(name, "").isEmpty();
  }

  private static boolean startsWithAny(String term, List<String> prefixes) {
    return prefixes.stream().anyMatch(term::startsWith);
  }
}

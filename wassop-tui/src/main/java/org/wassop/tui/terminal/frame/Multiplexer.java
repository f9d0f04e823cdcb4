package org.wassop.tui.terminal.frame;

import java.util.Map;

/** What stands between this program and the terminal that shows it, and lets sequences through. */
enum Multiplexer {
  NONE,
  TMUX,
  SCREEN;

  /** The longest string that screen lets through in one piece. */
  private static final int SCREEN_CHUNK = 768 - 8;

  /** The innermost one, as far as {@code env} tells. */
  static Multiplexer of(Map<String, String> env) {
    if (!env.getOrDefault("TMUX", "").isEmpty()) {
      return TMUX;
    }
    return env.getOrDefault("STY", "").isEmpty() ? NONE : SCREEN;
  }

  /** {@code sequence} as it has to be written to reach the terminal outside. */
  String passing(String sequence) {
    return switch (this) {
      case NONE -> sequence;
      case TMUX -> "\033Ptmux;" + sequence.replace("\033", "\033\033") + "\033\\";
      case SCREEN -> {
        StringBuilder pieces = new StringBuilder();
        for (int from = 0; from < sequence.length(); from += SCREEN_CHUNK) {
          int to = Math.min(sequence.length(), from + SCREEN_CHUNK);
          pieces.append("\033P").append(sequence, from, to).append("\033\\");
        }
        yield pieces.toString();
      }
    };
  }
}

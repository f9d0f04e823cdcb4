package org.wassop.tui.terminal.frame;

import java.util.Map;

/** A terminal multiplexer, through which sequences must be passed to reach the outer terminal. */
enum Multiplexer {
  NONE,
  TMUX,
  SCREEN;

  /** The longest string that screen passes through in one piece. */
  private static final int SCREEN_CHUNK = 768 - 8;

  /** Returns the innermost multiplexer according to the environment variables {@code env}. */
  static Multiplexer of(Map<String, String> env) {
    if (!env.getOrDefault("TMUX", "").isEmpty()) {
      return TMUX;
    }
    return env.getOrDefault("STY", "").isEmpty() ? NONE : SCREEN;
  }

  /** Returns {@code sequence} wrapped so that it reaches the outer terminal. */
  String passthrough(String sequence) {
    return switch (this) {
      case NONE -> sequence;
      case TMUX -> "\033Ptmux;" + sequence.replace("\033", "\033\033") + "\033\\";
      case SCREEN -> {
        StringBuilder chunks = new StringBuilder();
        for (int from = 0; from < sequence.length(); from += SCREEN_CHUNK) {
          int to = Math.min(sequence.length(), from + SCREEN_CHUNK);
          chunks.append("\033P").append(sequence, from, to).append("\033\\");
        }
        yield chunks.toString();
      }
    };
  }
}

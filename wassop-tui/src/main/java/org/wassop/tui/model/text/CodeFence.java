package org.wassop.tui.model.text;

/**
 * The state of a code block between lines of back ticks: open, or {@link #NONE}. Pure.
 *
 * @param opening the line that opens the block again; empty when none is open
 * @param closing the line that closes the block; empty when none is open
 */
record CodeFence(String opening, String closing) {
  /** No open block. */
  static final CodeFence NONE = new CodeFence("", "");

  /** The most bytes of a line that closes a block, with its line end. */
  static final int CLOSING_BYTES = 18;

  private static final int MAX_TICKS = 16;
  private static final int MAX_OPENING_LENGTH = 64;

  boolean isOpen() {
    return !closing.isEmpty();
  }

  /** Returns the state at {@code to}, given that this is the state at {@code from}. */
  CodeFence after(String text, int from, int to) {
    CodeFence now = this;
    int line = from == 0 || text.charAt(from - 1) == '\n' ? from : nextLine(text, from);
    while (line < to) {
      int next = nextLine(text, line);
      now = now.after(text.substring(line, Math.min(to, next)).strip());
      line = next;
    }
    return now;
  }

  private static int nextLine(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end + 1;
  }

  private CodeFence after(String line) {
    int ticks = 0;
    while (ticks < line.length() && line.charAt(ticks) == '`') {
      ticks++;
    }
    if (isOpen()) {
      return ticks == line.length() && ticks >= closing.length() ? NONE : this;
    }
    boolean opens = ticks >= 3 && ticks <= MAX_TICKS && line.indexOf('`', ticks) < 0;
    String marks = "`".repeat(ticks);
    return opens ? new CodeFence(line.length() > MAX_OPENING_LENGTH ? marks : line, marks) : this;
  }

  /** Returns whether the line of {@code text} that begins at {@code from} is the closing line. */
  boolean isClosedBy(String text, int from) {
    int end = from + closing.length();
    boolean begins = from > 0 && text.charAt(from - 1) == '\n';
    return begins
        && text.startsWith(closing, from)
        && (end == text.length() || text.charAt(end) == '\n');
  }
}

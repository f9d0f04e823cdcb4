package org.wassop.tui.model.text;

/**
 * A block of code between lines of back ticks, or none. Pure.
 *
 * @param opening the line that opens it again; empty for none
 * @param closing the line that closes it; empty for none
 */
record CodeFence(String opening, String closing) {
  /** No block is open. */
  static final CodeFence NONE = new CodeFence("", "");

  /** Most bytes that a line that closes a block takes, with its line end. */
  static final int CLOSING_BYTES = 18;

  private static final int MOST_TICKS = 16;
  private static final int LONGEST_OPENING = 64;

  boolean isOpen() {
    return !closing.isEmpty();
  }

  /** What is open at {@code to} when this is at {@code from}. */
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
    boolean opens = ticks >= 3 && ticks <= MOST_TICKS && line.indexOf('`', ticks) < 0;
    String marks = "`".repeat(ticks);
    return opens ? new CodeFence(line.length() > LONGEST_OPENING ? marks : line, marks) : this;
  }

  /** Whether the line of {@code text} that begins at {@code from} is the one that closes this. */
  boolean isClosedBy(String text, int from) {
    int end = from + closing.length();
    boolean begins = from > 0 && text.charAt(from - 1) == '\n';
    return begins
        && text.startsWith(closing, from)
        && (end == text.length() || text.charAt(end) == '\n');
  }
}

package org.wassop.server.torture;

import java.util.random.RandomGenerator;

/**
 * Random texts of messages, all different: mostly short, some long, some of many lines, with every
 * character that the wire escapes. Owned by one thread.
 */
final class RandomTexts {
  private static final String[] PIECES = {
    "hola", " ", "ñandú", "\n", "\\", ";", "\\n", "😀", "@ref=1;room=x OK", "España", ":", "a", "…"
  };
  private static final int LONGEST = 9_000;

  private final RandomGenerator random;
  private final int longOfHundred;

  /** Creates a source of texts, of which {@code longOfHundred} percent are long. */
  RandomTexts(RandomGenerator random, int longOfHundred) {
    this.random = random;
    this.longOfHundred = longOfHundred;
  }

  /** Returns a text that begins with {@code key}. */
  String textFor(String key) {
    StringBuilder text = new StringBuilder(key).append(' ');
    int length = text.length() + length();
    int lines = 0;
    while (text.length() < length) {
      String piece = PIECES[random.nextInt(PIECES.length)];
      boolean isNewLine = piece.equals("\n");
      if (isNewLine && ++lines > 200) {
        continue;
      }
      if (length > 1_000) {
        text.append("x".repeat(200));
      }
      text.append(piece);
    }
    return text.append('.').toString();
  }

  /** Returns the key with which {@code text} begins. */
  static String keyOf(String text) {
    return text.substring(0, Math.max(0, text.indexOf(' ')));
  }

  private int length() {
    int percent = random.nextInt(100);
    if (percent < longOfHundred) {
      return random.nextInt(LONGEST);
    }
    return percent < 30 ? random.nextInt(600) : random.nextInt(60);
  }
}

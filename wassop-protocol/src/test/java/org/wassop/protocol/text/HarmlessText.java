package org.wassop.protocol.text;

/** Checks that hold for every text that {@link SafeText} returns. */
public final class HarmlessText {
  private HarmlessText() {}

  /** Checks that {@code text} can't harm a terminal and that a second pass doesn't change it. */
  public static void check(String text) {
    text.codePoints().forEach(c -> checkCharacter(c, text));
    if (!SafeText.lines(text).equals(text)) {
      throw new AssertionError("a second pass changes " + codePoints(text));
    }
  }

  /** Checks the same, and that {@code text} is one line. */
  public static void checkLine(String text) {
    check(text);
    if (!SafeText.line(text).equals(text)) {
      throw new AssertionError("not one line: " + codePoints(text));
    }
  }

  private static void checkCharacter(int c, String text) {
    byte direction = Character.getDirectionality(c);
    boolean isHostile =
        Character.isISOControl(c) && c != '\n'
            || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
            || (c & 0xFFFE) == 0xFFFE
            || direction >= Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING
                && direction <= Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT
            || direction >= Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE
            || c == 0x2028
            || c == 0x2029
            || c == 0x200B
            || c == 0x200E
            || c == 0x200F
            || c == 0x61C
            || c == 0x2060
            || c == 0xFEFF;
    if (isHostile) {
      throw new AssertionError("U+%04X in %s".formatted(c, codePoints(text)));
    }
  }

  private static String codePoints(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().forEach(c -> out.append("%04X ".formatted(c)));
    return out.toString();
  }
}

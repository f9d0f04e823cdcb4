package org.wassop.protocol.name;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.wassop.protocol.Limits;

/**
 * The rules of names ({@code docs/protocol.md} section 2). User names and room names differ in a
 * few allowed characters.
 */
final class NameRules {
  private static final int MAX_MARKS_IN_A_ROW = 3;

  private NameRules() {}

  /** Loaded only for a name beyond ASCII: the table of all scripts takes a while to build. */
  private static final class Scripts {
    static final Set<UnicodeScript> WITH_HAN =
        EnumSet.of(
            UnicodeScript.LATIN,
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.HANGUL);
  }

  /**
   * Returns {@code raw} trimmed and in NFKC, or none if that isn't a name: 1 to 32 letters, digits,
   * marks and characters of {@code extra}, all in one script, of which the first is a letter, a
   * digit or one of {@code first}.
   */
  static Optional<String> normalize(String raw, String extra, String first) {
    if (raw.length() > 4 * Limits.NAME_CODE_POINTS) {
      return Optional.empty();
    }
    String name =
        isAscii(raw)
            ? raw.strip()
            : Normalizer.normalize(raw.strip(), Normalizer.Form.NFKC).strip();
    int length = name.codePointCount(0, name.length());
    if (length == 0 || length > Limits.NAME_CODE_POINTS) {
      return Optional.empty();
    }
    int start = name.codePointAt(0);
    boolean isValid =
        (Character.isLetterOrDigit(start) || first.indexOf(start) >= 0)
            && name.codePoints().allMatch(c -> isAllowed(c, extra))
            && !name.contains("  ")
            && (isAscii(name) || !hasPileOfMarks(name) && isOneScript(name));
    return isValid ? Optional.of(name) : Optional.empty();
  }

  private static boolean isAscii(String name) {
    return name.chars().allMatch(c -> c < 0x80);
  }

  private static boolean isAllowed(int c, String extra) {
    return switch (c) {
      // Invisible letters and marks.
      case 0x115F, 0x1160, 0x3164, 0xFFA0, 0x17B4, 0x17B5, 0x34F -> false;
      default -> Character.isLetterOrDigit(c) || isMark(c) || extra.indexOf(c) >= 0;
    };
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK)
        && !(c >= 0xFE00 && c <= 0xFE0F)
        && !(c >= 0x180B && c <= 0x180F)
        && !(c >= 0xE0100 && c <= 0xE01EF);
  }

  private static boolean hasPileOfMarks(String name) {
    int marks = 0;
    for (int c : name.codePoints().toArray()) {
      marks = isMark(c) ? marks + 1 : 0;
      if (marks > MAX_MARKS_IN_A_ROW) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOneScript(String name) {
    Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
    name.codePoints().mapToObj(UnicodeScript::of).forEach(scripts::add);
    scripts.remove(UnicodeScript.COMMON);
    scripts.remove(UnicodeScript.INHERITED);
    return scripts.size() <= 1 || Scripts.WITH_HAN.containsAll(scripts);
  }
}

package org.wassop.tui.theme;

import java.util.Locale;

/** Maps names to numbers: a name always to the same one, and all names evenly. Pure. */
final class NameHash {
  private static final int FNV_START = 0x811c9dc5;
  private static final int FNV_FACTOR = 0x01000193;

  private NameHash() {}

  /**
   * Returns a number from 0 to below {@code count} for {@code name}, whatever its case (FNV-1a with
   * a final mix).
   */
  static int of(String name, int count) {
    int hash = FNV_START;
    for (int codePoint : name.toLowerCase(Locale.ROOT).codePoints().toArray()) {
      hash = (hash ^ codePoint) * FNV_FACTOR;
    }
    hash = (hash ^ hash >>> 16) * 0x85ebca6b;
    hash = (hash ^ hash >>> 13) * 0xc2b2ae35;
    return Integer.remainderUnsigned(hash ^ hash >>> 16, count);
  }
}

package org.wassop.tui.theme;

/** The contrast of colours ({@code 0xRRGGBB}) as WCAG 2 defines it. Pure. */
final class ColorContrast {
  /** The ratio that WCAG requires of text (level AA). */
  static final double READABLE_RATIO = 4.5;

  private static final int STEPS = 50;

  private ColorContrast() {}

  /** Returns the contrast ratio of two colours: from 1 for the same to 21 for black and white. */
  static double ratio(int one, int other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(int color) {
    return 0.2126 * linear(color >> 16 & 0xff)
        + 0.7152 * linear(color >> 8 & 0xff)
        + 0.0722 * linear(color & 0xff);
  }

  private static double linear(int part) {
    double value = part / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  /**
   * Returns {@code color}, made just so much lighter or darker that its contrast on {@code
   * background} is {@code wanted}; white or black if no colour in between reaches that.
   */
  static int makeReadable(int color, int background, double wanted) {
    int end = ratio(0xffffff, background) > ratio(0x000000, background) ? 0xffffff : 0x000000;
    for (int step = 0; step < STEPS; step++) {
      int mixed = mixed(color, end, step);
      if (ratio(mixed, background) >= wanted) {
        return mixed;
      }
    }
    return end;
  }

  private static int mixed(int from, int to, int step) {
    return mixed(from >> 16 & 0xff, to >> 16 & 0xff, step, 16)
        | mixed(from >> 8 & 0xff, to >> 8 & 0xff, step, 8)
        | mixed(from & 0xff, to & 0xff, step, 0);
  }

  private static int mixed(int from, int to, int step, int shift) {
    return (from + (to - from) * step / STEPS) << shift;
  }
}

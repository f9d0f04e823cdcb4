package org.wassop.tui.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ColorContrastTest {
  @Test
  void theRatioIsThatOfWcag() {
    assertThat(ColorContrast.ratio(0x000000, 0xffffff)).isCloseTo(21, within(0.001));
    assertThat(ColorContrast.ratio(0x777777, 0xffffff)).isCloseTo(4.478, within(0.001));
    assertThat(ColorContrast.ratio(0xff0000, 0x000000)).isCloseTo(5.252, within(0.001));
    assertThat(ColorContrast.ratio(0x123456, 0x123456)).isEqualTo(1);
  }

  @Test
  void anyColourCanBeMadeReadableOnAnyBackground() {
    Random random = new Random(1);
    for (int i = 0; i < 5_000; i++) {
      int color = random.nextInt(0x1000000);
      int background = random.nextInt(0x1000000);
      int readable = ColorContrast.makeReadable(color, background, ColorContrast.READABLE_RATIO);
      assertThat(ColorContrast.ratio(readable, background)).isGreaterThanOrEqualTo(4.5);
      if (ColorContrast.ratio(color, background) >= ColorContrast.READABLE_RATIO) {
        assertThat(readable).isEqualTo(color);
      }
    }
  }
}

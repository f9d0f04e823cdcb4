package org.wassop.tui.model.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class IdSearchTest {
  /** Every third entry has no id; the ids of the others have gaps. */
  private static long idOf(long number) {
    return number % 3 == 0 ? 0 : number * 2;
  }

  @Test
  void anEntryIsFoundWhateverStandsAroundIt() {
    for (long size = 0; size < 40; size++) {
      for (long id = 1; id < 90; id++) {
        long wanted = 0;
        while (wanted < size && idOf(wanted) < id) {
          wanted++;
        }
        assertThat(IdSearch.firstAtLeast(0, size, id, IdSearchTest::idOf)).isEqualTo(wanted);
      }
    }
  }

  @Test
  void amongAHundredThousandAFewLooksAreEnough() {
    for (long id = 1; id < 200_000; id += 997) {
      AtomicInteger looks = new AtomicInteger();
      IdSearch.firstAtLeast(
          -50_000,
          50_000,
          id,
          number -> {
            looks.incrementAndGet();
            return number * 2 + 100_001;
          });
      assertThat(looks.get()).isLessThanOrEqualTo(17);
    }
  }
}

package org.wassop.tui.model.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wassop.tui.model.text.LocalizedText;

class ScrollbackTest {
  private static Entry entry(long number) {
    return new Entry.Notice(LocalizedText.of("" + number), number);
  }

  private static Scrollback filled(Scrollback from, int count) {
    Scrollback log = from;
    for (int i = 0; i < count; i++) {
      log = log.with(entry(log.end()));
    }
    return log;
  }

  @Test
  void addingLeavesTheOldOneAsItWas() {
    Scrollback old = filled(Scrollback.empty(), 700);
    Scrollback one = old.with(entry(1));
    Scrollback other = old.with(entry(2));
    assertThat(old.end()).isEqualTo(700);
    assertThat(one.get(700)).isEqualTo(entry(1));
    assertThat(other.get(700)).isEqualTo(entry(2));
    assertThat(one.get(699)).isSameAs(old.get(699));
  }

  @Test
  void theOldestAreDroppedAndTheOthersKeepTheirNumbers() {
    Scrollback log = filled(Scrollback.empty(), Scrollback.MAX_ENTRIES + 10_000);
    assertThat(log.end()).isEqualTo(Scrollback.MAX_ENTRIES + 10_000);
    assertThat(log.end() - log.first())
        .isBetween((long) Scrollback.MAX_ENTRIES, Scrollback.MAX_ENTRIES + 512L);
    for (long i = log.first(); i < log.end(); i++) {
      assertThat(log.get(i).timeMillis()).isEqualTo(i);
    }
  }

  private static List<Entry> older(Scrollback log, int count) {
    List<Entry> entries = new ArrayList<>();
    for (long number = log.first() - count; number < log.first(); number++) {
      entries.add(entry(number));
    }
    return entries;
  }

  @Test
  void olderOnesComeBeforeAndTheOthersKeepTheirNumbers() {
    Random random = new Random(4);
    Scrollback log = Scrollback.empty();
    for (int i = 0; i < 300; i++) {
      log =
          random.nextBoolean()
              ? filled(log, random.nextInt(400))
              : log.withOlder(older(log, random.nextInt(600)));
    }
    assertThat(log.first()).isNegative();
    for (long i = log.first(); i < log.end(); i++) {
      assertThat(log.get(i).timeMillis()).isEqualTo(i);
    }
  }

  @Test
  void addingOlderOnesLeavesTheOldOneAsItWas() {
    Scrollback old = filled(Scrollback.empty(), 700).withOlder(List.of(entry(-1)));
    Scrollback older = old.withOlder(List.of(entry(-3), entry(-2)));
    assertThat(old.first()).isEqualTo(-1);
    assertThat(older.first()).isEqualTo(-3);
    assertThat(older.end()).isEqualTo(old.end());
    assertThat(older.get(500)).isSameAs(old.get(500));
  }

  @Test
  void whenItIsFullTheOldestOfTheOlderAreLeftOut() {
    Scrollback log = filled(Scrollback.empty(), 10);
    while (!log.isFull()) {
      log = log.withOlder(older(log, 199));
    }
    assertThat(log.end() - log.first()).isEqualTo(Scrollback.MAX_ENTRIES);
    assertThat(log.get(log.first()).timeMillis()).isEqualTo(log.first());
    assertThat(log.withOlder(older(log, 5)).first()).isEqualTo(log.first());
    log = filled(log, 2_000);
    assertThat(log.isFull()).isTrue();
    assertThat(log.end() - log.first())
        .isBetween((long) Scrollback.MAX_ENTRIES, Scrollback.MAX_ENTRIES + 512L);
    assertThat(log.get(log.first()).timeMillis()).isEqualTo(log.first());
  }

  @Test
  void addingToALongOneCostsWhatItCostsForAShortOne() {
    long small = bytesOfAdding(filled(Scrollback.empty(), 1_000));
    long large = bytesOfAdding(filled(Scrollback.empty(), 90_000));
    // A full scrollback copies its list of chunks now and then: some hundred references.
    assertThat(large).isLessThan(small + 100_000);
  }

  private static long bytesOfAdding(Scrollback log) {
    var threads =
        (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
    filled(log, 2_560);
    long before = threads.getCurrentThreadAllocatedBytes();
    filled(log, 2_560);
    return threads.getCurrentThreadAllocatedBytes() - before;
  }
}

package org.wassop.tui.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wassop.tui.view.rows.Row;
import org.wassop.tui.view.rows.StyleRole;

class ScrollShiftTest {
  private static List<Row> rows(int first, int last) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(i -> Row.of("line " + i, StyleRole.TEXT))
        .toList();
  }

  @Test
  void rowsThatMovedAreFound() {
    assertThat(ScrollShift.between(rows(1, 40), rows(2, 41))).isEqualTo(1);
    assertThat(ScrollShift.between(rows(1, 40), rows(31, 70))).isEqualTo(30);
    assertThat(ScrollShift.between(rows(11, 50), rows(1, 40))).isEqualTo(-10);
  }

  @Test
  void whatStaysOrHasNothingInCommonHasNotMoved() {
    assertThat(ScrollShift.between(rows(1, 40), rows(1, 40))).isZero();
    assertThat(ScrollShift.between(rows(1, 40), rows(101, 140))).isZero();
    assertThat(ScrollShift.between(rows(1, 40), rows(39, 78))).isZero();
    assertThat(ScrollShift.between(List.of(), rows(1, 3))).isZero();
    List<Row> alike = Collections.nCopies(20, Row.of("same", StyleRole.TEXT));
    assertThat(ScrollShift.between(alike, alike)).isZero();
  }
}

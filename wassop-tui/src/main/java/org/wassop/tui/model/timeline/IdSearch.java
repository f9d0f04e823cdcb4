package org.wassop.tui.model.timeline;

import java.util.function.LongUnaryOperator;

/** Finds an entry by its id among many, of which some have none. Pure. */
final class IdSearch {
  private IdSearch() {}

  /**
   * The first number from {@code from} to before {@code to} whose id is {@code id} or more; {@code
   * to} when there is none. {@code idOf} says the id of a number: they grow, but for those that
   * have none, which is 0. It is asked as many times as the range can be halved, and once more for
   * each that has none where it looks.
   */
  static long firstFrom(long from, long to, long id, LongUnaryOperator idOf) {
    long low = from;
    long high = to;
    long found = to;
    while (low < high) {
      long middle = low + (high - low) / 2;
      long number = middle;
      long there = idOf.applyAsLong(number);
      while (there == 0 && ++number < high) {
        there = idOf.applyAsLong(number);
      }
      if (number >= high) {
        high = middle;
      } else if (there >= id) {
        found = number;
        high = middle;
      } else {
        low = number + 1;
      }
    }
    return found;
  }
}

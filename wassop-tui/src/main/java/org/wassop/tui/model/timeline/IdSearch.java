package org.wassop.tui.model.timeline;

import java.util.function.LongUnaryOperator;

/** A binary search for an entry by its id, among entries of which some have none. Pure. */
final class IdSearch {
  private IdSearch() {}

  /**
   * Returns the first number from {@code from} to before {@code to} whose id is at least {@code
   * id}, or {@code to} if there is none. {@code idOf} maps a number to its id, or to 0 for an entry
   * without one; ids must grow with the numbers. It is called once for each halving of the range,
   * and once more for each entry without an id that is passed.
   */
  static long firstAtLeast(long from, long to, long id, LongUnaryOperator idOf) {
    long low = from;
    long high = to;
    long found = to;
    while (low < high) {
      long middle = low + (high - low) / 2;
      long number = middle;
      long idThere = idOf.applyAsLong(number);
      while (idThere == 0 && ++number < high) {
        idThere = idOf.applyAsLong(number);
      }
      if (number >= high) {
        high = middle;
      } else if (idThere >= id) {
        found = number;
        high = middle;
      } else {
        low = number + 1;
      }
    }
    return found;
  }
}

package org.wassop.protocol.name;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Folds names for comparison: {@link #key} finds the same name in another spelling, {@link
 * #skeleton} another name that looks the same. Safe to call from any thread.
 */
final class Lookalikes {
  private static final String LOOKALIKES =
      "01I|" + "АВЕЅІЈКМНОРСТУХаеорсухѕіјԁһԛԝкӀӏ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοναικρυχ" + "օսհո" + "ıɑɡɩʟο";
  private static final String LATIN_DOUBLES =
      "olll" + "ABESlJKMHOPCTYXaeopcyxsijdhqwkll" + "ABEZHlKMNOPTYXovaikpux" + "ouhn" + "iagilo";
  private static final Map<Integer, Integer> LATIN =
      IntStream.range(0, LOOKALIKES.length())
          .boxed()
          .collect(
              Collectors.toMap(
                  i -> (int) LOOKALIKES.charAt(i),
                  i -> (int) LATIN_DOUBLES.charAt(i),
                  (a, b) -> a));

  private Lookalikes() {}

  /** Returns {@code name}, which is in NFKC, case-folded. */
  static String key(String name) {
    return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  /**
   * Returns {@code name} with each look-alike of a Latin character replaced by that one, then
   * case-folded.
   */
  static String skeleton(String name) {
    StringBuilder out = new StringBuilder(name.length());
    name.codePoints().forEach(c -> out.appendCodePoint(LATIN.getOrDefault(c, c)));
    return key(out.toString());
  }
}

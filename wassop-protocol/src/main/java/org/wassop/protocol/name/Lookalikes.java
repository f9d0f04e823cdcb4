package org.wassop.protocol.name;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Folds names to what they are compared by: {@link #key} for "the same name in other letters",
 * {@link #skeleton} for "another name that looks the same". For any thread.
 */
final class Lookalikes {
  private static final String STRANGE =
      "01I|" + "АВЕЅІЈКМНОРСТУХаеорсухѕіјԁһԛԝкӀӏ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοναικρυχ" + "օսհո" + "ıɑɡɩʟο";
  private static final String FAMILIAR =
      "olll" + "ABESlJKMHOPCTYXaeopcyxsijdhqwkll" + "ABEZHlKMNOPTYXovaikpux" + "ouhn" + "iagilo";
  private static final Map<Integer, Integer> LATIN =
      IntStream.range(0, STRANGE.length())
          .boxed()
          .collect(
              Collectors.toMap(
                  i -> (int) STRANGE.charAt(i), i -> (int) FAMILIAR.charAt(i), (a, b) -> a));

  private Lookalikes() {}

  /** Case-folded {@code name}, which is in NFKC already. */
  static String key(String name) {
    return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  /**
   * {@code name} with every character that looks like a Latin one replaced by it, then case-folded.
   */
  static String skeleton(String name) {
    StringBuilder out = new StringBuilder(name.length());
    name.codePoints().forEach(c -> out.appendCodePoint(LATIN.getOrDefault(c, c)));
    return key(out.toString());
  }
}

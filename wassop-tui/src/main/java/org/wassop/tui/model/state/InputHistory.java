package org.wassop.tui.model.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wassop.protocol.message.Place;

/**
 * The input history: the entered messages and commands of each conversation, as they were typed.
 * Immutable.
 *
 * @param byPlace the lines of each conversation, newest first
 */
public record InputHistory(Map<Place, List<String>> byPlace) {
  static final InputHistory EMPTY = new InputHistory(Map.of());

  /** The most lines that are kept for a conversation. */
  static final int MAX_LINES = 100;

  /** The most UTF-16 units of these lines together, unless the newest alone has more. */
  static final int MAX_UNITS = 500_000;

  /** Copies {@code byPlace}. */
  public InputHistory {
    byPlace = Map.copyOf(byPlace);
  }

  /** Returns the lines entered at {@code place}, newest first. */
  public List<String> linesOf(Place place) {
    return byPlace.getOrDefault(place, List.of());
  }

  /**
   * Returns this with {@code text} as the newest line at {@code place}, unless it repeats the
   * newest.
   */
  InputHistory with(Place place, String text) {
    List<String> before = linesOf(place);
    if (!before.isEmpty() && before.getFirst().equals(text)) {
      return this;
    }
    List<String> lines = new ArrayList<>();
    lines.add(text);
    int units = text.length();
    for (String line : before) {
      units += line.length();
      if (lines.size() == MAX_LINES || units > MAX_UNITS) {
        break;
      }
      lines.add(line);
    }
    Map<Place, List<String>> changed = new LinkedHashMap<>(byPlace);
    changed.put(place, List.copyOf(lines));
    return new InputHistory(changed);
  }
}

package org.wassop.tui.model.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wassop.protocol.message.Place;

/**
 * What was entered in each conversation, messages and commands as they were typed, to be called
 * back. Immutable.
 *
 * @param byPlace newest first
 */
public record InputHistory(Map<Place, List<String>> byPlace) {
  static final InputHistory NOTHING = new InputHistory(Map.of());

  /** Most lines of a conversation that are remembered. */
  static final int MOST = 100;

  /** Most UTF-16 units that they have together, unless the newest has more. */
  static final int MOST_UNITS = 500_000;

  /** Copies {@code byPlace}. */
  public InputHistory {
    byPlace = Map.copyOf(byPlace);
  }

  /** What was entered at {@code place}, newest first. */
  public List<String> at(Place place) {
    return byPlace.getOrDefault(place, List.of());
  }

  /** These and {@code text}, unless it repeats the newest. */
  InputHistory with(Place place, String text) {
    List<String> before = at(place);
    if (!before.isEmpty() && before.getFirst().equals(text)) {
      return this;
    }
    List<String> lines = new ArrayList<>();
    lines.add(text);
    int units = text.length();
    for (String line : before) {
      units += line.length();
      if (lines.size() == MOST || units > MOST_UNITS) {
        break;
      }
      lines.add(line);
    }
    Map<Place, List<String>> changed = new LinkedHashMap<>(byPlace);
    changed.put(place, List.copyOf(lines));
    return new InputHistory(changed);
  }
}

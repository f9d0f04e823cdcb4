package org.wassop.protocol.codec;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.wassop.protocol.Limits;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;

/** The tags of a line: {@code @ref=3;room=Sala1}. Values are escaped as in IRCv3 message tags. */
final class Tags {
  private static final Tags NONE = new Tags(Map.of());

  private final Map<String, String> values;

  private Tags(Map<String, String> values) {
    this.values = values;
  }

  static Tags none() {
    return NONE;
  }

  /** Parses {@code text}, which is without its {@code @}; returns none if it is malformed. */
  static Optional<Tags> parse(String text) {
    Map<String, String> values = new LinkedHashMap<>();
    int start = 0;
    while (start <= text.length()) {
      int semicolon = text.indexOf(';', start);
      int end = semicolon < 0 ? text.length() : semicolon;
      int equals = text.indexOf('=', start);
      int keyEnd = equals < 0 || equals > end ? end : equals;
      String key = text.substring(start, keyEnd);
      if (!isKey(key) || values.size() == Limits.TAGS) {
        return Optional.empty();
      }
      values.put(key, keyEnd == end ? "" : Escapes.tagValue(text.substring(keyEnd + 1, end)));
      start = end + 1;
    }
    return Optional.of(new Tags(values));
  }

  private static boolean isKey(String key) {
    return !key.isEmpty()
        && key.chars()
            .allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_' || c == '-');
  }

  /** Returns the value of {@code key}, empty if there is no such tag. */
  String value(String key) {
    return values.getOrDefault(key, "");
  }

  /** Returns the place that the tag {@code to} or {@code room} names, if it is valid. */
  Optional<Place> place() {
    return value("to").isEmpty()
        ? RoomName.parse(value("room")).map(Place.Room::new)
        : UserName.parse(value("to")).map(Place.Direct::new);
  }

  /** Returns the value of {@code key} as a number, 0 if it isn't one. */
  int count(String key) {
    return (int) Math.min(number(key, 0), Integer.MAX_VALUE);
  }

  /**
   * Returns the value of {@code key} as a non-negative number, {@code fallback} if it isn't one.
   */
  long number(String key, long fallback) {
    String value = value(key);
    if (value.isEmpty()
        || value.length() > 18
        || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return fallback;
    }
    return Long.parseLong(value);
  }
}

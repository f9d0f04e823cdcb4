package org.wassop.protocol.codec;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.wassop.protocol.Limits;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;

/**
 * The tags before a verb: {@code @ref=3;room=Sala1}. Values are escaped as in IRCv3 message tags.
 */
final class Tags {
  private static final Tags NONE = new Tags(Map.of());

  private final Map<String, String> values;

  private Tags(Map<String, String> values) {
    this.values = values;
  }

  static Tags none() {
    return NONE;
  }

  /** The tags in {@code text}, which is without its {@code @}, or none when they can't be read. */
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

  /** The value of {@code key}; empty when the tag isn't there. */
  String value(String key) {
    return values.getOrDefault(key, "");
  }

  /** The place that the tags {@code to} or {@code room} name, if they do. */
  Optional<Place> place() {
    return value("to").isEmpty()
        ? RoomName.parse(value("room")).map(Place.Room::new)
        : UserName.parse(value("to")).map(Place.Direct::new);
  }

  /** How many {@code key} says: 0 when it says nothing. */
  int count(String key) {
    return (int) Math.min(number(key, 0), Integer.MAX_VALUE);
  }

  /** The value of {@code key} as a number that isn't negative, or {@code otherwise}. */
  long number(String key, long otherwise) {
    String value = value(key);
    if (value.isEmpty()
        || value.length() > 18
        || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return otherwise;
    }
    return Long.parseLong(value);
  }
}

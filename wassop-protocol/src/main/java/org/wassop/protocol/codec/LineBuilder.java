package org.wassop.protocol.codec;

import java.util.Optional;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;

/** Writes one Wassop/2 line: tags first, then the verb and its escaped argument. */
final class LineBuilder {
  private final StringBuilder out = new StringBuilder(96);

  LineBuilder(String ref) {
    if (!ref.isEmpty()) {
      tag("ref", ref);
    }
  }

  LineBuilder tag(String key, String value) {
    if (!value.isEmpty()) {
      out.append(out.isEmpty() ? '@' : ';').append(key).append('=');
      Escapes.appendTagValue(out, value);
    }
    return this;
  }

  LineBuilder tag(String key, long value) {
    out.append(out.isEmpty() ? '@' : ';').append(key).append('=').append(value);
    return this;
  }

  /** The id {@code value}, unless it is 0: then it isn't known, or there is none. */
  LineBuilder known(String key, long value) {
    return value == 0 ? this : tag(key, value);
  }

  /** Names {@code place} by the tag {@code room} or {@code to}. */
  LineBuilder place(Place place) {
    return switch (place) {
      case Place.Room(RoomName name) -> tag("room", name.text());
      case Place.Direct(UserName to) -> tag("to", to.text());
    };
  }

  /** Names the place, if there is one. */
  LineBuilder place(Optional<Place> place) {
    place.ifPresent(this::place);
    return this;
  }

  /** The line with its end. */
  String end(String verb) {
    return verb(verb).append('\n').toString();
  }

  /** The line with its end; an empty argument is left out. */
  String end(String verb, String argument) {
    verb(verb);
    if (!argument.isEmpty()) {
      out.append(' ');
      Escapes.appendText(out, argument);
    }
    return out.append('\n').toString();
  }

  private StringBuilder verb(String verb) {
    if (!out.isEmpty()) {
      out.append(' ');
    }
    return out.append(verb);
  }
}

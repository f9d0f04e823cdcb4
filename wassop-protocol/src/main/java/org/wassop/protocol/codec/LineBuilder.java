package org.wassop.protocol.codec;

import java.util.Optional;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;

/** Builds one Wassop/2 line: first its tags, then the verb and its escaped argument. */
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

  /** Adds the id {@code value}, unless it is 0 for unknown or none. */
  LineBuilder tagUnlessZero(String key, long value) {
    return value == 0 ? this : tag(key, value);
  }

  /** Adds {@code place} as the tag {@code room} or {@code to}. */
  LineBuilder place(Place place) {
    return switch (place) {
      case Place.Room(RoomName name) -> tag("room", name.text());
      case Place.Direct(UserName to) -> tag("to", to.text());
    };
  }

  /** Adds the place, if there is one. */
  LineBuilder place(Optional<Place> place) {
    place.ifPresent(this::place);
    return this;
  }

  /** Returns the line, ended by LF. */
  String end(String verb) {
    return verb(verb).append('\n').toString();
  }

  /** Returns the line, ended by LF; an empty argument is left out. */
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

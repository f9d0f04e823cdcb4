package org.wassop.protocol.codec;

import java.util.Optional;

/** The parts of a Wassop/2 line; the argument is still escaped. */
record TaggedLine(Tags tags, String verb, String argument) {
  /** Splits {@code line}; returns none if its tags are malformed. */
  static Optional<TaggedLine> parse(String line) {
    if (!line.startsWith("@")) {
      return Optional.of(split(Tags.none(), line));
    }
    int space = line.indexOf(' ');
    if (space < 0) {
      return Optional.empty();
    }
    return Tags.parse(line.substring(1, space)).map(tags -> split(tags, line.substring(space + 1)));
  }

  private static TaggedLine split(Tags tags, String rest) {
    int space = rest.indexOf(' ');
    return space < 0
        ? new TaggedLine(tags, rest, "")
        : new TaggedLine(tags, rest.substring(0, space), rest.substring(space + 1));
  }
}

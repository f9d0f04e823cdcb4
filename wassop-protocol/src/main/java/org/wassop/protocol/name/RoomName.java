package org.wassop.protocol.name;

import java.util.Optional;

/** The name of a room; ordered by key. */
public final class RoomName extends Name implements Comparable<RoomName> {
  /** The room that exists from the start and is always listed. */
  public static final RoomName FIRST = new RoomName("Sala1");

  private RoomName(String text) {
    super(text);
  }

  /** Returns the name that {@code raw} spells, or none if it isn't allowed. */
  public static Optional<RoomName> parse(String raw) {
    return NameRules.normalize(raw, "-_.#+& ", "_#").map(RoomName::new);
  }

  @Override
  public int compareTo(RoomName other) {
    return key().compareTo(other.key());
  }
}

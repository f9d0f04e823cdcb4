package org.wassop.protocol.name;

import java.util.Optional;

/** What a room is called; in the order of the keys. */
public final class RoomName extends Name implements Comparable<RoomName> {
  /** The room that exists from the start. */
  public static final RoomName FIRST = new RoomName("Sala1");

  private RoomName(String text) {
    super(text);
  }

  /** The name in {@code raw}, or none when it isn't allowed. */
  public static Optional<RoomName> parse(String raw) {
    return NameRules.normalize(raw, "-_.#+& ", "_#").map(RoomName::new);
  }

  @Override
  public int compareTo(RoomName other) {
    return key().compareTo(other.key());
  }
}

package org.wassop.protocol.name;

import java.util.Optional;

/**
 * A room's name, validated and in NFKC. Two names are one when their {@link #key} is the same;
 * equality is that of the key.
 */
public final class RoomName implements Comparable<RoomName> {
  /** The room that exists from the start. */
  public static final RoomName FIRST = new RoomName("Sala1");

  private final String text;
  private final String key;
  private final String skeleton;

  private RoomName(String text) {
    this.text = text;
    this.key = Lookalikes.key(text);
    this.skeleton = Lookalikes.skeleton(text);
  }

  /** The name in {@code raw}, or none when it isn't allowed. */
  public static Optional<RoomName> parse(String raw) {
    return NameRules.normalize(raw, "-_.#+& ", "_#").map(RoomName::new);
  }

  /** The name as the room's creator wrote it, in NFKC. */
  public String text() {
    return text;
  }

  /** What the name is compared by: the same for every spelling of one name. */
  public String key() {
    return key;
  }

  /** What the name looks like: two names with one skeleton can be mistaken for each other. */
  public String skeleton() {
    return skeleton;
  }

  @Override
  public int compareTo(RoomName other) {
    return key.compareTo(other.key);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RoomName name && key.equals(name.key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}

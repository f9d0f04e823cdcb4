package org.wassop.protocol.name;

/**
 * A validated name, in NFKC. Two names of one kind are the same when their {@link #key} is;
 * equality is that of the key. Immutable.
 */
public abstract sealed class Name permits UserName, RoomName {
  private final String text;
  private final String key;
  private final String skeleton;

  /** The name {@code text}, which is valid and in NFKC. */
  Name(String text) {
    this.text = text;
    this.key = Lookalikes.key(text);
    this.skeleton = Lookalikes.skeleton(text);
  }

  /** The name as whoever made it wrote it, in NFKC. */
  public final String text() {
    return text;
  }

  /** What the name is compared by: the same for every spelling of one name. */
  public final String key() {
    return key;
  }

  /** What the name looks like: two names with one skeleton can be mistaken for each other. */
  public final String skeleton() {
    return skeleton;
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof Name name && name.getClass() == getClass() && key.equals(name.key);
  }

  @Override
  public final int hashCode() {
    return key.hashCode();
  }

  @Override
  public final String toString() {
    return text;
  }
}

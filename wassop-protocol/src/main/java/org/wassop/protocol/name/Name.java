package org.wassop.protocol.name;

/**
 * A valid user name or room name, in NFKC. Two names of one kind are equal if their {@linkplain
 * #key keys} are. Immutable.
 */
public abstract sealed class Name permits UserName, RoomName {
  private final String text;
  private final String key;
  private final String skeleton;

  /** Creates the name {@code text}, which must be valid and in NFKC. */
  Name(String text) {
    this.text = text;
    this.key = Lookalikes.key(text);
    this.skeleton = Lookalikes.skeleton(text);
  }

  /** Returns the name in the spelling of its creator, in NFKC. */
  public final String text() {
    return text;
  }

  /** Returns the case-folded name: the same for all spellings that count as one name. */
  public final String key() {
    return key;
  }

  /** Returns the name with look-alikes replaced: names with one skeleton look the same. */
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

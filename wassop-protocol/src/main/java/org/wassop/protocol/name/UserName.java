package org.wassop.protocol.name;

import java.util.Optional;
import java.util.Set;

/**
 * A user's name, validated and in NFKC. Two names are one when their {@link #key} is the same;
 * equality is that of the key.
 */
public final class UserName implements Comparable<UserName> {
  /** Words that a line of a server or a client begins with: nobody may be called so. */
  private static final Set<String> RESERVED =
      Set.of("error", "ok", "tú", "tu", "you", "server", "servidor", "system", "sistema", "wassop");

  private final String text;
  private final String key;
  private final String skeleton;

  private UserName(String text) {
    this.text = text;
    this.key = Lookalikes.key(text);
    this.skeleton = Lookalikes.skeleton(text);
  }

  /** The name in {@code raw}, or none when it isn't allowed. */
  public static Optional<UserName> parse(String raw) {
    return NameRules.normalize(raw, "-_.", "_")
        .map(UserName::new)
        .filter(name -> !RESERVED.contains(name.key) && !RESERVED.contains(name.skeleton));
  }

  /** The name as its owner wrote it, in NFKC. */
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
  public int compareTo(UserName other) {
    return key.compareTo(other.key);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof UserName name && key.equals(name.key);
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

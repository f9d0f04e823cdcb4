package org.wassop.protocol.name;

import java.util.Optional;
import java.util.Set;

/** What a user is called; in the order of the keys. */
public final class UserName extends Name implements Comparable<UserName> {
  /** Words that a line of a server or a client begins with: nobody may be called so. */
  private static final Set<String> RESERVED =
      Set.of("error", "ok", "tú", "tu", "you", "server", "servidor", "system", "sistema", "wassop");

  private UserName(String text) {
    super(text);
  }

  /** The name in {@code raw}, or none when it isn't allowed. */
  public static Optional<UserName> parse(String raw) {
    return NameRules.normalize(raw, "-_.", "_")
        .map(UserName::new)
        .filter(name -> !RESERVED.contains(name.key()) && !RESERVED.contains(name.skeleton()));
  }

  @Override
  public int compareTo(UserName other) {
    return key().compareTo(other.key());
  }
}

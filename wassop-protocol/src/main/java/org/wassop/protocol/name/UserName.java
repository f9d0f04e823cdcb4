package org.wassop.protocol.name;

import java.util.Optional;
import java.util.Set;

/** The name of a user; ordered by key. */
public final class UserName extends Name implements Comparable<UserName> {
  /** Words that begin lines of a server or a client: no user may have them as a name. */
  private static final Set<String> RESERVED =
      Set.of("error", "ok", "tú", "tu", "you", "server", "servidor", "system", "sistema", "wassop");

  private UserName(String text) {
    super(text);
  }

  /** Returns the name that {@code raw} spells, or none if it isn't allowed. */
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

package org.wassop.server.history.sqlite.database;

import java.util.HashMap;
import java.util.Map;
import org.wassop.protocol.name.UserName;

/**
 * Parses stored user names, each one only once. For the rows of one result; one thread at a time.
 */
public final class NameCache {
  /** Stands for a name that isn't valid any more, or was put into the file by hand. */
  private static final UserName NOBODY = UserName.parse("_").orElseThrow();

  private final Map<String, UserName> known = new HashMap<>();

  /** Returns the user name that is stored as {@code stored}. */
  public UserName userName(String stored) {
    return known.computeIfAbsent(stored, name -> UserName.parse(name).orElse(NOBODY));
  }
}

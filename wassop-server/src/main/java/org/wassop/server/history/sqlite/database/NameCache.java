package org.wassop.server.history.sqlite.database;

import java.util.HashMap;
import java.util.Map;
import org.wassop.protocol.name.UserName;

/**
 * Makes names of what is stored; each only one time. For the rows of one answer, and one thread.
 */
public final class NameCache {
  /** Stands for a name that is not allowed any more, or was put into the file by hand. */
  private static final UserName NOBODY = UserName.parse("_").orElseThrow();

  private final Map<String, UserName> known = new HashMap<>();

  public UserName user(String stored) {
    return known.computeIfAbsent(stored, name -> UserName.parse(name).orElse(NOBODY));
  }
}

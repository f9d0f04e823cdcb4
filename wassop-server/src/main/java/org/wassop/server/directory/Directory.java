package org.wassop.server.directory;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.wassop.protocol.name.UserName;

/**
 * Who is called what now. A name belongs to one owner, and so does everything that looks the same.
 * For any thread.
 */
public final class Directory {
  private final ConcurrentMap<String, Object> ownerByKey = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, Object> ownerBySkeleton = new ConcurrentHashMap<>();

  /** Gives {@code name} to {@code owner}, unless it or one that looks the same is taken. */
  public boolean claim(UserName name, Object owner) {
    if (ownerByKey.putIfAbsent(name.key(), owner) != null) {
      return false;
    }
    if (ownerBySkeleton.putIfAbsent(name.skeleton(), owner) != null) {
      ownerByKey.remove(name.key(), owner);
      return false;
    }
    return true;
  }

  /** Frees {@code name} if it is {@code owner}'s. */
  public void release(UserName name, Object owner) {
    ownerBySkeleton.remove(name.skeleton(), owner);
    ownerByKey.remove(name.key(), owner);
  }
}

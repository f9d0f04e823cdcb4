package org.wassop.server.history.sqlite.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Makes a number of a message's key, for the index: of a digest, since whoever chooses keys must
 * not be able to make many of them alike. For one thread.
 */
public final class KeyHash {
  private final MessageDigest digest;
  private String lastKey = "";
  private long lastHash;

  public KeyHash() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The number of {@code key}: 0 when it is empty, and never else. */
  public long of(String key) {
    if (key.isEmpty()) {
      return 0;
    }
    if (key.equals(lastKey)) {
      return lastHash;
    }
    long hash = ByteBuffer.wrap(digest.digest(key.getBytes(UTF_8))).getLong();
    lastKey = key;
    lastHash = hash == 0 ? 1 : hash;
    return lastHash;
  }
}

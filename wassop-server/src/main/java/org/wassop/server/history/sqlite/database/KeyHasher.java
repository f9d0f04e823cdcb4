package org.wassop.server.history.sqlite.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Hashes the keys of messages for the index. It uses a cryptographic digest, so that a client can't
 * choose many keys with the same hash. One thread at a time.
 */
public final class KeyHasher {
  private final MessageDigest digest;
  private String lastKey = "";
  private long lastHash;

  /** Creates a hasher. */
  public KeyHasher() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Returns the hash of {@code key}; 0 only for an empty key. */
  public long hash(String key) {
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

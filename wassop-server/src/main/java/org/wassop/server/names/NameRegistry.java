package org.wassop.server.names;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.wassop.protocol.name.UserName;

/**
 * The user names that are in use. A name belongs to one holder, together with all names that look
 * the same. Safe to call from any thread.
 */
public final class NameRegistry {
  private static final int SESSION_BYTES = 16;

  /** The owner of a name: a connection. */
  public interface Holder {
    /** Returns how to reach the user, or null if the holder has no name. */
    @Nullable Recipient recipient();

    /**
     * Leaves all rooms and frees the name, because the same user takes it over in another
     * connection. Blocks; returns false if that takes too long.
     */
    boolean releaseForTakeover();
  }

  /** The result of a claim for a name. */
  public sealed interface ClaimResult {
    /** The holder has the name; {@code session} proves that in a later claim. */
    record Granted(String session) implements ClaimResult {}

    /** Another user has the name, or one that looks the same. */
    record Taken() implements ClaimResult {}

    /** The same user has the name in another connection. */
    record HeldBy(Holder other) implements ClaimResult {}
  }

  private record Entry(Holder holder, String session) {}

  private final SecureRandom random = new SecureRandom();
  private final ConcurrentMap<String, Entry> byKey = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, Holder> bySkeleton = new ConcurrentHashMap<>();

  /**
   * Gives {@code name} to {@code holder}, unless it or one that looks the same is in use. {@code
   * session} is the session of an earlier granted claim, or empty.
   */
  public ClaimResult claim(UserName name, Holder holder, String session) {
    Entry entry = new Entry(holder, newSession());
    Entry existing = byKey.putIfAbsent(name.key(), entry);
    if (existing != null) {
      return !session.isEmpty() && isSame(session, existing.session())
          ? new ClaimResult.HeldBy(existing.holder())
          : new ClaimResult.Taken();
    }
    if (bySkeleton.putIfAbsent(name.skeleton(), holder) != null) {
      byKey.remove(name.key(), entry);
      return new ClaimResult.Taken();
    }
    return new ClaimResult.Granted(entry.session());
  }

  private String newSession() {
    byte[] bytes = new byte[SESSION_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Takes equally long however much of the session is right. */
  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
  }

  /** Frees {@code name} if it belongs to {@code holder}. */
  public void release(UserName name, Holder holder) {
    bySkeleton.remove(name.skeleton(), holder);
    byKey.computeIfPresent(
        name.key(), (key, entry) -> entry.holder().equals(holder) ? null : entry);
  }

  /** Returns the user who has {@code name}, if there is one. */
  public Optional<Recipient> find(UserName name) {
    Entry entry = byKey.get(name.key());
    return entry == null ? Optional.empty() : Optional.ofNullable(entry.holder().recipient());
  }
}

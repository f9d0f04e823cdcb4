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
 * Who is called what now. A name belongs to one holder, and so does everything that looks the same.
 * For any thread.
 */
public final class NameRegistry {
  private static final int SESSION_BYTES = 16;

  /** Who has a name: a connection. */
  public interface Holder {
    /** How to reach whoever it is; null once it has no name any more. */
    @Nullable Recipient presence();

    /**
     * Leaves everything and frees the name, since the same user has come back in another
     * connection. Blocks; false when that takes too long.
     */
    boolean giveUp();
  }

  /** What became of the wish for a name. */
  public sealed interface Claim {
    /** It is the holder's; {@code session} proves it to the server later on. */
    record Granted(String session) implements Claim {}

    /** It is somebody else's. */
    record Taken() implements Claim {}

    /** It is the same user's, in another connection. */
    record HeldBy(Holder other) implements Claim {}
  }

  private record Entry(Holder holder, String session) {}

  private final SecureRandom random = new SecureRandom();
  private final ConcurrentMap<String, Entry> byKey = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, Holder> bySkeleton = new ConcurrentHashMap<>();

  /**
   * Gives {@code name} to {@code holder}, unless it or one that looks the same is taken. {@code
   * session} is what an earlier claim was granted with, or empty.
   */
  public Claim claim(UserName name, Holder holder, String session) {
    Entry entry = new Entry(holder, newSession());
    Entry present = byKey.putIfAbsent(name.key(), entry);
    if (present != null) {
      return !session.isEmpty() && isSame(session, present.session())
          ? new Claim.HeldBy(present.holder())
          : new Claim.Taken();
    }
    if (bySkeleton.putIfAbsent(name.skeleton(), holder) != null) {
      byKey.remove(name.key(), entry);
      return new Claim.Taken();
    }
    return new Claim.Granted(entry.session());
  }

  private String newSession() {
    byte[] bytes = new byte[SESSION_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Takes as long for a session that is nearly right as for one that isn't. */
  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
  }

  /** Frees {@code name} if it is {@code holder}'s. */
  public void release(UserName name, Holder holder) {
    bySkeleton.remove(name.skeleton(), holder);
    byKey.computeIfPresent(
        name.key(), (key, entry) -> entry.holder().equals(holder) ? null : entry);
  }

  /** Whoever is called {@code name} now. */
  public Optional<Recipient> find(UserName name) {
    Entry entry = byKey.get(name.key());
    return entry == null ? Optional.empty() : Optional.ofNullable(entry.holder().presence());
  }
}

package org.wassop.tui.model.state;

import java.util.Optional;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.name.UserName;

/**
 * What the next connection resumes from. Immutable.
 *
 * @param dialect the dialect of the last connection
 * @param log the identity of the server's history; empty if unknown
 * @param session the secret that takes the user name over from the last connection; empty for none
 * @param joined the last user name
 * @param backoff the delay before the next attempt
 */
public record SessionResume(
    Dialect dialect, String log, String session, Optional<UserName> joined, Backoff backoff) {
  static SessionResume none(long seed) {
    return new SessionResume(Dialect.WASSOP_2, "", "", Optional.empty(), Backoff.of(seed));
  }

  public SessionResume at(Dialect other, String otherLog) {
    return new SessionResume(other, otherLog, session, joined, backoff);
  }

  public SessionResume joined(UserName name, String newSession) {
    return new SessionResume(dialect, log, newSession, Optional.of(name), backoff.succeeded());
  }

  public SessionResume with(Backoff other) {
    return new SessionResume(dialect, log, session, joined, other);
  }

  /** Returns the session secret if the last user name was {@code name}; else empty. */
  public String sessionOf(UserName name) {
    return joined.filter(name::equals).isPresent() ? session : "";
  }
}

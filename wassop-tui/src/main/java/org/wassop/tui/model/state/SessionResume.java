package org.wassop.tui.model.state;

import java.util.Optional;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.name.UserName;

/**
 * What the next connection resumes from. Immutable.
 *
 * @param dialect the dialect of the last connection
 * @param logId the identity of the server's history; empty if unknown
 * @param session the secret that takes the user name over from the last connection; empty for none
 * @param joinedAs the last user name
 * @param backoff the delay before the next attempt
 */
public record SessionResume(
    Dialect dialect, String logId, String session, Optional<UserName> joinedAs, Backoff backoff) {
  static SessionResume none(long seed) {
    return new SessionResume(Dialect.WASSOP_2, "", "", Optional.empty(), Backoff.of(seed));
  }

  public SessionResume withLog(Dialect other, String otherLog) {
    return new SessionResume(other, otherLog, session, joinedAs, backoff);
  }

  public SessionResume joinedAs(UserName name, String newSession) {
    return new SessionResume(dialect, logId, newSession, Optional.of(name), backoff.succeeded());
  }

  public SessionResume with(Backoff other) {
    return new SessionResume(dialect, logId, session, joinedAs, other);
  }

  /** Returns the session secret if the last user name was {@code name}; else empty. */
  public String sessionOf(UserName name) {
    return joinedAs.filter(name::equals).isPresent() ? session : "";
  }
}

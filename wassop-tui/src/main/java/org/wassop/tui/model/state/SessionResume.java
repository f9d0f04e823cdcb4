package org.wassop.tui.model.state;

import java.util.Optional;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.name.UserName;

/**
 * What the next connection goes on from.
 *
 * @param dialect what was spoken last
 * @param log which history the server has; empty when unknown
 * @param session what takes the name over from the last connection; empty for none
 * @param joined the name that the user had last
 * @param backoff when to try again
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

  /** The session of {@code name}; empty when it had another name. */
  public String sessionOf(UserName name) {
    return joined.filter(name::equals).isPresent() ? session : "";
  }
}

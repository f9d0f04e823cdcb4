package org.wassop.tui.model.state;

import java.util.Optional;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.name.UserName;
import org.wassop.tui.model.text.LocalizedText;

/**
 * The state of the connection to the server. Immutable.
 *
 * @param server host and port of the server
 * @param phase the phase of the connection
 * @param user the user name that the user has, or asks for
 * @param problem the last problem, if it still matters
 * @param sessionResume what the next connection resumes from
 * @param retryCountdown the wait before the next reconnect attempt
 */
public record ConnectionState(
    String server,
    Phase phase,
    Optional<UserName> user,
    Optional<LocalizedText> problem,
    SessionResume sessionResume,
    RetryCountdown retryCountdown) {
  /** The phases of a connection. */
  public enum Phase {
    /** The connection is being opened. */
    CONNECTING,
    /** Connected; the user has to choose a name. */
    CHOOSING_NAME,
    /** Connected; the server has been asked for the name. */
    JOINING,
    /** The user is logged in under a name. */
    ONLINE,
    /** Not connected; the client tries again automatically. */
    RECONNECTING,
    /** Not connected; the client doesn't try again by itself. */
    OFFLINE;

    /** Returns why nothing can be sent in this phase, which must not be {@link #ONLINE}. */
    public LocalizedText whyNotOnline() {
      return LocalizedText.of(
          switch (this) {
            case RECONNECTING, OFFLINE -> "problem.offline";
            case CHOOSING_NAME -> "problem.naming";
            case CONNECTING, JOINING, ONLINE -> "problem.connecting";
          });
    }
  }

  /** Returns the dialect of the connection, or of the last one. */
  public Dialect dialect() {
    return sessionResume.dialect();
  }

  /**
   * Returns whether the dialect is the classic one, which has one room at a time and doesn't tell
   * its members.
   */
  public boolean isClassic() {
    return dialect() == Dialect.CLASSIC;
  }

  public ConnectionState withPhase(Phase other) {
    return new ConnectionState(
        server, other, user, Optional.empty(), sessionResume, RetryCountdown.NONE);
  }

  public ConnectionState withPhase(Phase other, LocalizedText newProblem) {
    return new ConnectionState(
        server, other, user, Optional.of(newProblem), sessionResume, RetryCountdown.NONE);
  }

  public ConnectionState with(SessionResume other) {
    return new ConnectionState(server, phase, user, problem, other, retryCountdown);
  }

  public ConnectionState withUser(UserName name) {
    return new ConnectionState(
        server, phase, Optional.of(name), problem, sessionResume, retryCountdown);
  }

  public ConnectionState with(RetryCountdown other) {
    return new ConnectionState(server, phase, user, problem, sessionResume, other);
  }

  /** Returns this in the phase of choosing a name, after the server has refused the last one. */
  public ConnectionState withNameRefused(LocalizedText why) {
    return new ConnectionState(
        server,
        Phase.CHOOSING_NAME,
        Optional.empty(),
        Optional.of(why),
        sessionResume,
        RetryCountdown.NONE);
  }

  public ConnectionState with(LocalizedText newProblem) {
    return withPhase(phase, newProblem);
  }
}

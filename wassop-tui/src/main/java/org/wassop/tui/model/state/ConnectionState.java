package org.wassop.tui.model.state;

import java.util.Optional;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.name.UserName;
import org.wassop.tui.model.text.LocalizedText;

/**
 * How things stand with the server.
 *
 * @param server where it is: host and port
 * @param phase how far the user has come
 * @param user the name that the user has or asks for
 * @param problem what went wrong last, if it still matters
 * @param sessionResume what the next connection goes on from
 * @param retryCountdown how long it is until the server is tried again
 */
public record ConnectionState(
    String server,
    Phase phase,
    Optional<UserName> user,
    Optional<LocalizedText> problem,
    SessionResume sessionResume,
    RetryCountdown retryCountdown) {
  /** How far the user has come. */
  public enum Phase {
    /** The server is being reached. */
    CONNECTING,
    /** The server is there, and the user has to choose a name. */
    NAMING,
    /** The name is asked for. */
    JOINING,
    /** All is well. */
    ONLINE,
    /** There is no connection, and the server is tried again and again. */
    RECONNECTING,
    /** There is no connection, and nobody tries. */
    OFFLINE;

    /** Why nothing can be sent in this phase, for one that isn't {@link #ONLINE}. */
    public LocalizedText whyNotOnline() {
      return LocalizedText.of(
          switch (this) {
            case RECONNECTING, OFFLINE -> "problem.offline";
            case NAMING -> "problem.naming";
            case CONNECTING, JOINING, ONLINE -> "problem.connecting";
          });
    }
  }

  /** What is spoken, or was last. */
  public Dialect dialect() {
    return sessionResume.dialect();
  }

  /** Then there is one room at a time, and nobody tells who is in it. */
  public boolean isClassic() {
    return dialect() == Dialect.CLASSIC;
  }

  public ConnectionState in(Phase other) {
    return new ConnectionState(
        server, other, user, Optional.empty(), sessionResume, RetryCountdown.NONE);
  }

  public ConnectionState in(Phase other, LocalizedText trouble) {
    return new ConnectionState(
        server, other, user, Optional.of(trouble), sessionResume, RetryCountdown.NONE);
  }

  public ConnectionState with(SessionResume other) {
    return new ConnectionState(server, phase, user, problem, other, retryCountdown);
  }

  public ConnectionState as(UserName name) {
    return new ConnectionState(
        server, phase, Optional.of(name), problem, sessionResume, retryCountdown);
  }

  public ConnectionState with(RetryCountdown other) {
    return new ConnectionState(server, phase, user, problem, sessionResume, other);
  }

  /** Without a name: the server didn't want it. */
  public ConnectionState nameless(LocalizedText why) {
    return new ConnectionState(
        server,
        Phase.NAMING,
        Optional.empty(),
        Optional.of(why),
        sessionResume,
        RetryCountdown.NONE);
  }

  public ConnectionState with(LocalizedText trouble) {
    return in(phase, trouble);
  }
}

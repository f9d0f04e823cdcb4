package org.wassop.tui.model;

import java.util.Optional;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.name.UserName;

/**
 * How things stand with the server.
 *
 * @param server where it is: host and port
 * @param phase how far the user has come
 * @param user the name that the user has or asks for
 * @param problem what went wrong last, if it still matters
 * @param resumption what the next connection goes on from
 * @param pause how long it is until the server is tried again
 */
public record LinkState(
    String server,
    Phase phase,
    Optional<UserName> user,
    Optional<Phrase> problem,
    Resumption resumption,
    Pause pause) {
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
    OFFLINE
  }

  /** What is spoken, or was last. */
  public Dialect dialect() {
    return resumption.dialect();
  }

  /** Then there is one room at a time, and nobody tells who is in it. */
  boolean isClassic() {
    return dialect() == Dialect.CLASSIC;
  }

  LinkState in(Phase other) {
    return new LinkState(server, other, user, Optional.empty(), resumption, Pause.NONE);
  }

  LinkState in(Phase other, Phrase trouble) {
    return new LinkState(server, other, user, Optional.of(trouble), resumption, Pause.NONE);
  }

  LinkState with(Resumption other) {
    return new LinkState(server, phase, user, problem, other, pause);
  }

  LinkState as(UserName name) {
    return new LinkState(server, phase, Optional.of(name), problem, resumption, pause);
  }

  LinkState with(Pause other) {
    return new LinkState(server, phase, user, problem, resumption, other);
  }

  /** Without a name: the server didn't want it. */
  LinkState nameless(Phrase why) {
    return new LinkState(
        server, Phase.NAMING, Optional.empty(), Optional.of(why), resumption, Pause.NONE);
  }

  LinkState with(Phrase trouble) {
    return in(phase, trouble);
  }
}

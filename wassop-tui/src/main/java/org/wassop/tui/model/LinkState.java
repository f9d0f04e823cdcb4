package org.wassop.tui.model;

import java.util.Optional;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.name.UserName;

/**
 * How things stand with the server.
 *
 * @param server where it is: host and port
 * @param phase how far the user has come
 * @param dialect what is spoken
 * @param user the name that the user has or asks for
 * @param problem what went wrong last, if it still matters
 */
public record LinkState(
    String server,
    Phase phase,
    Dialect dialect,
    Optional<UserName> user,
    Optional<Phrase> problem) {
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
    /** There is no connection. */
    OFFLINE
  }

  LinkState in(Phase other) {
    return new LinkState(server, other, dialect, user, Optional.empty());
  }

  LinkState in(Phase other, Phrase trouble) {
    return new LinkState(server, other, dialect, user, Optional.of(trouble));
  }

  LinkState speaking(Dialect other) {
    return new LinkState(server, phase, other, user, problem);
  }

  LinkState as(UserName name) {
    return new LinkState(server, phase, dialect, Optional.of(name), problem);
  }

  /** Without a name: the server didn't want it. */
  LinkState nameless(Phrase why) {
    return new LinkState(server, Phase.NAMING, dialect, Optional.empty(), Optional.of(why));
  }

  LinkState with(Phrase trouble) {
    return in(phase, trouble);
  }
}

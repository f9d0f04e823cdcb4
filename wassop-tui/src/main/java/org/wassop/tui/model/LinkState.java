package org.wassop.tui.model;

import java.util.Optional;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.name.UserName;
import org.wassop.tui.net.ServerAddress;

/**
 * How things stand with the server.
 *
 * @param address where it is
 * @param phase how far the user has come
 * @param dialect what is spoken
 * @param user the user's name, when it is chosen
 * @param problem what went wrong last, if it still matters
 */
public record LinkState(
    ServerAddress address,
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
    return new LinkState(address, other, dialect, user, Optional.empty());
  }

  LinkState in(Phase other, Phrase trouble) {
    return new LinkState(address, other, dialect, user, Optional.of(trouble));
  }

  LinkState speaking(Dialect other) {
    return new LinkState(address, phase, other, user, problem);
  }

  LinkState as(UserName name) {
    return new LinkState(address, phase, dialect, Optional.of(name), problem);
  }

  LinkState with(Phrase trouble) {
    return in(phase, trouble);
  }
}

package org.wassop.server.log;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wassop.cli.Messages;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;
import org.wassop.server.history.HistoryFault;
import org.wassop.server.history.HistoryHealthListener;

/** What happens on the server, as an admin reads it. Never what is said. For any thread. */
public final class EventLog implements HistoryHealthListener {
  private static final Logger LOG = LoggerFactory.getLogger("wassop");

  private final Messages words;

  /** Logs with {@code words}. */
  public EventLog(Messages words) {
    this.words = words;
  }

  /** Somebody connected from {@code peer}. */
  public void connected(String peer) {
    info("log.connected", peer);
  }

  /** Somebody took a name. */
  public void joined(UserName user) {
    info("log.joined", user);
  }

  /** Somebody entered a room. */
  public void entered(UserName user, RoomName room) {
    info("log.entered", user, room);
  }

  /** Somebody left a room. */
  public void left(UserName user, RoomName room) {
    info("log.left", user, room);
  }

  /** The connection from {@code peer} has ended; {@code user} is empty when there was no name. */
  public void disconnected(String user, String peer) {
    if (user.isEmpty()) {
      info("log.disconnected", peer);
    } else {
      info("log.disconnected-user", user, peer);
    }
  }

  /** There is no place for the client at {@code peer}. */
  public void full(String peer, int maxConnections) {
    LOG.warn(words.bundle().getString("log.full"), peer, maxConnections);
  }

  /** A connection couldn't be accepted, because of {@code why}. */
  public void acceptFailed(String why) {
    LOG.warn(words.bundle().getString("log.accept-failed"), why);
  }

  /** How to let other machines in, when only this one can connect. */
  public void onlyThisMachine() {
    info("log.only-this-machine");
  }

  @Override
  public void historyFails(HistoryFault fault) {
    LOG.error(
        words.bundle().getString("log.history-fails"),
        words.bundle().getString("log.history-fails." + fault.name()));
  }

  @Override
  public void historyWorks() {
    info("log.history-works");
  }

  @Override
  public void historyHasDamage() {
    LOG.error(words.bundle().getString("log.history-has-damage"));
  }

  /** The server is stopping. */
  public void stopping() {
    info("log.stopping");
  }

  /** The server has stopped; {@code forced} when some clients had to be cut off. */
  public void stopped(boolean forced) {
    info(forced ? "log.stopped-forced" : "log.stopped");
  }

  /**
   * The logger fills the places {@code {}} itself: quick, and nothing is done for a level that is
   * off.
   */
  private void info(String key, Object... arguments) {
    LOG.info(words.bundle().getString(key), arguments);
  }
}

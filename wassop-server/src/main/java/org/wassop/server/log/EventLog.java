package org.wassop.server.log;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wassop.cli.Texts;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;
import org.wassop.server.history.HistoryFault;
import org.wassop.server.history.HistoryHealthListener;

/**
 * Logs the events of the server for its admin, in the admin's language. Never logs the text of a
 * message. Safe to call from any thread.
 */
public final class EventLog implements HistoryHealthListener {
  private static final Logger LOG = LoggerFactory.getLogger("wassop");

  private final Texts words;

  /** Creates a log that takes its words from {@code words}. */
  public EventLog(Texts words) {
    this.words = words;
  }

  /** Logs a connection from {@code peer}. */
  public void connected(String peer) {
    info("log.connected", peer);
  }

  /** Logs that {@code user} has joined the server. */
  public void joined(UserName user) {
    info("log.joined", user);
  }

  /** Logs that {@code user} has entered {@code room}. */
  public void entered(UserName user, RoomName room) {
    info("log.entered", user, room);
  }

  /** Logs that {@code user} has left {@code room}. */
  public void left(UserName user, RoomName room) {
    info("log.left", user, room);
  }

  /** Logs the end of the connection from {@code peer}; {@code user} is empty if it had no name. */
  public void disconnected(String user, String peer) {
    if (user.isEmpty()) {
      info("log.disconnected", peer);
    } else {
      info("log.disconnected-user", user, peer);
    }
  }

  /** Logs that the client at {@code peer} was refused, since the server is full. */
  public void serverFull(String peer, int maxConnections) {
    LOG.warn(words.bundle().getString("log.full"), peer, maxConnections);
  }

  /** Logs that a connection couldn't be accepted, and {@code why}. */
  public void acceptFailed(String why) {
    LOG.warn(words.bundle().getString("log.accept-failed"), why);
  }

  /** Logs that only this machine can connect, and how to let others in. */
  public void loopbackOnly() {
    info("log.only-this-machine");
  }

  @Override
  public void historyFailed(HistoryFault fault) {
    LOG.error(
        words.bundle().getString("log.history-fails"),
        words.bundle().getString("log.history-fails." + fault.name()));
  }

  @Override
  public void historyRecovered() {
    info("log.history-works");
  }

  @Override
  public void historyDamaged() {
    LOG.error(words.bundle().getString("log.history-has-damage"));
  }

  /** Logs that the server is stopping. */
  public void stopping() {
    info("log.stopping");
  }

  /** Logs that the server has stopped; {@code forced} if clients had to be cut off. */
  public void stopped(boolean forced) {
    info(forced ? "log.stopped-forced" : "log.stopped");
  }

  /**
   * Lets the logger fill the places {@code {}}: that is fast, and costs nothing for a level that is
   * off.
   */
  private void info(String key, Object... arguments) {
    LOG.info(words.bundle().getString(key), arguments);
  }
}

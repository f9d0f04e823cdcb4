package org.wassop.server.log;

import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wassop.cli.Texts;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;
import org.wassop.server.history.HistoryFault;
import org.wassop.server.history.HistoryHealthListener;

/**
 * Logs the events of the server for its admin, in the admin's language. Never logs the text of a
 * message. Safe to call from any thread. What clients do by the thousand is limited to a rate, so
 * that they can't fill the disk; the log tells how many events are left out.
 */
public final class EventLog implements HistoryHealthListener {
  private static final Logger LOG = LoggerFactory.getLogger("wassop");

  private static final int CONNECTIONS_BURST = 100;
  private static final int CONNECTIONS_PER_SECOND = 10;
  private static final int USER_EVENTS_BURST = 10_000;
  private static final int USER_EVENTS_PER_SECOND = 100;

  private final Texts words;
  private final LogRateLimit connections;
  private final LogRateLimit userEvents;

  /** Creates a log that takes its words from {@code words}. */
  public EventLog(Texts words) {
    this(words, System::nanoTime);
  }

  /** Creates a log whose limits have the clock {@code nanoTime}. */
  EventLog(Texts words, LongSupplier nanoTime) {
    this.words = words;
    this.connections = new LogRateLimit(CONNECTIONS_BURST, CONNECTIONS_PER_SECOND, nanoTime);
    this.userEvents = new LogRateLimit(USER_EVENTS_BURST, USER_EVENTS_PER_SECOND, nanoTime);
  }

  /** Logs a connection from {@code peer}. Returns false if it was left out. */
  public boolean connected(String peer) {
    return infoWithin(connections, "log.connected", peer);
  }

  /** Logs that {@code user} has joined the server. */
  public void joined(UserName user) {
    infoWithin(userEvents, "log.joined", user);
  }

  /** Logs that {@code user} has entered {@code room}. */
  public void entered(UserName user, RoomName room) {
    infoWithin(userEvents, "log.entered", user, room);
  }

  /** Logs that {@code user} has left {@code room}. */
  public void left(UserName user, RoomName room) {
    infoWithin(userEvents, "log.left", user, room);
  }

  /**
   * Logs the end of the connection from {@code peer}. {@code user} is empty if it had no name; then
   * the end is logged if the beginning was ({@code connectionLogged}).
   */
  public void disconnected(String user, String peer, boolean connectionLogged) {
    if (!user.isEmpty()) {
      infoWithin(userEvents, "log.disconnected-user", user, peer);
    } else if (connectionLogged) {
      info("log.disconnected", peer);
    }
  }

  /** Logs that the client at {@code peer} was refused, since the server is full. */
  public void serverFull(String peer, int maxConnections) {
    if (connections.permits()) {
      LOG.warn(words.bundle().getString("log.full"), peer, maxConnections);
    }
    tellLeftOut();
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
    warnLeftOut("log.connections-left-out", connections.takeLeftOut());
    warnLeftOut("log.user-events-left-out", userEvents.takeLeftOut());
    info(forced ? "log.stopped-forced" : "log.stopped");
  }

  /** Logs a line unless {@code limit} is reached. Returns false if it was left out. */
  private boolean infoWithin(LogRateLimit limit, String key, Object... arguments) {
    if (!LOG.isInfoEnabled()) {
      return false;
    }
    boolean permitted = limit.permits();
    if (permitted) {
      info(key, arguments);
    }
    tellLeftOut();
    return permitted;
  }

  private void tellLeftOut() {
    warnLeftOut("log.connections-left-out", connections.takeLeftOutIfDue());
    warnLeftOut("log.user-events-left-out", userEvents.takeLeftOutIfDue());
  }

  private void warnLeftOut(String key, long count) {
    if (count > 0) {
      LOG.warn(words.bundle().getString(key), count);
    }
  }

  /**
   * Lets the logger fill the places {@code {}}: that is fast, and costs nothing for a level that is
   * off.
   */
  private void info(String key, Object... arguments) {
    LOG.info(words.bundle().getString(key), arguments);
  }
}

package org.wassop.server.connection;

import org.wassop.server.log.EventLog;
import org.wassop.server.room.Rooms;

/** What all connections of a server share. */
public record ServerContext(
    String serverName, Rooms rooms, ConnectionLimits limits, EventLog log) {}

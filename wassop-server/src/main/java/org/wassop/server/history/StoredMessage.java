package org.wassop.server.history;

import org.wassop.protocol.name.UserName;

/** A message as it is kept; {@code key} is empty when its author gave none. */
public record StoredMessage(long id, long timeMillis, UserName author, String key, String text) {}

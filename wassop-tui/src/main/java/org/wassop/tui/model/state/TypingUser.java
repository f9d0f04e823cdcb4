package org.wassop.tui.model.state;

import org.wassop.protocol.name.UserName;

/**
 * A user whose typing indicator is shown until {@code untilMillis} since 1970, unless it ends
 * earlier.
 */
public record TypingUser(UserName user, long untilMillis) {}

package org.wassop.tui.model.state;

import org.wassop.protocol.name.UserName;

/** Somebody who is writing, as far as is known, until {@code untilMillis} since 1970. */
public record TypingUser(UserName user, long untilMillis) {}

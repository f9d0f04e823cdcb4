package org.wassop.tui.model;

import org.wassop.protocol.name.UserName;

/** One thing in a scrollback, at {@code timeMillis} since 1970. */
public sealed interface Entry {
  /** When it was. */
  long timeMillis();

  /** What somebody said, with its id or 0; {@code own} when it was this user. */
  record Said(long id, UserName from, boolean own, String text, long timeMillis) implements Entry {}

  /** What happened. */
  record Happened(Phrase what, long timeMillis) implements Entry {}
}

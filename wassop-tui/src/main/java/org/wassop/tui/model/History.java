package org.wassop.tui.model;

import org.wassop.protocol.message.Extent;

/**
 * What the client has of the log of a conversation.
 *
 * @param entries what the screen can show, oldest first
 * @param known which stretch of the log is in {@code entries}
 * @param kept which messages the server has, as far as it has told
 * @param asking whether the server has been asked for what is missing at the end
 */
public record History(Scrollback entries, Known known, Extent kept, boolean asking) {
  static final History NOTHING = new History(Scrollback.empty(), Known.NONE, Extent.EMPTY, false);

  History with(Scrollback other) {
    return new History(other, known, kept, asking);
  }

  History with(Known other) {
    return new History(entries, other, kept, asking);
  }

  History with(Extent other) {
    return new History(entries, known, other, asking);
  }

  History asking(boolean asked) {
    return new History(entries, known, kept, asked);
  }
}

package org.wassop.tui.model.state;

import org.wassop.protocol.message.Place;

/**
 * The selected message of a conversation.
 *
 * @param place the conversation
 * @param id the id of the message
 * @param deletePending whether the delete key was pressed once; pressed again, it deletes the
 *     message
 */
public record MessageSelection(Place place, long id, boolean deletePending) {
  /** Creates a selection without a pending deletion. */
  public MessageSelection(Place place, long id) {
    this(place, id, false);
  }
}

package org.wassop.tui.model.state;

import org.wassop.protocol.message.Place;

/**
 * The message {@code id} of {@code place}, which the user has chosen to do something with; {@code
 * doomed} when the next press of a key takes it back.
 */
public record MessageSelection(Place place, long id, boolean doomed) {
  /** One that was just chosen. */
  public MessageSelection(Place place, long id) {
    this(place, id, false);
  }
}

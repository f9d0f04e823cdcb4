package org.wassop.tui.model.state;

import org.wassop.protocol.message.Place;

/** Somewhere to go to, and what it is to the user. */
public record SwitcherChoice(Place place, Kind kind) {
  /** What a place is to the user. */
  public enum Kind {
    /** A conversation that the user has open. */
    OPEN,
    /** A room of the server that the user isn't in. */
    OTHER,
    /** Somebody to talk to. */
    PERSON,
    /** A room that may not be there yet: entering makes it. */
    NEW
  }

  /** What it is called: the room's name, or {@code @} and the user's. */
  public String title() {
    return ConversationState.title(place);
  }
}

package org.wassop.tui.model;

import java.util.Optional;

/**
 * An own message on its way. {@code id} tells it from the others; {@code failure} says why it was
 * not taken, when it wasn't.
 */
public record Outgoing(long id, String text, Optional<Phrase> failure) {
  /** This message, not taken because of {@code why}. */
  Outgoing failed(Phrase why) {
    return new Outgoing(id, text, Optional.of(why));
  }
}

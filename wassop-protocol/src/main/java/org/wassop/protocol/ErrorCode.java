package org.wassop.protocol;

import java.util.Locale;
import java.util.Optional;

/** The closed list of codes that an {@code ERROR} carries ({@code docs/protocol.md} section 5). */
public enum ErrorCode {
  NAME_IN_USE,
  NAME_INVALID,
  NOT_JOINED,
  NO_SUCH_ROOM,
  NOT_IN_ROOM,
  NO_SUCH_MESSAGE,
  FORBIDDEN,
  AUTH_FAILED,
  TLS_REQUIRED,
  TOO_LONG,
  NOT_UTF8,
  UNKNOWN_VERB,
  BAD_ARGUMENT,
  RATE_LIMITED,
  TOO_MANY,
  INTERNAL;

  private final String wire = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** Returns the code as it is on the wire: {@code name-in-use}. */
  public String wire() {
    return wire;
  }

  /** Returns the code that is {@code wire} on the wire, or none if there is no such code. */
  public static Optional<ErrorCode> ofWire(String wire) {
    for (ErrorCode code : values()) {
      if (code.wire.equals(wire)) {
        return Optional.of(code);
      }
    }
    return Optional.empty();
  }
}

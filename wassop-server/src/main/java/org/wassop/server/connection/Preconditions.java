package org.wassop.server.connection;

import java.util.Optional;
import org.wassop.protocol.message.Refusal;
import org.wassop.protocol.message.Request;

/** The table of what each request needs before it is carried out. */
final class Preconditions {
  private enum Needs {
    NOTHING,
    NO_NAME_YET,
    A_NAME
  }

  private Preconditions() {}

  private static Needs needs(Request request) {
    return switch (request) {
      case Request.Hello hello -> Needs.NO_NAME_YET;
      case Request.Join join -> Needs.NO_NAME_YET;
      case Request.AfterJoin other -> Needs.A_NAME;
      case Request.Ping ping -> Needs.NOTHING;
      case Request.Pong pong -> Needs.NOTHING;
      case Request.Quit quit -> Needs.NOTHING;
    };
  }

  /**
   * Returns why {@code request} can't be carried out for a client that has a name or hasn't, or
   * nothing if it can.
   */
  static Optional<Refusal> check(Request request, boolean hasName) {
    return switch (needs(request)) {
      case NOTHING -> Optional.empty();
      case A_NAME -> hasName ? Optional.empty() : Optional.of(Refusal.JOIN_FIRST);
      case NO_NAME_YET ->
          !hasName
              ? Optional.empty()
              : Optional.of(
                  request instanceof Request.Hello
                      ? Refusal.HELLO_TOO_LATE
                      : Refusal.ALREADY_JOINED);
    };
  }
}

package org.wassop.tui.model;

import java.time.Duration;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;

/** What the world has to do because of an action. */
public sealed interface Effect {
  /** Connects to the server. */
  record Connect() implements Effect {}

  /** Sends {@code request}; its answer comes back with {@code purpose}. */
  record Send(Request request, Purpose purpose) implements Effect {}

  /** Does {@code action} when {@code delay} has gone by. */
  record Later(Duration delay, Action action) implements Effect {}

  /** Leaves the program. */
  record Quit() implements Effect {}

  /** Gives the terminal back to the shell until the user returns. */
  record Suspend() implements Effect {}

  /** Draws everything anew. */
  record Redraw() implements Effect {}

  /** Why something is asked. */
  sealed interface Purpose {
    /** To know what the screen shows. */
    record Routine() implements Purpose {}

    /** Because the user asked, who wants to see the answer. */
    record Shown() implements Purpose {}

    /** To say the own message {@code id}. */
    record OwnMessage(Place place, long id) implements Purpose {}

    /** To show the message {@code id}; so many more {@code pages} may be asked for. */
    record Jump(long id, int pages) implements Purpose {}
  }

  /** Sends {@code request} as a matter of routine. */
  static Send routine(Request request) {
    return new Send(request, new Purpose.Routine());
  }

  /** Sends {@code request} for the user to see the answer. */
  static Send shown(Request request) {
    return new Send(request, new Purpose.Shown());
  }
}

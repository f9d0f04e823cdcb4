package org.wassop.server.torture;

import java.util.function.Consumer;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Request;

/** The way to ask the server something on one connection. */
interface RequestChannel {
  /** Sends {@code request} soon; {@code then} gets the answer, unless the connection is lost. */
  void ask(Request request, Consumer<Answer> then);

  /** Where what happens is counted. */
  RunStatistics tally();
}

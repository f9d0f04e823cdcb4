package org.wassop.server.torture;

import java.util.function.Consumer;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Request;

/** Sends requests on one connection. */
interface RequestChannel {
  /** Queues {@code request}; {@code then} gets the answer, unless the connection is lost. */
  void request(Request request, Consumer<Answer> then);

  /** Returns the statistics of the run. */
  RunStatistics statistics();
}

package org.wassop.server.torture;

import java.util.List;

/** A server that is to keep its promises, wherever it runs. Owned by one thread. */
interface TestedServer extends AutoCloseable {
  /** Where it listens now. */
  int port();

  /** Kills it without a word, and starts it again, maybe on another port. */
  void killAndStart();

  /** Asks it to stop, and starts it again, maybe on another port. */
  void stopAndStart();

  /** What it has complained of: faults of its own. */
  List<String> complaints();

  /** Ends it for good. */
  @Override
  void close();
}

package org.wassop.server.torture;

import java.util.List;

/** A server under test, in this process or another one. Owned by one thread. */
interface TestedServer extends AutoCloseable {
  /** Returns the port on which it listens now. */
  int port();

  /** Kills it, and starts it again, perhaps on another port. */
  void killAndRestart();

  /** Stops it, and starts it again, perhaps on another port. */
  void stopAndRestart();

  /** Returns the faults that it has logged. */
  List<String> loggedFaults();

  /** Ends it for good. */
  @Override
  void close();
}

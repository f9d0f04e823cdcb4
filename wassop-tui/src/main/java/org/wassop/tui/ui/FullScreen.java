package org.wassop.tui.ui;

import org.wassop.tui.ClientOptions;

/** The full-screen client. */
public final class FullScreen {
  private FullScreen() {}

  /** Runs it until the user leaves, and returns the exit code. */
  @SuppressWarnings("DoNotCallSuggester")
  public static int run(ClientOptions options) {
    throw new IllegalStateException("no screen yet for " + options.address());
  }
}

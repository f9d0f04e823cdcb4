package org.wassop.tui;

import java.io.IOException;
import org.wassop.tui.ui.ScreenRehearsal;

/**
 * Goes through what every start of the full-screen client needs, with neither terminal nor server.
 * The launcher runs it once in the background, for Java to keep the classes in a cache.
 */
public final class Rehearsal {
  private Rehearsal() {}

  /** Runs the command, which finds no terminal, and then a session on none. */
  public static void main(String[] args) throws IOException {
    Main.run("-p", "9", "-u", "rehearsal", "-r", "rehearsal");
    ScreenRehearsal.run();
  }
}

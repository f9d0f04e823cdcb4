package org.wassop.tui;

import java.io.IOException;
import org.wassop.tui.ui.ScreenRehearsal;

/**
 * Runs the code that every start of the full-screen client needs, without a terminal or a server.
 * The launcher runs it once in the background, so that Java keeps the loaded classes in a cache.
 */
public final class Rehearsal {
  private Rehearsal() {}

  /** Runs the command, which finds no terminal, and then a session without one. */
  public static void main(String[] args) throws IOException {
    Main.run("-p", "9", "-u", "rehearsal", "-r", "rehearsal");
    ScreenRehearsal.run();
  }
}

package org.wassop.server.history;

import java.util.Locale;

/** What a message that was acknowledged survives. */
public enum Durability {
  /** The machine losing its power: every commit waits for the disk. */
  POWER,
  /** The end of the process, however sudden; a power cut may take the last messages. */
  PROCESS;

  /** As the command line has it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

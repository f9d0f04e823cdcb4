package org.wassop.server.history;

import java.util.Locale;

/** The kind of failure that an acknowledged message survives. */
public enum Durability {
  /** A power cut: every commit waits for the disk. */
  POWER,
  /** The end of the process, however sudden. A power cut may lose the last messages. */
  PROCESS;

  /** Returns the spelling of the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

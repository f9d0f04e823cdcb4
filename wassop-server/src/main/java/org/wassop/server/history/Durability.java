package org.wassop.server.history;

/** What a message that was acknowledged survives. */
public enum Durability {
  /** The machine losing its power: every commit waits for the disk. */
  POWER,
  /** The end of the process, however sudden; a power cut may take the last messages. */
  PROCESS
}

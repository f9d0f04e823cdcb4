package org.wassop.server.history.sqlite.database;

import java.nio.file.Path;
import java.time.InstantSource;
import org.wassop.server.history.Durability;
import org.wassop.server.history.HistoryHealthListener;
import org.wassop.server.history.Retention;

/**
 * The settings of a history.
 *
 * @param folder the folder of the file, which is created if it doesn't exist
 * @param durability what an acknowledged message survives
 * @param retention the limits on what is kept
 * @param clock the clock for the age of entries
 * @param healthListener the listener for faults
 */
public record HistorySettings(
    Path folder,
    Durability durability,
    Retention retention,
    InstantSource clock,
    HistoryHealthListener healthListener) {
  /** The name of the file. */
  public static final String FILE_NAME = "history.db";

  /** Returns the path of the file. */
  public Path file() {
    return folder.resolve(FILE_NAME);
  }
}

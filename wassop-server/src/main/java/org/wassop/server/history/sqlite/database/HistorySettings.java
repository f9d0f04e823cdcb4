package org.wassop.server.history.sqlite.database;

import java.nio.file.Path;
import java.time.InstantSource;
import org.wassop.server.history.Durability;
import org.wassop.server.history.HistoryHealthListener;
import org.wassop.server.history.Retention;

/**
 * How a history is kept.
 *
 * @param folder where its file is, which is made there when it is new
 * @param durability what a message that was acknowledged survives
 * @param retention how much is kept
 * @param clock what ages are reckoned by
 * @param health who is told when it fails
 */
public record HistorySettings(
    Path folder,
    Durability durability,
    Retention retention,
    InstantSource clock,
    HistoryHealthListener health) {
  /** What the file is called. */
  public static final String FILE_NAME = "history.db";

  /** The file. */
  public Path file() {
    return folder.resolve(FILE_NAME);
  }
}

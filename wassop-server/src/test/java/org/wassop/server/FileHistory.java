package org.wassop.server;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.wassop.server.history.Durability;
import org.wassop.server.history.HistoryFault;
import org.wassop.server.history.HistoryHealthListener;
import org.wassop.server.history.HistoryUnusableException;
import org.wassop.server.history.MessageLog;
import org.wassop.server.history.Retention;
import org.wassop.server.history.sqlite.SqliteLog;
import org.wassop.server.history.sqlite.database.HistorySettings;

/** A history in a file, without a retention limit, for a server in this process. */
public final class FileHistory implements HistoryHealthListener, AutoCloseable {
  private final List<String> troubles = new CopyOnWriteArrayList<>();
  private final MessageLog log;

  private FileHistory(Path folder) throws HistoryUnusableException {
    this.log =
        SqliteLog.open(
            new HistorySettings(
                folder, Durability.PROCESS, Retention.FOREVER, InstantSource.system(), this));
  }

  /** Opens the history in {@code folder}, or begins one. */
  public static FileHistory in(Path folder) throws HistoryUnusableException {
    return new FileHistory(folder);
  }

  /** Returns the message log that is in the file. */
  public MessageLog log() {
    return log;
  }

  @Override
  public void historyFailed(HistoryFault fault) {
    troubles.add(fault.name());
  }

  @Override
  public void historyRecovered() {
    troubles.add("works again");
  }

  @Override
  public void historyDamaged() {
    troubles.add("damage");
  }

  /** Closes the file. Fails if the history ever had a fault. */
  @Override
  public void close() {
    log.close();
    if (!troubles.isEmpty()) {
      throw new AssertionError("the history had trouble: " + troubles);
    }
  }
}

package org.wassop.server.torture;

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

/** A history in a file that keeps everything, for a server in this process. */
final class FileHistory implements HistoryHealthListener, AutoCloseable {
  private final List<String> troubles = new CopyOnWriteArrayList<>();
  private final MessageLog log;

  private FileHistory(Path folder) throws HistoryUnusableException {
    this.log =
        SqliteLog.open(
            new HistorySettings(
                folder, Durability.PROCESS, Retention.FOREVER, InstantSource.system(), this));
  }

  /** The one in {@code folder}, which is begun when there is none. */
  static FileHistory in(Path folder) throws HistoryUnusableException {
    return new FileHistory(folder);
  }

  /** What is said goes here. */
  MessageLog log() {
    return log;
  }

  @Override
  public void historyFails(HistoryFault fault) {
    troubles.add(fault.name());
  }

  @Override
  public void historyWorks() {
    troubles.add("works again");
  }

  @Override
  public void historyHasDamage() {
    troubles.add("damage");
  }

  /** Closes it; fails when it had any trouble. */
  @Override
  public void close() {
    log.close();
    if (!troubles.isEmpty()) {
      throw new AssertionError("the history had trouble: " + troubles);
    }
  }
}

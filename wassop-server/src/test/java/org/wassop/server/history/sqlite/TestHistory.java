package org.wassop.server.history.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wassop.server.history.HistoryTestData.ANA;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.wassop.server.history.Durability;
import org.wassop.server.history.HistoryFault;
import org.wassop.server.history.HistoryHealthListener;
import org.wassop.server.history.HistoryUnusableException;
import org.wassop.server.history.MessageLog.SearchQuery;
import org.wassop.server.history.Retention;
import org.wassop.server.history.sqlite.database.Database;
import org.wassop.server.history.sqlite.database.HistorySettings;

/** A folder with a history, a clock that is set by hand, and the recorded events of its health. */
public final class TestHistory implements HistoryHealthListener, InstantSource {
  private final Path folder;
  private final AtomicLong millis = new AtomicLong(1_000_000);
  private final List<String> healthEvents = new CopyOnWriteArrayList<>();

  public TestHistory(Path folder) {
    this.folder = folder;
  }

  SqliteLog open() throws HistoryUnusableException {
    return SqliteLog.open(settings(Retention.FOREVER));
  }

  SqliteLog open(Retention retention) throws HistoryUnusableException {
    return SqliteLog.open(settings(retention));
  }

  HistorySettings settings(Retention retention) {
    return new HistorySettings(folder, Durability.PROCESS, retention, this, this);
  }

  Path file() {
    return folder.resolve(HistorySettings.FILE_NAME);
  }

  void setMillis(long newMillis) {
    millis.set(newMillis);
  }

  /** Returns all events, in their order. */
  List<String> healthEvents() {
    return healthEvents;
  }

  /** Checks the file and its search index, and that no fault was reported. */
  void checkIntegrity() throws Exception {
    try (SqliteLog log = open()) {
      // Brings the index up to date.
      assertThat(log.search(new SearchQuery("nothing", Optional.empty(), ANA, 1))).isEmpty();
    }
    try (Database database = Database.open(file())) {
      database.execute(
          "INSERT INTO message_words(message_words, rank) VALUES('integrity-check', 1)");
      assertThat(database.firstRow(row -> row.getString(1), "PRAGMA integrity_check"))
          .contains("ok");
    }
    assertThat(healthEvents).isEmpty();
  }

  @Override
  public Instant instant() {
    return Instant.ofEpochMilli(millis.get());
  }

  @Override
  public void historyFailed(HistoryFault fault) {
    healthEvents.add(fault.name());
  }

  @Override
  public void historyRecovered() {
    healthEvents.add("works");
  }

  @Override
  public void historyDamaged() {
    healthEvents.add("damage");
  }
}

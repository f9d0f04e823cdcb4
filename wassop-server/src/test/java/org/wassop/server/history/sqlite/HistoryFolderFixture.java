package org.wassop.server.history.sqlite;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Gives each test an empty folder for a history. */
abstract class HistoryFolderFixture {
  @TempDir Path folder;
  TestHistory history;

  @BeforeEach
  final void prepareHistory() {
    history = new TestHistory(folder);
  }
}

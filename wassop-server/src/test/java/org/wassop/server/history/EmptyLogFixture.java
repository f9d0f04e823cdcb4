package org.wassop.server.history;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Opens an empty log before each test, and closes it afterwards. */
public abstract class EmptyLogFixture {
  MessageLog log;
  ConversationLog hall;

  /** Opens an empty log. */
  protected abstract MessageLog open() throws Exception;

  @BeforeEach
  final void openLog() throws Exception {
    log = open();
    hall = log.logOf(HistoryTestData.HALL);
  }

  @AfterEach
  final void closeLog() {
    log.close();
  }
}

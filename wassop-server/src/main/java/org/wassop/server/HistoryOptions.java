package org.wassop.server;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.wassop.cli.NonNegativeConverter;
import org.wassop.server.history.Durability;
import org.wassop.server.history.HistoryHealthListener;
import org.wassop.server.history.HistoryUnusableException;
import org.wassop.server.history.MessageLog;
import org.wassop.server.history.Retention;
import org.wassop.server.history.memory.MemoryLog;
import org.wassop.server.history.sqlite.SqliteLog;
import org.wassop.server.history.sqlite.database.HistorySettings;
import picocli.CommandLine.Option;

/** The options that decide where and how long messages are kept. */
final class HistoryOptions {
  /** Where messages are kept. */
  enum Storage {
    /** In a file. */
    ON,
    /** In memory: the newest ones of each conversation, until the server stops. */
    OFF;

    /** Returns the word for it on the command line. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(names = "--history", paramLabel = "on|off", defaultValue = "on")
  private Storage history = Storage.ON;

  @Option(names = "--durability", paramLabel = "${bundle:label.durability}", defaultValue = "power")
  private Durability durability = Durability.POWER;

  @Option(
      names = "--history-days",
      paramLabel = "N",
      defaultValue = "0",
      converter = NonNegativeConverter.class)
  private int days;

  @Option(
      names = "--history-messages",
      paramLabel = "N",
      defaultValue = "0",
      converter = NonNegativeConverter.class)
  private int messages;

  /** Returns whether messages are kept in a file. */
  boolean isPersistent() {
    return history == Storage.ON;
  }

  /**
   * Opens the history in {@code folder}, or one in memory. A history in a file tells {@code health}
   * when it fails and when it works again.
   */
  MessageLog open(Path folder, InstantSource clock, HistoryHealthListener health)
      throws HistoryUnusableException {
    return isPersistent()
        ? SqliteLog.open(new HistorySettings(folder, durability, retention(), clock, health))
        : new MemoryLog();
  }

  private Retention retention() {
    return new Retention(
        days == 0 ? Optional.empty() : Optional.of(Duration.ofDays(days)),
        messages == 0 ? OptionalLong.empty() : OptionalLong.of(messages));
  }
}

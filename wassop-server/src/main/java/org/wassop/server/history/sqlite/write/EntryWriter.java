package org.wassop.server.history.sqlite.write;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wassop.protocol.name.UserName;
import org.wassop.server.history.AppendResult;
import org.wassop.server.history.MessageChange;
import org.wassop.server.history.NewEntry;
import org.wassop.server.history.StoredChange;
import org.wassop.server.history.StoredEntry;
import org.wassop.server.history.StoredMessage;
import org.wassop.server.history.sqlite.database.Database;
import org.wassop.server.history.sqlite.database.EntryKind;
import org.wassop.server.history.sqlite.database.EntryNumber;
import org.wassop.server.history.sqlite.database.KeyHasher;

/**
 * Writes an entry into the database, within the transaction of the {@link CommitThread}. Commit
 * thread only.
 */
final class EntryWriter {
  private static final String INSERT =
      """
      INSERT INTO message(seq, time, author, key, key_hash, text, kind, target, detail)
      VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String REPEATED =
      """
      SELECT seq, time, author FROM message
      WHERE key_hash = ? AND key_hash <> 0 AND seq BETWEEN ? AND ? AND key = ?
      """;

  private final Database database;
  private final KeyHasher keyHasher = new KeyHasher();
  private final MessageUpdater changes;
  private boolean textErased;

  EntryWriter(Database database) {
    this.database = database;
    this.changes = new MessageUpdater(database);
  }

  /** Returns whether a text was replaced or deleted since the last call. */
  boolean takeTextErased() {
    boolean taken = textErased;
    textErased = false;
    return taken;
  }

  /**
   * Stores {@code newEntry} as the entry {@code id} of {@code conversation}, unless it is repeated,
   * refused or without effect.
   */
  AppendResult write(long conversation, NewEntry newEntry, long id, long timeMillis)
      throws SQLException {
    Optional<AppendResult> notStored =
        switch (newEntry) {
          case NewEntry.Message message -> repeated(conversation, message);
          case NewEntry.Change change -> changes.apply(conversation, change, id);
        };
    if (notStored.isPresent()) {
      return notStored.get();
    }
    insert(conversation, newEntry.storedAs(id, timeMillis));
    return new AppendResult.Stored(id, timeMillis);
  }

  private void insert(long conversation, StoredEntry entry) throws SQLException {
    switch (entry) {
      case StoredMessage message ->
          database.update(
              INSERT,
              EntryNumber.of(conversation, message.id()),
              message.timeMillis(),
              message.author().text(),
              message.key(),
              keyHasher.hash(message.key()),
              message.text(),
              EntryKind.MESSAGE.number(),
              message.replyTo(),
              "");
      case StoredChange change -> {
        textErased |= !(change.messageChange() instanceof MessageChange.Reaction);
        database.update(
            INSERT,
            EntryNumber.of(conversation, change.id()),
            change.timeMillis(),
            change.author().text(),
            "",
            0L,
            "",
            EntryKind.of(change.messageChange()).number(),
            change.messageId(),
            change.text());
      }
    }
  }

  private Optional<AppendResult> repeated(long conversation, NewEntry.Message message)
      throws SQLException {
    if (message.key().isEmpty()) {
      return Optional.empty();
    }
    List<AppendResult> found = new ArrayList<>(1);
    database.forEachRow(
        row -> {
          if (UserName.parse(row.getString(3)).filter(message.author()::equals).isPresent()) {
            found.add(new AppendResult.Repeated(EntryNumber.id(row.getLong(1)), row.getLong(2)));
          }
          return found.isEmpty();
        },
        REPEATED,
        keyHasher.hash(message.key()),
        EntryNumber.of(conversation, 0),
        EntryNumber.lastOf(conversation),
        message.key());
    return found.stream().findFirst();
  }
}

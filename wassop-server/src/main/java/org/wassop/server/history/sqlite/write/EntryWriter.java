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
import org.wassop.server.history.sqlite.database.KeyHash;

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
  private final KeyHash keyHash = new KeyHash();
  private final StoredMessageChanges changes;
  private boolean textErased;

  EntryWriter(Database database) {
    this.database = database;
    this.changes = new StoredMessageChanges(database);
  }

  /** Returns whether a text was replaced or deleted since the last call. */
  boolean takeErased() {
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
          case NewEntry.Said said -> repeated(conversation, said);
          case NewEntry.Changing change -> changes.make(conversation, change, id);
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
          database.change(
              INSERT,
              EntryNumber.of(conversation, message.id()),
              message.timeMillis(),
              message.author().text(),
              message.key(),
              keyHash.of(message.key()),
              message.text(),
              EntryKind.MESSAGE.number(),
              message.replyTo(),
              "");
      case StoredChange change -> {
        textErased |= !(change.messageChange() instanceof MessageChange.Reacted);
        database.change(
            INSERT,
            EntryNumber.of(conversation, change.id()),
            change.timeMillis(),
            change.author().text(),
            "",
            0L,
            "",
            EntryKind.of(change.messageChange()).number(),
            change.of(),
            change.text());
      }
    }
  }

  private Optional<AppendResult> repeated(long conversation, NewEntry.Said said)
      throws SQLException {
    if (said.key().isEmpty()) {
      return Optional.empty();
    }
    List<AppendResult> found = new ArrayList<>(1);
    database.each(
        row -> {
          if (UserName.parse(row.getString(3)).filter(said.author()::equals).isPresent()) {
            found.add(new AppendResult.Repeated(EntryNumber.id(row.getLong(1)), row.getLong(2)));
          }
          return found.isEmpty();
        },
        REPEATED,
        keyHash.of(said.key()),
        EntryNumber.of(conversation, 0),
        EntryNumber.lastOf(conversation),
        said.key());
    return found.stream().findFirst();
  }
}

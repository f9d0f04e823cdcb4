package org.wassop.server.history.sqlite;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wassop.protocol.name.UserName;
import org.wassop.server.history.Appended;
import org.wassop.server.history.Change;
import org.wassop.server.history.Draft;
import org.wassop.server.history.StoredChange;
import org.wassop.server.history.StoredEntry;
import org.wassop.server.history.StoredMessage;

/**
 * Writes the entries of logs, one by one, within the transaction that the writer has begun. Belongs
 * to the writer's thread.
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
  private final KeyHash hashes = new KeyHash();
  private final MessageChanges changes;
  private boolean erased;

  EntryWriter(Database database) {
    this.database = database;
    this.changes = new MessageChanges(database);
  }

  /** Whether a text was taken back or replaced since this was asked last. */
  boolean takeErased() {
    boolean taken = erased;
    erased = false;
    return taken;
  }

  /** Stores {@code draft} in {@code conversation} as {@code id}, unless it isn't to be stored. */
  Appended write(long conversation, Draft draft, long id, long timeMillis) throws SQLException {
    Optional<Appended> otherwise =
        switch (draft) {
          case Draft.Said said -> repeated(conversation, said);
          case Draft.Changing wish -> changes.make(conversation, wish, id);
        };
    if (otherwise.isPresent()) {
      return otherwise.get();
    }
    insert(conversation, draft.storedAs(id, timeMillis));
    return new Appended.Stored(id, timeMillis);
  }

  private void insert(long conversation, StoredEntry entry) throws SQLException {
    switch (entry) {
      case StoredMessage message ->
          database.change(
              INSERT,
              Seq.of(conversation, message.id()),
              message.timeMillis(),
              message.author().text(),
              message.key(),
              hashes.of(message.key()),
              message.text(),
              EntryKind.MESSAGE.number(),
              message.replyTo(),
              "");
      case StoredChange change -> {
        erased |= !(change.change() instanceof Change.Reacted);
        database.change(
            INSERT,
            Seq.of(conversation, change.id()),
            change.timeMillis(),
            change.author().text(),
            "",
            0L,
            "",
            EntryKind.of(change.change()).number(),
            change.of(),
            change.text());
      }
    }
  }

  private Optional<Appended> repeated(long conversation, Draft.Said said) throws SQLException {
    if (said.key().isEmpty()) {
      return Optional.empty();
    }
    List<Appended> found = new ArrayList<>(1);
    database.each(
        row -> {
          if (UserName.parse(row.getString(3)).filter(said.author()::equals).isPresent()) {
            found.add(new Appended.Repeated(Seq.id(row.getLong(1)), row.getLong(2)));
          }
          return found.isEmpty();
        },
        REPEATED,
        hashes.of(said.key()),
        Seq.of(conversation, 0),
        Seq.lastOf(conversation),
        said.key());
    return found.stream().findFirst();
  }
}

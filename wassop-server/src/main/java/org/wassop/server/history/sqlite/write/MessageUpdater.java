package org.wassop.server.history.sqlite.write;

import java.sql.SQLException;
import java.util.Optional;
import org.wassop.protocol.name.UserName;
import org.wassop.server.history.AppendResult;
import org.wassop.server.history.ChangeRules;
import org.wassop.server.history.MessageChange;
import org.wassop.server.history.NewEntry;
import org.wassop.server.history.sqlite.database.Database;
import org.wassop.server.history.sqlite.database.EntryNumber;
import org.wassop.server.history.sqlite.database.NameCache;

/**
 * Applies changes to stored messages, within the transaction of the {@link CommitThread}. A text
 * that is replaced or deleted is erased from the message, from the edit that it came with, and from
 * the search index. Commit thread only.
 */
final class MessageUpdater {
  private final Database database;

  MessageUpdater(Database database) {
    this.database = database;
  }

  /** The current state of a message; {@code edit} is the id of its last edit, or 0. */
  private record Target(Database database, long seq, String by, String text, long edit)
      implements ChangeRules.Target<SQLException> {
    @Override
    public UserName author() {
      return new NameCache().userName(by);
    }

    @Override
    public boolean hasReaction(UserName user, String emoji) throws SQLException {
      return database.queryLong(
              "SELECT count(*) FROM reaction WHERE seq = ? AND emoji = ? AND user_key = ?",
              seq,
              emoji,
              user.key())
          > 0;
    }

    @Override
    public int otherEmojiCount(String emoji) throws SQLException {
      return (int)
          database.queryLong(
              "SELECT count(DISTINCT emoji) FROM reaction WHERE seq = ? AND emoji <> ?",
              seq,
              emoji);
    }
  }

  /**
   * Applies {@code change}, which is then to be stored as the entry {@code id} of {@code
   * conversation}; or returns why it isn't made.
   */
  Optional<AppendResult> apply(long conversation, NewEntry.Change change, long id)
      throws SQLException {
    Optional<Target> found = target(EntryNumber.of(conversation, change.messageId()));
    if (found.isEmpty()) {
      return ChangeRules.noSuchMessage();
    }
    Target target = found.get();
    Optional<AppendResult> outcome = ChangeRules.check(change, target);
    if (outcome.isPresent()) {
      return outcome;
    }
    switch (change.messageChange()) {
      case MessageChange.Reaction(String emoji, boolean isRemoval) when isRemoval ->
          database.update(
              "DELETE FROM reaction WHERE seq = ? AND emoji = ? AND user_key = ?",
              target.seq(),
              emoji,
              change.author().key());
      case MessageChange.Reaction(String emoji, boolean isRemoval) ->
          database.update(
              "INSERT INTO reaction(seq, emoji, user_key, user) VALUES(?, ?, ?, ?)",
              target.seq(),
              emoji,
              change.author().key(),
              change.author().text());
      case MessageChange.Edit(String text) -> replaceText(conversation, target, text, id);
      case MessageChange.Deletion deletion -> {
        replaceText(conversation, target, "", 0);
        database.update("DELETE FROM reaction WHERE seq = ?", target.seq());
      }
    }
    return Optional.empty();
  }

  private Optional<Target> target(long seq) throws SQLException {
    return database.firstRow(
        row -> new Target(database, seq, row.getString(1), row.getString(2), row.getLong(3)),
        "SELECT author, text, edit FROM message WHERE seq = ? AND kind = 0",
        seq);
  }

  private void replaceText(long conversation, Target target, String text, long edit)
      throws SQLException {
    boolean isIndexed = isIndexed(conversation, target.seq());
    if (isIndexed) {
      database.update(
          "INSERT INTO message_words(message_words, rowid, text) VALUES('delete', ?, ?)",
          target.seq(),
          target.text());
    }
    database.update(
        "UPDATE message SET text = ?, edit = ? WHERE seq = ?", text, edit, target.seq());
    if (target.edit() > 0) {
      database.update(
          "UPDATE message SET detail = '' WHERE seq = ?",
          EntryNumber.of(conversation, target.edit()));
    }
    if (isIndexed) {
      database.update("INSERT INTO message_words(rowid, text) VALUES(?, ?)", target.seq(), text);
    }
  }

  private boolean isIndexed(long conversation, long seq) throws SQLException {
    return EntryNumber.id(seq)
        <= database.queryLong("SELECT indexed_id FROM conversation WHERE id = ?", conversation);
  }
}

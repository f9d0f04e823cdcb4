package org.wassop.server.history.sqlite.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.wassop.server.history.MessageChange;
import org.wassop.server.history.StoredChange;
import org.wassop.server.history.StoredEntry;
import org.wassop.server.history.StoredMessage;

/** The kind of an entry, which is a number in the column {@code kind}. */
public enum EntryKind {
  MESSAGE(0),
  REACTION(1),
  REACTION_REMOVAL(2),
  EDIT(3),
  DELETION(4);

  /** The columns that {@link #readEntry} and {@link #readMessage} read, in their order. */
  public static final String COLUMNS = "seq, time, author, key, text, kind, target, detail";

  private static final List<EntryKind> ALL = List.of(values());

  private final long number;

  EntryKind(long number) {
    this.number = number;
  }

  /** Returns the kind of an entry with {@code messageChange}. */
  public static EntryKind of(MessageChange messageChange) {
    return switch (messageChange) {
      case MessageChange.Reaction reaction -> reaction.isRemoval() ? REACTION_REMOVAL : REACTION;
      case MessageChange.Edit edit -> EDIT;
      case MessageChange.Deletion deletion -> DELETION;
    };
  }

  /** Returns the number in the column. */
  public long number() {
    return number;
  }

  /**
   * Returns the kind with {@code number}; only a file that was edited by hand has other numbers.
   */
  private static EntryKind of(long number) {
    return ALL.stream().filter(kind -> kind.number == number).findFirst().orElse(MESSAGE);
  }

  /** Reads the entry in a row of {@link #COLUMNS}. */
  public static StoredEntry readEntry(ResultSet row, NameCache nameCache) throws SQLException {
    return switch (of(row.getLong(6))) {
      case MESSAGE -> readMessage(row, nameCache);
      case REACTION -> change(row, nameCache, new MessageChange.Reaction(row.getString(8), false));
      case REACTION_REMOVAL ->
          change(row, nameCache, new MessageChange.Reaction(row.getString(8), true));
      case EDIT -> change(row, nameCache, new MessageChange.Edit(row.getString(8)));
      case DELETION -> change(row, nameCache, new MessageChange.Deletion());
    };
  }

  /** Reads the message in a row of {@link #COLUMNS}, which must be one. */
  public static StoredMessage readMessage(ResultSet row, NameCache nameCache) throws SQLException {
    return new StoredMessage(
        EntryNumber.id(row.getLong(1)),
        row.getLong(2),
        nameCache.userName(row.getString(3)),
        row.getString(4),
        row.getString(5),
        row.getLong(7));
  }

  private static StoredChange change(
      ResultSet row, NameCache nameCache, MessageChange messageChange) throws SQLException {
    return new StoredChange(
        EntryNumber.id(row.getLong(1)),
        row.getLong(2),
        nameCache.userName(row.getString(3)),
        row.getLong(7),
        messageChange);
  }
}

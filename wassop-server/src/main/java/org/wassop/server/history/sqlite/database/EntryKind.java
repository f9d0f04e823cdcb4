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
  REACTION_BACK(2),
  EDIT(3),
  DELETION(4);

  /** The columns that {@link #entry} and {@link #message} read, in their order. */
  public static final String COLUMNS = "seq, time, author, key, text, kind, target, detail";

  private static final List<EntryKind> ALL = List.of(values());

  private final long number;

  EntryKind(long number) {
    this.number = number;
  }

  /** Returns the kind of an entry with {@code messageChange}. */
  public static EntryKind of(MessageChange messageChange) {
    return switch (messageChange) {
      case MessageChange.Reacted reacted -> reacted.back() ? REACTION_BACK : REACTION;
      case MessageChange.Edited edited -> EDIT;
      case MessageChange.Deleted deleted -> DELETION;
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
  public static StoredEntry entry(ResultSet row, NameCache nameCache) throws SQLException {
    return switch (of(row.getLong(6))) {
      case MESSAGE -> message(row, nameCache);
      case REACTION -> change(row, nameCache, new MessageChange.Reacted(row.getString(8), false));
      case REACTION_BACK ->
          change(row, nameCache, new MessageChange.Reacted(row.getString(8), true));
      case EDIT -> change(row, nameCache, new MessageChange.Edited(row.getString(8)));
      case DELETION -> change(row, nameCache, new MessageChange.Deleted());
    };
  }

  /** Reads the message in a row of {@link #COLUMNS}, which must be one. */
  public static StoredMessage message(ResultSet row, NameCache nameCache) throws SQLException {
    return new StoredMessage(
        EntryNumber.id(row.getLong(1)),
        row.getLong(2),
        nameCache.user(row.getString(3)),
        row.getString(4),
        row.getString(5),
        row.getLong(7));
  }

  private static StoredChange change(
      ResultSet row, NameCache nameCache, MessageChange messageChange) throws SQLException {
    return new StoredChange(
        EntryNumber.id(row.getLong(1)),
        row.getLong(2),
        nameCache.user(row.getString(3)),
        row.getLong(7),
        messageChange);
  }
}

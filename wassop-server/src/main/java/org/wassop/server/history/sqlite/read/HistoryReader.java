package org.wassop.server.history.sqlite.read;

import static org.wassop.server.history.ConversationLog.PAGE_CHARS;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.wassop.protocol.message.IdRange;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;
import org.wassop.server.history.Conversation;
import org.wassop.server.history.ConversationLog.Topic;
import org.wassop.server.history.MessageLog.DirectConversation;
import org.wassop.server.history.MessageLog.StoredRoom;
import org.wassop.server.history.StoredEntry;
import org.wassop.server.history.sqlite.database.Database;
import org.wassop.server.history.sqlite.database.EntryKind;
import org.wassop.server.history.sqlite.database.EntryNumber;
import org.wassop.server.history.sqlite.database.NameCache;

/** Reads entries, topics, read markers and conversations from a database. One thread at a time. */
public record HistoryReader(Database database) {
  private static final String COLUMNS = "SELECT " + EntryKind.COLUMNS + " FROM message ";

  /** Returns the number of {@code conversation}; 0 if it isn't stored. */
  public long conversationNumber(Conversation conversation) throws SQLException {
    return database.queryLong("SELECT id FROM conversation WHERE key = ?", conversation.key());
  }

  /** Returns the ids of the entries that are kept. */
  public IdRange keptIds(Conversation conversation) throws SQLException {
    return database
        .firstRow(
            row -> new IdRange(row.getLong(1), row.getLong(2)),
            "SELECT first_id, last_id FROM conversation WHERE key = ?",
            conversation.key())
        .orElse(new IdRange(1, 0));
  }

  /** Returns the first entries after {@code id}, oldest first. */
  public List<StoredEntry> after(Conversation conversation, long id, int limit)
      throws SQLException {
    long number = conversationNumber(conversation);
    return page(
        limit,
        COLUMNS + "WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ?",
        EntryNumber.of(number, id),
        EntryNumber.lastOf(number));
  }

  /** Returns the last entries before {@code id}, oldest first. */
  public List<StoredEntry> before(Conversation conversation, long id, int limit)
      throws SQLException {
    long number = conversationNumber(conversation);
    return page(
            limit,
            COLUMNS + "WHERE seq >= ? AND seq < ? ORDER BY seq DESC LIMIT ?",
            EntryNumber.of(number, 0),
            EntryNumber.of(number, id))
        .reversed();
  }

  private List<StoredEntry> page(int limit, String sql, long from, long to) throws SQLException {
    List<StoredEntry> page = new ArrayList<>();
    NameCache nameCache = new NameCache();
    int[] chars = {0};
    database.forEachRow(
        row -> {
          StoredEntry entry = EntryKind.readEntry(row, nameCache);
          chars[0] += entry.text().length();
          return (page.isEmpty() || chars[0] <= PAGE_CHARS) && page.add(entry);
        },
        sql,
        from,
        to,
        (long) limit);
    return page;
  }

  /** Returns the topic; {@link Topic#NONE} if none was set. */
  public Topic topic(Conversation conversation) throws SQLException {
    return database
        .firstRow(
            row -> new Topic(row.getString(1), row.getString(2), row.getLong(3)),
            "SELECT topic, topic_by, topic_time FROM conversation WHERE key = ?",
            conversation.key())
        .orElse(Topic.NONE);
  }

  /** Returns the read marker of {@code reader}; 0 if there is none. */
  public long readMarker(Conversation conversation, UserName reader) throws SQLException {
    return database.queryLong(
        "SELECT id FROM read_marker WHERE user_key = ? AND conversation = ?",
        reader.key(),
        conversationNumber(conversation));
  }

  /** Returns the stored rooms. */
  public List<StoredRoom> rooms() throws SQLException {
    List<StoredRoom> rooms = new ArrayList<>();
    database.forEachRow(
        row -> {
          RoomName.parse(row.getString(1)).map(StoredRoom::new).ifPresent(rooms::add);
          return true;
        },
        "SELECT one FROM conversation WHERE kind = 0");
    return rooms;
  }

  /** Returns the direct conversations of {@code reader}, the latest first. */
  public List<DirectConversation> directs(UserName reader) throws SQLException {
    List<DirectConversation> directs = new ArrayList<>();
    NameCache nameCache = new NameCache();
    database.forEachRow(
        row ->
            directs.add(
                new DirectConversation(
                    nameCache.userName(row.getString(1)), row.getLong(2), row.getLong(3))),
        """
        SELECT iif(c.one_key = ?1, c.other, c.one), c.last_id, coalesce(r.id, 0)
        FROM conversation c
        LEFT JOIN read_marker r ON r.user_key = ?1 AND r.conversation = c.id
        WHERE c.last_id > 0 AND c.id IN (
          SELECT id FROM conversation WHERE kind = 1 AND one_key = ?1
          UNION SELECT id FROM conversation WHERE kind = 1 AND other_key = ?1)
        ORDER BY c.last_time DESC, c.id DESC
        """,
        reader.key());
    return directs;
  }
}

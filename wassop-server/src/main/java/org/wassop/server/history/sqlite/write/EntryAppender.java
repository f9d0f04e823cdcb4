package org.wassop.server.history.sqlite.write;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.wassop.protocol.name.UserName;
import org.wassop.server.history.AppendResult;
import org.wassop.server.history.ChangeRules;
import org.wassop.server.history.Conversation;
import org.wassop.server.history.ConversationLog.Topic;
import org.wassop.server.history.NewEntry;
import org.wassop.server.history.sqlite.database.Database;

/**
 * Appends entries to conversations, and sets topics and read markers, all within the transaction of
 * the {@link CommitThread}. It caches where conversations end; {@link #clearCache} must follow a
 * rollback. Commit thread only.
 */
public final class EntryAppender {
  private static final int MAX_CACHED = 4_096;

  /** The number of a conversation, and the id and time of its last entry. */
  private record End(long conversation, long lastId, long lastTime) {}

  private final Database database;
  private final LinkedHashMap<String, End> ends = new LinkedHashMap<>(64, 0.75f, true);
  private final EntryWriter entryWriter;
  private long count;

  EntryAppender(Database database) {
    this.database = database;
    this.entryWriter = new EntryWriter(database);
  }

  /** Clears the cache and the count. */
  void clearCache() {
    ends.clear();
    count = 0;
  }

  /** Returns how many entries were stored since the last call. */
  long takeStoredCount() {
    long taken = count;
    count = 0;
    return taken;
  }

  /** Returns whether a text was replaced or deleted since the last call. */
  boolean takeTextErased() {
    return entryWriter.takeTextErased();
  }

  /** Appends {@code entries} to {@code conversation} and returns the result of each. */
  public List<AppendResult> append(
      Conversation conversation, List<NewEntry> entries, long timeMillis) throws SQLException {
    if (entries.stream().noneMatch(NewEntry.Message.class::isInstance)
        && find(conversation).isEmpty()) {
      return entries.stream().flatMap(newEntry -> ChangeRules.noSuchMessage().stream()).toList();
    }
    End end = findOrCreate(conversation);
    long last = end.lastId();
    List<AppendResult> appended = new ArrayList<>(entries.size());
    for (NewEntry newEntry : entries) {
      AppendResult result = entryWriter.write(end.conversation(), newEntry, last + 1, timeMillis);
      if (result instanceof AppendResult.Stored(long id, long storedMillis)) {
        last = id;
      }
      appended.add(result);
    }
    if (last > end.lastId()) {
      count += last - end.lastId();
      long lastTime = Math.max(timeMillis, end.lastTime());
      database.update(
          "UPDATE conversation SET last_id = ?, last_time = ? WHERE id = ?",
          last,
          lastTime,
          end.conversation());
      cache(conversation, new End(end.conversation(), last, lastTime));
    }
    return appended;
  }

  /** Sets the topic of {@code conversation}. */
  public void setTopic(Conversation conversation, Topic topic) throws SQLException {
    database.update(
        "UPDATE conversation SET topic = ?, topic_by = ?, topic_time = ? WHERE id = ?",
        topic.text(),
        topic.setBy(),
        topic.timeMillis(),
        findOrCreate(conversation).conversation());
  }

  /** Moves the read marker forward to {@code id}, but not beyond the last entry. */
  public void markRead(Conversation conversation, UserName reader, long id) throws SQLException {
    Optional<End> end = find(conversation);
    if (end.isPresent() && id > 0 && end.get().lastId() > 0) {
      database.update(
          """
          INSERT INTO read_marker VALUES(?, ?, ?)
          ON CONFLICT DO UPDATE SET id = excluded.id WHERE excluded.id > id
          """,
          reader.key(),
          end.get().conversation(),
          Math.min(id, end.get().lastId()));
    }
  }

  private End findOrCreate(Conversation conversation) throws SQLException {
    Optional<End> end = find(conversation);
    return end.isPresent() ? end.get() : create(conversation);
  }

  private Optional<End> find(Conversation conversation) throws SQLException {
    End cached = ends.get(conversation.key());
    if (cached != null) {
      return Optional.of(cached);
    }
    Optional<End> stored =
        database.firstRow(
            row -> new End(row.getLong(1), row.getLong(2), row.getLong(3)),
            "SELECT id, last_id, last_time FROM conversation WHERE key = ?",
            conversation.key());
    stored.ifPresent(end -> cache(conversation, end));
    return stored;
  }

  private End create(Conversation conversation) throws SQLException {
    String insert =
        """
        INSERT INTO conversation(key, kind, one, one_key, other, other_key)
        VALUES(?, ?, ?, ?, ?, ?) RETURNING id
        """;
    long id =
        switch (conversation) {
          case Conversation.Room(var room) ->
              database.queryLong(insert, conversation.key(), 0L, room.text(), room.key(), "", "");
          case Conversation.Direct(var one, var other) ->
              database.queryLong(
                  insert, conversation.key(), 1L, one.text(), one.key(), other.text(), other.key());
        };
    End end = new End(id, 0, 0);
    cache(conversation, end);
    return end;
  }

  private void cache(Conversation conversation, End end) {
    ends.put(conversation.key(), end);
    if (ends.size() > MAX_CACHED) {
      ends.pollFirstEntry();
    }
  }
}

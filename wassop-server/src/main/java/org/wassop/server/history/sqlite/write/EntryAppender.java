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
 * Everything that is written into conversations, within the transaction that the writer has begun.
 * It remembers where conversations end; after a rollback that must be forgotten. Belongs to the
 * writer's thread.
 */
public final class EntryAppender {
  private static final int REMEMBERED = 4_096;

  /** Where a conversation ends. */
  private record End(long conversation, long lastId, long lastTime) {}

  private final Database database;
  private final LinkedHashMap<String, End> ends = new LinkedHashMap<>(64, 0.75f, true);
  private final EntryWriter entries;
  private long count;

  EntryAppender(Database database) {
    this.database = database;
    this.entries = new EntryWriter(database);
  }

  /** Forgets where conversations end: the database knows. */
  void forget() {
    ends.clear();
    count = 0;
  }

  /** How many entries were stored since this was asked last. */
  long takeCount() {
    long taken = count;
    count = 0;
    return taken;
  }

  /** Whether a text was taken back or replaced since this was asked last. */
  boolean takeErased() {
    return entries.takeErased();
  }

  /** Stores {@code drafts} behind what is there. */
  public List<AppendResult> append(
      Conversation conversation, List<NewEntry> drafts, long timeMillis) throws SQLException {
    if (drafts.stream().noneMatch(NewEntry.Said.class::isInstance)
        && find(conversation).isEmpty()) {
      return drafts.stream().flatMap(newEntry -> ChangeRules.noSuchMessage().stream()).toList();
    }
    End end = findOrCreate(conversation);
    long last = end.lastId();
    List<AppendResult> appended = new ArrayList<>(drafts.size());
    for (NewEntry newEntry : drafts) {
      AppendResult how = entries.write(end.conversation(), newEntry, last + 1, timeMillis);
      if (how instanceof AppendResult.Stored(long id, long storedMillis)) {
        last = id;
      }
      appended.add(how);
    }
    if (last > end.lastId()) {
      count += last - end.lastId();
      long lastTime = Math.max(timeMillis, end.lastTime());
      database.change(
          "UPDATE conversation SET last_id = ?, last_time = ? WHERE id = ?",
          last,
          lastTime,
          end.conversation());
      remember(conversation, new End(end.conversation(), last, lastTime));
    }
    return appended;
  }

  public void setTopic(Conversation conversation, Topic topic) throws SQLException {
    database.change(
        "UPDATE conversation SET topic = ?, topic_by = ?, topic_time = ? WHERE id = ?",
        topic.text(),
        topic.by(),
        topic.timeMillis(),
        findOrCreate(conversation).conversation());
  }

  /** Marks up to {@code id}, or to the last message when there are not so many. */
  public void markRead(Conversation conversation, UserName reader, long id) throws SQLException {
    Optional<End> end = find(conversation);
    if (end.isPresent() && id > 0 && end.get().lastId() > 0) {
      database.change(
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
    End remembered = ends.get(conversation.key());
    if (remembered != null) {
      return Optional.of(remembered);
    }
    Optional<End> stored =
        database.first(
            row -> new End(row.getLong(1), row.getLong(2), row.getLong(3)),
            "SELECT id, last_id, last_time FROM conversation WHERE key = ?",
            conversation.key());
    stored.ifPresent(end -> remember(conversation, end));
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
          case Conversation.InRoom(var room) ->
              database.number(insert, conversation.key(), 0L, room.text(), room.key(), "", "");
          case Conversation.Between(var one, var other) ->
              database.number(
                  insert, conversation.key(), 1L, one.text(), one.key(), other.text(), other.key());
        };
    End end = new End(id, 0, 0);
    remember(conversation, end);
    return end;
  }

  private void remember(Conversation conversation, End end) {
    ends.put(conversation.key(), end);
    if (ends.size() > REMEMBERED) {
      ends.pollFirstEntry();
    }
  }
}

package org.wassop.server.history.sqlite;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.wassop.server.history.sqlite.ExportedMessage.ExportedReaction;
import org.wassop.server.history.sqlite.database.Database;
import org.wassop.server.history.sqlite.database.EntryKind;
import org.wassop.server.history.sqlite.database.EntryNumber;
import org.wassop.server.history.sqlite.database.NameCache;

/** Exports the messages of one conversation in their current state. One thread at a time. */
record ConversationExport(Database database, long conversation) {
  /** Adds what version 1 lacks, for this connection only; the file isn't changed. */
  private static final List<String> MISSING_IN_VERSION_1 =
      List.of(
          "CREATE TEMP VIEW message AS"
              + " SELECT *, 0 AS kind, 0 AS target, '' AS detail, 0 AS edit FROM main.message",
          "CREATE TEMP TABLE reaction(seq, emoji, user_key, user)");

  /** Makes {@code database}, of version {@code version}, readable like one of the newest. */
  static void prepareOldVersion(Database database, int version) throws SQLException {
    if (version == 1) {
      for (String statement : MISSING_IN_VERSION_1) {
        database.execute(statement);
      }
    }
  }

  /** Passes every message to {@code consumer}, and returns their number. */
  long exportMessages(Consumer<ExportedMessage> consumer) throws SQLException {
    NameCache nameCache = new NameCache();
    long[] count = {0};
    database.forEachRow(
        row -> {
          consumer.accept(
              new ExportedMessage(
                  EntryKind.readMessage(row, nameCache),
                  row.getLong(9) > 0,
                  reactions(row.getLong(1))));
          count[0]++;
          return true;
        },
        "SELECT "
            + EntryKind.COLUMNS
            + ", edit FROM message WHERE seq BETWEEN ? AND ? AND kind = 0 ORDER BY seq",
        EntryNumber.of(conversation, 0),
        EntryNumber.lastOf(conversation));
    return count[0];
  }

  private List<ExportedReaction> reactions(long seq) throws SQLException {
    Map<String, List<String>> byEmoji = new LinkedHashMap<>();
    database.forEachRow(
        row ->
            byEmoji
                .computeIfAbsent(row.getString(1), first -> new ArrayList<>())
                .add(row.getString(2)),
        "SELECT emoji, user FROM reaction WHERE seq = ? ORDER BY emoji, user_key",
        seq);
    return byEmoji.entrySet().stream()
        .map(entry -> new ExportedReaction(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** Passes every message to {@code consumer} as a line of JSON, and returns their number. */
  long exportJson(Consumer<String> consumer) throws SQLException {
    long[] count = {0};
    database.forEachRow(
        row -> {
          consumer.accept(row.getString(1));
          count[0]++;
          return true;
        },
        """
        SELECT json_patch(
          json_object(
            'id', m.seq - ?1,
            'time', strftime('%Y-%m-%dT%H:%M:%fZ', m.time / 1000.0, 'unixepoch'),
            'from', m.author,
            'text', m.text),
          json_object(
            'reply', nullif(m.target, 0),
            'edited', iif(m.edit > 0, json('true'), NULL),
            'deleted', iif(m.text = '', json('true'), NULL),
            'reactions', json((
              SELECT iif(count(*) = 0, NULL, json_group_object(r.emoji, json(r.users)))
              FROM (SELECT emoji, json_group_array(user) users FROM reaction
                    WHERE seq = m.seq GROUP BY emoji) r))))
        FROM message m WHERE m.seq BETWEEN ?1 AND ?2 AND m.kind = 0 ORDER BY m.seq
        """,
        EntryNumber.of(conversation, 0),
        EntryNumber.lastOf(conversation));
    return count[0];
  }
}

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

/** Reads the messages of one conversation as they are now. For the thread that has the database. */
record ConversationExport(Database database, long conversation) {
  /** What the first form of a file lacks, for this connection only: the file stays as it is. */
  private static final List<String> SINCE_THE_FIRST =
      List.of(
          "CREATE TEMP VIEW message AS"
              + " SELECT *, 0 AS kind, 0 AS target, '' AS detail, 0 AS edit FROM main.message",
          "CREATE TEMP TABLE reaction(seq, emoji, user_key, user)");

  /** Lets {@code database}, whose form is {@code version}, be read like one of the newest form. */
  static void prepare(Database database, int version) throws SQLException {
    if (version == 1) {
      for (String statement : SINCE_THE_FIRST) {
        database.run(statement);
      }
    }
  }

  /** Gives every message to {@code each}, and says how many there were. */
  long messages(Consumer<ExportedMessage> each) throws SQLException {
    NameCache nameCache = new NameCache();
    long[] count = {0};
    database.each(
        row -> {
          each.accept(
              new ExportedMessage(
                  EntryKind.message(row, nameCache),
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
    database.each(
        row ->
            byEmoji
                .computeIfAbsent(row.getString(1), first -> new ArrayList<>())
                .add(row.getString(2)),
        "SELECT emoji, user FROM reaction WHERE seq = ? ORDER BY emoji, user_key",
        seq);
    return byEmoji.entrySet().stream()
        .map(one -> new ExportedReaction(one.getKey(), one.getValue()))
        .toList();
  }

  /** The same as lines of JSON; what a message hasn't got is left out. */
  long json(Consumer<String> each) throws SQLException {
    long[] count = {0};
    database.each(
        row -> {
          each.accept(row.getString(1));
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

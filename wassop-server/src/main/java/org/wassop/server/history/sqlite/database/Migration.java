package org.wassop.server.history.sqlite.database;

import java.util.List;

/** The statements that bring a database from one version to the next. */
public record Migration(List<String> statements) {
  /** Copies {@code statements}. */
  public Migration {
    statements = List.copyOf(statements);
  }

  /**
   * Creates version 1. {@code message.seq} is an {@link EntryNumber}, so that one B-tree keeps each
   * conversation together and in order. {@code key_hash} is 0 without a key; an index of numbers is
   * a third of the size of one of texts.
   */
  public static final Migration FIRST =
      new Migration(
          List.of(
              "CREATE TABLE meta(name TEXT PRIMARY KEY, value ANY NOT NULL) STRICT, WITHOUT ROWID",
              "INSERT INTO meta VALUES('id', lower(hex(randomblob(8))))",
              """
              CREATE TABLE conversation(
                id INTEGER PRIMARY KEY,
                key TEXT NOT NULL UNIQUE,
                kind INTEGER NOT NULL,
                one TEXT NOT NULL, one_key TEXT NOT NULL,
                other TEXT NOT NULL, other_key TEXT NOT NULL,
                topic TEXT NOT NULL DEFAULT '',
                topic_by TEXT NOT NULL DEFAULT '',
                topic_time INTEGER NOT NULL DEFAULT 0,
                first_id INTEGER NOT NULL DEFAULT 1,
                last_id INTEGER NOT NULL DEFAULT 0,
                last_time INTEGER NOT NULL DEFAULT 0,
                indexed_id INTEGER NOT NULL DEFAULT 0) STRICT
              """,
              "CREATE INDEX conversation_one ON conversation(one_key) WHERE kind = 1",
              "CREATE INDEX conversation_other ON conversation(other_key) WHERE kind = 1",
              "CREATE INDEX conversation_behind ON conversation(id) WHERE indexed_id < last_id",
              """
              CREATE TABLE message(
                seq INTEGER PRIMARY KEY,
                time INTEGER NOT NULL,
                author TEXT NOT NULL,
                key TEXT NOT NULL,
                key_hash INTEGER NOT NULL,
                text TEXT NOT NULL) STRICT
              """,
              "CREATE INDEX message_key ON message(key_hash) WHERE key_hash <> 0",
              """
              CREATE TABLE read_marker(
                user_key TEXT NOT NULL,
                conversation INTEGER NOT NULL,
                id INTEGER NOT NULL,
                PRIMARY KEY(user_key, conversation)) STRICT, WITHOUT ROWID
              """,
              """
              CREATE VIRTUAL TABLE message_words USING fts5(
                text, content='message', content_rowid='seq',
                tokenize='unicode61 remove_diacritics 2')
              """,
              """
              CREATE VIEW history(room, id, time, author, text) AS
                SELECT iif(c.kind = 0, c.one, c.one || ' & ' || c.other),
                       m.seq & 0xFFFFFFFFF,
                       strftime('%Y-%m-%dT%H:%M:%fZ', m.time / 1000.0, 'unixepoch'),
                       m.author, m.text
                FROM conversation c
                JOIN message m ON m.seq BETWEEN c.id << 36 AND c.id << 36 | 0xFFFFFFFFF
              """));

  /**
   * Adds replies and changes to messages, as version 2. {@code kind} is an {@link EntryKind},
   * {@code target} the id of the message that an entry replies to or changes, {@code detail} the
   * emoji or text of a change ({@code text} is for messages, because it is indexed), {@code edit}
   * the id of the last edit of a message. {@code reaction} has the current reactions. Text that is
   * removed from the index is overwritten there.
   */
  public static final Migration CHANGES =
      new Migration(
          List.of(
              "ALTER TABLE message ADD COLUMN kind INTEGER NOT NULL DEFAULT 0",
              "ALTER TABLE message ADD COLUMN target INTEGER NOT NULL DEFAULT 0",
              "ALTER TABLE message ADD COLUMN detail TEXT NOT NULL DEFAULT ''",
              "ALTER TABLE message ADD COLUMN edit INTEGER NOT NULL DEFAULT 0",
              """
              CREATE TABLE reaction(
                seq INTEGER NOT NULL,
                emoji TEXT NOT NULL,
                user_key TEXT NOT NULL,
                user TEXT NOT NULL,
                PRIMARY KEY(seq, emoji, user_key)) STRICT, WITHOUT ROWID
              """,
              "INSERT INTO message_words(message_words, rank) VALUES('secure-delete', 1)",
              "DROP VIEW history",
              """
              CREATE VIEW history(room, id, time, author, text) AS
                SELECT iif(c.kind = 0, c.one, c.one || ' & ' || c.other),
                       m.seq & 0xFFFFFFFFF,
                       strftime('%Y-%m-%dT%H:%M:%fZ', m.time / 1000.0, 'unixepoch'),
                       m.author, m.text
                FROM conversation c
                JOIN message m ON m.seq BETWEEN c.id << 36 AND c.id << 36 | 0xFFFFFFFFF
                WHERE m.kind = 0
              """));
}

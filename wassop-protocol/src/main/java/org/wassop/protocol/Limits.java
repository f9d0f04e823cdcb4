package org.wassop.protocol;

import java.time.Duration;

/**
 * The limits of the protocol ({@code docs/protocol.md} section 6). A server may state a smaller
 * line and another ping interval in its {@code HELLO}.
 */
public final class Limits {
  /** Longest line that a client may send before {@code JOIN}, in bytes without the line end. */
  public static final int LINE_BYTES_BEFORE_JOIN = 1024;

  /** Longest line that a client may send after {@code JOIN}, in bytes without the line end. */
  public static final int LINE_BYTES = 16 * 1024;

  /**
   * Longest line that a server may send, in bytes without the line end: a text of tabs, each of
   * which became four spaces, and the tags before it.
   */
  public static final int SERVER_LINE_BYTES = 4 * LINE_BYTES + 4 * 1024;

  /** Longest user name or room name, in code points. */
  public static final int NAME_CODE_POINTS = 32;

  /** Most lines of one message: classic members receive each as a line of its own. */
  public static final int MESSAGE_LINES = 256;

  /** Longest {@code ref} tag, in characters. */
  public static final int REF_CHARS = 64;

  /** Longest {@code key} of a message and longest {@code session}, in characters. */
  public static final int KEY_CHARS = 64;

  /** Most entries of one page of history; half as many without {@code limit}. */
  public static final int HISTORY_PAGE_ENTRIES = 200;

  /** Most entries that {@code ROOM} with {@code last} replays. */
  public static final int REPLAY_ENTRIES = 1000;

  /** Most results of one search; half as many without {@code limit}. */
  public static final int SEARCH_RESULTS = 100;

  /** Longest topic, in code points. */
  public static final int TOPIC_CODE_POINTS = 200;

  /** Longest reaction, in code points: no emoji is longer. */
  public static final int REACTION_CODE_POINTS = 16;

  /** Most different emoji among the reactions to one message. */
  public static final int REACTIONS_PER_MESSAGE = 20;

  /** Most tags on one line. */
  public static final int TAGS = 32;

  /** Most data lines of one answer that a client keeps; it ignores the rest. */
  public static final int ANSWER_LINES = 100_000;

  /** Most rooms that one connection is in at a time. */
  public static final int ROOMS_PER_CONNECTION = 100;

  /**
   * Silence after which a Wassop/2 peer sends {@code PING}; after twice this the link counts as
   * dead.
   */
  public static final Duration PING_INTERVAL = Duration.ofSeconds(30);

  /** How long a connection may stay without a user name. */
  public static final Duration JOIN_DEADLINE = Duration.ofMinutes(5);

  /** How long a client waits for the answer to {@code HELLO} before it falls back to classic. */
  public static final Duration HELLO_TIMEOUT = Duration.ofSeconds(1);

  private Limits() {}
}

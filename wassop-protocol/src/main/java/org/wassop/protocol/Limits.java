package org.wassop.protocol;

import java.time.Duration;

/**
 * Every limit of the wire, in one place. {@code docs/protocol.md} section 6 lists them; a server
 * may state smaller ones in its {@code HELLO}.
 */
public final class Limits {
  /** Longest line, in bytes without its end, that a client may send before it has a name. */
  public static final int LINE_BYTES_BEFORE_JOIN = 1024;

  /** Longest line, in bytes without its end, that a client may send once it has a name. */
  public static final int LINE_BYTES = 16 * 1024;

  /**
   * Longest line, in bytes without its end, that a server may send: a text of tabs, each of which
   * became four spaces, and what stands before it.
   */
  public static final int SERVER_LINE_BYTES = 4 * LINE_BYTES + 4 * 1024;

  /** Longest name of a user or a room, in code points. */
  public static final int NAME_CODE_POINTS = 32;

  /** Most lines in one message: each becomes a line of its own for classic members. */
  public static final int MESSAGE_LINES = 256;

  /** Longest {@code ref} tag, in characters. */
  public static final int REF_CHARS = 64;

  /** Longest {@code key} of a message and longest {@code session}, in characters. */
  public static final int KEY_CHARS = 64;

  /** Most entries of one page of history; half of it when the client doesn't say. */
  public static final int PAGE_MESSAGES = 200;

  /** Most entries that entering a room with {@code last} gives. */
  public static final int REPLAYED_MESSAGES = 1000;

  /** Most results of one search; half of it when the client doesn't say. */
  public static final int SEARCH_RESULTS = 100;

  /** Longest topic, in code points. */
  public static final int TOPIC_CODE_POINTS = 200;

  /** Longest reaction, in code points: the longest emoji have no more. */
  public static final int REACTION_CODE_POINTS = 16;

  /** Most different emoji that one message has as reactions. */
  public static final int REACTIONS_PER_MESSAGE = 20;

  /** Most tags on one line. */
  public static final int TAGS = 32;

  /** Most data lines of one answer that a client keeps; the rest is passed over. */
  public static final int ANSWER_LINES = 100_000;

  /** Rooms that one connection may be in at a time. */
  public static final int ROOMS_PER_CONNECTION = 100;

  /**
   * Silence after which a Wassop/2 peer asks {@code PING}; twice this means that the link is dead.
   */
  public static final Duration PING_INTERVAL = Duration.ofSeconds(30);

  /** How long a connection may stay without a name. */
  public static final Duration JOIN_DEADLINE = Duration.ofMinutes(5);

  /** How long a client waits for the answer to {@code HELLO} before it speaks classic. */
  public static final Duration HELLO_WAIT = Duration.ofSeconds(1);

  private Limits() {}
}

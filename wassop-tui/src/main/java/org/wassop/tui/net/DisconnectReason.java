package org.wassop.tui.net;

/**
 * The codes for why there is no link, or why a link has ended. {@link LinkTexts#reason} has a text
 * for each.
 */
public final class DisconnectReason {
  /** Nothing listens on the port. */
  public static final String REFUSED = "refused";

  /** The host didn't answer in time. */
  public static final String TIMED_OUT = "timed-out";

  /** There is no route to the host. */
  public static final String NO_ROUTE = "no-route";

  /** The server ended the connection. */
  public static final String ENDED = "ended";

  /** The connection broke. */
  public static final String LOST = "lost";

  /** The server sent nothing in time after a {@code PING}. */
  public static final String SILENT = "silent";

  /** The server sent a line over the limit. */
  public static final String TOO_LONG = "too-long";

  /** The server took requests so slowly that their queue was full. */
  public static final String BACKLOG = "backlog";

  /** The server speaks Wassop/2, but answered {@code HELLO} too late; a new connection may work. */
  public static final String LATE_HELLO = "late-hello";

  /** The client closed the link. */
  public static final String CLOSED = "closed";

  private DisconnectReason() {}
}

package org.wassop.tui.net;

/** Why there is no link, or no more: the codes that {@link LinkTexts#why} has words for. */
public final class DisconnectReason {
  /** Nothing listens on the port. */
  public static final String REFUSED = "refused";

  /** The host didn't answer in time. */
  public static final String TIMED_OUT = "timed-out";

  /** There is no way to the host. */
  public static final String NO_ROUTE = "no-route";

  /** The other side ended the connection. */
  public static final String ENDED = "ended";

  /** The connection broke. */
  public static final String LOST = "lost";

  /** The other side has given no sign of life for two intervals. */
  public static final String SILENT = "silent";

  /** The other side sent a line over the limit. */
  public static final String TOO_LONG = "too-long";

  /** More was to be sent than the other side took. */
  public static final String BACKLOG = "backlog";

  /** The other side turned out to speak Wassop/2 after all; a new connection will work. */
  public static final String LATE_HELLO = "late-hello";

  /** We closed the link. */
  public static final String CLOSED = "closed";

  private DisconnectReason() {}
}

package org.wassop.protocol.codec;

/** What a {@link LineReader} found. */
public sealed interface Line {
  /**
   * A line without its end. {@code ended} is false for the last one when the stream ended before
   * its line did.
   */
  record Text(String text, boolean ended) implements Line {}

  /** A line that is not UTF-8; it has been skipped. */
  record NotUtf8() implements Line {}

  /** A line over the limit. What follows can't be made sense of: the connection has to end. */
  record TooLong() implements Line {}

  /** The stream has ended. */
  record End() implements Line {}
}

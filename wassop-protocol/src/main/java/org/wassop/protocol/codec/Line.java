package org.wassop.protocol.codec;

/** A result of {@link LineReader#read}. */
public sealed interface Line {
  /**
   * A line without its line end. {@code ended} is false for a last line that the end of the stream
   * cut off.
   */
  record Text(String text, boolean ended) implements Line {}

  /** A line that is not UTF-8, and was skipped. */
  record NotUtf8() implements Line {}

  /** A line over the limit. The rest of the stream is unreadable, so the connection has to end. */
  record TooLong() implements Line {}

  /** The stream has ended. */
  record End() implements Line {}
}

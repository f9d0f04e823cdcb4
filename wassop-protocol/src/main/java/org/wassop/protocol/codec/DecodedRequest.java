package org.wassop.protocol.codec;

import org.wassop.protocol.message.Refusal;
import org.wassop.protocol.message.Request;

/**
 * What a line from a client turned out to be. {@code ref} is the request's tag of that name, empty
 * when there was none; the answer carries it back.
 */
public sealed interface DecodedRequest {
  /** The tag that the answer carries back. */
  String ref();

  /** A request that can be carried out. */
  record Good(String ref, Request request) implements DecodedRequest {}

  /** A line that can't: a value, since peers make mistakes. */
  record Malformed(String ref, Refusal why) implements DecodedRequest {}
}

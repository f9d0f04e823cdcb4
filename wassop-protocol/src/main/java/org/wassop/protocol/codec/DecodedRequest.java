package org.wassop.protocol.codec;

import org.wassop.protocol.message.Refusal;
import org.wassop.protocol.message.Request;

/**
 * The result of decoding a line of a client. Peers make mistakes, so a malformed line is a value
 * and no exception.
 */
public sealed interface DecodedRequest {
  /** Returns the tag {@code ref} of the request, which the answer carries back; empty for none. */
  String ref();

  /** A valid request. */
  record Valid(String ref, Request request) implements DecodedRequest {}

  /** A line that is no valid request. */
  record Malformed(String ref, Refusal refusal) implements DecodedRequest {}
}

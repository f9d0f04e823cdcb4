package org.wassop.protocol.codec;

import java.util.Optional;
import org.wassop.protocol.Limits;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Refusal;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.message.ServerMessage;
import org.wassop.protocol.text.SafeText;

/**
 * The codec of Wassop/2 ({@code docs/protocol.md} section 4): {@code [@tags SP] VERB [SP
 * argument]}.
 */
public final class Wassop2Codec implements Codec {
  /** The one instance. */
  public static final Wassop2Codec INSTANCE = new Wassop2Codec();

  static final String VERSION = "wassop/2";

  private Wassop2Codec() {}

  @Override
  public DecodedRequest decode(String line) {
    Optional<TaggedLine> parsed = TaggedLine.parse(line);
    if (parsed.isEmpty()) {
      return new DecodedRequest.Malformed("", Refusal.BAD_TAGS);
    }
    TaggedLine tagged = parsed.get();
    String ref = tagged.tags().value("ref");
    if (ref.length() > Limits.REF_CHARS || !SafeText.line(ref).equals(ref)) {
      return new DecodedRequest.Malformed("", Refusal.BAD_TAGS);
    }
    try {
      return new DecodedRequest.Valid(ref, Wassop2Requests.decode(tagged));
    } catch (MalformedException e) {
      return new DecodedRequest.Malformed(ref, e.refusal());
    }
  }

  @Override
  public String encode(String ref, Request request) {
    return Wassop2Requests.encode(ref, request);
  }

  @Override
  public String encode(String ref, ServerMessage message) {
    return switch (message) {
      case Answer answer -> Wassop2Answers.encode(ref, answer);
      case Event event -> Wassop2Events.encode(ref, event);
    };
  }

  @Override
  public ServerMessageDecoder newServerMessageDecoder() {
    return new Wassop2ServerDecoder();
  }
}

package org.wassop.protocol.codec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wassop.protocol.Limits;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.text.SafeText;

/**
 * Decodes the lines of a Wassop/2 server. It ignores unknown verbs and malformed lines, as a newer
 * server may send them.
 */
final class Wassop2ServerDecoder implements ServerMessageDecoder {
  /** A request without its complete answer, and the data lines that came so far. */
  private record OpenRequest(Request request, List<TaggedLine> lines) {
    void keep(TaggedLine line) {
      if (lines.size() < Limits.ANSWER_LINES) {
        lines.add(line);
      }
    }
  }

  private final Map<String, OpenRequest> open = new HashMap<>();

  @Override
  public void requestSent(String ref, Request request) {
    boolean answered = !(request instanceof Request.Pong || request instanceof Request.Quit);
    if (!ref.isEmpty() && answered) {
      open.put(ref, new OpenRequest(request, new ArrayList<>()));
    }
  }

  @Override
  public List<Incoming> decode(String line) {
    return TaggedLine.parse(line).flatMap(this::incoming).map(List::of).orElseGet(List::of);
  }

  private Optional<Incoming> incoming(TaggedLine line) {
    String ref = line.tags().value("ref");
    return switch (line.verb()) {
      case "OK" -> {
        OpenRequest openRequest = open.remove(ref);
        yield openRequest == null
            ? Optional.empty()
            : Wassop2Answers.decode(openRequest.request(), openRequest.lines(), line)
                .map(answer -> new Incoming(ref, answer));
      }
      case "ERROR" -> answered(ref, Wassop2Answers.decodeRefused(line));
      case "HELLO" -> answered(ref, Wassop2Answers.decodeWelcome(line.tags()));
      case "PONG" -> answered(ref, new Answer.Pong(SafeText.line(Escapes.text(line.argument()))));
      default ->
          ref.isEmpty()
              ? Wassop2Events.decode(line).map(event -> new Incoming("", event))
              : data(ref, line);
    };
  }

  private Optional<Incoming> answered(String ref, Answer answer) {
    open.remove(ref);
    return Optional.of(new Incoming(ref, answer));
  }

  /**
   * Handles a data line. The replay of a room may be long, so its entries are passed on one by one;
   * the lines of other answers are kept until {@code OK}.
   */
  private Optional<Incoming> data(String ref, TaggedLine line) {
    OpenRequest openRequest = open.get(ref);
    if (openRequest == null) {
      return Optional.empty();
    }
    if (openRequest.request() instanceof Request.EnterRoom) {
      return Wassop2Events.logEntry(line).map(entry -> new Incoming(ref, entry));
    }
    openRequest.keep(line);
    return Optional.empty();
  }
}

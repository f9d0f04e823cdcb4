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
 * Reads what a Wassop/2 server says. Unknown verbs, and lines that make no sense, say nothing: a
 * newer server may use them.
 */
final class Wassop2ServerDecoder implements ServerMessageDecoder {
  /** A request and the data lines of its answer so far. */
  private record Open(Request request, List<TaggedLine> lines) {
    void keep(TaggedLine line) {
      if (lines.size() < Limits.ANSWER_LINES) {
        lines.add(line);
      }
    }
  }

  private final Map<String, Open> open = new HashMap<>();

  @Override
  public void sent(String ref, Request request) {
    boolean answered = !(request instanceof Request.Pong || request instanceof Request.Quit);
    if (!ref.isEmpty() && answered) {
      open.put(ref, new Open(request, new ArrayList<>()));
    }
  }

  @Override
  public List<Incoming> read(String line) {
    return TaggedLine.parse(line).flatMap(this::incoming).map(List::of).orElseGet(List::of);
  }

  private Optional<Incoming> incoming(TaggedLine line) {
    String ref = line.tags().value("ref");
    return switch (line.verb()) {
      case "OK" -> {
        Open asked = open.remove(ref);
        yield asked == null
            ? Optional.empty()
            : Wassop2Answers.read(asked.request(), asked.lines(), line)
                .map(answer -> new Incoming(ref, answer));
      }
      case "ERROR" -> answered(ref, Wassop2Answers.refused(line));
      case "HELLO" -> answered(ref, Wassop2Answers.welcome(line.tags()));
      case "PONG" -> answered(ref, new Answer.Pong(SafeText.line(Escapes.text(line.argument()))));
      default ->
          ref.isEmpty()
              ? Wassop2Events.read(line).map(event -> new Incoming("", event))
              : data(ref, line);
    };
  }

  private Optional<Incoming> answered(String ref, Answer answer) {
    open.remove(ref);
    return Optional.of(new Incoming(ref, answer));
  }

  /**
   * Part of an answer that goes on. What is said again when a room is entered may be long, and is
   * passed on line by line.
   */
  private Optional<Incoming> data(String ref, TaggedLine line) {
    Open asked = open.get(ref);
    if (asked == null) {
      return Optional.empty();
    }
    if (asked.request() instanceof Request.EnterRoom) {
      return Wassop2Events.logged(line).map(entry -> new Incoming(ref, entry));
    }
    asked.keep(line);
    return Optional.empty();
  }
}

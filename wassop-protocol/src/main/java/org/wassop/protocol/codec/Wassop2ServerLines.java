package org.wassop.protocol.codec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wassop.protocol.ErrorCode;
import org.wassop.protocol.Limits;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.message.ServerMessage;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;
import org.wassop.protocol.text.SafeText;

/**
 * Reads what a Wassop/2 server says. Unknown verbs, and lines that make no sense, say nothing: a
 * newer server may use them.
 */
final class Wassop2ServerLines implements ServerLines {
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
    Open asked = open.get(ref);
    return switch (line.verb()) {
      case "OK" -> {
        open.remove(ref);
        yield asked == null ? Optional.empty() : answer(asked, line).map(a -> new Incoming(ref, a));
      }
      case "ERROR" -> {
        open.remove(ref);
        yield Optional.of(new Incoming(ref, refused(line)));
      }
      case "HELLO" -> {
        open.remove(ref);
        yield Optional.of(new Incoming(ref, welcome(line.tags())));
      }
      case "PONG" -> {
        open.remove(ref);
        yield Optional.of(
            new Incoming(ref, new Answer.Alive(SafeText.line(Escapes.text(line.argument())))));
      }
      default -> {
        if (asked != null) {
          asked.keep(line);
          yield Optional.empty();
        }
        yield ref.isEmpty() ? event(line).map(e -> new Incoming("", e)) : Optional.empty();
      }
    };
  }

  private static ServerMessage welcome(Tags tags) {
    return new Answer.Welcome(
        SafeText.line(tags.value("server")),
        Math.clamp(
            tags.number("line", Limits.LINE_BYTES),
            Limits.LINE_BYTES_BEFORE_JOIN,
            Limits.LINE_BYTES),
        Math.clamp(tags.number("ping", Limits.PING_INTERVAL.toSeconds()), 1, 3600));
  }

  private static ServerMessage refused(TaggedLine line) {
    ErrorCode code = ErrorCode.ofWire(line.tags().value("code")).orElse(ErrorCode.INTERNAL);
    return new Answer.Refused(code, SafeText.line(Escapes.text(line.argument())));
  }

  private static Optional<ServerMessage> answer(Open asked, TaggedLine ok) {
    return switch (asked.request()) {
      case Request.Join join -> Optional.of(new Answer.Joined());
      case Request.EnterRoom(RoomName room) ->
          Optional.of(
              new Answer.RoomEntered(
                  RoomName.parse(ok.tags().value("room")).orElse(room),
                  ok.tags().count("members")));
      case Request.ExitRoom(Optional<RoomName> room) ->
          RoomName.parse(ok.tags().value("room")).or(() -> room).map(Answer.RoomExited::new);
      case Request.ListRooms list ->
          Optional.of(
              new Answer.Rooms(
                  asked.lines().stream().mapMulti(Wassop2ServerLines::count).toList()));
      case Request.ListMembers(RoomName room) ->
          Optional.of(
              new Answer.Members(
                  RoomName.parse(ok.tags().value("room")).orElse(room),
                  asked.lines().stream()
                      .flatMap(line -> UserName.parse(line.argument()).stream())
                      .toList()));
      case Request.SendMessage(Optional<RoomName> room, String text) ->
          RoomName.parse(ok.tags().value("room"))
              .or(() -> room)
              .map(taken -> new Answer.Accepted(taken, ok.tags().number("time", 0)));
      case Request.Hello hello -> Optional.empty();
      case Request.Ping ping -> Optional.empty();
      case Request.Pong pong -> Optional.empty();
      case Request.Quit quit -> Optional.empty();
    };
  }

  private static void count(TaggedLine line, Consumer<Answer.RoomCount> out) {
    RoomName.parse(line.argument())
        .ifPresent(room -> out.accept(new Answer.RoomCount(room, line.tags().count("members"))));
  }

  private static Optional<Event> event(TaggedLine line) {
    @Nullable RoomName room = RoomName.parse(line.tags().value("room")).orElse(null);
    String text = Escapes.text(line.argument());
    return switch (line.verb()) {
      case "MESSAGE" ->
          room == null
              ? Optional.empty()
              : UserName.parse(line.tags().value("from"))
                  .map(from ->
                      new Event.Message(
                          room, from, SafeText.lines(text), line.tags().number("time", 0)));
      case "ENTERED" ->
          room == null
              ? Optional.empty()
              : UserName.parse(line.tags().value("user"))
                  .map(user -> new Event.Entered(room, user));
      case "LEFT" ->
          room == null
              ? Optional.empty()
              : UserName.parse(line.tags().value("user"))
                  .map(user -> new Event.Left(room, user, reason(line.tags())));
      case "NOTICE" -> Optional.of(new Event.Notice(SafeText.line(text)));
      case "PING" -> Optional.of(new Event.AreYouThere(SafeText.line(text)));
      case "BYE" -> Optional.of(new Event.Bye(byeCode(line.tags()), SafeText.line(text)));
      default -> Optional.empty();
    };
  }

  private static Event.LeaveReason reason(Tags tags) {
    return Event.LeaveReason.ofWire(tags.value("reason")).orElse(Event.LeaveReason.LOST);
  }

  private static Event.ByeCode byeCode(Tags tags) {
    return Event.ByeCode.ofWire(tags.value("code")).orElse(Event.ByeCode.INTERNAL);
  }
}

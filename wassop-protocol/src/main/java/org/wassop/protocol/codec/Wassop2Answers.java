package org.wassop.protocol.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wassop.protocol.ErrorCode;
import org.wassop.protocol.Limits;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.IdRange;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;
import org.wassop.protocol.text.SafeText;

/** Encodes and decodes the answers of Wassop/2 ({@code docs/protocol.md} section 4.2). */
final class Wassop2Answers {
  private Wassop2Answers() {}

  /** Returns the lines of {@code answer}. */
  static String encode(String ref, Answer answer) {
    LineBuilder line = new LineBuilder(ref);
    return switch (answer) {
      case Answer.Welcome(String server, int bytes, int ping, Answer.HistoryInfo historyInfo) ->
          line.tag("server", server)
              .tag("line", bytes)
              .tag("ping", ping)
              .tag("history", historyInfo.persistent() ? 1 : 0)
              .tag("log", historyInfo.logId())
              .end("HELLO", Wassop2Codec.VERSION);
      case Answer.Joined(String session) -> line.tag("session", session).end("OK");
      case Answer.RoomEntered(RoomName room, int members, IdRange kept, long read, String topic) ->
          line.tag("room", room.text())
              .tag("members", members)
              .tag("first", kept.first())
              .tag("last", kept.last())
              .tag("read", read)
              .tag("topic", topic)
              .end("OK");
      case Answer.RoomExited(RoomName room) -> line.tag("room", room.text()).end("OK");
      case Answer.Rooms(var rooms) ->
          lines(
                  ref,
                  rooms,
                  (data, count) ->
                      data.tag("members", count.memberCount()).end("ROOM", count.room().text()))
              + line.end("OK");
      case Answer.Members(RoomName room, var users) ->
          lines(
                  ref,
                  users,
                  (data, user) -> data.tag("room", room.text()).end("MEMBER", user.text()))
              + line.tag("room", room.text()).end("OK");
      case Answer.Accepted(Place place, long id, long time) ->
          line.place(place).tag("id", id).tag("time", time).end("OK");
      case Answer.HistoryPage(Place place, var entries, IdRange kept) ->
          entries.stream()
                  .map(entry -> Wassop2Events.encode(ref, entry))
                  .collect(Collectors.joining())
              + line.place(place).tag("first", kept.first()).tag("last", kept.last()).end("OK");
      case Answer.SearchResults(var results) ->
          lines(ref, results, Wassop2Answers::result) + line.end("OK");
      case Answer.DirectConversations(var conversations) ->
          lines(
                  ref,
                  conversations,
                  (data, directConversation) ->
                      data.tag("last", directConversation.lastId())
                          .tag("read", directConversation.readMarker())
                          .end("DIRECT", directConversation.peer().text()))
              + line.end("OK");
      case Answer.MarkedRead(Place place, long id) -> line.place(place).tag("id", id).end("OK");
      case Answer.Done done -> line.end("OK");
      case Answer.Pong(String token) -> line.end("PONG", token);
      case Answer.Refused(ErrorCode code, String text) ->
          line.tag("code", code.wire()).end("ERROR", text);
    };
  }

  private static <T> String lines(
      String ref, List<T> items, BiFunction<LineBuilder, T, String> line) {
    StringBuilder out = new StringBuilder();
    for (T item : items) {
      out.append(line.apply(new LineBuilder(ref), item));
    }
    return out.toString();
  }

  private static String result(LineBuilder line, Answer.SearchResult searchResult) {
    Answer.Source source = searchResult.source();
    String matches =
        searchResult.matches().stream()
            .map(match -> match.start() + "+" + match.length())
            .collect(Collectors.joining(","));
    return line.place(source.place())
        .tag("id", source.id())
        .tag("time", source.timeMillis())
        .tag("from", source.from().text())
        .tag("match", matches)
        .end("FOUND", searchResult.snippet());
  }

  /** Decodes the answer to {@code HELLO}. */
  static Answer decodeWelcome(Tags tags) {
    return new Answer.Welcome(
        SafeText.line(tags.value("server")),
        Math.clamp(
            tags.number("line", Limits.LINE_BYTES),
            Limits.LINE_BYTES_BEFORE_JOIN,
            Limits.LINE_BYTES),
        Math.clamp(tags.number("ping", Limits.PING_INTERVAL.toSeconds()), 1, 3600),
        new Answer.HistoryInfo(tags.number("history", 0) > 0, SafeText.line(tags.value("log"))));
  }

  /** Decodes an {@code ERROR}. */
  static Answer decodeRefused(TaggedLine line) {
    ErrorCode code = ErrorCode.ofWire(line.tags().value("code")).orElse(ErrorCode.INTERNAL);
    return new Answer.Refused(code, SafeText.line(Escapes.text(line.argument())));
  }

  /** Decodes {@code ok} and the {@code data} lines before it as the answer to {@code request}. */
  static Optional<Answer> decode(Request request, List<TaggedLine> data, TaggedLine ok) {
    Tags tags = ok.tags();
    return switch (request) {
      case Request.Join join ->
          Optional.of(new Answer.Joined(SafeText.line(tags.value("session"))));
      case Request.EnterRoom(RoomName room, Request.Replay replay) ->
          Optional.of(
              new Answer.RoomEntered(
                  room(tags, room),
                  tags.count("members"),
                  keptIds(tags),
                  tags.number("read", 0),
                  SafeText.line(tags.value("topic"))));
      case Request.ExitRoom(Optional<RoomName> room) ->
          RoomName.parse(tags.value("room")).or(() -> room).map(Answer.RoomExited::new);
      case Request.ListRooms list ->
          Optional.of(new Answer.Rooms(each(data, Wassop2Answers::count)));
      case Request.ListMembers(RoomName room) ->
          Optional.of(
              new Answer.Members(
                  room(tags, room), each(data, line -> UserName.parse(line.argument()))));
      case Request.SendMessage message ->
          tags.place()
              .or(message::place)
              .map(place ->
                  new Answer.Accepted(place, tags.number("id", 0), tags.number("time", 0)));
      case Request.History(Place place, Request.Range range, int limit) ->
          Optional.of(
              new Answer.HistoryPage(
                  tags.place().orElse(place), each(data, Wassop2Events::logEntry), keptIds(tags)));
      case Request.Search search ->
          Optional.of(new Answer.SearchResults(each(data, Wassop2Answers::result)));
      case Request.ListDirectConversations list ->
          Optional.of(new Answer.DirectConversations(each(data, Wassop2Answers::conversation)));
      case Request.MarkRead(Place place, long id) ->
          Optional.of(new Answer.MarkedRead(tags.place().orElse(place), tags.number("id", id)));
      case Request.SetTopic topic -> Optional.of(new Answer.Done());
      case Request.Typing typing -> Optional.of(new Answer.Done());
      case Request.Change change -> Optional.of(new Answer.Done());
      case Request.Hello hello -> Optional.empty();
      case Request.Ping ping -> Optional.empty();
      case Request.Pong pong -> Optional.empty();
      case Request.Quit quit -> Optional.empty();
    };
  }

  private static RoomName room(Tags tags, RoomName requested) {
    return RoomName.parse(tags.value("room")).orElse(requested);
  }

  private static IdRange keptIds(Tags tags) {
    return new IdRange(tags.number("first", 1), tags.number("last", 0));
  }

  private static <T> List<T> each(List<TaggedLine> lines, Function<TaggedLine, Optional<T>> read) {
    List<T> items = new ArrayList<>();
    lines.forEach(line -> read.apply(line).ifPresent(items::add));
    return items;
  }

  private static Optional<Answer.ListedRoom> count(TaggedLine line) {
    return RoomName.parse(line.argument())
        .map(room -> new Answer.ListedRoom(room, line.tags().count("members")));
  }

  private static Optional<Answer.DirectConversation> conversation(TaggedLine line) {
    Tags tags = line.tags();
    return UserName.parse(line.argument())
        .map(with ->
            new Answer.DirectConversation(with, tags.number("last", 0), tags.number("read", 0)));
  }

  private static Optional<Answer.SearchResult> result(TaggedLine line) {
    Tags tags = line.tags();
    Optional<Place> place = tags.place();
    Optional<UserName> from = UserName.parse(tags.value("from"));
    if (place.isEmpty() || from.isEmpty()) {
      return Optional.empty();
    }
    String snippet = SafeText.line(Escapes.text(line.argument()));
    return Optional.of(
        new Answer.SearchResult(
            new Answer.Source(
                place.get(), tags.number("id", 0), from.get(), tags.number("time", 0)),
            snippet,
            matches(tags.value("match"), snippet.codePointCount(0, snippet.length()))));
  }

  /** Decodes the matches in {@code text} that lie within {@code size} code points. */
  private static List<Answer.Match> matches(String text, int size) {
    List<Answer.Match> matches = new ArrayList<>();
    for (String piece : text.split(",", Limits.ANSWER_LINES)) {
      int plus = piece.indexOf('+');
      if (plus > 0 && isSmall(piece.substring(0, plus)) && isSmall(piece.substring(plus + 1))) {
        int start = Integer.parseInt(piece.substring(0, plus));
        int length = Integer.parseInt(piece.substring(plus + 1));
        if (length > 0 && start + length <= size) {
          matches.add(new Answer.Match(start, length));
        }
      }
    }
    return matches;
  }

  private static boolean isSmall(String number) {
    return !number.isEmpty()
        && number.length() <= 6
        && number.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}

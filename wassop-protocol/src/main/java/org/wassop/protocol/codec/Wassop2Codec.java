package org.wassop.protocol.codec;

import java.util.Optional;
import java.util.function.Function;
import org.wassop.protocol.Limits;
import org.wassop.protocol.Refusal;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.message.ServerMessage;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;
import org.wassop.protocol.text.EmojiCommand;
import org.wassop.protocol.text.SafeText;

/**
 * The Wassop/2 dialect ({@code docs/protocol.md} section 4): {@code [@tags SP] VERB [SP argument]}.
 */
public final class Wassop2Codec implements Codec {
  /** The one instance. */
  public static final Wassop2Codec INSTANCE = new Wassop2Codec();

  static final String VERSION = "wassop/2";

  private Wassop2Codec() {}

  @Override
  public Decoded decode(String line) {
    Optional<TaggedLine> parsed = TaggedLine.parse(line);
    if (parsed.isEmpty()) {
      return new Decoded.Malformed("", Refusal.BAD_TAGS);
    }
    TaggedLine tagged = parsed.get();
    String ref = tagged.tags().value("ref");
    if (ref.length() > Limits.REF_CHARS || !SafeText.line(ref).equals(ref)) {
      return new Decoded.Malformed("", Refusal.BAD_TAGS);
    }
    return switch (request(tagged)) {
      case Parsed.Good(Request request) -> new Decoded.Good(ref, request);
      case Parsed.Bad(Refusal why) -> new Decoded.Malformed(ref, why);
    };
  }

  /** What becomes of a line once its {@code ref} is set aside. */
  private sealed interface Parsed {
    record Good(Request request) implements Parsed {}

    record Bad(Refusal why) implements Parsed {}
  }

  private static Parsed request(TaggedLine line) {
    String argument = line.argument();
    return switch (line.verb()) {
      case "HELLO" -> hello(line);
      case "JOIN" -> join(argument);
      case "ROOM" -> room(argument, Request.EnterRoom::new);
      case "EXIT" -> room(argument, room -> new Request.ExitRoom(Optional.of(room)));
      case "MEMBERS" -> room(argument, Request.ListMembers::new);
      case "LIST_ROOMS", "REFR" -> new Parsed.Good(new Request.ListRooms());
      case "MESSAGE" -> message(line.tags(), Escapes.text(argument));
      case "LOVE", "LIKE", "DISLIKE" ->
          message(line.tags(), EmojiCommand.valueOf(line.verb()).emoji());
      case "PING" -> new Parsed.Good(new Request.Ping(token(argument)));
      case "PONG" -> new Parsed.Good(new Request.Pong(token(argument)));
      case "QUIT" -> new Parsed.Good(new Request.Quit());
      default -> new Parsed.Bad(Refusal.UNKNOWN_VERB);
    };
  }

  private static String token(String argument) {
    return SafeText.line(Escapes.text(argument));
  }

  private static Parsed hello(TaggedLine line) {
    return line.argument().strip().equals(VERSION)
        ? new Parsed.Good(new Request.Hello(SafeText.line(line.tags().value("client"))))
        : new Parsed.Bad(Refusal.UNKNOWN_VERSION);
  }

  private static Parsed join(String argument) {
    if (argument.isBlank()) {
      return new Parsed.Bad(Refusal.MISSING_NAME);
    }
    return UserName.parse(argument)
        .<Parsed>map(name -> new Parsed.Good(new Request.Join(name)))
        .orElseGet(() -> new Parsed.Bad(Refusal.NAME_INVALID));
  }

  private static Parsed room(String name, Function<RoomName, Request> request) {
    if (name.isBlank()) {
      return new Parsed.Bad(Refusal.MISSING_ROOM);
    }
    return RoomName.parse(name)
        .<Parsed>map(room -> new Parsed.Good(request.apply(room)))
        .orElseGet(() -> new Parsed.Bad(Refusal.ROOM_NAME_INVALID));
  }

  private static Parsed message(Tags tags, String raw) {
    String text = SafeText.lines(raw).stripTrailing();
    if (SafeText.isBlank(text)) {
      return new Parsed.Bad(Refusal.MISSING_TEXT);
    }
    if (text.chars().filter(c -> c == '\n').count() >= Limits.MESSAGE_LINES) {
      return new Parsed.Bad(Refusal.TOO_MANY_LINES);
    }
    return room(tags.value("room"), room -> new Request.SendMessage(Optional.of(room), text));
  }

  @Override
  public String encode(String ref, Request request) {
    LineBuilder line = new LineBuilder(ref);
    return switch (request) {
      case Request.Hello(String client) -> line.tag("client", client).end("HELLO", VERSION);
      case Request.Join(UserName name) -> line.end("JOIN", name.text());
      case Request.EnterRoom(RoomName room) -> line.end("ROOM", room.text());
      case Request.ExitRoom(Optional<RoomName> room) -> line.end("EXIT", named(room));
      case Request.ListRooms list -> line.end("LIST_ROOMS");
      case Request.ListMembers(RoomName room) -> line.end("MEMBERS", room.text());
      case Request.SendMessage(Optional<RoomName> room, String text) ->
          line.tag("room", named(room)).end("MESSAGE", text);
      case Request.Ping(String token) -> line.end("PING", token);
      case Request.Pong(String token) -> line.end("PONG", token);
      case Request.Quit quit -> line.end("QUIT");
    };
  }

  private static String named(Optional<RoomName> room) {
    return room.map(RoomName::text).orElse("");
  }

  @Override
  public String encode(String ref, ServerMessage message) {
    return switch (message) {
      case Answer answer -> answer(ref, answer);
      case Event event -> event(event);
    };
  }

  private static String answer(String ref, Answer answer) {
    LineBuilder line = new LineBuilder(ref);
    return switch (answer) {
      case Answer.Welcome(String server, int lineBytes, int pingSeconds) ->
          line.tag("server", server)
              .tag("line", lineBytes)
              .tag("ping", pingSeconds)
              .end("HELLO", VERSION);
      case Answer.Joined joined -> line.end("OK");
      case Answer.RoomEntered(RoomName room, int members) ->
          line.tag("room", room.text()).tag("members", members).end("OK");
      case Answer.RoomExited(RoomName room) -> line.tag("room", room.text()).end("OK");
      case Answer.Rooms rooms -> rooms(ref, rooms) + line.end("OK");
      case Answer.Members members ->
          members(ref, members) + line.tag("room", members.room().text()).end("OK");
      case Answer.Accepted(RoomName room, long time) ->
          line.tag("room", room.text()).tag("time", time).end("OK");
      case Answer.Alive(String token) -> line.end("PONG", token);
      case Answer.Refused refused ->
          line.tag("code", refused.code().wire()).end("ERROR", refused.text());
    };
  }

  private static String rooms(String ref, Answer.Rooms rooms) {
    StringBuilder out = new StringBuilder();
    for (Answer.RoomCount count : rooms.rooms()) {
      LineBuilder line = new LineBuilder(ref).tag("members", count.members());
      out.append(line.end("ROOM", count.room().text()));
    }
    return out.toString();
  }

  private static String members(String ref, Answer.Members members) {
    StringBuilder out = new StringBuilder();
    for (UserName user : members.users()) {
      LineBuilder line = new LineBuilder(ref).tag("room", members.room().text());
      out.append(line.end("MEMBER", user.text()));
    }
    return out.toString();
  }

  private static String event(Event event) {
    LineBuilder line = new LineBuilder("");
    return switch (event) {
      case Event.Message(RoomName room, UserName from, String text, long time) ->
          line.tag("room", room.text())
              .tag("time", time)
              .tag("from", from.text())
              .end("MESSAGE", text);
      case Event.Entered(RoomName room, UserName user) ->
          line.tag("room", room.text()).tag("user", user.text()).end("ENTERED");
      case Event.Left(RoomName room, UserName user, Event.LeaveReason reason) ->
          line.tag("room", room.text())
              .tag("user", user.text())
              .tag("reason", reason.wire())
              .end("LEFT");
      case Event.Notice(String text) -> line.end("NOTICE", text);
      case Event.AreYouThere(String token) -> line.end("PING", token);
      case Event.Bye(Event.ByeCode code, String text) ->
          line.tag("code", code.wire()).end("BYE", text);
    };
  }

  @Override
  public ServerLines serverLines() {
    return new Wassop2ServerLines();
  }
}

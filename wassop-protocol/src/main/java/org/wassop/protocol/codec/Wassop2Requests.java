package org.wassop.protocol.codec;

import java.util.Optional;
import org.wassop.protocol.Limits;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Refusal;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.message.Request.Range;
import org.wassop.protocol.message.Request.Replay;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;
import org.wassop.protocol.text.EmojiCommand;
import org.wassop.protocol.text.Reaction;
import org.wassop.protocol.text.SafeText;

/** Decodes and encodes the requests of Wassop/2 ({@code docs/protocol.md} section 4.2). */
final class Wassop2Requests {
  private Wassop2Requests() {}

  /** Decodes {@code line}. */
  static Request decode(TaggedLine line) throws MalformedException {
    Tags tags = line.tags();
    String argument = line.argument();
    return switch (line.verb()) {
      case "HELLO" -> hello(line);
      case "JOIN" -> new Request.Join(user(argument), key(tags.value("session")));
      case "ROOM" -> new Request.EnterRoom(room(argument), replay(tags));
      case "EXIT" -> new Request.ExitRoom(Optional.of(room(argument)));
      case "MEMBERS" -> new Request.ListMembers(room(argument));
      case "LIST_ROOMS", "REFR" -> new Request.ListRooms();
      case "MESSAGE" -> message(tags, Escapes.text(argument));
      case "LOVE", "LIKE", "DISLIKE" -> message(tags, EmojiCommand.valueOf(line.verb()).emoji());
      case "REACT" ->
          new Request.React(
              place(tags), number(tags, "of"), reaction(argument), tags.value("back").equals("1"));
      case "EDIT" ->
          new Request.Edit(place(tags), number(tags, "of"), text(Escapes.text(argument)));
      case "DELETE" -> new Request.Delete(place(tags), number(tags, "of"));
      case "HISTORY" ->
          new Request.History(place(tags), range(tags), limit(tags, Limits.HISTORY_PAGE_ENTRIES));
      case "SEARCH" -> search(tags, argument);
      case "DIRECTS" -> new Request.ListDirectConversations();
      case "READ" -> new Request.MarkRead(place(tags), number(tags, "id"));
      case "TOPIC" -> topic(tags, argument);
      case "TYPING" -> new Request.Typing(place(tags));
      case "PING" -> new Request.Ping(token(argument));
      case "PONG" -> new Request.Pong(token(argument));
      case "QUIT" -> new Request.Quit();
      default -> throw new MalformedException(Refusal.UNKNOWN_VERB);
    };
  }

  private static String token(String argument) {
    return SafeText.line(Escapes.text(argument));
  }

  private static Request hello(TaggedLine line) throws MalformedException {
    if (!line.argument().strip().equals(Wassop2Codec.VERSION)) {
      throw new MalformedException(Refusal.UNKNOWN_VERSION);
    }
    return new Request.Hello(SafeText.line(line.tags().value("client")));
  }

  private static UserName user(String name) throws MalformedException {
    if (name.isBlank()) {
      throw new MalformedException(Refusal.MISSING_NAME);
    }
    return UserName.parse(name).orElseThrow(() -> new MalformedException(Refusal.NAME_INVALID));
  }

  private static RoomName room(String name) throws MalformedException {
    if (name.isBlank()) {
      throw new MalformedException(Refusal.MISSING_ROOM);
    }
    return RoomName.parse(name)
        .orElseThrow(() -> new MalformedException(Refusal.ROOM_NAME_INVALID));
  }

  private static Place place(Tags tags) throws MalformedException {
    String to = tags.value("to");
    return to.isEmpty() ? new Place.Room(room(tags.value("room"))) : new Place.Direct(user(to));
  }

  /** Validates the key of a message or a session. */
  private static String key(String key) throws MalformedException {
    if (key.length() > Limits.KEY_CHARS || !SafeText.line(key).equals(key)) {
      throw new MalformedException(Refusal.BAD_KEY);
    }
    return key;
  }

  private static long number(Tags tags, String tag) throws MalformedException {
    long number = tags.number(tag, -1);
    if (number < 0) {
      throw new MalformedException(Refusal.BAD_RANGE);
    }
    return number;
  }

  private static long number(Tags tags, String tag, long fallback) throws MalformedException {
    return tags.value(tag).isEmpty() ? fallback : number(tags, tag);
  }

  private static Replay replay(Tags tags) throws MalformedException {
    if (!tags.value("after").isEmpty()) {
      return new Replay.After(number(tags, "after"));
    }
    if (!tags.value("last").isEmpty()) {
      return new Replay.Last((int) Math.min(number(tags, "last"), Limits.REPLAY_ENTRIES));
    }
    return new Replay.Nothing();
  }

  private static Range range(Tags tags) throws MalformedException {
    if (!tags.value("after").isEmpty()) {
      return new Range.After(number(tags, "after"));
    }
    if (!tags.value("before").isEmpty()) {
      return new Range.Before(number(tags, "before"));
    }
    return new Range.Newest();
  }

  private static int limit(Tags tags, int max) throws MalformedException {
    return tags.value("limit").isEmpty()
        ? max / 2
        : (int) Math.clamp(number(tags, "limit"), 1, (long) max);
  }

  private static Request message(Tags tags, String raw) throws MalformedException {
    return new Request.SendMessage(
        Optional.of(place(tags)), key(tags.value("key")), text(raw), number(tags, "reply", 0));
  }

  private static String reaction(String argument) throws MalformedException {
    String emoji = token(argument).strip();
    if (!Reaction.isValid(emoji)) {
      throw new MalformedException(Refusal.BAD_REACTION);
    }
    return emoji;
  }

  private static String text(String raw) throws MalformedException {
    String text = SafeText.lines(raw).stripTrailing();
    if (SafeText.isBlank(text)) {
      throw new MalformedException(Refusal.MISSING_TEXT);
    }
    if (text.chars().filter(c -> c == '\n').count() >= Limits.MESSAGE_LINES) {
      throw new MalformedException(Refusal.TOO_MANY_LINES);
    }
    return text;
  }

  private static Request search(Tags tags, String argument) throws MalformedException {
    String words = token(argument).strip();
    if (SafeText.isBlank(words)) {
      throw new MalformedException(Refusal.MISSING_WORDS);
    }
    boolean hasPlace = !tags.value("to").isEmpty() || !tags.value("room").isEmpty();
    return new Request.Search(
        words,
        hasPlace ? Optional.of(place(tags)) : Optional.empty(),
        limit(tags, Limits.SEARCH_RESULTS));
  }

  private static Request topic(Tags tags, String argument) throws MalformedException {
    String topic = token(argument).strip();
    if (topic.codePointCount(0, topic.length()) > Limits.TOPIC_CODE_POINTS) {
      throw new MalformedException(Refusal.TOPIC_TOO_LONG);
    }
    return new Request.SetTopic(room(tags.value("room")), SafeText.isBlank(topic) ? "" : topic);
  }

  /** Returns the line of {@code request}. */
  static String encode(String ref, Request request) {
    LineBuilder line = new LineBuilder(ref);
    return switch (request) {
      case Request.Hello(String client) ->
          line.tag("client", client).end("HELLO", Wassop2Codec.VERSION);
      case Request.Join(UserName name, String session) ->
          line.tag("session", session).end("JOIN", name.text());
      case Request.EnterRoom(RoomName room, Replay replay) ->
          replay(line, replay).end("ROOM", room.text());
      case Request.ExitRoom(Optional<RoomName> room) ->
          line.end("EXIT", room.map(RoomName::text).orElse(""));
      case Request.ListRooms list -> line.end("LIST_ROOMS");
      case Request.ListMembers(RoomName room) -> line.end("MEMBERS", room.text());
      case Request.SendMessage(Optional<Place> place, String key, String text, long replyTo) ->
          line.place(place).tag("key", key).tagUnlessZero("reply", replyTo).end("MESSAGE", text);
      case Request.React(Place place, long id, String emoji, boolean back) ->
          line.place(place).tag("of", id).tag("back", back ? "1" : "").end("REACT", emoji);
      case Request.Edit(Place place, long id, String text) ->
          line.place(place).tag("of", id).end("EDIT", text);
      case Request.Delete(Place place, long id) -> line.place(place).tag("of", id).end("DELETE");
      case Request.History(Place place, Range range, int limit) ->
          range(line.place(place), range).tag("limit", limit).end("HISTORY");
      case Request.Search(String words, Optional<Place> place, int limit) ->
          line.place(place).tag("limit", limit).end("SEARCH", words);
      case Request.ListDirectConversations list -> line.end("DIRECTS");
      case Request.MarkRead(Place place, long id) -> line.place(place).tag("id", id).end("READ");
      case Request.SetTopic(RoomName room, String topic) ->
          line.tag("room", room.text()).end("TOPIC", topic);
      case Request.Typing(Place place) -> line.place(place).end("TYPING");
      case Request.Ping(String token) -> line.end("PING", token);
      case Request.Pong(String token) -> line.end("PONG", token);
      case Request.Quit quit -> line.end("QUIT");
    };
  }

  private static LineBuilder replay(LineBuilder line, Replay replay) {
    return switch (replay) {
      case Replay.Nothing nothing -> line;
      case Replay.After(long id) -> line.tag("after", id);
      case Replay.Last(int count) -> line.tag("last", count);
    };
  }

  private static LineBuilder range(LineBuilder line, Range range) {
    return switch (range) {
      case Range.After(long id) -> line.tag("after", id);
      case Range.Before(long id) -> line.tag("before", id);
      case Range.Newest newest -> line;
    };
  }
}

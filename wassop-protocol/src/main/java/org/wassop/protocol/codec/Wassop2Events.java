package org.wassop.protocol.codec;

import java.util.Optional;
import java.util.function.BiFunction;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;
import org.wassop.protocol.text.Reaction;
import org.wassop.protocol.text.SafeText;

/** Encodes and decodes the events of Wassop/2 ({@code docs/protocol.md} section 4.3). */
final class Wassop2Events {
  private Wassop2Events() {}

  /** Returns the line of {@code event}; {@code ref} is that of the request that it is a part of. */
  static String encode(String ref, Event event) {
    LineBuilder line = new LineBuilder(event instanceof Event.LogEntry ? ref : "");
    return switch (event) {
      case Event.Message message ->
          logEntry(line, message)
              .tag("key", message.key())
              .tagUnlessZero("reply", message.replyTo())
              .end("MESSAGE", message.text());
      case Event.Reacted reacted ->
          logEntry(line, reacted)
              .tag("of", reacted.targetId())
              .tag("back", reacted.removed() ? "1" : "")
              .end("REACT", reacted.emoji());
      case Event.Edited edited ->
          logEntry(line, edited).tag("of", edited.targetId()).end("EDIT", edited.text());
      case Event.Deleted deleted ->
          logEntry(line, deleted).tag("of", deleted.targetId()).end("DELETE");
      case Event.Entered(RoomName room, UserName user) ->
          line.tag("room", room.text()).tag("user", user.text()).end("ENTERED");
      case Event.Left(RoomName room, UserName user, Event.LeaveReason reason) ->
          line.tag("room", room.text())
              .tag("user", user.text())
              .tag("reason", reason.wire())
              .end("LEFT");
      case Event.TopicChanged(RoomName room, UserName by, String topic) ->
          line.tag("room", room.text()).tag("by", by.text()).end("TOPIC", topic);
      case Event.IsTyping(Place place, UserName by) ->
          line.place(place).tag("by", by.text()).end("TYPING");
      case Event.Lagged(Place place, long fromId) ->
          line.place(place).tag("from_id", fromId).end("LAGGED");
      case Event.Notice(String text) -> line.end("NOTICE", text);
      case Event.Ping(String token) -> line.end("PING", token);
      case Event.Bye(Event.ByeCode code, String text) ->
          line.tag("code", code.wire()).end("BYE", text);
    };
  }

  private static LineBuilder logEntry(LineBuilder line, Event.LogEntry entry) {
    return line.place(entry.place())
        .tag("id", entry.id())
        .tag("time", entry.timeMillis())
        .tag("from", entry.from().text());
  }

  /** Decodes {@code line}; returns none if its verb is unknown or a tag is invalid. */
  static Optional<Event> decode(TaggedLine line) {
    Tags tags = line.tags();
    String text = Escapes.text(line.argument());
    return switch (line.verb()) {
      case "MESSAGE", "REACT", "EDIT", "DELETE" -> logEntry(line).map(entry -> entry);
      case "ENTERED" -> inRoom(tags, "user", Event.Entered::new);
      case "LEFT" -> inRoom(tags, "user", (room, user) -> new Event.Left(room, user, reason(tags)));
      case "TOPIC" ->
          inRoom(tags, "by", (room, by) -> new Event.TopicChanged(room, by, SafeText.line(text)));
      case "TYPING" ->
          tags.place()
              .flatMap(place ->
                  UserName.parse(tags.value("by")).map(by -> new Event.IsTyping(place, by)));
      case "LAGGED" ->
          tags.place().map(place -> new Event.Lagged(place, tags.number("from_id", 1)));
      case "NOTICE" -> Optional.of(new Event.Notice(SafeText.line(text)));
      case "PING" -> Optional.of(new Event.Ping(SafeText.line(text)));
      case "BYE" -> Optional.of(new Event.Bye(byeCode(tags), SafeText.line(text)));
      default -> Optional.empty();
    };
  }

  /** Decodes {@code line} as an entry of a log, sent live, in a replay or in a page of history. */
  static Optional<Event.LogEntry> logEntry(TaggedLine line) {
    Tags tags = line.tags();
    Optional<Place> namedPlace = tags.place();
    Optional<UserName> author = UserName.parse(tags.value("from"));
    if (namedPlace.isEmpty() || author.isEmpty()) {
      return Optional.empty();
    }
    Place place = namedPlace.get();
    UserName from = author.get();
    long id = tags.number("id", 0);
    long time = tags.number("time", 0);
    long of = tags.number("of", 0);
    String text = SafeText.lines(Escapes.text(line.argument()));
    return switch (line.verb()) {
      case "MESSAGE" ->
          Optional.of(
              new Event.Message(
                  place,
                  id,
                  from,
                  SafeText.line(tags.value("key")),
                  text,
                  time,
                  tags.number("reply", 0)));
      case "REACT" ->
          Optional.of(
                  new Event.Reacted(
                      place,
                      id,
                      from,
                      time,
                      of,
                      SafeText.line(text),
                      tags.value("back").equals("1")))
              .filter(reacted -> Reaction.isValid(reacted.emoji()))
              .map(reacted -> reacted);
      case "EDIT" -> Optional.of(new Event.Edited(place, id, from, time, of, text));
      case "DELETE" -> Optional.of(new Event.Deleted(place, id, from, time, of));
      default -> Optional.empty();
    };
  }

  private static Optional<Event> inRoom(
      Tags tags, String userTag, BiFunction<RoomName, UserName, Event> event) {
    return RoomName.parse(tags.value("room"))
        .flatMap(room -> UserName.parse(tags.value(userTag)).map(user -> event.apply(room, user)));
  }

  private static Event.LeaveReason reason(Tags tags) {
    return Event.LeaveReason.ofWire(tags.value("reason")).orElse(Event.LeaveReason.LOST);
  }

  private static Event.ByeCode byeCode(Tags tags) {
    return Event.ByeCode.ofWire(tags.value("code")).orElse(Event.ByeCode.INTERNAL);
  }
}

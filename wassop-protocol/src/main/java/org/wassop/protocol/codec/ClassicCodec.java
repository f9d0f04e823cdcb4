package org.wassop.protocol.codec;

import java.util.Optional;
import java.util.function.Function;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Refusal;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.message.ServerMessage;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;
import org.wassop.protocol.text.EmojiCommand;
import org.wassop.protocol.text.SafeText;

/**
 * The codec of the classic dialect ({@code docs/protocol.md} section 3), byte for byte that of the
 * first Wassop.
 */
public final class ClassicCodec implements Codec {
  /** The one instance. */
  public static final ClassicCodec INSTANCE = new ClassicCodec();

  static final String ROOM_ENTERED = "Te has unido a la sala ";
  static final String ROOM_EXITED = "Has salido de la sala ";
  static final String ROOMS = "Salas disponibles:";
  static final String ENTERED = " se ha unido a la sala.";
  static final String LEFT_ROOM = " ha salido de la sala.";
  static final String LEFT_CHAT = " ha salido del chat.";

  /** Follows the author of a direct message. No user name has a space, so nobody can forge it. */
  static final String DIRECT = " (privado)";

  static final String TOPIC = " cambia el tema de la sala: ";
  static final String EDITED = " corrige un mensaje suyo: ";
  static final String DELETED = " ha borrado un mensaje suyo.";
  static final String ERROR = "ERROR: ";

  /** Begins what the server itself says. The name is reserved, so no user can forge it. */
  static final String NOTICE = "Servidor: ";

  private ClassicCodec() {}

  @Override
  public DecodedRequest decode(String line) {
    String trimmed = line.strip();
    int space = trimmed.indexOf(' ');
    String verb = space < 0 ? trimmed : trimmed.substring(0, space);
    String argument = space < 0 ? "" : trimmed.substring(space + 1).strip();
    return switch (verb) {
      case "JOIN" -> named(argument, Refusal.MISSING_NAME, this::join);
      case "ROOM" -> named(argument, Refusal.MISSING_ROOM, this::enter);
      case "LIST_ROOMS", "REFR" -> good(new Request.ListRooms());
      case "MESSAGE" -> message(argument);
      case "LOVE", "LIKE", "DISLIKE" -> good(emoji(verb));
      case "EXIT" ->
          argument.isEmpty() ? good(new Request.ExitRoom(Optional.empty())) : exit(argument);
      case "QUIT" -> good(new Request.Quit());
      default -> hello(line);
    };
  }

  /** Decodes {@code HELLO}, the one line of Wassop/2 that a classic connection understands. */
  private static DecodedRequest hello(String line) {
    DecodedRequest decodedRequest = Wassop2Codec.INSTANCE.decode(line);
    return switch (decodedRequest) {
      case DecodedRequest.Valid(String ref, Request.Hello hello) ->
          new DecodedRequest.Valid(ref, hello);
      case DecodedRequest.Valid valid -> bad(Refusal.UNKNOWN_VERB);
      case DecodedRequest.Malformed(String ref, Refusal why) ->
          bad(why == Refusal.UNKNOWN_VERSION ? why : Refusal.UNKNOWN_VERB);
    };
  }

  private static DecodedRequest named(
      String argument, Refusal missing, Function<String, DecodedRequest> withArgument) {
    return argument.isEmpty() ? bad(missing) : withArgument.apply(argument);
  }

  private DecodedRequest join(String argument) {
    return UserName.parse(argument)
        .map(name -> good(new Request.Join(name, "")))
        .orElseGet(() -> bad(Refusal.NAME_INVALID));
  }

  private DecodedRequest enter(String argument) {
    return RoomName.parse(argument)
        .map(room -> good(new Request.EnterRoom(room, new Request.Replay.Nothing())))
        .orElseGet(() -> bad(Refusal.ROOM_NAME_INVALID));
  }

  private DecodedRequest exit(String argument) {
    return RoomName.parse(argument)
        .map(room -> good(new Request.ExitRoom(Optional.of(room))))
        .orElseGet(() -> bad(Refusal.ROOM_NAME_INVALID));
  }

  private static DecodedRequest message(String argument) {
    String text = SafeText.line(argument).strip();
    return SafeText.isBlank(text)
        ? bad(Refusal.MISSING_TEXT)
        : good(new Request.SendMessage(Optional.empty(), "", text));
  }

  private static Request emoji(String verb) {
    return new Request.SendMessage(Optional.empty(), "", EmojiCommand.valueOf(verb).emoji());
  }

  private static DecodedRequest good(Request request) {
    return new DecodedRequest.Valid("", request);
  }

  private static DecodedRequest bad(Refusal why) {
    return new DecodedRequest.Malformed("", why);
  }

  @Override
  public String encode(String ref, Request request) {
    return switch (request) {
      case Request.Hello hello -> Wassop2Codec.INSTANCE.encode(ref, hello);
      case Request.Join(UserName name, String session) -> "JOIN " + name + "\n";
      case Request.EnterRoom(RoomName room, Request.Replay replay) -> "ROOM " + room + "\n";
      case Request.ExitRoom(Optional<RoomName> room) ->
          room.map(name -> "EXIT " + name + "\n").orElse("EXIT\n");
      case Request.ListRooms list -> "LIST_ROOMS\n";
      case Request.SendMessage message -> messages(message.text());
      case Request.Quit quit -> "QUIT\n";
      case Request.Wassop2Only other -> "";
    };
  }

  private static String messages(String text) {
    for (EmojiCommand command : EmojiCommand.values()) {
      if (text.equals(command.emoji())) {
        return command.name() + "\n";
      }
    }
    StringBuilder out = new StringBuilder();
    text.lines()
        .filter(line -> !SafeText.isBlank(line))
        .forEach(line -> out.append("MESSAGE ").append(line).append('\n'));
    return out.toString();
  }

  @Override
  public String encode(String ref, ServerMessage message) {
    return switch (message) {
      case Answer.Joined joined -> "OK\n";
      case Answer.RoomEntered entered -> ROOM_ENTERED + entered.room() + ".\n";
      case Answer.RoomExited(RoomName room) -> ROOM_EXITED + room + ".\n";
      case Answer.Rooms rooms -> rooms(rooms);
      case Answer.Refused refused -> ERROR + refused.text() + "\n";
      case Answer.Wassop2Only other -> "";
      case Event.Message sent -> message(sent);
      case Event.Changed changed -> changed(changed);
      case Event.Entered(RoomName room, UserName user) -> user + ENTERED + "\n";
      case Event.Left(RoomName room, UserName user, Event.LeaveReason reason) ->
          user + (reason == Event.LeaveReason.EXIT ? LEFT_ROOM : LEFT_CHAT) + "\n";
      case Event.TopicChanged(RoomName room, UserName by, String topic) ->
          NOTICE + by + TOPIC + SafeText.line(topic) + "\n";
      case Event.Notice(String text) -> NOTICE + SafeText.line(text) + "\n";
      case Event.Bye bye -> bye(bye.code());
      case Event.Wassop2Only other -> "";
    };
  }

  private static String rooms(Answer.Rooms rooms) {
    StringBuilder out = new StringBuilder(ROOMS).append('\n');
    for (Answer.ListedRoom count : rooms.rooms()) {
      out.append(count.room()).append(" (").append(count.memberCount()).append(")\n");
    }
    return out.toString();
  }

  /**
   * Returns the lines of a message, none if it is deleted. Each line begins with the author, so
   * nobody can forge a line of somebody else.
   */
  private static String message(Event.Message message) {
    if (message.text().isEmpty()) {
      return "";
    }
    String author =
        switch (message.place()) {
          case Place.Room room -> message.from().text() + ": ";
          case Place.Direct direct -> message.from().text() + DIRECT + ": ";
        };
    if (message.text().indexOf('\n') < 0 && message.text().indexOf('\r') < 0) {
      return author + message.text() + "\n";
    }
    StringBuilder out = new StringBuilder();
    message.text().lines().forEach(line -> out.append(author).append(line).append('\n'));
    return out.toString();
  }

  private static String changed(Event.Changed changed) {
    return switch (changed) {
      case Event.Reacted reacted -> ""; // classic has no line for a reaction
      case Event.Edited edited when edited.text().isEmpty() -> ""; // a later entry replaced it
      case Event.Edited edited ->
          NOTICE + edited.from() + EDITED + SafeText.line(edited.text()) + "\n";
      case Event.Deleted deleted -> NOTICE + deleted.from() + DELETED + "\n";
    };
  }

  private static String bye(Event.ByeCode code) {
    return switch (code) {
      case QUIT, TOO_LONG -> "";
      case SHUTDOWN -> code.spanish() + ".\n";
      case TOO_SLOW, REPLACED, TIMEOUT, FULL, INTERNAL -> ERROR + code.spanish() + "\n";
    };
  }

  @Override
  public ServerMessageDecoder newServerMessageDecoder() {
    return new ClassicServerDecoder();
  }
}

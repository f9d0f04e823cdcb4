package org.wassop.protocol.codec;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wassop.protocol.ErrorCode;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.IdRange;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;
import org.wassop.protocol.text.SafeText;

/**
 * Decodes the lines of a classic server. Classic answers have no {@code ref}, so each is assigned
 * to the oldest open request of its kind. A list of rooms has no end mark: each of its lines
 * completes an answer with the rooms so far.
 */
final class ClassicServerDecoder implements ServerMessageDecoder {
  private record OpenRequest(String ref, Request request) {}

  private final Deque<OpenRequest> open = new ArrayDeque<>();
  private final List<Answer.ListedRoom> rooms = new ArrayList<>();
  private boolean listing;
  private String listRef = "";
  private @Nullable RoomName current;

  @Override
  public void requestSent(String ref, Request request) {
    switch (request) {
      case Request.Join join -> open.add(new OpenRequest(ref, join));
      case Request.EnterRoom enter -> open.add(new OpenRequest(ref, enter));
      case Request.ExitRoom exit -> open.add(new OpenRequest(ref, exit));
      case Request.ListRooms list -> open.add(new OpenRequest(ref, list));
      case Request.Hello hello -> {}
      case Request.SendMessage message -> {}
      case Request.Quit quit -> {}
      case Request.Wassop2Only other -> {}
    }
  }

  @Override
  public List<Incoming> decode(String line) {
    if (listing) {
      Optional<Answer.ListedRoom> count = roomCount(line);
      if (count.isPresent()) {
        rooms.add(count.get());
        return List.of(new Incoming(listRef, new Answer.Rooms(rooms)));
      }
      listing = false;
    }
    if (line.equals("OK")) {
      return List.of(new Incoming(answered(Request.Join.class), new Answer.Joined("")));
    }
    if (line.equals(ClassicCodec.ROOMS)) {
      listing = true;
      rooms.clear();
      listRef = answered(Request.ListRooms.class);
      return List.of(new Incoming(listRef, new Answer.Rooms(rooms)));
    }
    if (line.startsWith(ClassicCodec.ERROR)) {
      String text = SafeText.line(line.substring(ClassicCodec.ERROR.length()));
      OpenRequest oldest = open.poll();
      return List.of(
          new Incoming(oldest == null ? "" : oldest.ref(), new Answer.Refused(code(text), text)));
    }
    return List.of(roomAnswer(line).or(() -> event(line)).orElseGet(() -> notice(line)));
  }

  /**
   * Closes the oldest open request of {@code kind} and returns its ref, empty if there is none. The
   * requests before it got no answer, and are closed too.
   */
  private String answered(Class<? extends Request> kind) {
    if (open.stream().noneMatch(o -> kind.isInstance(o.request()))) {
      return "";
    }
    OpenRequest oldest = open.remove();
    while (!kind.isInstance(oldest.request())) {
      oldest = open.remove();
    }
    return oldest.ref();
  }

  private static ErrorCode code(String text) {
    return text.contains("en uso") ? ErrorCode.NAME_IN_USE : ErrorCode.BAD_ARGUMENT;
  }

  private Optional<Incoming> roomAnswer(String line) {
    if (line.startsWith(ClassicCodec.ROOM_ENTERED)) {
      return room(line, ClassicCodec.ROOM_ENTERED)
          .map(room -> {
            current = room;
            return new Incoming(
                answered(Request.EnterRoom.class),
                new Answer.RoomEntered(room, 0, IdRange.EMPTY, 0, ""));
          });
    }
    if (line.startsWith(ClassicCodec.ROOM_EXITED)) {
      return room(line, ClassicCodec.ROOM_EXITED)
          .map(room -> {
            current = null;
            return new Incoming(answered(Request.ExitRoom.class), new Answer.RoomExited(room));
          });
    }
    return Optional.empty();
  }

  private static Optional<RoomName> room(String line, String prefix) {
    String name = line.substring(prefix.length());
    return RoomName.parse(name.endsWith(".") ? name.substring(0, name.length() - 1) : name);
  }

  private static Optional<Answer.ListedRoom> roomCount(String line) {
    int parenthesis = line.lastIndexOf(" (");
    if (parenthesis < 0 || !line.endsWith(")") || line.length() - parenthesis > 12) {
      return Optional.empty();
    }
    String count = line.substring(parenthesis + 2, line.length() - 1);
    if (count.isEmpty()
        || !count.chars().allMatch(c -> c >= '0' && c <= '9')
        || count.length() > 9) {
      return Optional.empty();
    }
    return RoomName.parse(line.substring(0, parenthesis))
        .map(room -> new Answer.ListedRoom(room, Integer.parseInt(count)));
  }

  private Optional<Incoming> event(String line) {
    RoomName room = current;
    if (room == null) {
      return Optional.empty();
    }
    int colon = line.indexOf(": ");
    if (colon > 0) {
      String author = line.substring(0, colon);
      String text = SafeText.line(line.substring(colon + 2));
      return UserName.parse(author)
          .map(user -> new Event.Message(new Place.Room(room), 0, user, "", text, 0))
          .map(message -> new Incoming("", message));
    }
    return user(line, ClassicCodec.ENTERED)
        .<Event>map(user -> new Event.Entered(room, user))
        .or(() -> left(line, ClassicCodec.LEFT_ROOM, room, Event.LeaveReason.EXIT))
        .or(() -> left(line, ClassicCodec.LEFT_CHAT, room, Event.LeaveReason.QUIT))
        .map(event -> new Incoming("", event));
  }

  private static Optional<Event> left(
      String line, String suffix, RoomName room, Event.LeaveReason reason) {
    return user(line, suffix).map(user -> new Event.Left(room, user, reason));
  }

  private static Optional<UserName> user(String line, String suffix) {
    return line.endsWith(suffix)
        ? UserName.parse(line.substring(0, line.length() - suffix.length()))
        : Optional.empty();
  }

  private static Incoming notice(String line) {
    String text =
        line.startsWith(ClassicCodec.NOTICE) ? line.substring(ClassicCodec.NOTICE.length()) : line;
    return new Incoming("", new Event.Notice(SafeText.line(text)));
  }
}

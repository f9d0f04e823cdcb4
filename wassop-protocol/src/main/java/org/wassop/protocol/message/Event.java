package org.wassop.protocol.message;

import java.util.Locale;
import java.util.Optional;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;

/** What a server says unasked. */
public sealed interface Event extends ServerMessage {
  /** An event of Wassop/2 alone: the classic dialect has no words for it. */
  sealed interface Wassop2Only extends Event {}

  /** What has its place in a log: a message, or a change to an earlier one. */
  sealed interface Logged extends Event {
    /** Where it was. */
    Place place();

    /** Its number in the log; 0 when unknown. */
    long id();

    /** Who did it. */
    UserName from();

    /** When it was stored, since 1970; 0 when unknown. */
    long timeMillis();
  }

  /** A change to the message {@code of}. */
  sealed interface Changed extends Logged {
    /** The message that is another now. */
    long of();
  }

  /**
   * A message, stored as {@code id} at {@code timeMillis} since 1970. An id of 0 is unknown. {@code
   * key} is only for its author, who chose it. It replies to the message {@code replyTo}; 0 for
   * none. The text of one that was taken back is empty.
   */
  record Message(
      Place place, long id, UserName from, String key, String text, long timeMillis, long replyTo)
      implements Logged {
    /** One that replies to nothing in particular. */
    public Message(Place place, long id, UserName from, String key, String text, long timeMillis) {
      this(place, id, from, key, text, timeMillis, 0);
    }
  }

  /** Somebody reacted with {@code emoji} to a message, or took that back. */
  record Reacted(
      Place place, long id, UserName from, long timeMillis, long of, String emoji, boolean back)
      implements Changed {}

  /** The author of a message has given it another text. */
  record Edited(Place place, long id, UserName from, long timeMillis, long of, String text)
      implements Changed {}

  /** The author of a message has taken it back. */
  record Deleted(Place place, long id, UserName from, long timeMillis, long of)
      implements Changed {}

  /** Somebody else entered a room. */
  record Entered(RoomName room, UserName user) implements Event {}

  /** Somebody else left a room. */
  record Left(RoomName room, UserName user, LeaveReason reason) implements Event {}

  /** A room is about something else now. */
  record TopicChanged(RoomName room, UserName by, String topic) implements Event {}

  /** Somebody is writing. */
  record IsTyping(Place place, UserName by) implements Wassop2Only {}

  /**
   * The client read too slowly, and was not sent the messages from {@code fromId} on. They are in
   * the history.
   */
  record Lagged(Place place, long fromId) implements Wassop2Only {}

  /** A word from the server. */
  record Notice(String text) implements Event {}

  /** The server wants a sign of life. */
  record Ping(String token) implements Wassop2Only {}

  /** The server is closing this connection. */
  record Bye(ByeCode code, String text) implements Event {}

  /** How somebody left a room. */
  enum LeaveReason {
    /** Left this room and is still there. */
    EXIT,
    /** Ended the connection. */
    QUIT,
    /** The connection was lost. */
    LOST;

    /** The reason as the wire has it. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The reason that the wire calls {@code wire}. */
    public static Optional<LeaveReason> ofWire(String wire) {
      for (LeaveReason reason : values()) {
        if (reason.wire().equals(wire)) {
          return Optional.of(reason);
        }
      }
      return Optional.empty();
    }
  }

  /** Why a server closes a connection. */
  enum ByeCode {
    /** The client said {@code QUIT}. */
    QUIT("Hasta luego", "Good bye"),
    /** The server stops. */
    SHUTDOWN("El servidor se está cerrando", "The server is shutting down"),
    /** The client didn't read what was sent to it. */
    TOO_SLOW("Conexión cerrada: lees demasiado despacio", "Closed: you read too slowly"),
    /** The same user has taken the name over in another connection. */
    REPLACED("Conexión cerrada: sigues en otra conexión", "Closed: you are in another connection"),
    /** The client was silent, or didn't take a name, for too long. */
    TIMEOUT("Conexión cerrada: demasiado tiempo sin señales", "Closed: silent for too long"),
    /** The client sent a line over the limit. */
    TOO_LONG("Conexión cerrada: línea demasiado larga", "Closed: a line was too long"),
    /** The server has as many connections as it takes. */
    FULL("El servidor está lleno: prueba más tarde", "The server is full: try again later"),
    /** A fault of the server's own. */
    INTERNAL("Conexión cerrada: error interno del servidor", "Closed: internal server error");

    private final String spanish;
    private final String english;

    ByeCode(String spanish, String english) {
      this.spanish = spanish;
      this.english = english;
    }

    /** The code as the wire has it. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The words of the classic dialect. */
    public String spanish() {
      return spanish;
    }

    /** The words of Wassop/2. */
    public String english() {
      return english;
    }

    /** The code that the wire calls {@code wire}. */
    public static Optional<ByeCode> ofWire(String wire) {
      for (ByeCode code : values()) {
        if (code.wire().equals(wire)) {
          return Optional.of(code);
        }
      }
      return Optional.empty();
    }
  }
}

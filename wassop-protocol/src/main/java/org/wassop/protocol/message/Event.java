package org.wassop.protocol.message;

import java.util.Locale;
import java.util.Optional;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;

/** A message that a server sends unasked ({@code docs/protocol.md} section 4.3). */
public sealed interface Event extends ServerMessage {
  /** An event of Wassop/2 alone: the classic dialect has no line for it. */
  sealed interface Wassop2Only extends Event {}

  /** An entry of a log: a message, or a change to an earlier one. */
  sealed interface LogEntry extends Event {
    /** Returns the place that the log belongs to. */
    Place place();

    /** Returns the id of the entry in the log; 0 if unknown. */
    long id();

    /** Returns its author. */
    UserName from();

    /** Returns the time when it was stored, in milliseconds since 1970; 0 if unknown. */
    long timeMillis();
  }

  /** A change to an earlier message. */
  sealed interface Changed extends LogEntry {
    /** Returns the id of the changed message. */
    long targetId();
  }

  /**
   * A message. {@code key}, chosen by its author, is sent to nobody else. {@code replyTo} is the
   * message that it replies to; 0 for none. The text of a deleted message is empty.
   */
  record Message(
      Place place, long id, UserName from, String key, String text, long timeMillis, long replyTo)
      implements LogEntry {
    /** Creates one that is no reply. */
    public Message(Place place, long id, UserName from, String key, String text, long timeMillis) {
      this(place, id, from, key, text, timeMillis, 0);
    }
  }

  /** The reaction {@code emoji} was added to a message; with {@code removed}, it was removed. */
  record Reacted(
      Place place,
      long id,
      UserName from,
      long timeMillis,
      long targetId,
      String emoji,
      boolean removed)
      implements Changed {}

  /** A message was edited by its author; {@code text} is empty if it was replaced since. */
  record Edited(Place place, long id, UserName from, long timeMillis, long targetId, String text)
      implements Changed {}

  /** A message was deleted by its author. */
  record Deleted(Place place, long id, UserName from, long timeMillis, long targetId)
      implements Changed {}

  /** Another user entered a room. */
  record Entered(RoomName room, UserName user) implements Event {}

  /** Another user left a room. */
  record Left(RoomName room, UserName user, LeaveReason reason) implements Event {}

  /** The topic of a room changed; empty for none. */
  record TopicChanged(RoomName room, UserName by, String topic) implements Event {}

  /** Another user is typing. */
  record IsTyping(Place place, UserName by) implements Wassop2Only {}

  /**
   * The client read too slowly and was not sent the entry {@code fromId} and what followed it. The
   * history has them.
   */
  record Lagged(Place place, long fromId) implements Wassop2Only {}

  /** A note from the server itself. */
  record Notice(String text) implements Event {}

  /** The server probes the connection; the client answers {@code PONG} with {@code token}. */
  record Ping(String token) implements Wassop2Only {}

  /** The server is closing this connection. */
  record Bye(ByeCode code, String text) implements Event {}

  /** How a user left a room. */
  enum LeaveReason {
    /** Left this room only. */
    EXIT,
    /** Ended the connection. */
    QUIT,
    /** The connection was lost. */
    LOST;

    /** Returns the reason as it is on the wire. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the reason that is {@code wire} on the wire, if there is one. */
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
    /** The client sent {@code QUIT}. */
    QUIT("Hasta luego", "Good bye"),
    /** The server is stopping. */
    SHUTDOWN("El servidor se está cerrando", "The server is shutting down"),
    /** The client read too slowly. */
    TOO_SLOW("Conexión cerrada: lees demasiado despacio", "Closed: you read too slowly"),
    /** Another connection of the same user took the name over. */
    REPLACED("Conexión cerrada: sigues en otra conexión", "Closed: you are in another connection"),
    /** The client was silent, or without a user name, for too long. */
    TIMEOUT("Conexión cerrada: demasiado tiempo sin señales", "Closed: silent for too long"),
    /** The client sent a line over the limit. */
    TOO_LONG("Conexión cerrada: línea demasiado larga", "Closed: a line was too long"),
    /** The server has its maximum of connections. */
    FULL("El servidor está lleno: prueba más tarde", "The server is full: try again later"),
    /** The server failed. */
    INTERNAL("Conexión cerrada: error interno del servidor", "Closed: internal server error");

    private final String spanish;
    private final String english;

    ByeCode(String spanish, String english) {
      this.spanish = spanish;
      this.english = english;
    }

    /** Returns the code as it is on the wire. */
    public String wire() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the text in the classic dialect. */
    public String spanish() {
      return spanish;
    }

    /** Returns the text in Wassop/2. */
    public String english() {
      return english;
    }

    /** Returns the code that is {@code wire} on the wire, if there is one. */
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

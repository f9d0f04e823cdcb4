package org.wassop.protocol.message;

import org.wassop.protocol.Dialect;
import org.wassop.protocol.ErrorCode;

/**
 * A reason for which a server refuses a request, with its code and its text: Spanish in the classic
 * dialect, English in Wassop/2. The texts are part of the protocol; a client of Wassop/2 shows its
 * own translation of the code.
 */
public enum Refusal {
  NAME_IN_USE(ErrorCode.NAME_IN_USE, "Username ya en uso", "That name is in use"),
  NAME_INVALID(
      ErrorCode.NAME_INVALID,
      "Nombre no permitido: usa de 1 a 32 letras, cifras, '-', '_' o '.', sin espacios",
      "Name not allowed: use 1 to 32 letters, digits, '-', '_' or '.', without spaces"),
  ROOM_NAME_INVALID(
      ErrorCode.NAME_INVALID,
      "Nombre de sala no permitido: usa de 1 a 32 letras, cifras, espacios sueltos o -_.#+&",
      "Room name not allowed: use 1 to 32 letters, digits, single spaces or -_.#+&"),
  ROOM_NAME_CONFUSABLE(
      ErrorCode.NAME_INVALID,
      "Ese nombre se confunde con el de otra sala: elige otro",
      "That name is too much like another room's: choose another"),
  JOIN_FIRST(
      ErrorCode.NOT_JOINED,
      "Primero elige un nombre con JOIN nombre",
      "Choose a name first: JOIN name"),
  ALREADY_JOINED(ErrorCode.BAD_ARGUMENT, "Ya tienes un nombre", "You have a name already"),
  NO_SUCH_ROOM(ErrorCode.NO_SUCH_ROOM, "Esa sala no existe", "There is no such room"),
  NOT_IN_A_ROOM(
      ErrorCode.NOT_IN_ROOM,
      "No estás en ninguna sala: entra con ROOM nombre",
      "You are not in a room: enter one with ROOM name"),
  NOT_IN_THAT_ROOM(
      ErrorCode.NOT_IN_ROOM, "No estás en esa sala", "You are not in that room: enter it first"),
  TOO_MANY_ROOMS_ENTERED(
      ErrorCode.TOO_MANY, "Estás en demasiadas salas: sal de alguna", "Too many rooms: leave one"),
  TOO_MANY_ROOMS(
      ErrorCode.TOO_MANY,
      "El servidor ya tiene demasiadas salas: entra en una que exista",
      "The server has too many rooms already: enter an existing one"),
  LINE_TOO_LONG(ErrorCode.TOO_LONG, "Línea demasiado larga", "The line is too long"),
  TOO_MANY_LINES(
      ErrorCode.TOO_LONG,
      "El mensaje tiene demasiadas líneas",
      "The message has too many lines: send a shorter one"),
  NOT_UTF8(ErrorCode.NOT_UTF8, "La línea no es UTF-8", "The line is not UTF-8"),
  UNKNOWN_VERB(
      ErrorCode.UNKNOWN_VERB,
      "Comando desconocido: usa JOIN, ROOM, LIST_ROOMS, MESSAGE, LOVE, LIKE, DISLIKE, EXIT o QUIT",
      "Unknown verb"),
  UNKNOWN_VERSION(
      ErrorCode.BAD_ARGUMENT,
      "Versión desconocida: prueba HELLO wassop/2",
      "Unknown version: try HELLO wassop/2"),
  HELLO_TOO_LATE(
      ErrorCode.BAD_ARGUMENT,
      "HELLO va antes de JOIN",
      "HELLO is the first word: it goes before JOIN"),
  MISSING_NAME(
      ErrorCode.BAD_ARGUMENT, "Falta el nombre: JOIN nombre", "A name is missing: JOIN name"),
  MISSING_ROOM(
      ErrorCode.BAD_ARGUMENT,
      "Falta la sala: ROOM nombre",
      "The room is missing: its name or its tag"),
  MISSING_TEXT(
      ErrorCode.BAD_ARGUMENT,
      "Falta el texto: MESSAGE texto",
      "The text is missing or has nothing that can be shown: MESSAGE text"),
  BAD_KEY(
      ErrorCode.BAD_ARGUMENT,
      "Clave no permitida",
      "The key or session is too long or can't be shown"),
  BAD_RANGE(
      ErrorCode.BAD_ARGUMENT,
      "Número mal escrito",
      "An id, a limit or a count is missing or is no number"),
  MISSING_WORDS(ErrorCode.BAD_ARGUMENT, "Falta qué buscar", "The words to search for are missing"),
  TOPIC_TOO_LONG(
      ErrorCode.TOO_LONG, "Tema demasiado largo", "The topic is too long: use a shorter one"),
  NOT_STORED(
      ErrorCode.INTERNAL,
      "El servidor no puede guardarlo ahora y nadie lo ha visto: prueba más tarde",
      "The server can't store that now, so nobody has seen it: try again later"),
  HISTORY_FAULT(
      ErrorCode.INTERNAL,
      "El servidor no puede leer el historial: prueba más tarde",
      "The server can't read the history now: try again later"),
  BAD_REACTION(
      ErrorCode.BAD_ARGUMENT, "Reacción no permitida", "A reaction is one emoji: REACT 👍"),
  NO_SUCH_MESSAGE(
      ErrorCode.NO_SUCH_MESSAGE, "Ese mensaje ya no está", "There is no such message any more"),
  NOT_YOURS(
      ErrorCode.FORBIDDEN,
      "Ese mensaje no es tuyo",
      "That message is not yours: only its author can change it"),
  TOO_MANY_REACTIONS(
      ErrorCode.TOO_MANY,
      "Ese mensaje ya tiene demasiadas reacciones distintas",
      "That message has too many different reactions already: use one of those"),
  BAD_TAGS(ErrorCode.BAD_ARGUMENT, "Etiquetas mal escritas", "The tags can't be read");

  private final ErrorCode code;
  private final String spanish;
  private final String english;

  Refusal(ErrorCode code, String spanish, String english) {
    this.code = code;
    this.spanish = spanish;
    this.english = english;
  }

  /** Returns the code that Wassop/2 sends with the text. */
  public ErrorCode code() {
    return code;
  }

  /** Returns this refusal as the answer in {@code dialect}. */
  public Answer.Refused answerIn(Dialect dialect) {
    return new Answer.Refused(
        code,
        switch (dialect) {
          case CLASSIC -> spanish;
          case WASSOP_2 -> english;
        });
  }
}

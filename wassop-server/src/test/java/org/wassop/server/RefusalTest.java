package org.wassop.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every refusal in the classic dialect is one line, and doesn't change the connection. */
class RefusalTest {
  private static final String NAME_RULES =
      "ERROR: Nombre no permitido: usa de 1 a 32 letras, cifras, '-', '_' o '.', sin espacios";
  private static final String ROOM_RULES =
      "ERROR: Nombre de sala no permitido: usa de 1 a 32 letras, cifras, espacios sueltos o"
          + " -_.#+&";
  private static final String JOIN_FIRST = "ERROR: Primero elige un nombre con JOIN nombre";
  private static final String NOT_IN_A_ROOM =
      "ERROR: No estás en ninguna sala: entra con ROOM nombre";
  private static final String UNKNOWN =
      "ERROR: Comando desconocido: usa JOIN, ROOM, LIST_ROOMS, MESSAGE, LOVE, LIKE, DISLIKE, EXIT"
          + " o QUIT";

  @AutoClose private final TestServer server = TestServer.start();

  static Stream<Arguments> beforeJoin() {
    return Stream.of(
        Arguments.of("ROOM Sala1", JOIN_FIRST),
        Arguments.of("LIST_ROOMS", JOIN_FIRST),
        Arguments.of("REFR", JOIN_FIRST),
        Arguments.of("MESSAGE hola", JOIN_FIRST),
        Arguments.of("LOVE", JOIN_FIRST),
        Arguments.of("EXIT", JOIN_FIRST),
        Arguments.of("JOIN", "ERROR: Falta el nombre: JOIN nombre"),
        Arguments.of("JOIN dos palabras", NAME_RULES),
        Arguments.of("JOIN " + "a".repeat(33), NAME_RULES),
        Arguments.of("JOIN error", NAME_RULES),
        Arguments.of("HELLO wassop/3", "ERROR: Versión desconocida: prueba HELLO wassop/2"),
        Arguments.of("join ana", UNKNOWN),
        Arguments.of("", UNKNOWN),
        Arguments.of("@ref=1 JOIN ana", UNKNOWN));
  }

  @ParameterizedTest
  @MethodSource("beforeJoin")
  void aRefusalBeforeJoinIsOneLineAndTheConnectionGoesOn(String request, String refusal) {
    try (TestClient client = server.connect()) {
      client.sendAndExpect(request, refusal).joinClassic("ana");
    }
  }

  static Stream<Arguments> afterJoin() {
    return Stream.of(
        Arguments.of("JOIN eva", "ERROR: Ya tienes un nombre"),
        Arguments.of("HELLO wassop/2", "ERROR: HELLO va antes de JOIN"),
        Arguments.of("ROOM", "ERROR: Falta la sala: ROOM nombre"),
        Arguments.of("ROOM !", ROOM_RULES),
        Arguments.of("ROOM SalaI", "ERROR: Ese nombre se confunde con el de otra sala: elige otro"),
        Arguments.of("MESSAGE", "ERROR: Falta el texto: MESSAGE texto"),
        Arguments.of("MESSAGE \u200B", "ERROR: Falta el texto: MESSAGE texto"),
        Arguments.of("MESSAGE hola", NOT_IN_A_ROOM),
        Arguments.of("LIKE", NOT_IN_A_ROOM),
        Arguments.of("EXIT", NOT_IN_A_ROOM),
        Arguments.of("EXIT Sala1", "ERROR: No estás en esa sala"),
        Arguments.of("EXIT !", ROOM_RULES),
        Arguments.of("MEMBERS Sala1", UNKNOWN));
  }

  @ParameterizedTest
  @MethodSource("afterJoin")
  void aRefusalAfterJoinIsOneLineAndTheConnectionGoesOn(String request, String refusal) {
    try (TestClient client = server.classic("ana")) {
      client.sendAndExpect(request, refusal);
      client.enterClassic("Sala1");
      assertThat(client.readPending()).isEmpty();
    }
  }

  @Test
  void aRefusedRoomDoesNotTakeAwayTheCurrentOne() {
    try (TestClient ana = server.classic("ana", "Sala1");
        TestClient luis = server.classic("luis", "Sala1")) {
      ana.expect("luis se ha unido a la sala.");
      luis.sendAndExpect(
          "ROOM SalaI", "ERROR: Ese nombre se confunde con el de otra sala: elige otro");
      luis.send("MESSAGE aquí sigo");
      ana.expect("luis: aquí sigo");
    }
  }

  @Test
  void aServerWithTooManyRoomsRefusesANewOneButNotTheOldOnes() {
    try (TestServer small = TestServer.withMaxRooms(2);
        TestClient ana = small.classic("ana", "cocina");
        TestClient luis = small.classic("luis", "Sala1")) {
      luis.sendAndExpect(
          "ROOM patio", "ERROR: El servidor ya tiene demasiadas salas: entra en una que exista");
      luis.enterClassic("cocina");
      ana.expect("luis se ha unido a la sala.");
    }
  }
}

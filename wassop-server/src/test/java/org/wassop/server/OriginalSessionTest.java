package org.wassop.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A session of the original client, byte for byte. */
class OriginalSessionTest {
  @AutoClose private final TestServer server = TestServer.start();
  private final TestClient ana = server.connect();
  private final TestClient luis = server.connect();

  @Test
  void twoClientsPlayTheOriginalSessionByteForByte() {
    ana.sendAndExpect("JOIN ana", "OK");
    ana.sendAndExpect("LIST_ROOMS", "Salas disponibles:", "Sala1 (0)");
    ana.sendAndExpect("ROOM Sala1", "Te has unido a la sala Sala1.");
    luis.sendAndExpect("JOIN luis", "OK");
    luis.sendAndExpect("LIST_ROOMS", "Salas disponibles:", "Sala1 (1)");
    luis.sendAndExpect("ROOM Sala1", "Te has unido a la sala Sala1.");
    ana.expect("luis se ha unido a la sala.");
    ana.send("MESSAGE hola a todos!");
    luis.expect("ana: hola a todos!");
    luis.send("LOVE", "LIKE", "DISLIKE");
    ana.expect("luis: ❤️", "luis: 👍", "luis: 👎");
    luis.sendAndExpect("EXIT", "Has salido de la sala Sala1.");
    ana.expect("luis ha salido de la sala.");
    luis.sendAndExpect("LIST_ROOMS", "Salas disponibles:", "Sala1 (1)");
    luis.sendAndExpect("REFR", "Salas disponibles:", "Sala1 (1)");
    luis.sendAndExpect("ROOM Sala1", "Te has unido a la sala Sala1.");
    ana.expect("luis se ha unido a la sala.");
    luis.send("QUIT").expectEnd();
    ana.expect("luis ha salido del chat.");
    ana.sendAndExpect("LIST_ROOMS", "Salas disponibles:", "Sala1 (1)");
    ana.send("QUIT").expectEnd();

    assertThat(ana.received())
        .isEqualTo(
            """
            OK
            Salas disponibles:
            Sala1 (0)
            Te has unido a la sala Sala1.
            luis se ha unido a la sala.
            luis: ❤️
            luis: 👍
            luis: 👎
            luis ha salido de la sala.
            luis se ha unido a la sala.
            luis ha salido del chat.
            Salas disponibles:
            Sala1 (1)
            """);
    assertThat(luis.received())
        .isEqualTo(
            """
            OK
            Salas disponibles:
            Sala1 (1)
            Te has unido a la sala Sala1.
            ana: hola a todos!
            Has salido de la sala Sala1.
            Salas disponibles:
            Sala1 (1)
            Salas disponibles:
            Sala1 (1)
            Te has unido a la sala Sala1.
            """);
  }

  private void bothEnter() {
    ana.joinClassic("ana").enterClassic("Sala1");
    luis.joinClassic("luis").enterClassic("Sala1");
    ana.expect("luis se ha unido a la sala.");
  }

  @Test
  void enteringAnotherRoomLeavesTheCurrentOneFirst() {
    bothEnter();
    luis.sendAndExpect("ROOM cocina", "Te has unido a la sala cocina.");
    ana.expect("luis ha salido de la sala.");
    luis.sendAndExpect("REFR", "Salas disponibles:", "Sala1 (1)", "cocina (1)");
    luis.sendAndExpect("MESSAGE nadie me oye")
        .sendAndExpect("ROOM Sala1", "Te has unido a la sala Sala1.");
    ana.expect("luis se ha unido a la sala.");
  }

  @Test
  void anEmptyRoomVanishesAtOnceButTheFirstRoomStays() {
    ana.sendAndExpect("JOIN ana", "OK");
    for (int i = 0; i < 200; i++) {
      ana.sendAndExpect("ROOM cocina" + i, "Te has unido a la sala cocina" + i + ".");
      ana.send("EXIT", "LIST_ROOMS").expect("Has salido de la sala cocina" + i + ".");
      ana.expect("Salas disponibles:", "Sala1 (0)");
    }
    assertThat(ana.readPending()).isEmpty();
  }

  @Test
  void enteringTheCurrentRoomAgainTellsNobody() {
    bothEnter();
    luis.sendAndExpect("ROOM sala1", "Te has unido a la sala Sala1.");
    luis.send("MESSAGE sigo aquí");
    ana.expect("luis: sigo aquí");
  }

  @Test
  void exitMayNameTheRoom() {
    ana.joinClassic("ana").enterClassic("cocina");
    ana.sendAndExpect("EXIT cocina", "Has salido de la sala cocina.");
  }
}

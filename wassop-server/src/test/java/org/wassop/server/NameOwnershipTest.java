package org.wassop.server;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name has one owner for as long as the owner is connected. */
class NameOwnershipTest {
  private static final String IN_USE = "ERROR: Username ya en uso";

  @AutoClose private final TestServer server = TestServer.start();

  @Test
  void aRejectedDuplicateThatDisconnectsLeavesTheNameWithItsOwner() {
    try (TestClient owner = server.classic("ana", "Sala1");
        TestClient luis = server.classic("luis", "Sala1")) {
      owner.expect("luis se ha unido a la sala.");
      for (int i = 0; i < 3; i++) {
        server.connect().sendAndExpect("JOIN ana", IN_USE).send("QUIT").expectEnd();
        server.connect().sendAndExpect("JOIN ana", IN_USE).endInput().expectEnd();
      }
      try (TestClient late = server.connect()) {
        late.sendAndExpect("JOIN ana", IN_USE);
      }
      luis.send("MESSAGE ¿sigues?");
      owner.expect("luis: ¿sigues?").send("MESSAGE sí");
      luis.expect("ana: sí");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"JUANMI1", "Juanmi1", "ｊｕａｎｍｉ１", "juanmi1 ", "juanmil", "juanmI1", "ϳuanmi1"})
  void aNameThatIsOrLooksLikeATakenOneIsRefused(String same) {
    try (TestClient owner = server.classic("juanmi1");
        TestClient other = server.connect()) {
      other.send("JOIN " + same);
      other.expectMatch("ERROR: (Username ya en uso|Nombre no permitido: .*)");
      owner.sendAndExpect("LIST_ROOMS", "Salas disponibles:", "Sala1 (0)");
    }
  }

  @Test
  void aWholeNameInLookalikeLettersIsInUse() {
    try (TestClient owner = server.classic("xeo");
        TestClient other = server.connect()) {
      other.sendAndExpect("JOIN хео", IN_USE); // Cyrillic
      other.sendAndExpect("JOIN Xe0", IN_USE);
      other.joinClassic("ana");
      owner.sendAndExpect("JOIN eva", "ERROR: Ya tienes un nombre");
    }
  }

  @Test
  void aRefusedLookalikeDoesNotKeepItsOwnSpellingFromOthers() {
    TestClient owner = server.classic("xeo");
    server.connect().sendAndExpect("JOIN xe0", IN_USE).send("QUIT").expectEnd();
    owner.send("QUIT").expectEnd();
    try (TestClient next = server.connect()) {
      next.sendAndExpect("JOIN xe0", "OK");
    }
  }

  @Test
  void theNameIsFreeWhenItsOwnerHasSeenTheConnectionEnd() {
    for (int i = 0; i < 50; i++) {
      server.classic("ana", "Sala1").send("QUIT").expectEnd();
    }
  }
}

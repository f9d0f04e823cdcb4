package org.wassop.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Messages are numbered, kept, replayed, found and marked as read. */
class HistoryTest {
  private static final String TIME = ";time=" + TestServer.TIME;

  @AutoClose private final TestServer server = TestServer.start();
  private final TestClient ana = server.wassop2("ana", "Sala1", 1);

  private void anaSays(int firstId, String... texts) {
    int id = firstId;
    for (String text : texts) {
      ana.sendAndExpect(
          "@ref=m;room=Sala1 MESSAGE " + text, "@ref=m;room=Sala1;id=" + id++ + TIME + " OK");
    }
  }

  private static String message(String ref, int id, String text) {
    return "@ref=" + ref + ";room=Sala1;id=" + id + TIME + ";from=ana MESSAGE " + text;
  }

  @Test
  void whoEntersIsToldWhatWasSaidAfterTheMessageThatTheyKnow() {
    anaSays(1, "uno", "dos", "tres");
    try (TestClient eva = server.wassop2("eva")) {
      eva.sendAndExpect(
          "@ref=1;after=1 ROOM Sala1",
          message("1", 2, "dos"),
          message("1", 3, "tres"),
          "@ref=1;room=Sala1;members=2;first=1;last=3;read=0 OK");
      ana.expect("@room=Sala1;user=eva ENTERED");
      anaSays(4, "cuatro");
      eva.expect("@room=Sala1;id=4" + TIME + ";from=ana MESSAGE cuatro");
    }
  }

  @Test
  void whoEntersIsToldTheNewestMessages() {
    anaSays(1, "uno", "dos", "tres");
    try (TestClient eva = server.wassop2("eva")) {
      eva.sendAndExpect(
          "@ref=1;last=2 ROOM Sala1",
          message("1", 2, "dos"),
          message("1", 3, "tres"),
          "@ref=1;room=Sala1;members=2;first=1;last=3;read=0 OK");
    }
  }

  @Test
  void enteringOnceMoreTellsWhatWasMissedWithoutNoiseForTheOthers() {
    try (TestClient eva = server.wassop2("eva", "Sala1", 2)) {
      ana.expect("@room=Sala1;user=eva ENTERED");
      anaSays(1, "uno", "dos");
      eva.expect("@room=Sala1;id=1" + TIME + ";from=ana MESSAGE uno");
      eva.expect("@room=Sala1;id=2" + TIME + ";from=ana MESSAGE dos");
      eva.sendAndExpect(
          "@ref=2;after=1 ROOM Sala1",
          message("2", 2, "dos"),
          "@ref=2;room=Sala1;members=2;first=1;last=2;read=0 OK");
      anaSays(3, "tres");
      eva.expect("@room=Sala1;id=3" + TIME + ";from=ana MESSAGE tres");
      assertThat(ana.readPending()).isEmpty();
    }
  }

  @Test
  void anIdThatIsNotThereYetTellsNothing() {
    anaSays(1, "uno");
    ana.sendAndExpect(
        "@ref=1;after=99 ROOM Sala1", "@ref=1;room=Sala1;members=1;first=1;last=1;read=0 OK");
  }

  @Test
  void theSameKeyIsTheSameMessage() {
    try (TestClient eva = server.wassop2("eva", "Sala1", 2)) {
      ana.expect("@room=Sala1;user=eva ENTERED");
      ana.sendAndExpect(
          "@ref=1;room=Sala1;key=k1 MESSAGE hola", "@ref=1;room=Sala1;id=1" + TIME + " OK");
      ana.send("@ref=2;room=Sala1;key=k1 MESSAGE hola", "@ref=3;room=Sala1;key=k2 MESSAGE otra");
      ana.expect("@ref=2;room=Sala1;id=1" + TIME + " OK", "@ref=3;room=Sala1;id=2" + TIME + " OK");
      eva.expect("@room=Sala1;id=1" + TIME + ";from=ana MESSAGE hola");
      eva.expect("@room=Sala1;id=2" + TIME + ";from=ana MESSAGE otra");
      eva.sendAndExpect(
          "@ref=4;room=Sala1;key=k1 MESSAGE mía", "@ref=4;room=Sala1;id=3" + TIME + " OK");
      ana.expect("@room=Sala1;id=3" + TIME + ";from=eva MESSAGE mía");
      ana.sendAndExpect(
          "@ref=5;room=Sala1 HISTORY",
          "@ref=5;room=Sala1;id=1" + TIME + ";from=ana;key=k1 MESSAGE hola",
          "@ref=5;room=Sala1;id=2" + TIME + ";from=ana;key=k2 MESSAGE otra",
          "@ref=5;room=Sala1;id=3" + TIME + ";from=eva MESSAGE mía",
          "@ref=5;room=Sala1;first=1;last=3 OK");
    }
  }

  @Test
  void aPageIsWhatIsAskedFor() {
    for (int i = 1; i <= 5; i++) {
      anaSays(i, "m" + i);
    }
    ana.sendAndExpect(
        "@ref=1;room=Sala1;before=4;limit=2 HISTORY",
        message("1", 2, "m2"),
        message("1", 3, "m3"),
        "@ref=1;room=Sala1;first=1;last=5 OK");
    ana.sendAndExpect(
        "@ref=2;room=Sala1;after=3;limit=1 HISTORY",
        message("2", 4, "m4"),
        "@ref=2;room=Sala1;first=1;last=5 OK");
    ana.sendAndExpect("@ref=3;room=nada HISTORY", "@ref=3;room=nada;first=1;last=0 OK");
    ana.sendAndExpect(
        "@ref=4;room=Sala1;before=x HISTORY",
        "@ref=4;code=bad-argument ERROR An id, a limit or a count is missing or is no number");
  }

  @Test
  void wordsAreFoundWhateverTheirCaseAndAccents() {
    anaSays(1, "El camión está aquí", "nada");
    ana.sendAndExpect(
        "@ref=1 SEARCH CAMION aqu",
        "@ref=1;room=Sala1;id=1" + TIME + ";from=ana;match=3+6,15+4 FOUND El camión está aquí",
        "@ref=1 OK");
    ana.sendAndExpect("@ref=2;room=cocina SEARCH camion", "@ref=2 OK");
  }

  @Test
  void whatHasBeenReadIsMarkedAndNeverGoesBack() {
    anaSays(1, "uno", "dos");
    ana.sendAndExpect("@ref=1;room=Sala1;id=2 READ", "@ref=1;room=Sala1;id=2 OK");
    ana.sendAndExpect("@ref=2;room=Sala1;id=1 READ", "@ref=2;room=Sala1;id=2 OK");
    ana.sendAndExpect("@ref=3;room=Sala1;id=99 READ", "@ref=3;room=Sala1;id=2 OK");
    ana.close();
    server.awaitFree("ana");
    try (TestClient again = server.wassop2("ana")) {
      again.sendAndExpect(
          "@ref=1 ROOM Sala1", "@ref=1;room=Sala1;members=1;first=1;last=2;read=2 OK");
    }
  }

  @Test
  void everybodyInTheRoomIsToldOfItsTopic() {
    try (TestClient eva = server.wassop2("eva", "Sala1", 2);
        TestClient luis = server.classic("luis", "Sala1")) {
      ana.expect("@room=Sala1;user=eva ENTERED", "@room=Sala1;user=luis ENTERED");
      eva.expect("@room=Sala1;user=luis ENTERED");
      ana.sendAndExpect(
          "@ref=1;room=Sala1 TOPIC obras en la A-3",
          "@room=Sala1;by=ana TOPIC obras en la A-3",
          "@ref=1 OK");
      eva.expect("@room=Sala1;by=ana TOPIC obras en la A-3");
      luis.expect("Servidor: ana cambia el tema de la sala: obras en la A-3");
      eva.sendAndExpect(
          "@ref=2 ROOM Sala1",
          "@ref=2;room=Sala1;members=3;first=1;last=0;read=0;topic=obras\\sen\\sla\\sA-3 OK");
      eva.sendAndExpect(
          "@ref=3;room=cocina TOPIC x",
          "@ref=3;code=not-in-room ERROR You are not in that room: enter it first");
    }
  }

  @Test
  void theOthersSeeWhoIsTypingAndNothingOfItIsKept() {
    try (TestClient eva = server.wassop2("eva", "Sala1", 2);
        TestClient luis = server.classic("luis", "Sala1")) {
      ana.expect("@room=Sala1;user=eva ENTERED", "@room=Sala1;user=luis ENTERED");
      eva.expect("@room=Sala1;user=luis ENTERED");
      ana.sendAndExpect("@ref=1;room=Sala1 TYPING", "@ref=1 OK");
      eva.expect("@room=Sala1;by=ana TYPING");
      ana.sendAndExpect("@ref=2;to=eva TYPING", "@ref=2 OK");
      eva.expect("@to=eva;by=ana TYPING");
      assertThat(luis.readPending()).isEmpty();
      ana.sendAndExpect("@ref=3;room=Sala1 HISTORY", "@ref=3;room=Sala1;first=1;last=0 OK");
    }
  }

  @Test
  void aDirectMessageIsForOneUserAndIsKeptForTheTwo() {
    try (TestClient eva = server.wassop2("eva");
        TestClient luis = server.wassop2("luis", "Sala1", 2);
        TestClient nc = server.classic("nc")) {
      ana.expect("@room=Sala1;user=luis ENTERED");
      ana.sendAndExpect("@ref=1;to=eva;key=k MESSAGE hola", "@ref=1;to=eva;id=1" + TIME + " OK");
      eva.expect("@to=eva;id=1" + TIME + ";from=ana MESSAGE hola");
      eva.sendAndExpect("@ref=2;to=ana MESSAGE qué tal", "@ref=2;to=ana;id=2" + TIME + " OK");
      ana.expect("@to=ana;id=2" + TIME + ";from=eva MESSAGE qué tal");
      eva.sendAndExpect(
          "@ref=3;to=ana HISTORY",
          "@ref=3;to=eva;id=1" + TIME + ";from=ana MESSAGE hola",
          "@ref=3;to=ana;id=2" + TIME + ";from=eva MESSAGE qué tal",
          "@ref=3;to=ana;first=1;last=2 OK");
      luis.sendAndExpect("@ref=4;to=ana HISTORY", "@ref=4;to=ana;first=1;last=0 OK");
      luis.sendAndExpect("@ref=5 SEARCH hola", "@ref=5 OK");
      assertThat(luis.readPending()).isEmpty();
      ana.sendAndExpect("@ref=6;to=nc MESSAGE ¿me lees?", "@ref=6;to=nc;id=1" + TIME + " OK");
      nc.expect("ana (privado): ¿me lees?");
      eva.sendAndExpect("@ref=7;to=ana;id=1 READ", "@ref=7;to=ana;id=1 OK");
      eva.sendAndExpect("@ref=8 DIRECTS", "@ref=8;last=2;read=1 DIRECT ana", "@ref=8 OK");
    }
  }

  @Test
  void aDirectMessageWaitsForWhoIsNotThere() {
    ana.sendAndExpect("@ref=1;to=eva MESSAGE luego", "@ref=1;to=eva;id=1" + TIME + " OK");
    try (TestClient eva = server.wassop2("eva")) {
      eva.sendAndExpect("@ref=1 DIRECTS", "@ref=1;last=1;read=0 DIRECT ana", "@ref=1 OK");
      eva.sendAndExpect(
          "@ref=2;to=ana HISTORY",
          "@ref=2;to=eva;id=1" + TIME + ";from=ana MESSAGE luego",
          "@ref=2;to=ana;first=1;last=1 OK");
    }
  }

  @Test
  void whatIsMissingInARequestIsToldWithACode() {
    ana.sendAndExpect(
        "@ref=1;room=Sala1 READ",
        "@ref=1;code=bad-argument ERROR An id, a limit or a count is missing or is no number");
    ana.sendAndExpect(
        "@ref=2 SEARCH", "@ref=2;code=bad-argument ERROR The words to search for are missing");
    ana.sendAndExpect(
        "@ref=3;room=Sala1 TOPIC " + "x".repeat(201),
        "@ref=3;code=too-long ERROR The topic is too long: use a shorter one");
    ana.sendAndExpect(
        "@ref=4;room=Sala1;key=" + "k".repeat(65) + " MESSAGE x",
        "@ref=4;code=bad-argument ERROR The key or session is too long or can't be shown");
    ana.sendAndExpect(
        "@ref=5;after=-1 ROOM Sala1",
        "@ref=5;code=bad-argument ERROR An id, a limit or a count is missing or is no number");
    assertThat(List.of(ana.readPending())).containsExactly(List.of());
  }
}

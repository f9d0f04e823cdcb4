package org.wassop.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Nothing hostile reaches another client's terminal. */
class HostileTextTest {
  @AutoClose private final TestServer server = TestServer.start();

  @Test
  void controlCharactersArriveVisibleOrNotAtAll() {
    try (TestClient ana = server.classic("ana", "Sala1");
        TestClient luis = server.classic("luis", "Sala1")) {
      ana.expect("luis se ha unido a la sala.");
      luis.send("MESSAGE \u001b[2Jrojo \u001b]0;título\u0007 fin");
      ana.expect("luis: ␛[2Jrojo ␛]0;título␇ fin");
      luis.send("MESSAGE \u009b31m C1, \u202Eal revés\u202C, cero\u200B ancho\uFEFF");
      ana.expect("luis: \uFFFD31m C1, \uFFFDal revés\uFFFD, cero ancho");
      luis.send("MESSAGE a\rERROR: b\u2028c\u0085d\u0000e");
      ana.expect("luis: a ERROR: b c d␀e");
    }
  }

  @Test
  void aMessageOfWassop2IsHarmlessToo() {
    try (TestClient ana = server.classic("ana", "Sala1");
        TestClient luis = server.wassop2("luis", "Sala1", 2);
        TestClient eva = server.wassop2("eva", "Sala1", 3)) {
      ana.expect("luis se ha unido a la sala.", "eva se ha unido a la sala.");
      luis.expect("@room=Sala1;user=eva ENTERED");
      luis.send("@room=Sala1 MESSAGE \u001b]0;x\u0007\\n\u2066uno\\rdos\u001b[0m");
      ana.expect("luis: ␛]0;x␇", "luis: \uFFFDuno", "luis: dos␛[0m");
      eva.expectMatch(
          "@room=Sala1;id=1;time=\\d+;from=luis MESSAGE ␛]0;x␇\\\\n\uFFFDuno\\\\ndos␛\\[0m");
    }
  }

  @Test
  void hostileNamesAreRefusedAndNotRepeated() {
    String[] names = {"\u001b[31mana", "an\u202Ea", "ana\u200B", "ana\u0007", "a\u009bna"};
    try (TestClient client = server.connect()) {
      for (String name : names) {
        client.send("JOIN " + name).expectMatch("ERROR: Nombre no permitido: [\\p{Print}áéí]*");
      }
      client.joinClassic("ana");
      for (String name : names) {
        client.send("ROOM " + name).expectMatch("ERROR: Nombre de sala no permitido: \\p{Print}*");
      }
      assertThat(client.readPending()).isEmpty();
    }
  }

  @Test
  void whatAClientGetsBackOfItsOwnIsHarmlessToo() {
    try (TestClient bot = server.wassop2("bot")) {
      bot.sendAndExpect("@ref=1 PING \u001b[31m\u202E", "@ref=1 PONG ␛[31m\uFFFD");
      bot.sendAndExpect("@ref=\u001b[0m PING", "@code=bad-argument ERROR The tags can't be read");
      bot.sendAndExpect("\u001b[31mDANCE", "@code=unknown-verb ERROR Unknown verb");
    }
  }
}

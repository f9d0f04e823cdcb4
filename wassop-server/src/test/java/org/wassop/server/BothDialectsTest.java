package org.wassop.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Classic and Wassop/2 clients share rooms and messages. */
class BothDialectsTest {
  private static final String TIME = ";time=" + TestServer.TIME;

  @AutoClose private final TestServer server = TestServer.start();
  private final TestClient ana = server.classic("ana", "Sala1");
  private final TestClient bot = server.wassop2("bot", "Sala1", 2);

  @Test
  void messagesGoBothWays() {
    ana.expect("bot se ha unido a la sala.").send("MESSAGE a\\nb ; 50 %", "LOVE");
    bot.expect("@room=Sala1;id=1" + TIME + ";from=ana MESSAGE a\\\\nb ; 50 %");
    bot.expect("@room=Sala1;id=2" + TIME + ";from=ana MESSAGE ❤️");
    bot.sendAndExpect("@ref=1;room=Sala1 MESSAGE hola", "@ref=1;room=Sala1;id=3" + TIME + " OK");
    bot.sendAndExpect("@ref=2;room=Sala1 LIKE", "@ref=2;room=Sala1;id=4" + TIME + " OK");
    ana.expect("bot: hola", "bot: 👍");
  }

  @Test
  void aMessageOfManyLinesHasItsAuthorBeforeEachOfThemInClassic() {
    ana.expect("bot se ha unido a la sala.");
    bot.send("@ref=1;room=Sala1 MESSAGE uno\\nERROR: dos\\n\\nluis ha salido del chat.\\r\\ncinco");
    ana.expect("bot: uno", "bot: ERROR: dos", "bot: ", "bot: luis ha salido del chat.");
    ana.expect("bot: cinco");
    assertThat(ana.readPending()).isEmpty();
  }

  @Test
  void joinsAndLeavesAreSentInEachDialect() {
    ana.expect("bot se ha unido a la sala.");
    try (TestClient luis = server.classic("luis", "Sala1")) {
      bot.expect("@room=Sala1;user=luis ENTERED");
      luis.sendAndExpect("EXIT", "Has salido de la sala Sala1.");
      bot.expect("@room=Sala1;user=luis;reason=exit LEFT");
      luis.enterClassic("Sala1");
      bot.expect("@room=Sala1;user=luis ENTERED");
      luis.send("QUIT").expectEnd();
      bot.expect("@room=Sala1;user=luis;reason=quit LEFT");
    }
    bot.sendAndExpect("@ref=1 EXIT Sala1", "@ref=1;room=Sala1 OK");
    ana.expect("luis se ha unido a la sala.", "luis ha salido de la sala.");
    ana.expect("luis se ha unido a la sala.", "luis ha salido del chat.");
    ana.expect("bot ha salido de la sala.");
  }

  @Test
  void aConnectionInManyRoomsHearsEachAndLeavesAllOfThemAtTheEnd() {
    ana.expect("bot se ha unido a la sala.");
    try (TestClient luis = server.classic("luis", "cocina")) {
      bot.sendAndExpect(
          "@ref=1 ROOM cocina", "@ref=1;room=cocina;members=2;first=1;last=0;read=0 OK");
      luis.expect("bot se ha unido a la sala.").send("MESSAGE en la cocina");
      bot.expect("@room=cocina;id=1" + TIME + ";from=luis MESSAGE en la cocina");
      ana.send("MESSAGE en la sala");
      bot.expect("@room=Sala1;id=1" + TIME + ";from=ana MESSAGE en la sala");
      bot.sendAndExpect(
          "@ref=2;room=cocina MESSAGE hola", "@ref=2;room=cocina;id=2" + TIME + " OK");
      luis.expect("bot: hola");
      bot.send("QUIT").expect("@code=quit BYE Good bye").expectEnd();
      luis.expect("bot ha salido del chat.");
      ana.expect("bot ha salido del chat.");
    }
  }

  @Test
  void membersAreListedInTheOrderInWhichTheyCameAfterAllThatWasSaid() {
    ana.expect("bot se ha unido a la sala.");
    for (int i = 0; i < 100; i++) {
      bot.send("@ref=1;room=Sala1 MESSAGE antes", "@ref=2 MEMBERS Sala1");
      bot.expect("@ref=1;room=Sala1;id=" + (i + 1) + TIME + " OK");
      bot.expect("@ref=2;room=Sala1 MEMBER ana", "@ref=2;room=Sala1 MEMBER bot");
      bot.expect("@ref=2;room=Sala1 OK");
    }
  }

  @Test
  void theMembersOfARoomThatEndedAreThoseOfNoRoom() {
    for (int i = 0; i < 100; i++) {
      bot.sendAndExpect("@ref=1 ROOM r", "@ref=1;room=r;members=1;first=1;last=0;read=0 OK");
      bot.send("@ref=2 EXIT r", "@ref=3 MEMBERS r").expect("@ref=2;room=r OK");
      bot.expect("@ref=3;code=no-such-room ERROR There is no such room");
    }
  }
}

package org.wassop.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The requests of Wassop/2: every answer carries the ref of its request. */
class Wassop2Test {
  @AutoClose private final TestServer server = TestServer.start();

  @Test
  void helloOpensTheDialectAndStatesTheLimits() {
    try (TestClient bot = server.connect()) {
      bot.send("@client=wassop/1.0 HELLO wassop/2");
      bot.expectMatch(
          "@server=wassop-server/test;line=16384;ping=30;history=0;log=\\w+ HELLO wassop/2");
      bot.send("@ref=1 JOIN bot").expectMatch("@ref=1;session=\\S+ OK");
      bot.sendAndExpect(
          "@ref=2 HELLO wassop/2",
          "@ref=2;code=bad-argument ERROR HELLO is the first word: it" + " goes before JOIN");
    }
  }

  @Test
  void helloWithARefIsAnsweredWithIt() {
    try (TestClient bot = server.connect()) {
      bot.send("@ref=h HELLO wassop/2").expectMatch("@ref=h;server=\\S+ HELLO wassop/2");
    }
  }

  @Test
  void everyAnswerCarriesTheRefOfItsRequest() {
    try (TestClient bot = server.wassop2("bot")) {
      bot.sendAndExpect(
          "@ref=a ROOM Sala1", "@ref=a;room=Sala1;members=1;first=1;last=0;read=0 OK");
      bot.sendAndExpect(
          "@ref=a2 ROOM sala1", "@ref=a2;room=Sala1;members=1;first=1;last=0;read=0 OK");
      bot.sendAndExpect(
          "@ref=b ROOM cocina", "@ref=b;room=cocina;members=1;first=1;last=0;read=0 OK");
      bot.sendAndExpect(
          "@ref=c LIST_ROOMS",
          "@ref=c;members=1 ROOM Sala1",
          "@ref=c;members=1 ROOM cocina",
          "@ref=c OK");
      bot.sendAndExpect(
          "@ref=d MEMBERS Sala1", "@ref=d;room=Sala1 MEMBER bot", "@ref=d;room=Sala1 OK");
      bot.sendAndExpect("@ref=e PING hola qué tal", "@ref=e PONG hola qué tal");
      bot.sendAndExpect(
          "@ref=f;room=cocina MESSAGE hola", "@ref=f;room=cocina;id=1;time=1763800000123 OK");
      bot.sendAndExpect("@ref=g EXIT cocina", "@ref=g;room=cocina OK");
      bot.sendAndExpect("@ref=a\\:b\\s1 EXIT Sala1", "@ref=a\\:b\\s1;room=Sala1 OK");
      bot.send("@ref=q QUIT").expect("@code=quit BYE Good bye").expectEnd();
    }
  }

  @Test
  void requestsMayBePipelined() {
    try (TestClient bot = server.wassop2("bot")) {
      bot.send("@ref=1 ROOM a", "@ref=2 ROOM b", "@ref=3;room=a MESSAGE x", "@ref=4 EXIT a");
      bot.expect(
          "@ref=1;room=a;members=1;first=1;last=0;read=0 OK",
          "@ref=2;room=b;members=1;first=1;last=0;read=0 OK");
      bot.expect("@ref=3;room=a;id=1;time=1763800000123 OK", "@ref=4;room=a OK");
      assertThat(bot.readPending()).isEmpty();
    }
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        Arguments.of("@ref=1 DANCE", "@ref=1;code=unknown-verb ERROR Unknown verb"),
        Arguments.of("", "@code=unknown-verb ERROR Unknown verb"),
        Arguments.of("@ref=1 JOIN eva", "@ref=1;code=bad-argument ERROR You have a name already"),
        Arguments.of(
            "@ref=1 EXIT a",
            "@ref=1;code=not-in-room ERROR You are not in that room:" + " enter it first"),
        Arguments.of(
            "@ref=1;room=a MESSAGE x",
            "@ref=1;code=not-in-room ERROR You are not in that" + " room: enter it first"),
        Arguments.of(
            "@ref=1 MESSAGE x",
            "@ref=1;code=bad-argument ERROR The room is missing: its" + " name or its tag"),
        Arguments.of(
            "@ref=1 ROOM",
            "@ref=1;code=bad-argument ERROR The room is missing: its name" + " or its tag"),
        Arguments.of(
            "@ref=1;room=Sala1 MESSAGE \\n",
            "@ref=1;code=bad-argument ERROR The text is"
                + " missing or has nothing that can be shown: MESSAGE text"),
        Arguments.of(
            "@ref=1 MEMBERS patio", "@ref=1;code=no-such-room ERROR There is no such room"),
        Arguments.of(
            "@ref=1 ROOM !",
            "@ref=1;code=name-invalid ERROR Room name not allowed: use 1"
                + " to 32 letters, digits, single spaces or -_.#+&"),
        Arguments.of(
            "@ref=1;room=Sala1 MESSAGE " + "x\\n".repeat(256) + "x",
            "@ref=1;code=too-long ERROR The message has too many lines: send a shorter one"),
        Arguments.of("@ref=1", "@code=bad-argument ERROR The tags can't be read"),
        Arguments.of("@ PING", "@code=bad-argument ERROR The tags can't be read"),
        Arguments.of("@ref=1;; PING", "@code=bad-argument ERROR The tags can't be read"),
        Arguments.of("@REF=1 PING", "@code=bad-argument ERROR The tags can't be read"),
        Arguments.of(
            "@ref=" + "1".repeat(65) + " PING", "@code=bad-argument ERROR The tags can't be read"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void aRefusalHasACodeAndTheConnectionGoesOn(String request, String refusal) {
    try (TestClient bot = server.wassop2("bot")) {
      bot.sendAndExpect(request, refusal).sendAndExpect("@ref=2 PING", "@ref=2 PONG");
    }
  }

  @Test
  void beforeJoinOnlyTheNameIsMissing() {
    try (TestClient ana = server.classic("ana");
        TestClient bot = server.connect().send("HELLO wassop/2")) {
      bot.expectMatch("@server=.* HELLO wassop/2");
      bot.sendAndExpect(
          "@ref=1 ROOM a", "@ref=1;code=not-joined ERROR Choose a name first: JOIN name");
      bot.sendAndExpect("@ref=2 JOIN ana", "@ref=2;code=name-in-use ERROR That name is in use");
      bot.sendAndExpect(
          "@ref=3 JOIN", "@ref=3;code=bad-argument ERROR A name is missing: JOIN name");
      bot.sendAndExpect("@ref=4 PING x", "@ref=4 PONG x");
      bot.sendBytes((byte) 0xFF, (byte) '\n').expect("@code=not-utf8 ERROR The line is not UTF-8");
      bot.send("@ref=5 JOIN bot").expectMatch("@ref=5;session=\\S+ OK");
      assertThat(ana.readPending()).isEmpty();
    }
  }

  @Test
  void oneConnectionMayBeInAHundredRoomsButNoMore() {
    try (TestClient bot = server.wassop2("bot")) {
      for (int i = 0; i < 100; i++) {
        bot.sendAndExpect(
            "@ref=1 ROOM r" + i, "@ref=1;room=r" + i + ";members=1;first=1;last=0;read=0 OK");
      }
      bot.sendAndExpect(
          "@ref=2 ROOM uno-más", "@ref=2;code=too-many ERROR Too many rooms: leave one");
      bot.sendAndExpect("@ref=3 EXIT r7", "@ref=3;room=r7 OK");
      bot.sendAndExpect(
          "@ref=4 ROOM uno-más", "@ref=4;room=uno-más;members=1;first=1;last=0;read=0 OK");
    }
  }
}

package org.wassop.protocol.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.Limits;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Refusal;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;

class Wassop2CodecTest {
  private static final Codec CODEC = Codec.of(Dialect.WASSOP_2);
  private static final UserName ANA = UserName.parse("ana").orElseThrow();
  private static final RoomName ROOM = RoomName.FIRST;

  @Test
  void everyVerbIsUnderstoodWithItsRef() {
    assertGood("@client=wassop/0.1;ref=0 HELLO wassop/2", "0", new Request.Hello("wassop/0.1"));
    assertGood("@ref=1 JOIN ana", "1", new Request.Join(ANA, ""));
    assertGood("@ref=2 ROOM Sala1", "2", new Request.EnterRoom(ROOM, new Request.Replay.Nothing()));
    assertGood("@ref=3 EXIT Sala1", "3", new Request.ExitRoom(Optional.of(ROOM)));
    assertGood("@ref=4 LIST_ROOMS", "4", new Request.ListRooms());
    assertGood("REFR", "", new Request.ListRooms());
    assertGood("@ref=5 MEMBERS Sala1", "5", new Request.ListMembers(ROOM));
    assertGood("@ref=6;room=Sala1 MESSAGE hola", "6", say("hola"));
    assertGood("@room=Sala1 LOVE", "", say("❤️"));
    assertGood("@room=Sala1 LIKE", "", say("👍"));
    assertGood("@room=Sala1 DISLIKE", "", say("👎"));
    assertGood("@ref=7 PING x y", "7", new Request.Ping("x y"));
    assertGood("PONG", "", new Request.Pong(""));
    assertGood("QUIT", "", new Request.Quit());
  }

  @ParameterizedTest
  @CsvSource({
    "'',UNKNOWN_VERB",
    "hello wassop/2,UNKNOWN_VERB",
    "AUTH x,UNKNOWN_VERB",
    "HELLO,UNKNOWN_VERSION",
    "HELLO wassop/1,UNKNOWN_VERSION",
    "JOIN,MISSING_NAME",
    "JOIN  ,MISSING_NAME",
    "JOIN a b,NAME_INVALID",
    "JOIN wassop,NAME_INVALID",
    "ROOM,MISSING_ROOM",
    "ROOM a;b,ROOM_NAME_INVALID",
    "EXIT,MISSING_ROOM",
    "MEMBERS,MISSING_ROOM",
    "MESSAGE hola,MISSING_ROOM",
    "@room MESSAGE hola,MISSING_ROOM",
    "@room=a/b MESSAGE hola,ROOM_NAME_INVALID",
    "@room=Sala1 MESSAGE,MISSING_TEXT",
    "@room=Sala1 MESSAGE \\n \\n,MISSING_TEXT",
    "@room=Sala1 MESSAGE \u200B\u00A0,MISSING_TEXT",
    "LOVE,MISSING_ROOM"
  })
  void aLineThatMakesNoRequestSaysWhy(String line, Refusal why) {
    assertThat(CODEC.decode(line)).isEqualTo(new DecodedRequest.Malformed("", why));
    if (!line.isEmpty() && !line.startsWith("@")) {
      assertThat(CODEC.decode("@ref=7 " + line)).isEqualTo(new DecodedRequest.Malformed("7", why));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@",
        "@ LIST_ROOMS",
        "@ref=1",
        "@ref=1;LIST_ROOMS",
        "@; LIST_ROOMS",
        "@a; LIST_ROOMS",
        "@;a LIST_ROOMS",
        "@=1 LIST_ROOMS",
        "@Ref=1 LIST_ROOMS",
        "@a.b=1 LIST_ROOMS",
        "@ref=a\\nb LIST_ROOMS",
        "@ref=\u200B LIST_ROOMS",
        "@ref=\u001B LIST_ROOMS"
      })
  void tagsThatCannotBeReadAreRefused(String line) {
    assertThat(CODEC.decode(line)).isEqualTo(new DecodedRequest.Malformed("", Refusal.BAD_TAGS));
  }

  @Test
  void aRefHasAtMost64Characters() {
    String ref = "r".repeat(Limits.REF_CHARS);
    assertGood("@ref=" + ref + " QUIT", ref, new Request.Quit());
    assertThat(CODEC.decode("@ref=" + ref + "r QUIT"))
        .isEqualTo(new DecodedRequest.Malformed("", Refusal.BAD_TAGS));
  }

  @Test
  void aLineHasAtMost32Tags() {
    assertGood("@" + tags(Limits.TAGS) + " QUIT", "", new Request.Quit());
    assertThat(CODEC.decode("@" + tags(Limits.TAGS + 1) + " QUIT"))
        .isEqualTo(new DecodedRequest.Malformed("", Refusal.BAD_TAGS));
  }

  @Test
  void theLastOfSeveralTagsOfOneNameCountsAndUnknownOnesAreIgnored() {
    assertGood("@ref=1;later=x;ref=2;room=b;room=Sala1;flag MESSAGE a", "2", say("a"));
    assertGood("@ref=1;ref LIST_ROOMS", "", new Request.ListRooms());
  }

  @Test
  void tagValuesAreEscapedAsInIrcv3() {
    assertGood("@ref=a\\:b\\sc\\\\d\\xe\\ QUIT", "a;b c\\dxe", new Request.Quit());
    assertThat(CODEC.encode("a;b c\\d", new Request.Quit()))
        .isEqualTo("@ref=a\\:b\\sc\\\\d QUIT\n");
  }

  @Test
  void aTextEscapesOnlyItsLineEndsAndBackslashes() {
    assertGood("@room=Sala1 MESSAGE a\\nb\\\\n\\:\\s\\x; \\", "", say("a\nb\\n\\:\\s\\x; \\"));
    assertThat(CODEC.encode("", say("a\nb\\n;"))).isEqualTo("@room=Sala1 MESSAGE a\\nb\\\\n;\n");
    assertGood("@room=Sala1 MESSAGE  a", "", say(" a"));
    assertGood("@room=Sala1 MESSAGE a\\r\\nb\\r\\n", "", say("a\nb"));
  }

  @Test
  void theTokenOfAPingKeepsItsBackslashes() {
    assertGood("PING a\\\\b", "", new Request.Ping("a\\b"));
    assertThat(CODEC.encode("", new Request.Ping("a\\b"))).isEqualTo("PING a\\\\b\n");
  }

  @Test
  void aMessageHasAtMost256Lines() {
    String lines = "a\\n".repeat(Limits.MESSAGE_LINES - 1) + "a";
    assertThat(CODEC.decode("@room=Sala1 MESSAGE " + lines))
        .isInstanceOf(DecodedRequest.Valid.class);
    assertThat(CODEC.decode("@room=Sala1 MESSAGE " + lines + "\\na"))
        .isEqualTo(new DecodedRequest.Malformed("", Refusal.TOO_MANY_LINES));
  }

  @Test
  void nothingHostilePassesThroughAText() {
    assertGood("@room=Sala1 MESSAGE \u001B[2J\u202Eb\u200B", "", say("␛[2J\uFFFDb"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\t", "\\", "\u0001", "😀", "ñ", ";"})
  void theLongestLineOfAClientFitsInALineOfTheServers(String unit) {
    UserName from = UserName.parse("𠀀".repeat(32)).orElseThrow();
    RoomName room = RoomName.parse("a").orElseThrow();
    String before = "@room=" + room + " MESSAGE ";
    int bytes = Limits.LINE_BYTES - before.getBytes(UTF_8).length - 1;
    String line = before + unit.repeat(bytes / unit.getBytes(UTF_8).length) + ".";
    assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(Limits.LINE_BYTES);
    Request.SendMessage sent =
        (Request.SendMessage)
            ((DecodedRequest.Valid) CODEC.decode(line.replace("\n", ""))).request();
    Event.Message event =
        new Event.Message(new Place.Room(room), 0, from, "", sent.text(), Long.MAX_VALUE);
    for (Dialect dialect : Dialect.values()) {
      assertThat(Codec.of(dialect).encode("", event).getBytes(UTF_8))
          .hasSizeLessThanOrEqualTo(Limits.SERVER_LINE_BYTES + 1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyRefusalCarriesItsCodeAndARef(Refusal refusal) {
    assertThat(CODEC.encode("5", refusal.answerIn(Dialect.WASSOP_2)))
        .startsWith("@ref=5;code=" + refusal.code().wire() + " ERROR ")
        .containsOnlyOnce("\n");
  }

  @Test
  void anEventCarriesNoRef() {
    assertThat(CODEC.encode("5", new Event.Entered(ROOM, ANA)))
        .isEqualTo("@room=Sala1;user=ana ENTERED\n");
  }

  private static void assertGood(String line, String ref, Request request) {
    assertThat(CODEC.decode(line)).isEqualTo(new DecodedRequest.Valid(ref, request));
  }

  private static Request say(String text) {
    return new Request.SendMessage(Optional.of(new Place.Room(ROOM)), "", text);
  }

  private static String tags(int count) {
    return IntStream.range(0, count).mapToObj(i -> "t" + i).collect(Collectors.joining(";"));
  }
}

package org.wassop.protocol.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.ErrorCode;
import org.wassop.protocol.codec.ServerMessageDecoder.Incoming;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.IdRange;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Refusal;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.message.ServerMessage;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;

class ClassicCodecTest {
  private static final Codec CLASSIC = Codec.of(Dialect.CLASSIC);
  private static final UserName ANA = UserName.parse("ana").orElseThrow();
  private static final RoomName ROOM = RoomName.FIRST;

  @Test
  void everyVerbIsUnderstood() {
    assertThat(request("JOIN ana")).isEqualTo(new Request.Join(ANA, ""));
    assertThat(request("ROOM Sala1"))
        .isEqualTo(new Request.EnterRoom(ROOM, new Request.Replay.Nothing()));
    assertThat(request("EXIT")).isEqualTo(new Request.ExitRoom(Optional.empty()));
    assertThat(request("EXIT Sala1")).isEqualTo(new Request.ExitRoom(Optional.of(ROOM)));
    assertThat(request("LIST_ROOMS")).isEqualTo(new Request.ListRooms());
    assertThat(request("REFR")).isEqualTo(new Request.ListRooms());
    assertThat(request("MESSAGE hola a todos")).isEqualTo(say("hola a todos"));
    assertThat(request("LOVE")).isEqualTo(say("❤️"));
    assertThat(request("LIKE")).isEqualTo(say("👍"));
    assertThat(request("DISLIKE")).isEqualTo(say("👎"));
    assertThat(request("QUIT")).isEqualTo(new Request.Quit());
  }

  @Test
  void spaceAroundTheVerbAndTheArgumentIsNoPartOfThem() {
    assertThat(request("  JOIN   ana  ")).isEqualTo(new Request.Join(ANA, ""));
    assertThat(request("MESSAGE   a  b ")).isEqualTo(say("a  b"));
    assertThat(request("QUIT ")).isEqualTo(new Request.Quit());
  }

  @Test
  void helloOpensTheOtherDialectWithItsTags() {
    assertThat(CLASSIC.decode("@ref=1;client=x\\s1 HELLO wassop/2"))
        .isEqualTo(new DecodedRequest.Valid("1", new Request.Hello("x 1")));
  }

  @ParameterizedTest
  @CsvSource({
    "JOIN,MISSING_NAME",
    "JOIN a b,NAME_INVALID",
    "JOIN error,NAME_INVALID",
    "ROOM,MISSING_ROOM",
    "ROOM a:b,ROOM_NAME_INVALID",
    "EXIT a:b,ROOM_NAME_INVALID",
    "MESSAGE,MISSING_TEXT",
    "MESSAGE \u200B,MISSING_TEXT",
    "MESSAGE \uFE0F,MISSING_TEXT",
    "'',UNKNOWN_VERB",
    "hola,UNKNOWN_VERB",
    "join ana,UNKNOWN_VERB",
    "MEMBERS Sala1,UNKNOWN_VERB",
    "PING x,UNKNOWN_VERB",
    "@room=Sala1 MESSAGE hola,UNKNOWN_VERB",
    "@ HELLO wassop/2,UNKNOWN_VERB",
    "HELLO,UNKNOWN_VERSION",
    "HELLO wassop/3,UNKNOWN_VERSION"
  })
  void aLineThatMakesNoRequestSaysWhy(String line, Refusal why) {
    assertThat(CLASSIC.decode(line)).isEqualTo(new DecodedRequest.Malformed("", why));
  }

  @Test
  void aSecondCommandNeverBecomesPartOfAText() {
    assertThat(request("MESSAGE hola\rQUIT")).isEqualTo(say("hola QUIT"));
  }

  @Test
  void everyServerLineIsThatOfTheFirstWassopToTheByte() {
    assertThat(line(new Answer.Joined(""))).isEqualTo("OK\n");
    assertThat(line(new Answer.RoomEntered(ROOM, 3, IdRange.EMPTY, 0, "")))
        .isEqualTo("Te has unido a la sala Sala1.\n");
    assertThat(line(new Answer.RoomExited(ROOM))).isEqualTo("Has salido de la sala Sala1.\n");
    assertThat(line(new Answer.Rooms(List.of(new Answer.ListedRoom(ROOM, 2)))))
        .isEqualTo("Salas disponibles:\nSala1 (2)\n");
    assertThat(line(Refusal.NAME_IN_USE.answerIn(Dialect.CLASSIC)))
        .isEqualTo("ERROR: Username ya en uso\n");
    assertThat(line(new Event.Message(new Place.Room(ROOM), 0, ANA, "", "❤️", 1)))
        .isEqualTo("ana: ❤️\n");
    assertThat(line(new Event.Entered(ROOM, ANA))).isEqualTo("ana se ha unido a la sala.\n");
    assertThat(line(new Event.Left(ROOM, ANA, Event.LeaveReason.EXIT)))
        .isEqualTo("ana ha salido de la sala.\n");
    assertThat(line(new Event.Left(ROOM, ANA, Event.LeaveReason.QUIT)))
        .isEqualTo(line(new Event.Left(ROOM, ANA, Event.LeaveReason.LOST)))
        .isEqualTo("ana ha salido del chat.\n");
    assertThat(line(new Event.Bye(Event.ByeCode.SHUTDOWN, "")))
        .isEqualTo("El servidor se está cerrando.\n");
    assertThat(line(new Event.Bye(Event.ByeCode.TOO_SLOW, "")))
        .isEqualTo("ERROR: Conexión cerrada: lees demasiado despacio\n");
    assertThat(line(new Event.Bye(Event.ByeCode.QUIT, "adiós"))).isEmpty();
  }

  @Test
  void whatClassicHasNoWordsForIsNotSaid() {
    assertThat(line(new Answer.Welcome("s", 1, 1, new Answer.HistoryInfo(false, "")))).isEmpty();
    assertThat(line(new Answer.Members(ROOM, List.of(ANA)))).isEmpty();
    assertThat(line(new Answer.Accepted(new Place.Room(ROOM), 0, 1))).isEmpty();
    assertThat(line(new Answer.Pong("x"))).isEmpty();
    assertThat(line(new Event.Ping("x"))).isEmpty();
    assertThat(CLASSIC.encode("1", new Request.ListMembers(ROOM))).isEmpty();
    assertThat(CLASSIC.encode("1", new Request.Ping("x"))).isEmpty();
    assertThat(CLASSIC.encode("1", new Request.Pong("x"))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyRefusalIsOneErrorLine(Refusal refusal) {
    String line = line(refusal.answerIn(Dialect.CLASSIC));
    assertThat(line).startsWith("ERROR: ").endsWith("\n").containsOnlyOnce("\n");
  }

  @Test
  void aTextOfManyLinesIsSentAsOneCommandEach() {
    assertThat(CLASSIC.encode("", say("a\n\n b\n\u00A0\nc")))
        .isEqualTo("MESSAGE a\nMESSAGE  b\nMESSAGE c\n");
    assertThat(CLASSIC.encode("", say("👍"))).isEqualTo("LIKE\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\nERROR: no",
        "a\nOK",
        "a\neva: hola",
        "a\n\nTe has unido a la sala x.",
        "\nb",
        "a\reva: x",
        "a\r\n\r\nSalas disponibles:",
        "\n"
      })
  void everyLineOfATextHasItsAuthorBeforeIt(String text) {
    String lines = line(new Event.Message(new Place.Room(ROOM), 0, ANA, "", text, 0));
    assertThat(lines.split("[\r\n]+")).isNotEmpty().allMatch(line -> line.startsWith("ana: "));
  }

  @Test
  void noUserCanWriteALineOfTheServers() {
    for (String name : List.of("Te", "Has", "Salas", "El", "Ok_", "Error.", "Sala1")) {
      UserName user = UserName.parse(name).orElseThrow();
      for (String text : List.of("disponibles:", "has unido a la sala x.", "OK", "no")) {
        ServerMessageDecoder decoder = inRoom();
        assertThat(
                read(decoder, line(new Event.Message(new Place.Room(ROOM), 0, user, "", text, 0))))
            .containsExactly(
                new Incoming("", new Event.Message(new Place.Room(ROOM), 0, user, "", text, 0)));
        assertThat(read(decoder, line(new Event.Entered(ROOM, user))))
            .containsExactly(new Incoming("", new Event.Entered(ROOM, user)));
      }
    }
  }

  @Test
  void aNoticeCannotBeTakenForAUsersWords() {
    Event.Notice notice = new Event.Notice("ana: hola");
    assertThat(line(notice)).isEqualTo("Servidor: ana: hola\n");
    assertThat(UserName.parse("Servidor")).isEmpty();
    assertThat(read(inRoom(), line(notice))).containsExactly(new Incoming("", notice));
  }

  @Test
  void noRoomNameMakesALineOfAListThatAUserCouldHaveWritten() {
    RoomName room = RoomName.parse("ana se ha unido a la sala.").orElseThrow();
    ServerMessageDecoder decoder = inRoom();
    List<Incoming> read =
        read(decoder, line(new Answer.Rooms(List.of(new Answer.ListedRoom(room, 1)))));
    assertThat(read)
        .extracting(Incoming::message)
        .hasOnlyElementsOfType(Answer.Rooms.class)
        .last()
        .isEqualTo(new Answer.Rooms(List.of(new Answer.ListedRoom(room, 1))));
    assertThat(read(decoder, "ana: hola (3)\n"))
        .containsExactly(
            new Incoming("", new Event.Message(new Place.Room(ROOM), 0, ANA, "", "hola (3)", 0)));
  }

  @Test
  void eachAnswerGoesToTheOldestRequestOfItsKind() {
    ServerMessageDecoder decoder = CLASSIC.newServerMessageDecoder();
    decoder.requestSent("1", new Request.Join(ANA, ""));
    decoder.requestSent("2", new Request.EnterRoom(ROOM, new Request.Replay.Nothing()));
    decoder.requestSent("3", new Request.ListRooms());
    decoder.requestSent("4", new Request.ExitRoom(Optional.empty()));
    decoder.requestSent("5", new Request.EnterRoom(ROOM, new Request.Replay.Nothing()));
    assertThat(read(decoder, "OK\n")).containsExactly(new Incoming("1", new Answer.Joined("")));
    assertThat(read(decoder, "Te has unido a la sala Sala1.\n"))
        .containsExactly(new Incoming("2", new Answer.RoomEntered(ROOM, 0, IdRange.EMPTY, 0, "")));
    assertThat(read(decoder, "ana: hola\n"))
        .containsExactly(
            new Incoming("", new Event.Message(new Place.Room(ROOM), 0, ANA, "", "hola", 0)));
    assertThat(read(decoder, "Salas disponibles:\nSala1 (1)\n"))
        .containsExactly(
            new Incoming("3", new Answer.Rooms(List.of())),
            new Incoming("3", new Answer.Rooms(List.of(new Answer.ListedRoom(ROOM, 1)))));
    assertThat(read(decoder, "Has salido de la sala Sala1.\n"))
        .containsExactly(new Incoming("4", new Answer.RoomExited(ROOM)));
    assertThat(read(decoder, "ERROR: Username ya en uso\n"))
        .containsExactly(
            new Incoming("5", new Answer.Refused(ErrorCode.NAME_IN_USE, "Username ya en uso")));
  }

  @Test
  void aLineThatIsNothingElseIsAHarmlessNotice() {
    assertThat(read(CLASSIC.newServerMessageDecoder(), "hola \u001B[31m\n"))
        .containsExactly(new Incoming("", new Event.Notice("hola ␛[31m")));
  }

  @Test
  void aChangeIsALineOfTheServersAndAReactionIsNone() {
    Place room = new Place.Room(ROOM);
    assertThat(line(new Event.Edited(room, 2, ANA, 0, 1, "a\nERROR: b")))
        .isEqualTo("Servidor: ana corrige un mensaje suyo: a ERROR: b\n");
    assertThat(line(new Event.Deleted(room, 3, ANA, 0, 1)))
        .isEqualTo("Servidor: ana ha borrado un mensaje suyo.\n");
    assertThat(line(new Event.Reacted(room, 4, ANA, 0, 1, "👍", false))).isEmpty();
  }

  @Test
  void whatHasLostItsTextIsNoLine() {
    Place room = new Place.Room(ROOM);
    assertThat(line(new Event.Message(room, 1, ANA, "", "", 0))).isEmpty();
    assertThat(line(new Event.Edited(room, 2, ANA, 0, 1, ""))).isEmpty();
  }

  private static ServerMessageDecoder inRoom() {
    ServerMessageDecoder decoder = CLASSIC.newServerMessageDecoder();
    assertThat(read(decoder, line(new Answer.RoomEntered(ROOM, 1, IdRange.EMPTY, 0, ""))))
        .hasSize(1);
    return decoder;
  }

  private static List<Incoming> read(ServerMessageDecoder decoder, String lines) {
    return lines.lines().flatMap(line -> decoder.decode(line).stream()).toList();
  }

  private static Request request(String line) {
    return ((DecodedRequest.Valid) CLASSIC.decode(line)).request();
  }

  private static Request.SendMessage say(String text) {
    return new Request.SendMessage(Optional.empty(), "", text);
  }

  private static String line(ServerMessage message) {
    return CLASSIC.encode("9", message);
  }
}

package org.wassop.tui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.ErrorCode;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.text.EmojiCommand;

class TypingTest {
  private final Play play = Play.online(Dialect.WASSOP_2);

  private static Request message(String text) {
    return new Request.SendMessage(Optional.of(new Place.Room(Play.room("Sala1"))), "", text);
  }

  @Test
  void anOwnMessageTakesItsPlaceWhenTheServerHasTakenIt() {
    play.enter("mío");
    Effect.Send sent = play.sent().getFirst();
    assertThat(play.keyless()).containsExactly(message("mío"));
    assertThat(play.input()).isEmpty();
    assertThat(play.shown().outgoing()).hasSize(1);
    play.hear("Sala1", "leo", "antes");
    play.act(
        new Action.Answered(
            sent.request(),
            sent.purpose(),
            new Answer.Accepted(new Place.Room(Play.room("Sala1")), 0, 7)));
    play.hear("Sala1", "leo", "después");
    assertThat(play.log())
        .containsExactly("note.you-entered", "leo: antes", "*juanmi: mío", "leo: después");
    assertThat(play.shown().outgoing()).isEmpty();
  }

  @Test
  void aRefusedMessageSaysWhyAndEnterTakesItBack() {
    play.enter("//largo").refuse(ErrorCode.TOO_LONG);
    assertThat(play.shown().outgoing().getFirst().failure())
        .contains(Phrase.of("refused.too-long"));
    play.act(new Action.Submit());
    assertThat(play.input()).isEqualTo("//largo");
    assertThat(play.shown().outgoing()).isEmpty();
    play.act(new Action.Submit());
    assertThat(play.keyless()).containsExactly(message("/largo"));
  }

  @ParameterizedTest
  @CsvSource({"LOVE,❤️", "LIKE,👍", "DISLIKE,👎"})
  void theWordsOfTheOriginalSendTheirEmoji(String word, String emoji) {
    assertThat(play.enter(word).keyless()).containsExactly(message(emoji));
    assertThat(play.act(new Action.SendEmoji(EmojiCommand.valueOf(word))).keyless())
        .containsExactly(message(emoji));
  }

  @Test
  void theWordsOfTheOriginalsMenuDoWhatTheyDid() {
    assertThat(play.enter("REFR").requests()).containsExactly(new Request.ListRooms());
    assertThat(play.enter("EXIT").requests())
        .containsExactly(new Request.ExitRoom(Optional.of(Play.room("Sala1"))));
    assertThat(play.enter("QUIT").effects()).containsExactly(new Effect.Quit());
    assertThat(play.enter("quit").keyless()).containsExactly(message("quit"));
    assertThat(play.enter("QUIT now").keyless()).containsExactly(message("QUIT now"));
  }

  @Test
  void everyCommandDoesItsWork() {
    assertThat(play.enter("/join  la otra ").requests())
        .containsExactly(new Request.EnterRoom(Play.room("la otra"), new Request.Replay.Last(200)));
    assertThat(play.enter("/leave ops").requests())
        .containsExactly(new Request.ExitRoom(Optional.of(Play.room("ops"))));
    assertThat(play.enter("/rooms").requests()).containsExactly(new Request.ListRooms());
    assertThat(play.enter("/members ops").requests())
        .containsExactly(new Request.ListMembers(Play.room("ops")));
    assertThat(play.enter("/quit").effects()).containsExactly(new Effect.Quit());
    assertThat(play.enter("/help").state().popup()).isEqualTo(Popup.Help.all());
    assertThat(play.input()).isEmpty();
  }

  @Test
  void joiningARoomOneIsInShowsIt() {
    Play two = Play.online(Dialect.WASSOP_2, "ops", "dev").enter("/join DEV");
    assertThat(two.effects()).isEmpty();
    assertThat(two.shown().title()).isEqualTo("dev");
  }

  @ParameterizedTest
  @CsvSource({
    "/join,problem.which-room",
    "/join /,problem.room-name",
    "/leave /,problem.room-name",
    "/members a  b,problem.room-name",
    "/rooms all,problem.no-argument",
    "/quit now,problem.no-argument",
    "/nonsense x,problem.unknown-command",
    "/,problem.unknown-command",
    "/connect,problem.connected"
  })
  void whatCannotBeRunStaysInTheInputAndSaysWhy(String line, String problem) {
    play.enter(line);
    assertThat(play.effects()).isEmpty();
    assertThat(play.told()).isEqualTo(problem);
    assertThat(play.input()).isEqualTo(line);
  }

  @ParameterizedTest
  @ValueSource(strings = {"REFR", "EXIT", "/join ops", "/members"})
  void noCommandIsLostWithoutAConnection(String line) {
    play.act(new Action.Closed("lost")).enter(line);
    assertThat(play.effects()).isEmpty();
    assertThat(play.input()).isEqualTo(line);
    assertThat(play.told()).isEqualTo("problem.offline");
  }

  @Test
  void twoSlashesSayOne() {
    assertThat(play.enter("//quit").keyless()).containsExactly(message("/quit"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/quit\n/leave", "hola\n/quit", "/quit\n", "\n/quit", "//a\nb"})
  void noLineOfAPasteOfSeveralLinesIsEverRun(String paste) {
    play.type(paste);
    assertThat(play.requests())
        .allMatch(request -> request.equals(new Request.Typing(play.shown().place())));
    assertThat(play.input()).isEqualTo(paste);
    play.act(new Action.Submit());
    assertThat(play.keyless()).containsExactly(message(paste.stripTrailing()));
  }

  @Test
  void aPasteIsMadeSafe() {
    play.enter("a\u001b[31mb\tc\u202Ed\r\ne");
    assertThat(play.keyless()).containsExactly(message("a␛[31mb    c\uFFFDd\ne"));
  }

  @Test
  void anEmojiTypedInPiecesStaysWhole() {
    play.type("👨").type("\u200D").type("👩").act(new Action.Submit());
    assertThat(play.keyless()).containsExactly(message("👨\u200D👩"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n", "\u200B", " \n "})
  void nothingIsNotSent(String text) {
    assertThat(play.enter(text).effects()).isEmpty();
  }

  @Test
  void aTextThatIsTooLongForOneMessageIsSaidInSeveral() {
    String text = "ñ".repeat(9_000);
    play.enter(text);
    assertThat(play.requests()).hasSize(2);
    assertThat(play.keyless().stream().map(TypingTest::text).reduce("", String::concat))
        .isEqualTo(text);
    assertThat(play.shown().outgoing()).extracting(Outgoing::key).doesNotHaveDuplicates();
    assertThat(play.input()).isEmpty();
  }

  private static String text(Request request) {
    return ((Request.SendMessage) request).text();
  }

  @Test
  void aTextThatDoesNotFitTheInputSaysSo() {
    assertThat(play.type("x".repeat(200_001)).told()).isEqualTo("problem.input-full");
  }

  @Test
  void unreadMessagesAreCountedUntilTheRoomIsShown() {
    Play three = Play.online(Dialect.WASSOP_2, "a", "b", "c");
    three.hear("b", "leo", "1").hear("b", "leo", "2").hear("a", "leo", "3").hear("c", "leo", "4");
    assertThat(three.state().rooms().entered())
        .extracting(room -> room.reading().unread())
        .containsExactly(0, 2, 1);
    three.act(new Action.NextUnread());
    assertThat(three.shown().title()).isEqualTo("b");
    assertThat(three.shown().reading().unread()).isZero();
    three.act(new Action.NextRoom(2));
    assertThat(three.shown().title()).isEqualTo("a");
    three.act(new Action.NextRoom(-1));
    assertThat(three.shown().title()).isEqualTo("c");
    three.act(new Action.GoToRoom(0)).act(new Action.GoToRoom(8));
    assertThat(three.shown().title()).isEqualTo("a");
  }

  @Test
  void comingAndGoingIsTold() {
    play.happen(new Event.Entered(Play.room("Sala1"), Play.user("ana")));
    play.happen(new Event.Entered(Play.room("Sala1"), Play.user("leo")));
    assertThat(play.shown().members()).containsExactly(Play.user("ana"), Play.user("leo"));
    play.happen(new Event.Left(Play.room("Sala1"), Play.user("ana"), Event.LeaveReason.EXIT));
    play.happen(new Event.Left(Play.room("Sala1"), Play.user("leo"), Event.LeaveReason.LOST));
    assertThat(play.shown().members()).isEmpty();
    assertThat(play.log()).endsWith("ana ENTERED leo ENTERED ana LEFT_ROOM leo LEFT_CHAT");
  }

  @Test
  void hostileTextOfOthersIsMadeSafe() {
    play.hear("Sala1", "leo", "x\u001b]0;y\u0007\u202Ez");
    assertThat(play.log()).last().isEqualTo("leo: x␛]0;y␇\uFFFDz");
    play.happen(new Event.Notice("a\nb\u009B"));
    assertThat(play.shown().log().get(play.shown().log().end() - 1))
        .isEqualTo(new Entry.Happened(Phrase.of("note.server", "a b\uFFFD"), play.now()));
  }

  @Test
  void anInterruptClosesThenClearsThenLeavesAndTheLineCanBeYanked() {
    play.type("hola").act(new Action.ToggleHelp()).act(new Action.Interrupt());
    assertThat(play.state().popup()).isEqualTo(new Popup.None());
    assertThat(play.input()).isEqualTo("hola");
    play.act(new Action.Interrupt());
    assertThat(play.input()).isEmpty();
    assertThat(play.act(new Action.Edit(EditBuffer::yank)).input()).isEqualTo("hola");
    play.act(new Action.Interrupt()).act(new Action.Interrupt());
    assertThat(play.effects()).containsExactly(new Effect.Quit());
  }

  @Test
  void aPickedEmojiLandsInTheInput() {
    play.type("hola ").act(new Action.ToggleEmojiPicker()).type("corazon");
    play.act(new Action.Move(1, 0)).act(new Action.Move(0, -5)).act(new Action.Submit());
    assertThat(play.state().popup()).isEqualTo(new Popup.None());
    assertThat(play.input()).isEqualTo("hola " + Emojis.matching("corazón").get(1).text());
    play.act(new Action.ToggleEmojiPicker()).type("zzz").act(new Action.Submit());
    assertThat(play.state().popup()).isEqualTo(new Popup.None());
  }

  @Test
  void typingFindsSomethingInTheHelp() {
    play.act(new Action.ToggleHelp()).act(new Action.ScrollHelp(3)).type("h");
    Popup.Help help = (Popup.Help) play.state().popup();
    assertThat(help.filter().text()).isEqualTo("h");
    assertThat(help.top()).isZero();
    assertThat(play.input()).isEmpty();
  }
}

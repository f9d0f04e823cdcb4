package org.wassop.tui.model.update.compose;

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
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.action.Effect;
import org.wassop.tui.model.state.OutgoingMessage;
import org.wassop.tui.model.state.Popup;
import org.wassop.tui.model.text.EditBuffer;
import org.wassop.tui.model.text.EmojiTable;
import org.wassop.tui.model.text.LocalizedText;
import org.wassop.tui.model.timeline.Entry;
import org.wassop.tui.model.update.ModelDriver;

class InputKeysTest {
  private final ModelDriver modelDriver = ModelDriver.online(Dialect.WASSOP_2);

  private static Request message(String text) {
    return new Request.SendMessage(
        Optional.of(new Place.Room(ModelDriver.room("Sala1"))), "", text);
  }

  @Test
  void anOwnMessageTakesItsPlaceWhenTheServerHasTakenIt() {
    modelDriver.enter("mío");
    Effect.Send sent = modelDriver.sent().getFirst();
    assertThat(modelDriver.requestsWithoutKeys()).containsExactly(message("mío"));
    assertThat(modelDriver.input()).isEmpty();
    assertThat(modelDriver.shown().outgoing()).hasSize(1);
    modelDriver.hear("Sala1", "leo", "antes");
    modelDriver.act(
        new Action.Answered(
            sent.request(),
            sent.purpose(),
            new Answer.Accepted(new Place.Room(ModelDriver.room("Sala1")), 0, 7)));
    modelDriver.hear("Sala1", "leo", "después");
    assertThat(modelDriver.log())
        .containsExactly("note.you-entered", "leo: antes", "*juanmi: mío", "leo: después");
    assertThat(modelDriver.shown().outgoing()).isEmpty();
  }

  @Test
  void aRefusedMessageSaysWhyAndEnterRestoresIt() {
    modelDriver.enter("//largo").refuse(ErrorCode.TOO_LONG);
    assertThat(modelDriver.shown().outgoing().getFirst().failure())
        .contains(LocalizedText.of("refused.too-long"));
    modelDriver.act(new Action.Submit());
    assertThat(modelDriver.input()).isEqualTo("//largo");
    assertThat(modelDriver.shown().outgoing()).isEmpty();
    modelDriver.act(new Action.Submit());
    assertThat(modelDriver.requestsWithoutKeys()).containsExactly(message("/largo"));
  }

  @ParameterizedTest
  @CsvSource({"LOVE,❤️", "LIKE,👍", "DISLIKE,👎"})
  void theWordsOfTheOriginalSendTheirEmoji(String word, String emoji) {
    assertThat(modelDriver.enter(word).requestsWithoutKeys()).containsExactly(message(emoji));
    assertThat(
            modelDriver.act(new Action.SendEmoji(EmojiCommand.valueOf(word))).requestsWithoutKeys())
        .containsExactly(message(emoji));
  }

  @Test
  void theWordsOfTheOriginalsMenuDoWhatTheyDid() {
    assertThat(modelDriver.enter("REFR").requests()).containsExactly(new Request.ListRooms());
    assertThat(modelDriver.enter("EXIT").requests())
        .containsExactly(new Request.ExitRoom(Optional.of(ModelDriver.room("Sala1"))));
    assertThat(modelDriver.enter("QUIT").effects()).containsExactly(new Effect.Quit());
    assertThat(modelDriver.enter("quit").requestsWithoutKeys()).containsExactly(message("quit"));
    assertThat(modelDriver.enter("QUIT now").requestsWithoutKeys())
        .containsExactly(message("QUIT now"));
  }

  @Test
  void everyCommandDoesItsWork() {
    assertThat(modelDriver.enter("/join  la otra ").requests())
        .containsExactly(
            new Request.EnterRoom(ModelDriver.room("la otra"), new Request.Replay.Last(200)));
    assertThat(modelDriver.enter("/leave ops").requests())
        .containsExactly(new Request.ExitRoom(Optional.of(ModelDriver.room("ops"))));
    assertThat(modelDriver.enter("/rooms").requests()).containsExactly(new Request.ListRooms());
    assertThat(modelDriver.enter("/members ops").requests())
        .containsExactly(new Request.ListMembers(ModelDriver.room("ops")));
    assertThat(modelDriver.enter("/quit").effects()).containsExactly(new Effect.Quit());
    assertThat(modelDriver.enter("/help").state().popup()).isEqualTo(Popup.Help.all());
    assertThat(modelDriver.input()).isEmpty();
  }

  @Test
  void joiningARoomOneIsInShowsIt() {
    ModelDriver two = ModelDriver.online(Dialect.WASSOP_2, "ops", "dev").enter("/join DEV");
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
    modelDriver.enter(line);
    assertThat(modelDriver.effects()).isEmpty();
    assertThat(modelDriver.lastNote()).isEqualTo(problem);
    assertThat(modelDriver.input()).isEqualTo(line);
  }

  @ParameterizedTest
  @ValueSource(strings = {"REFR", "EXIT", "/join ops", "/members"})
  void noCommandIsLostWithoutAConnection(String line) {
    modelDriver.act(new Action.Disconnected("lost")).enter(line);
    assertThat(modelDriver.effects()).isEmpty();
    assertThat(modelDriver.input()).isEqualTo(line);
    assertThat(modelDriver.lastNote()).isEqualTo("problem.offline");
  }

  @Test
  void twoSlashesSayOne() {
    assertThat(modelDriver.enter("//quit").requestsWithoutKeys()).containsExactly(message("/quit"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/quit\n/leave", "hola\n/quit", "/quit\n", "\n/quit", "//a\nb"})
  void noLineOfAPasteOfSeveralLinesIsEverRun(String paste) {
    modelDriver.type(paste);
    assertThat(modelDriver.requests())
        .allMatch(request -> request.equals(new Request.Typing(modelDriver.shown().place())));
    assertThat(modelDriver.input()).isEqualTo(paste);
    modelDriver.act(new Action.Submit());
    assertThat(modelDriver.requestsWithoutKeys()).containsExactly(message(paste.stripTrailing()));
  }

  @Test
  void aPasteIsMadeSafe() {
    modelDriver.enter("a\u001b[31mb\tc\u202Ed\r\ne");
    assertThat(modelDriver.requestsWithoutKeys())
        .containsExactly(message("a␛[31mb    c\uFFFDd\ne"));
  }

  @Test
  void anEmojiTypedInPiecesStaysWhole() {
    modelDriver.type("👨").type("\u200D").type("👩").act(new Action.Submit());
    assertThat(modelDriver.requestsWithoutKeys()).containsExactly(message("👨\u200D👩"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n", "\u200B", " \n "})
  void nothingIsNotSent(String text) {
    assertThat(modelDriver.enter(text).effects()).isEmpty();
  }

  @Test
  void aTextThatIsTooLongForOneMessageIsSaidInSeveral() {
    String text = "ñ".repeat(9_000);
    modelDriver.enter(text);
    assertThat(modelDriver.requests()).hasSize(2);
    assertThat(
            modelDriver.requestsWithoutKeys().stream()
                .map(InputKeysTest::text)
                .reduce("", String::concat))
        .isEqualTo(text);
    assertThat(modelDriver.shown().outgoing())
        .extracting(OutgoingMessage::key)
        .doesNotHaveDuplicates();
    assertThat(modelDriver.input()).isEmpty();
  }

  private static String text(Request request) {
    return ((Request.SendMessage) request).text();
  }

  @Test
  void aTextThatDoesNotFitTheInputSaysSo() {
    assertThat(modelDriver.type("x".repeat(200_001)).lastNote()).isEqualTo("problem.input-full");
  }

  @Test
  void unreadMessagesAreCountedUntilTheRoomIsShown() {
    ModelDriver three = ModelDriver.online(Dialect.WASSOP_2, "a", "b", "c");
    three.hear("b", "leo", "1").hear("b", "leo", "2").hear("a", "leo", "3").hear("c", "leo", "4");
    assertThat(three.state().conversations().all())
        .extracting(room -> room.readingPosition().unread())
        .containsExactly(0, 2, 1);
    three.act(new Action.NextUnread());
    assertThat(three.shown().title()).isEqualTo("b");
    assertThat(three.shown().readingPosition().unread()).isZero();
    three.act(new Action.NextRoom(2));
    assertThat(three.shown().title()).isEqualTo("a");
    three.act(new Action.NextRoom(-1));
    assertThat(three.shown().title()).isEqualTo("c");
    three.act(new Action.GoToRoom(0)).act(new Action.GoToRoom(8));
    assertThat(three.shown().title()).isEqualTo("a");
  }

  @Test
  void joinsAndLeavesAreShown() {
    modelDriver.receive(new Event.Entered(ModelDriver.room("Sala1"), ModelDriver.user("ana")));
    modelDriver.receive(new Event.Entered(ModelDriver.room("Sala1"), ModelDriver.user("leo")));
    assertThat(modelDriver.shown().members())
        .containsExactly(ModelDriver.user("ana"), ModelDriver.user("leo"));
    modelDriver.receive(
        new Event.Left(ModelDriver.room("Sala1"), ModelDriver.user("ana"), Event.LeaveReason.EXIT));
    modelDriver.receive(
        new Event.Left(ModelDriver.room("Sala1"), ModelDriver.user("leo"), Event.LeaveReason.LOST));
    assertThat(modelDriver.shown().members()).isEmpty();
    assertThat(modelDriver.log()).endsWith("ana ENTERED leo ENTERED ana LEFT_ROOM leo LEFT_CHAT");
  }

  @Test
  void hostileTextOfOthersIsMadeSafe() {
    modelDriver.hear("Sala1", "leo", "x\u001b]0;y\u0007\u202Ez");
    assertThat(modelDriver.log()).last().isEqualTo("leo: x␛]0;y␇\uFFFDz");
    modelDriver.receive(new Event.Notice("a\nb\u009B"));
    assertThat(modelDriver.lastEntry())
        .isEqualTo(
            new Entry.Notice(LocalizedText.of("note.server", "a b\uFFFD"), modelDriver.now()));
  }

  @Test
  void anInterruptClosesThenClearsThenLeavesAndTheLineCanBeYanked() {
    modelDriver.type("hola").act(new Action.ToggleHelp()).act(new Action.Interrupt());
    assertThat(modelDriver.state().popup()).isEqualTo(new Popup.None());
    assertThat(modelDriver.input()).isEqualTo("hola");
    modelDriver.act(new Action.Interrupt());
    assertThat(modelDriver.input()).isEmpty();
    assertThat(modelDriver.act(new Action.Edit(EditBuffer::yank)).input()).isEqualTo("hola");
    modelDriver.act(new Action.Interrupt()).act(new Action.Interrupt());
    assertThat(modelDriver.effects()).containsExactly(new Effect.Quit());
  }

  @Test
  void aPickedEmojiLandsInTheInput() {
    modelDriver.type("hola ").act(new Action.ToggleEmojiPicker()).type("corazon");
    modelDriver.act(new Action.Move(1, 0)).act(new Action.Move(0, -5)).act(new Action.Submit());
    assertThat(modelDriver.state().popup()).isEqualTo(new Popup.None());
    assertThat(modelDriver.input())
        .isEqualTo("hola " + EmojiTable.matching("corazón").get(1).text());
    modelDriver.act(new Action.ToggleEmojiPicker()).type("zzz").act(new Action.Submit());
    assertThat(modelDriver.state().popup()).isEqualTo(new Popup.None());
  }

  @Test
  void typingFindsSomethingInTheHelp() {
    modelDriver.act(new Action.ToggleHelp()).act(new Action.ScrollHelp(3)).type("h");
    Popup.Help help = (Popup.Help) modelDriver.state().popup();
    assertThat(help.filter().text()).isEqualTo("h");
    assertThat(help.top()).isZero();
    assertThat(modelDriver.input()).isEmpty();
  }
}

package org.wassop.tui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Request;

class PastingTest {
  private final Play play = Play.online(Dialect.WASSOP_2);

  private Play paste(String text) {
    return play.act(new Action.Paste(text, false));
  }

  private Popup.PasteLook look() {
    return (Popup.PasteLook) play.state().popup();
  }

  private List<String> said() {
    return play.requests().stream()
        .flatMap(request ->
            request instanceof Request.SendMessage message
                ? Stream.of(message.text())
                : Stream.empty())
        .toList();
  }

  @Test
  void oneLineIsTextLikeAnyOther() {
    play.type("ve a ");
    paste("https://x.example/\r\n");
    assertThat(play.state().popup()).isEqualTo(new Popup.None());
    assertThat(play.input()).isEqualTo("ve a https://x.example/");
    play.act(new Action.Edit(EditBuffer::undo));
    assertThat(play.input()).isEqualTo("ve a ");
  }

  @Test
  void severalLinesAreLookedAtAndEnterSendsThemWithWhatIsTyped() {
    play.type("mira: .").act(new Action.Edit(EditBuffer::left));
    paste("uno\n/quit\ndos\n");
    assertThat(look()).isEqualTo(new Popup.PasteLook("uno\n/quit\ndos", 1, false, 0));
    assertThat(play.effects()).isEmpty();
    play.act(new Action.Submit());
    assertThat(said()).containsExactly("mira: uno\n/quit\ndos.");
    assertThat(play.input()).isEmpty();
    assertThat(play.state().popup()).isEqualTo(new Popup.None());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/quit\n/leave", "/quit\n", "\n/quit\nhola", "QUIT\nEXIT"})
  void nothingThatIsPastedIsRunByTheKeysThatSendIt(String text) {
    paste(text);
    if (play.state().popup() instanceof Popup.PasteLook) {
      play.act(new Action.Submit());
      assertThat(said()).hasSize(1);
    }
    assertThat(play.effects()).noneMatch(Effect.Quit.class::isInstance);
  }

  @Test
  void tabPutsItIntoTheInputBar() {
    play.type("a ");
    paste("uno\ndos").act(new Action.Tab(1));
    assertThat(play.effects()).isEmpty();
    assertThat(play.input()).isEqualTo("a uno\ndos");
    assertThat(play.state().popup()).isEqualTo(new Popup.None());
  }

  @Test
  void anyKeyThatEditsPutsItThereAndEdits() {
    paste("uno\ndos").type("!");
    assertThat(play.input()).isEqualTo("uno\ndos!");
    assertThat(play.log()).doesNotContain("problem.input-full");
    play.act(new Action.Interrupt());
    paste("uno\ndos").act(new Action.Edit(EditBuffer::home)).type("y ");
    assertThat(play.input()).isEqualTo("uno\ny dos");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void whateverClosesTheLookThrowsItAwayAndItCanBeYanked(int way) {
    play.type("a");
    paste("uno\ndos")
        .act(
            List.of(new Action.Escape(), new Action.Interrupt(), new Action.ToggleHelp()).get(way));
    assertThat(play.input()).isEqualTo("a");
    assertThat(play.state().popup()).isNotInstanceOf(Popup.PasteLook.class);
    play.act(new Action.Escape()).act(new Action.Edit(EditBuffer::yank));
    assertThat(play.input()).isEqualTo("auno\ndos");
  }

  @Test
  void aSecondPasteIsAddedToTheFirst() {
    paste("uno\ndos");
    paste("tres");
    assertThat(look().text()).isEqualTo("uno\ndos\ntres");
  }

  @Test
  void aLongPasteSaysHowManyMessagesItBecomes() {
    paste("palabra ".repeat(5_000));
    assertThat(look().messages()).isEqualTo(3);
    play.act(new Action.Submit());
    assertThat(said()).hasSize(3);
  }

  @Test
  void whatDoesNotFitIsCutAndTheLookSaysSo() {
    play.type("hola ");
    paste("x\n".repeat(150_000));
    assertThat(look().cut()).isTrue();
    play.act(new Action.Tab(1));
    assertThat(play.input()).hasSize(Draft.MOST_UNITS);
    play.act(new Action.Interrupt()).act(new Action.Paste("a\nb", true));
    assertThat(look().cut()).isTrue();
  }

  @Test
  void controlCharactersNeverComeIn() {
    paste("a\u001b[2J\nb\u202Ec\u0000");
    assertThat(look().text()).isEqualTo("a␛[2J\nb\uFFFDc␀");
  }

  @Test
  void whatIsTypedForOnePersonIsNotSaidToAllByAPaste() {
    play.type("/msg ana ");
    paste("secreto\nlargo").act(new Action.Submit());
    assertThat(play.effects()).isEmpty();
    assertThat(play.told()).isEqualTo("problem.command-lines");
    assertThat(play.input()).isEqualTo("/msg ana secreto\nlargo");
  }

  @Test
  void whatCannotBeSentStaysInTheInputBar() {
    play.enter("/leave").answer(new Answer.RoomExited(Play.room("Sala1")));
    paste("uno\ndos").act(new Action.Submit());
    assertThat(play.told()).isEqualTo("problem.no-room");
    assertThat(play.state().popup()).isEqualTo(new Popup.None());
    assertThat(play.input()).isEqualTo("uno\ndos");
  }

  @Test
  void aPopupWithALineAndANameTakeItInOneLine() {
    play.act(new Action.ToggleEmojiPicker());
    paste("cora\nzon\n");
    assertThat(play.state().popup())
        .isInstanceOfSatisfying(
            Popup.EmojiPicker.class,
            picker -> assertThat(picker.search().text()).isEqualTo("cora zon"));
    Play naming = Play.start("", "Sala1").act(Play.connected(Dialect.WASSOP_2));
    naming.act(new Action.Paste("le\no\n", false));
    assertThat(naming.input()).isEqualTo("le o");
  }

  @Test
  void theLookIsScrolledWithinItsRows() {
    play.act(new Action.Resize(40, 10));
    paste("a\n".repeat(30)).act(new Action.Move(0, -5));
    assertThat(look().top()).isZero();
    play.act(new Action.Move(0, 500));
    assertThat(look().top()).isEqualTo(30 - Pasting.rowsOn(play.state().viewport()));
  }

  @Test
  void aCommandBehindASpaceIsTextWhenEnterIsPressedTwice() {
    play.enter(" /quit");
    assertThat(play.effects()).isEmpty();
    assertThat(play.told()).isEqualTo("problem.space-command");
    play.act(new Action.Submit());
    assertThat(said()).containsExactly(" /quit");
    play.enter(" /quit").type("!").act(new Action.Submit());
    assertThat(said()).isEmpty();
    play.act(new Action.Submit());
    assertThat(said()).containsExactly(" /quit!");
  }

  @Test
  void onlyTheFirstPartOfAnAnswerIsTheAnswer() {
    play.act(new Action.Type("palabra ".repeat(5_000)));
    Play answering = replying(7);
    answering.act(new Action.Submit());
    assertThat(answering.keyless())
        .extracting(request -> ((Request.SendMessage) request).replyTo())
        .containsExactly(7L, 0L, 0L);
    assertThat(answering.state().draft().isPlain()).isTrue();
  }

  private Play replying(long id) {
    return Play.with(play.state().with(play.state().draft().with(new Outgoing.Kind.New(id))));
  }

  @Test
  void aCorrectionThatIsTooLongStays() {
    play.act(new Action.Type("palabra ".repeat(5_000)));
    Play correcting =
        Play.with(play.state().with(play.state().draft().with(new Outgoing.Kind.Correction(7))));
    correcting.act(new Action.Submit());
    assertThat(correcting.effects()).isEmpty();
    assertThat(correcting.told()).isEqualTo("problem.correction-long");
    assertThat(correcting.input()).hasSize(40_000);
  }

  @Test
  void escapeGivesUpTheAnswerAndKeepsItsText() {
    play.type("hola");
    Play answering = replying(7).act(new Action.Escape());
    assertThat(answering.state().draft().isPlain()).isTrue();
    assertThat(answering.input()).isEqualTo("hola");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hola", ""})
  void escapeGivesUpACorrection(String text) {
    play.type(text);
    Play correcting =
        Play.with(play.state().with(play.state().draft().with(new Outgoing.Kind.Correction(7))));
    correcting.act(new Action.Escape());
    assertThat(correcting.state().draft().isPlain()).isTrue();
    assertThat(correcting.input()).isEmpty();
    assertThat(correcting.act(new Action.Edit(EditBuffer::yank)).input()).isEqualTo(text);
  }

  @Test
  void eachLineForAClassicServerFitsACommand() {
    Play classic = Play.online(Dialect.CLASSIC, "Sala1");
    classic.enter("ñ".repeat(1_500));
    assertThat(classic.requests()).hasSize(3);
    assertThat(classic.requests())
        .allMatch(request -> ((Request.SendMessage) request).text().length() <= 507);
  }

  @Test
  void allPartsWaitOrNone() {
    Play offline = Play.online(Dialect.WASSOP_2, "Sala1").act(new Action.Closed("lost"));
    for (int i = 0; i < 499; i++) {
      offline.enter("m" + i);
    }
    offline.enter("palabra ".repeat(5_000));
    assertThat(offline.told()).isEqualTo("problem.too-many-waiting");
    assertThat(offline.shown().outgoing()).hasSize(499);
    assertThat(offline.input()).hasSize(40_000);
  }
}

package org.wassop.tui.model.update.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Request;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.action.Effect;
import org.wassop.tui.model.state.Draft;
import org.wassop.tui.model.state.OutgoingMessage;
import org.wassop.tui.model.state.Popup;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.text.EditBuffer;
import org.wassop.tui.model.update.ModelDriver;

class PasteKeysTest {
  private final ModelDriver modelDriver = ModelDriver.online(Dialect.WASSOP_2);

  private ModelDriver paste(String text) {
    return modelDriver.act(new Action.Paste(text, false));
  }

  private Popup.PastePreview preview() {
    return (Popup.PastePreview) modelDriver.state().popup();
  }

  private List<String> sentTexts() {
    return modelDriver.requests().stream()
        .flatMap(request ->
            request instanceof Request.SendMessage message
                ? Stream.of(message.text())
                : Stream.empty())
        .toList();
  }

  @Test
  void oneLineIsTextLikeAnyOther() {
    modelDriver.type("ve a ");
    paste("https://x.example/\r\n");
    assertThat(modelDriver.state().popup()).isEqualTo(new Popup.None());
    assertThat(modelDriver.input()).isEqualTo("ve a https://x.example/");
    modelDriver.act(new Action.Edit(EditBuffer::undo));
    assertThat(modelDriver.input()).isEqualTo("ve a ");
  }

  @Test
  void severalLinesArePreviewedAndEnterSendsThemWithWhatIsTyped() {
    modelDriver.type("mira: .").act(new Action.Edit(EditBuffer::left));
    paste("uno\n/quit\ndos\n");
    assertThat(preview()).isEqualTo(new Popup.PastePreview("uno\n/quit\ndos", 1, false, 0));
    assertThat(modelDriver.effects()).isEmpty();
    modelDriver.act(new Action.Submit());
    assertThat(sentTexts()).containsExactly("mira: uno\n/quit\ndos.");
    assertThat(modelDriver.input()).isEmpty();
    assertThat(modelDriver.state().popup()).isEqualTo(new Popup.None());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/quit\n/leave", "/quit\n", "\n/quit\nhola", "QUIT\nEXIT"})
  void nothingThatIsPastedIsRunByTheKeysThatSendIt(String text) {
    paste(text);
    if (modelDriver.state().popup() instanceof Popup.PastePreview) {
      modelDriver.act(new Action.Submit());
      assertThat(sentTexts()).hasSize(1);
    }
    assertThat(modelDriver.effects()).noneMatch(Effect.Quit.class::isInstance);
  }

  @Test
  void tabPutsItIntoTheInputBar() {
    modelDriver.type("a ");
    paste("uno\ndos").act(new Action.Tab(1));
    assertThat(modelDriver.effects()).isEmpty();
    assertThat(modelDriver.input()).isEqualTo("a uno\ndos");
    assertThat(modelDriver.state().popup()).isEqualTo(new Popup.None());
  }

  @Test
  void anyKeyThatEditsPutsItThereAndEdits() {
    paste("uno\ndos").type("!");
    assertThat(modelDriver.input()).isEqualTo("uno\ndos!");
    assertThat(modelDriver.log()).doesNotContain("problem.input-full");
    modelDriver.act(new Action.Interrupt());
    paste("uno\ndos").act(new Action.Edit(EditBuffer::lineStart)).type("y ");
    assertThat(modelDriver.input()).isEqualTo("uno\ny dos");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void whateverClosesThePreviewThrowsThePasteAwayAndItCanBeYanked(int way) {
    modelDriver.type("a");
    paste("uno\ndos")
        .act(
            List.of(new Action.Escape(), new Action.Interrupt(), new Action.ToggleHelp()).get(way));
    assertThat(modelDriver.input()).isEqualTo("a");
    assertThat(modelDriver.state().popup()).isNotInstanceOf(Popup.PastePreview.class);
    modelDriver.act(new Action.Escape()).act(new Action.Edit(EditBuffer::yank));
    assertThat(modelDriver.input()).isEqualTo("auno\ndos");
  }

  @Test
  void aSecondPasteIsAddedToTheFirst() {
    paste("uno\ndos");
    paste("tres");
    assertThat(preview().text()).isEqualTo("uno\ndos\ntres");
  }

  @Test
  void aLongPasteSaysHowManyMessagesItBecomes() {
    paste("palabra ".repeat(5_000));
    assertThat(preview().messages()).isEqualTo(3);
    modelDriver.act(new Action.Submit());
    assertThat(sentTexts()).hasSize(3);
  }

  @Test
  void whatDoesNotFitIsCutAndThePreviewSaysSo() {
    modelDriver.type("hola ");
    paste("x\n".repeat(150_000));
    assertThat(preview().truncated()).isTrue();
    modelDriver.act(new Action.Tab(1));
    assertThat(modelDriver.input()).hasSize(Draft.MAX_UNITS);
    modelDriver.act(new Action.Interrupt()).act(new Action.Paste("a\nb", true));
    assertThat(preview().truncated()).isTrue();
  }

  @Test
  void controlCharactersNeverComeIn() {
    paste("a\u001b[2J\nb\u202Ec\u0000");
    assertThat(preview().text()).isEqualTo("a␛[2J\nb\uFFFDc␀");
  }

  @Test
  void aMessageForOneUserIsNotSentToAllByAPaste() {
    modelDriver.type("/msg ana ");
    paste("secreto\nlargo").act(new Action.Submit());
    assertThat(modelDriver.effects()).isEmpty();
    assertThat(modelDriver.lastNote()).isEqualTo("problem.command-lines");
    assertThat(modelDriver.input()).isEqualTo("/msg ana secreto\nlargo");
  }

  @Test
  void whatCannotBeSentStaysInTheInputBar() {
    modelDriver.enter("/leave").answer(new Answer.RoomExited(ModelDriver.room("Sala1")));
    paste("uno\ndos").act(new Action.Submit());
    assertThat(modelDriver.lastNote()).isEqualTo("problem.no-room");
    assertThat(modelDriver.state().popup()).isEqualTo(new Popup.None());
    assertThat(modelDriver.input()).isEqualTo("uno\ndos");
  }

  @Test
  void aPopupWithALineAndANameTakeItInOneLine() {
    modelDriver.act(new Action.ToggleEmojiPicker());
    paste("cora\nzon\n");
    assertThat(modelDriver.state().popup())
        .isInstanceOfSatisfying(
            Popup.EmojiPicker.class,
            picker -> assertThat(picker.search().text()).isEqualTo("cora zon"));
    ModelDriver naming = ModelDriver.connectedAs("", "Sala1");
    naming.act(new Action.Paste("le\no\n", false));
    assertThat(naming.input()).isEqualTo("le o");
  }

  @Test
  void thePreviewIsScrolledWithinItsRows() {
    modelDriver.act(new Action.Resize(40, 10));
    paste("a\n".repeat(30)).act(new Action.Move(0, -5));
    assertThat(preview().top()).isZero();
    modelDriver.act(new Action.Move(0, 500));
    assertThat(preview().top()).isEqualTo(30 - modelDriver.state().viewport().pasteRows());
  }

  @Test
  void aCommandBehindASpaceIsTextWhenEnterIsPressedTwice() {
    modelDriver.enter(" /quit");
    assertThat(modelDriver.effects()).isEmpty();
    assertThat(modelDriver.lastNote()).isEqualTo("problem.space-command");
    modelDriver.act(new Action.Submit());
    assertThat(sentTexts()).containsExactly(" /quit");
    modelDriver.enter(" /quit").type("!").act(new Action.Submit());
    assertThat(sentTexts()).isEmpty();
    modelDriver.act(new Action.Submit());
    assertThat(sentTexts()).containsExactly(" /quit!");
  }

  @Test
  void aCommandWithoutItsSlashIsTextWhenEnterIsPressedTwice() {
    for (String text :
        List.of("msg bob secret", " PassWd old new", "register x", "AUTH x", "key k")) {
      modelDriver.enter(text);
      assertThat(modelDriver.effects()).as(text).isEmpty();
      assertThat(modelDriver.lastNote()).isEqualTo("problem.slashless-command");
      assertThat(modelDriver.input()).isEqualTo(text);
      modelDriver.act(new Action.Submit());
      assertThat(sentTexts()).containsExactly(text);
    }
    modelDriver.enter("msg bob secret").type("!").act(new Action.Submit());
    assertThat(modelDriver.effects()).isEmpty();
  }

  @Test
  void aWordOfACommandAloneOrWithinATextIsSaidAtOnce() {
    for (String text : List.of("msg", "key ", "keys are lost", "a key opens", "/msg")) {
      String said = text.startsWith("/") ? "/" + text : text;
      assertThat(sentTextsOf(said)).containsExactly(text.strip());
    }
    paste("msg bob\nsecret").act(new Action.Submit());
    assertThat(sentTexts()).containsExactly("msg bob\nsecret");
  }

  private List<String> sentTextsOf(String typed) {
    modelDriver.enter(typed);
    return sentTexts();
  }

  @Test
  void onlyTheFirstPartOfAReplyIsTheReply() {
    modelDriver.act(new Action.Type("palabra ".repeat(5_000)));
    ModelDriver replying = drafting(new OutgoingMessage.Kind.New(7));
    replying.act(new Action.Submit());
    assertThat(replying.requestsWithoutKeys())
        .extracting(request -> ((Request.SendMessage) request).replyTo())
        .containsExactly(7L, 0L, 0L);
    assertThat(replying.state().draft().isPlain()).isTrue();
  }

  /** The same user, whose draft is of {@code kind}. */
  private ModelDriver drafting(OutgoingMessage.Kind kind) {
    State state = modelDriver.state();
    return ModelDriver.of(state.with(state.draft().with(kind)));
  }

  @Test
  void anEditThatIsTooLongStays() {
    modelDriver.act(new Action.Type("palabra ".repeat(5_000)));
    ModelDriver editing = drafting(new OutgoingMessage.Kind.Edit(7));
    editing.act(new Action.Submit());
    assertThat(editing.effects()).isEmpty();
    assertThat(editing.lastNote()).isEqualTo("problem.correction-long");
    assertThat(editing.input()).hasSize(40_000);
  }

  @Test
  void escapeCancelsTheReplyAndKeepsItsText() {
    modelDriver.type("hola");
    ModelDriver replying = drafting(new OutgoingMessage.Kind.New(7)).act(new Action.Escape());
    assertThat(replying.state().draft().isPlain()).isTrue();
    assertThat(replying.input()).isEqualTo("hola");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hola", ""})
  void escapeCancelsAnEdit(String text) {
    modelDriver.type(text);
    ModelDriver editing = drafting(new OutgoingMessage.Kind.Edit(7));
    editing.act(new Action.Escape());
    assertThat(editing.state().draft().isPlain()).isTrue();
    assertThat(editing.input()).isEmpty();
    assertThat(editing.act(new Action.Edit(EditBuffer::yank)).input()).isEqualTo(text);
  }

  @Test
  void eachLineForAClassicServerFitsACommand() {
    ModelDriver classic = ModelDriver.online(Dialect.CLASSIC, "Sala1");
    classic.enter("ñ".repeat(1_500));
    assertThat(classic.requests()).hasSize(3);
    assertThat(classic.requests())
        .allMatch(request -> ((Request.SendMessage) request).text().length() <= 507);
  }

  @Test
  void allPartsWaitOrNone() {
    ModelDriver offline =
        ModelDriver.online(Dialect.WASSOP_2, "Sala1").act(new Action.Disconnected("lost"));
    for (int i = 0; i < 499; i++) {
      offline.enter("m" + i);
    }
    offline.enter("palabra ".repeat(5_000));
    assertThat(offline.lastNote()).isEqualTo("problem.too-many-waiting");
    assertThat(offline.shown().outgoing()).hasSize(499);
    assertThat(offline.input()).hasSize(40_000);
  }
}

package org.wassop.tui.model.update.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.ErrorCode;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.text.EmojiCommand;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.action.Effect;
import org.wassop.tui.model.action.MessageAction;
import org.wassop.tui.model.state.OutgoingMessage;
import org.wassop.tui.model.state.Popup;
import org.wassop.tui.model.text.EditBuffer;
import org.wassop.tui.model.timeline.Entry;
import org.wassop.tui.model.timeline.ScrollAnchor;
import org.wassop.tui.model.update.ModelDriver;

/** Actions on a message that the user has selected. */
class MessageActionsTest {
  private static final Place SALA1 = ModelDriver.place("Sala1");

  private final ModelDriver modelDriver = ModelDriver.online(Dialect.WASSOP_2, "Sala1", "ops");

  MessageActionsTest() {
    modelDriver
        .hear(SALA1, 1, "ana", "hola")
        .hear(SALA1, 2, "juanmi", "mía")
        .hear(SALA1, 3, "leo", "adiós");
  }

  private ModelDriver select(long id) {
    return modelDriver.act(
        new Action.SelectMessage(
            OptionalLong.of(id), new Action.ScrollTo(Optional.of(new ScrollAnchor(3, 0)), false)));
  }

  private ModelDriver action(MessageAction messageAction) {
    return modelDriver.act(new Action.ActOnMessage(messageAction));
  }

  private Entry.Message message(long id) {
    return modelDriver.shown().history().message(id).orElseThrow();
  }

  private Event.Reacted reacted(long id, String from, boolean back) {
    return new Event.Reacted(SALA1, id, ModelDriver.user(from), 9_000, 1, "👍", back);
  }

  @Test
  void theEmojiKeysAddAndRemoveReactionsWhileAMessageIsSelected() {
    select(1).act(new Action.SendEmoji(EmojiCommand.LIKE));
    assertThat(modelDriver.requests()).containsExactly(new Request.React(SALA1, 1, "👍", false));
    modelDriver.receive(reacted(4, "juanmi", false)).answer(new Answer.Done());
    assertThat(message(1).messageDetails().hasReaction(ModelDriver.user("juanmi"), "👍")).isTrue();
    modelDriver.act(new Action.SendEmoji(EmojiCommand.LIKE));
    assertThat(modelDriver.requests()).containsExactly(new Request.React(SALA1, 1, "👍", true));
    modelDriver.receive(reacted(5, "juanmi", true)).answer(new Answer.Done());
    assertThat(message(1).messageDetails().reactions()).isEmpty();
    modelDriver.act(new Action.Escape()).act(new Action.SendEmoji(EmojiCommand.LIKE));
    assertThat(modelDriver.requestsWithoutKeys())
        .containsExactly(new Request.SendMessage(Optional.of(SALA1), "", "👍"));
  }

  @Test
  void aReplyIsTypedAndSentAsOne() {
    select(1);
    action(MessageAction.REPLY);
    assertThat(modelDriver.state().selection()).isEmpty();
    modelDriver.enter("buenas");
    assertThat(modelDriver.requestsWithoutKeys())
        .containsExactly(new Request.SendMessage(Optional.of(SALA1), "", "buenas", 1));
    modelDriver.enter("otra");
    assertThat(modelDriver.requestsWithoutKeys())
        .containsExactly(new Request.SendMessage(Optional.of(SALA1), "", "otra", 0));
  }

  @Test
  void escMakesAnOrdinaryMessageOfAReply() {
    select(1).type("x");
    action(MessageAction.REPLY).act(new Action.Escape());
    assertThat(modelDriver.state().draft().kind()).isEqualTo(new OutgoingMessage.Kind.New(0));
    assertThat(modelDriver.input()).isEqualTo("x");
  }

  @Test
  void anEditHasTheOldTextAndWhatWasTypedComesBackAfterIt() {
    modelDriver.type("a medias");
    select(2);
    action(MessageAction.EDIT);
    assertThat(modelDriver.input()).isEqualTo("mía");
    modelDriver.enter(" y solo mía");
    assertThat(modelDriver.requests())
        .containsExactly(new Request.Edit(SALA1, 2, "mía y solo mía"));
    assertThat(modelDriver.input()).isEqualTo("a medias");
    assertThat(modelDriver.state().draft().kind()).isEqualTo(new OutgoingMessage.Kind.New(0));
    modelDriver
        .receive(new Event.Edited(SALA1, 4, ModelDriver.user("juanmi"), 9_000, 2, "mía y solo mía"))
        .answer(new Answer.Done());
    assertThat(message(2).text()).isEqualTo("mía y solo mía");
    assertThat(message(2).messageDetails().editedMillis()).isEqualTo(9_000);
  }

  @Test
  void anEditThatIsCancelledBringsBackWhatWasTyped() {
    for (Action away : List.of(new Action.Escape(), new Action.Interrupt())) {
      modelDriver.act(new Action.Edit(EditBuffer::killAll)).type("a medias");
      select(2);
      action(MessageAction.EDIT).act(away);
      assertThat(modelDriver.input()).isEqualTo("a medias");
      assertThat(modelDriver.effects()).isEmpty();
    }
  }

  @Test
  void anEditStaysWithItsRoom() {
    modelDriver.type("a medias");
    select(2);
    action(MessageAction.EDIT).act(new Action.GoToRoom(1));
    assertThat(modelDriver.input()).isEmpty();
    modelDriver.act(new Action.GoToRoom(0));
    assertThat(modelDriver.input()).isEqualTo("mía");
    modelDriver.act(new Action.Escape());
    assertThat(modelDriver.input()).isEqualTo("a medias");
  }

  @Test
  void anEditThatWasRefusedIsRestoredAsOne() {
    select(2);
    action(MessageAction.EDIT).enter("!").refuse(ErrorCode.RATE_LIMITED).act(new Action.Submit());
    assertThat(modelDriver.input()).isEqualTo("mía!");
    assertThat(modelDriver.state().draft().kind()).isEqualTo(new OutgoingMessage.Kind.Edit(2));
    modelDriver.act(new Action.Submit());
    assertThat(modelDriver.requests()).containsExactly(new Request.Edit(SALA1, 2, "mía!"));
  }

  @Test
  void aDeletionHasToBeAskedForTwice() {
    select(2);
    assertThat(action(MessageAction.DELETE).requests()).isEmpty();
    assertThat(modelDriver.state().selection())
        .hasValueSatisfying(s -> assertThat(s.deletePending()).isTrue());
    assertThat(action(MessageAction.DELETE).requests())
        .containsExactly(new Request.Delete(SALA1, 2));
    assertThat(modelDriver.state().selection()).isEmpty();
    select(2);
    action(MessageAction.DELETE).act(new Action.Escape());
    assertThat(modelDriver.requests()).isEmpty();
    select(2);
    assertThat(action(MessageAction.DELETE).requests()).isEmpty();
  }

  @Test
  void messagesOfOthersCannotBeEditedOrDeleted() {
    for (MessageAction messageAction : List.of(MessageAction.EDIT, MessageAction.DELETE)) {
      select(1);
      action(messageAction);
      assertThat(modelDriver.lastNote()).isEqualTo("problem.not-own");
      assertThat(modelDriver.requests()).isEmpty();
    }
  }

  @Test
  void aCopyIsNotedAndEndsTheSelection() {
    select(1);
    action(MessageAction.COPY);
    assertThat(modelDriver.effects()).contains(new Effect.CopyToClipboard("hola"));
    assertThat(modelDriver.lastNote()).isEqualTo("note.copied");
    assertThat(modelDriver.state().selection()).isEmpty();
  }

  @Test
  void withoutASelectionTheNewestThatSuitsIsMeant() {
    assertThat(modelDriver.enter("/react 👍").requests())
        .containsExactly(new Request.React(SALA1, 3, "👍", false));
    assertThat(modelDriver.enter("/reply sí").requestsWithoutKeys())
        .containsExactly(new Request.SendMessage(Optional.of(SALA1), "", "sí", 3));
    assertThat(modelDriver.enter("/delete").requests())
        .containsExactly(new Request.Delete(SALA1, 2));
    assertThat(modelDriver.enter("/copy").effects()).contains(new Effect.CopyToClipboard("adiós"));
    assertThat(modelDriver.enter("/edit").input()).isEqualTo("mía");
  }

  @Test
  void whatCannotBeDoneStaysInTheInputBar() {
    assertThat(modelDriver.enter("/react x").input()).isEqualTo("/react x");
    assertThat(modelDriver.lastNote()).isEqualTo("problem.no-reaction");
    ModelDriver empty = ModelDriver.online(Dialect.WASSOP_2, "Sala1").enter("/delete");
    assertThat(empty.lastNote()).isEqualTo("problem.no-message");
  }

  @Test
  void enterGoesToTheMessageThatIsRepliedToElseBeginsAReply() {
    modelDriver.receive(new Event.Message(SALA1, 4, ModelDriver.user("leo"), "", "eso", 9_000, 1));
    select(4).act(new Action.Submit());
    assertThat(modelDriver.shown().readingPosition().anchor())
        .hasValueSatisfying(scrollAnchor -> {
          assertThat(scrollAnchor.number())
              .isEqualTo(modelDriver.shown().history().numberOf(1).orElseThrow());
          assertThat(scrollAnchor.isJumpTarget()).isTrue();
        });
    select(3).act(new Action.Submit());
    assertThat(modelDriver.state().draft().kind()).isEqualTo(new OutgoingMessage.Kind.New(3));
  }

  @Test
  void enterWithATextSendsIt() {
    select(1).enter("texto");
    assertThat(modelDriver.requestsWithoutKeys())
        .containsExactly(new Request.SendMessage(Optional.of(SALA1), "", "texto"));
  }

  @Test
  void theSelectionEndsWithTheMessageAndWithTheRoom() {
    select(1).receive(new Event.Deleted(SALA1, 4, ModelDriver.user("ana"), 9_000, 1));
    assertThat(modelDriver.state().selection()).isEmpty();
    select(2).act(new Action.GoToRoom(1));
    assertThat(modelDriver.state().selection()).isEmpty();
  }

  @Test
  void endingTheSelectionAtTheEndFollowsNewMessages() {
    select(3).act(new Action.Escape());
    assertThat(modelDriver.shown().readingPosition().isAtEnd()).isTrue();
    select(1).hear(SALA1, 4, "leo", "nuevo").act(new Action.Escape());
    assertThat(modelDriver.shown().readingPosition().isAtEnd()).isFalse();
    modelDriver.act(new Action.Escape());
    assertThat(modelDriver.shown().readingPosition().isAtEnd()).isTrue();
  }

  @Test
  void withoutAConnectionTheUserIsToldWhatIsImpossible() {
    select(1)
        .act(new Action.Disconnected("the cable"))
        .act(new Action.SendEmoji(EmojiCommand.LOVE));
    assertThat(modelDriver.lastNote()).isEqualTo("problem.offline");
    select(2);
    action(MessageAction.DELETE);
    assertThat(modelDriver.lastNote()).isEqualTo("problem.offline");
    assertThat(modelDriver.sent()).isEmpty();
  }

  @Test
  void aClassicServerKnowsNothingOfIt() {
    ModelDriver classic = ModelDriver.online(Dialect.CLASSIC, "Sala1").hear("Sala1", "leo", "hola");
    classic.act(
        new Action.SelectMessage(
            OptionalLong.empty(), new Action.ScrollTo(Optional.empty(), false)));
    assertThat(classic.lastNote()).isEqualTo("problem.classic");
    assertThat(classic.enter("/reply x").lastNote()).isEqualTo("problem.classic");
    assertThat(classic.enter("/react 👍").lastNote()).isEqualTo("problem.classic");
  }

  @Test
  void theLinksAreListedTheNewestFirstAndEnterCopies() {
    modelDriver
        .hear(SALA1, 4, "leo", "http://a.example y http://b.example")
        .hear(SALA1, 5, "ana", "http://a.example.");
    modelDriver.act(new Action.ToggleLinks());
    assertThat(modelDriver.state().popup())
        .isEqualTo(new Popup.LinkList(List.of("http://a.example", "http://b.example"), 0));
    modelDriver.act(new Action.Move(0, 7)).act(new Action.Submit());
    assertThat(modelDriver.effects()).contains(new Effect.CopyToClipboard("http://b.example"));
    assertThat(modelDriver.state().popup()).isEqualTo(new Popup.None());
    select(1).act(new Action.ToggleLinks());
    assertThat(modelDriver.lastNote()).isEqualTo("problem.no-links");
  }

  @Test
  void aRefusalOfTheServerIsShown() {
    select(1).act(new Action.SendEmoji(EmojiCommand.LIKE));
    modelDriver.refuse(ErrorCode.BAD_ARGUMENT);
    assertThat(modelDriver.lastNote()).isEqualTo("refused.bad-argument");
  }
}

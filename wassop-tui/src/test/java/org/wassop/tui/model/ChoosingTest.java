package org.wassop.tui.model;

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

/** What is done with a message that the user has chosen. */
class ChoosingTest {
  private static final Place SALA1 = Play.place("Sala1");

  private final Play play = Play.online(Dialect.WASSOP_2, "Sala1", "ops");

  ChoosingTest() {
    play.hear(SALA1, 1, "ana", "hola")
        .hear(SALA1, 2, "juanmi", "mía")
        .hear(SALA1, 3, "leo", "adiós");
  }

  private Play choose(long id) {
    return play.act(
        new Action.Choose(
            OptionalLong.of(id), new Action.ScrollTo(Optional.of(new Anchor(3, 0)), false)));
  }

  private Play deed(Deed deed) {
    return play.act(new Action.Act(deed));
  }

  private Entry.Said said(long id) {
    return play.shown().history().message(id).orElseThrow();
  }

  private Event.Reacted reacted(long id, String from, boolean back) {
    return new Event.Reacted(SALA1, id, Play.user(from), 9_000, 1, "👍", back);
  }

  @Test
  void theEmojiKeysReactAndTakeBackWhileAMessageIsChosen() {
    choose(1).act(new Action.SendEmoji(EmojiCommand.LIKE));
    assertThat(play.requests()).containsExactly(new Request.React(SALA1, 1, "👍", false));
    play.happen(reacted(4, "juanmi", false)).answer(new Answer.Done());
    assertThat(said(1).marks().has(Play.user("juanmi"), "👍")).isTrue();
    play.act(new Action.SendEmoji(EmojiCommand.LIKE));
    assertThat(play.requests()).containsExactly(new Request.React(SALA1, 1, "👍", true));
    play.happen(reacted(5, "juanmi", true)).answer(new Answer.Done());
    assertThat(said(1).marks().reactions()).isEmpty();
    play.act(new Action.Escape()).act(new Action.SendEmoji(EmojiCommand.LIKE));
    assertThat(play.keyless())
        .containsExactly(new Request.SendMessage(Optional.of(SALA1), "", "👍"));
  }

  @Test
  void anAnswerIsTypedAndSentAsOne() {
    choose(1);
    deed(Deed.REPLY);
    assertThat(play.state().selection()).isEmpty();
    play.enter("buenas");
    assertThat(play.keyless())
        .containsExactly(new Request.SendMessage(Optional.of(SALA1), "", "buenas", 1));
    play.enter("otra");
    assertThat(play.keyless())
        .containsExactly(new Request.SendMessage(Optional.of(SALA1), "", "otra", 0));
  }

  @Test
  void escMakesAnOrdinaryMessageOfAnAnswer() {
    choose(1).type("x");
    deed(Deed.REPLY).act(new Action.Escape());
    assertThat(play.state().draft().kind()).isEqualTo(new Outgoing.Kind.New(0));
    assertThat(play.input()).isEqualTo("x");
  }

  @Test
  void aCorrectionHasTheOldTextAndWhatWasTypedComesBackAfterIt() {
    play.type("a medias");
    choose(2);
    deed(Deed.EDIT);
    assertThat(play.input()).isEqualTo("mía");
    play.enter(" y solo mía");
    assertThat(play.requests()).containsExactly(new Request.Edit(SALA1, 2, "mía y solo mía"));
    assertThat(play.input()).isEqualTo("a medias");
    assertThat(play.state().draft().kind()).isEqualTo(new Outgoing.Kind.New(0));
    play.happen(new Event.Edited(SALA1, 4, Play.user("juanmi"), 9_000, 2, "mía y solo mía"))
        .answer(new Answer.Done());
    assertThat(said(2).text()).isEqualTo("mía y solo mía");
    assertThat(said(2).marks().editedMillis()).isEqualTo(9_000);
  }

  @Test
  void aCorrectionThatIsGivenUpBringsBackWhatWasTyped() {
    for (Action away : List.of(new Action.Escape(), new Action.Interrupt())) {
      play.act(new Action.Edit(EditBuffer::killAll)).type("a medias");
      choose(2);
      deed(Deed.EDIT).act(away);
      assertThat(play.input()).isEqualTo("a medias");
      assertThat(play.effects()).isEmpty();
    }
  }

  @Test
  void aCorrectionStaysWithItsRoom() {
    play.type("a medias");
    choose(2);
    deed(Deed.EDIT).act(new Action.GoToRoom(1));
    assertThat(play.input()).isEmpty();
    play.act(new Action.GoToRoom(0));
    assertThat(play.input()).isEqualTo("mía");
    play.act(new Action.Escape());
    assertThat(play.input()).isEqualTo("a medias");
  }

  @Test
  void aCorrectionThatWasRefusedIsTakenBackAsOne() {
    choose(2);
    deed(Deed.EDIT).enter("!").refuse(ErrorCode.RATE_LIMITED).act(new Action.Submit());
    assertThat(play.input()).isEqualTo("mía!");
    assertThat(play.state().draft().kind()).isEqualTo(new Outgoing.Kind.Correction(2));
    play.act(new Action.Submit());
    assertThat(play.requests()).containsExactly(new Request.Edit(SALA1, 2, "mía!"));
  }

  @Test
  void whatIsDeletedHasToBeWantedTwice() {
    choose(2);
    assertThat(deed(Deed.DELETE).requests()).isEmpty();
    assertThat(play.state().selection()).hasValueSatisfying(s -> assertThat(s.doomed()).isTrue());
    assertThat(deed(Deed.DELETE).requests()).containsExactly(new Request.Delete(SALA1, 2));
    assertThat(play.state().selection()).isEmpty();
    choose(2);
    deed(Deed.DELETE).act(new Action.Escape());
    assertThat(play.requests()).isEmpty();
    choose(2);
    assertThat(deed(Deed.DELETE).requests()).isEmpty();
  }

  @Test
  void othersCannotBeCorrectedOrDeleted() {
    for (Deed deed : List.of(Deed.EDIT, Deed.DELETE)) {
      choose(1);
      deed(deed);
      assertThat(play.told()).isEqualTo("problem.not-own");
      assertThat(play.requests()).isEmpty();
    }
  }

  @Test
  void aCopyIsToldAndEndsTheChoice() {
    choose(1);
    deed(Deed.COPY);
    assertThat(play.effects()).contains(new Effect.Copy("hola"));
    assertThat(play.told()).isEqualTo("note.copied");
    assertThat(play.state().selection()).isEmpty();
  }

  @Test
  void withoutAChoiceTheNewestThatSuitsIsMeant() {
    assertThat(play.enter("/react 👍").requests())
        .containsExactly(new Request.React(SALA1, 3, "👍", false));
    assertThat(play.enter("/reply sí").keyless())
        .containsExactly(new Request.SendMessage(Optional.of(SALA1), "", "sí", 3));
    assertThat(play.enter("/delete").requests()).containsExactly(new Request.Delete(SALA1, 2));
    assertThat(play.enter("/copy").effects()).contains(new Effect.Copy("adiós"));
    assertThat(play.enter("/edit").input()).isEqualTo("mía");
  }

  @Test
  void whatCannotBeDoneStaysInTheInputBar() {
    assertThat(play.enter("/react x").input()).isEqualTo("/react x");
    assertThat(play.told()).isEqualTo("problem.no-reaction");
    Play empty = Play.online(Dialect.WASSOP_2, "Sala1").enter("/delete");
    assertThat(empty.told()).isEqualTo("problem.no-message");
  }

  @Test
  void enterGoesToWhatAMessageAnswersElseBeginsAnAnswer() {
    play.happen(new Event.Message(SALA1, 4, Play.user("leo"), "", "eso", 9_000, 1));
    choose(4).act(new Action.Submit());
    assertThat(play.shown().reading().anchor())
        .hasValueSatisfying(anchor -> {
          assertThat(anchor.number()).isEqualTo(play.shown().history().numberOf(1).orElseThrow());
          assertThat(anchor.isFound()).isTrue();
        });
    choose(3).act(new Action.Submit());
    assertThat(play.state().draft().kind()).isEqualTo(new Outgoing.Kind.New(3));
  }

  @Test
  void enterWithATextSendsIt() {
    choose(1).enter("texto");
    assertThat(play.keyless())
        .containsExactly(new Request.SendMessage(Optional.of(SALA1), "", "texto"));
  }

  @Test
  void theChoiceEndsWithTheMessageAndWithTheRoom() {
    choose(1).happen(new Event.Deleted(SALA1, 4, Play.user("ana"), 9_000, 1));
    assertThat(play.state().selection()).isEmpty();
    choose(2).act(new Action.GoToRoom(1));
    assertThat(play.state().selection()).isEmpty();
  }

  @Test
  void whoEndsTheChoiceAtTheEndFollowsIt() {
    choose(3).act(new Action.Escape());
    assertThat(play.shown().reading().isAtEnd()).isTrue();
    choose(1).hear(SALA1, 4, "leo", "nuevo").act(new Action.Escape());
    assertThat(play.shown().reading().isAtEnd()).isFalse();
    play.act(new Action.Escape());
    assertThat(play.shown().reading().isAtEnd()).isTrue();
  }

  @Test
  void withoutAConnectionItIsSaidWhatCannotBe() {
    choose(1).act(new Action.Closed("the cable")).act(new Action.SendEmoji(EmojiCommand.LOVE));
    assertThat(play.told()).isEqualTo("problem.offline");
    choose(2);
    deed(Deed.DELETE);
    assertThat(play.told()).isEqualTo("problem.offline");
    assertThat(play.sent()).isEmpty();
  }

  @Test
  void aClassicServerKnowsNothingOfIt() {
    Play classic = Play.online(Dialect.CLASSIC, "Sala1").hear("Sala1", "leo", "hola");
    classic.act(
        new Action.Choose(OptionalLong.empty(), new Action.ScrollTo(Optional.empty(), false)));
    assertThat(classic.told()).isEqualTo("problem.classic");
    assertThat(classic.enter("/reply x").told()).isEqualTo("problem.classic");
    assertThat(classic.enter("/react 👍").told()).isEqualTo("problem.classic");
  }

  @Test
  void theLinksAreListedTheNewestFirstAndEnterCopies() {
    play.hear(SALA1, 4, "leo", "http://a.example y http://b.example")
        .hear(SALA1, 5, "ana", "http://a.example.");
    play.act(new Action.ToggleLinks());
    assertThat(play.state().popup())
        .isEqualTo(new Popup.LinkChoice(List.of("http://a.example", "http://b.example"), 0));
    play.act(new Action.Move(0, 7)).act(new Action.Submit());
    assertThat(play.effects()).contains(new Effect.Copy("http://b.example"));
    assertThat(play.state().popup()).isEqualTo(new Popup.None());
    choose(1).act(new Action.ToggleLinks());
    assertThat(play.told()).isEqualTo("problem.no-links");
  }

  @Test
  void aServerWithoutTheMessageIsHeardOf() {
    choose(1).act(new Action.SendEmoji(EmojiCommand.LIKE));
    play.refuse(ErrorCode.BAD_ARGUMENT);
    assertThat(play.told()).isEqualTo("refused.bad-argument");
  }
}

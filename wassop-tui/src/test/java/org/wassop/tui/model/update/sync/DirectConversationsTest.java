package org.wassop.tui.model.update.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.IdRange;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.text.EmojiCommand;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.timeline.ConversationHistory;
import org.wassop.tui.model.timeline.UnreadLine;
import org.wassop.tui.model.update.ModelDriver;

class DirectConversationsTest {
  private static final Place ANA = ModelDriver.direct("ana");

  private final ModelDriver modelDriver = ModelDriver.online(Dialect.WASSOP_2, "Sala1", "ops");

  private List<String> sidebar() {
    return modelDriver.state().conversations().all().stream()
        .map(ConversationState::title)
        .toList();
  }

  private static Request message(String text) {
    return new Request.SendMessage(Optional.of(ANA), "", text);
  }

  private static Request newest() {
    return new Request.History(ANA, new Request.Range.Newest(), HistoryPaging.PAGE);
  }

  @Test
  void aMessageOpensItsConversationBelowTheRoomsWithoutStealingTheScreen() {
    modelDriver
        .hear(ModelDriver.direct("juanmi"), 1, "ana", "hola")
        .hear(ModelDriver.direct("juanmi"), 2, "ana", "ey");
    assertThat(sidebar()).containsExactly("Sala1", "ops", "@ana");
    assertThat(modelDriver.shown().title()).isEqualTo("Sala1");
    assertThat(modelDriver.conversation(ANA).readingPosition().unread()).isEqualTo(2);
    modelDriver.act(new Action.NextUnread());
    assertThat(modelDriver.log()).containsExactly("ana: hola", "ana: ey");
  }

  @Test
  void whatOneSaidElsewhereIsInTheSameConversation() {
    modelDriver.hear(ANA, 1, "juanmi", "hola");
    assertThat(sidebar()).containsExactly("Sala1", "ops", "@ana");
  }

  @Test
  void aRoomThatIsEnteredComesBeforeTheDirectOnes() {
    modelDriver.hear(ModelDriver.direct("juanmi"), 1, "ana", "hola").act(new Action.NextUnread());
    modelDriver.enter("/join dev").answer(Request.EnterRoom.class, ModelDriver.roomEntered("dev"));
    assertThat(sidebar()).containsExactly("Sala1", "ops", "dev", "@ana");
    assertThat(modelDriver.shown().title()).isEqualTo("dev");
    modelDriver.act(new Action.GoToRoom(3));
    assertThat(modelDriver.shown().title()).isEqualTo("@ana");
  }

  @Test
  void msgOpensAConversationAndWrites() {
    modelDriver.enter("/msg @ana hola, ¿qué tal?");
    assertThat(modelDriver.requestsWithoutKeys())
        .containsExactly(newest(), message("hola, ¿qué tal?"));
    assertThat(modelDriver.shown().title()).isEqualTo("@ana");
    assertThat(modelDriver.input()).isEmpty();
    modelDriver.answer(Request.SendMessage.class, new Answer.Accepted(ANA, 1, 5_000));
    assertThat(modelDriver.log()).containsExactly("*juanmi: hola, ¿qué tal?");
    assertThat(modelDriver.act(new Action.SendEmoji(EmojiCommand.LOVE)).requests()).hasSize(1);
    assertThat(modelDriver.requestsWithoutKeys()).containsExactly(message("❤️"));
  }

  @Test
  void msgAloneShowsWhatWasSaid() {
    assertThat(modelDriver.enter("/msg ana").requests()).containsExactly(newest());
    modelDriver.answer(ModelDriver.page(ANA, 1, 3, new IdRange(1, 3)));
    assertThat(modelDriver.log()).containsExactly("leo: m1", "leo: m2", "leo: m3");
    assertThat(modelDriver.shown().readingPosition().unreadLine()).isEmpty();
    modelDriver.act(new Action.GoToRoom(0));
    assertThat(modelDriver.enter("/msg ana").requests()).isEmpty();
    assertThat(modelDriver.shown().title()).isEqualTo("@ana");
  }

  @Test
  void msgSaysWhatIsMissing() {
    modelDriver.enter("/msg");
    assertThat(modelDriver.lastNote()).isEqualTo("problem.which-user");
    modelDriver.act(new Action.Interrupt()).enter("/msg a\u0000b x");
    assertThat(modelDriver.lastNote()).isEqualTo("problem.user-name");
    modelDriver.act(new Action.Interrupt()).enter("/msg juanmi hola");
    assertThat(modelDriver.lastNote()).isEqualTo("problem.self");
    assertThat(sidebar()).containsExactly("Sala1", "ops");
  }

  @Test
  void msgSaysALongTextInSeveralMessages() {
    modelDriver.enter("/msg ana " + "x".repeat(16_350));
    assertThat(modelDriver.shown().title()).isEqualTo("@ana");
    assertThat(modelDriver.shown().outgoing()).hasSize(2);
    assertThat(modelDriver.input()).isEmpty();
  }

  @Test
  void leaveClosesItHereAlone() {
    modelDriver.enter("/msg ana");
    assertThat(modelDriver.enter("/leave").requests()).isEmpty();
    assertThat(sidebar()).containsExactly("Sala1", "ops");
  }

  @Test
  void conversationsWithSomethingUnreadAreOpenedAtTheStart() {
    ModelDriver start = ModelDriver.joined("Sala1");
    assertThat(start.requests()).contains(new Request.ListDirectConversations());
    start.answer(
        Request.ListDirectConversations.class,
        new Answer.DirectConversations(
            List.of(
                new Answer.DirectConversation(ModelDriver.user("ana"), 12, 9),
                new Answer.DirectConversation(ModelDriver.user("leo"), 5, 5))));
    assertThat(start.requests())
        .containsExactly(new Request.History(ANA, new Request.Range.After(9), 200));
    start.answer(Request.History.class, ModelDriver.page(ANA, 10, 12, new IdRange(1, 12)));
    assertThat(start.shown().title()).isEqualTo("Sala1");
    ConversationState ana = start.conversation(ANA);
    assertThat(ana.readingPosition().unread()).isEqualTo(3);
    assertThat(ana.readingPosition().unreadLine().map(UnreadLine::number))
        .contains(ana.scrollback().end() - 3);
    assertThat(ana.history().olderHistory()).isEqualTo(ConversationHistory.OlderHistory.MORE);
    assertThat(start.state().conversations().all()).hasSize(2);
  }
}

package org.wassop.tui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Extent;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.text.EmojiCommand;

class DirectsTest {
  private static final Place ANA = Play.direct("ana");

  private final Play play = Play.online(Dialect.WASSOP_2, "Sala1", "ops");

  private List<String> sidebar() {
    return play.state().rooms().entered().stream().map(RoomState::title).toList();
  }

  private static Request message(String text) {
    return new Request.SendMessage(Optional.of(ANA), "", text);
  }

  private static Request newest() {
    return new Request.History(ANA, new Request.Range.Newest(), Older.PAGE);
  }

  @Test
  void aMessageOpensItsConversationBelowTheRoomsWithoutStealingTheScreen() {
    play.hear(Play.direct("juanmi"), 1, "ana", "hola").hear(Play.direct("juanmi"), 2, "ana", "ey");
    assertThat(sidebar()).containsExactly("Sala1", "ops", "@ana");
    assertThat(play.shown().title()).isEqualTo("Sala1");
    assertThat(play.state().rooms().find(ANA).orElseThrow().reading().unread()).isEqualTo(2);
    play.act(new Action.NextUnread());
    assertThat(play.log()).containsExactly("ana: hola", "ana: ey");
  }

  @Test
  void whatOneSaidElsewhereIsInTheSameConversation() {
    play.hear(ANA, 1, "juanmi", "hola");
    assertThat(sidebar()).containsExactly("Sala1", "ops", "@ana");
  }

  @Test
  void aRoomThatIsEnteredComesBeforeTheDirectOnes() {
    play.hear(Play.direct("juanmi"), 1, "ana", "hola").act(new Action.NextUnread());
    play.enter("/join dev")
        .answer(
            Request.EnterRoom.class,
            new Answer.RoomEntered(Play.room("dev"), 1, Extent.EMPTY, 0, ""));
    assertThat(sidebar()).containsExactly("Sala1", "ops", "dev", "@ana");
    assertThat(play.shown().title()).isEqualTo("dev");
    play.act(new Action.GoToRoom(3));
    assertThat(play.shown().title()).isEqualTo("@ana");
  }

  @Test
  void msgOpensAConversationAndWrites() {
    play.enter("/msg @ana hola, ¿qué tal?");
    assertThat(play.keyless()).containsExactly(newest(), message("hola, ¿qué tal?"));
    assertThat(play.shown().title()).isEqualTo("@ana");
    assertThat(play.input()).isEmpty();
    play.answer(Request.SendMessage.class, new Answer.Accepted(ANA, 1, 5_000));
    assertThat(play.log()).containsExactly("*juanmi: hola, ¿qué tal?");
    assertThat(play.act(new Action.SendEmoji(EmojiCommand.LOVE)).requests()).hasSize(1);
    assertThat(play.keyless()).containsExactly(message("❤️"));
  }

  @Test
  void msgAloneShowsWhatWasSaid() {
    assertThat(play.enter("/msg ana").requests()).containsExactly(newest());
    play.answer(Play.page(ANA, 1, 3, new Extent(1, 3)));
    assertThat(play.log()).containsExactly("leo: m1", "leo: m2", "leo: m3");
    assertThat(play.shown().reading().line()).isEmpty();
    play.act(new Action.GoToRoom(0));
    assertThat(play.enter("/msg ana").requests()).isEmpty();
    assertThat(play.shown().title()).isEqualTo("@ana");
  }

  @Test
  void msgSaysWhatIsMissing() {
    play.enter("/msg");
    assertThat(play.told()).isEqualTo("problem.which-user");
    play.act(new Action.Interrupt()).enter("/msg a\u0000b x");
    assertThat(play.told()).isEqualTo("problem.user-name");
    play.act(new Action.Interrupt()).enter("/msg juanmi hola");
    assertThat(play.told()).isEqualTo("problem.self");
    assertThat(sidebar()).containsExactly("Sala1", "ops");
  }

  @Test
  void msgSaysALongTextInSeveralMessages() {
    play.enter("/msg ana " + "x".repeat(16_350));
    assertThat(play.shown().title()).isEqualTo("@ana");
    assertThat(play.shown().outgoing()).hasSize(2);
    assertThat(play.input()).isEmpty();
  }

  @Test
  void leaveClosesItHereAlone() {
    play.enter("/msg ana");
    assertThat(play.enter("/leave").requests()).isEmpty();
    assertThat(sidebar()).containsExactly("Sala1", "ops");
  }

  @Test
  void conversationsWithSomethingUnreadAreOpenedAtTheStart() {
    Play start = Play.start("juanmi", "Sala1").act(Play.connected(Dialect.WASSOP_2));
    start.answer(new Answer.Joined(""));
    assertThat(start.requests()).contains(new Request.ListDirects());
    start.answer(
        Request.ListDirects.class,
        new Answer.Directs(
            List.of(
                new Answer.Conversation(Play.user("ana"), 12, 9),
                new Answer.Conversation(Play.user("leo"), 5, 5))));
    assertThat(start.requests())
        .containsExactly(new Request.History(ANA, new Request.Range.After(9), 200));
    start.answer(Request.History.class, Play.page(ANA, 10, 12, new Extent(1, 12)));
    assertThat(start.shown().title()).isEqualTo("Sala1");
    RoomState ana = start.state().rooms().find(ANA).orElseThrow();
    assertThat(ana.reading().unread()).isEqualTo(3);
    assertThat(ana.reading().line().map(NewLine::number)).contains(ana.log().end() - 3);
    assertThat(ana.history().top()).isEqualTo(History.Top.MORE);
    assertThat(start.state().rooms().entered()).hasSize(2);
  }
}

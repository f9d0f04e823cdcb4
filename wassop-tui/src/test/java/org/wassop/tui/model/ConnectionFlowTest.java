package org.wassop.tui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.ErrorCode;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Extent;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.tui.model.LinkState.Phase;

class ConnectionFlowTest {
  @Test
  void aGivenNameIsAskedForAndTheFirstRoomIsEntered() {
    Play play = Play.start("juanmi");
    assertThat(play.state().link().phase()).isEqualTo(Phase.CONNECTING);
    play.act(Play.connected(Dialect.WASSOP_2));
    assertThat(play.state().link().phase()).isEqualTo(Phase.JOINING);
    assertThat(play.requests()).containsExactly(new Request.Join(Play.user("juanmi"), ""));
    play.answer(new Answer.Joined(""));
    assertThat(play.state().link().phase()).isEqualTo(Phase.ONLINE);
    assertThat(play.requests())
        .containsExactly(
            new Request.EnterRoom(Play.room("Sala1"), new Request.Replay.Last(200)),
            new Request.ListRooms(),
            new Request.ListDirects());
    play.answer(new Answer.RoomEntered(Play.room("Sala1"), 1, Extent.EMPTY, 0, ""));
    assertThat(play.requests()).containsExactly(new Request.ListMembers(Play.room("Sala1")));
    assertThat(play.log()).containsExactly("note.you-entered");
  }

  @Test
  void theRoomsThatWereAskedForAreEnteredAndTheFirstIsShown() {
    Play play = Play.online(Dialect.WASSOP_2, "ops", "dev");
    assertThat(play.state().rooms().entered())
        .extracting(RoomState::title)
        .containsExactly("ops", "dev");
    assertThat(play.shown().title()).isEqualTo("ops");
  }

  @Test
  void withoutANameOneIsAskedFor() {
    Play play = Play.start("").act(Play.connected(Dialect.WASSOP_2));
    assertThat(play.state().isNaming()).isTrue();
    play.enter("juanmi");
    assertThat(play.requests()).containsExactly(new Request.Join(Play.user("juanmi"), ""));
    play.answer(new Answer.Joined(""));
    assertThat(play.state().link().phase()).isEqualTo(Phase.ONLINE);
    assertThat(play.input()).isEmpty();
  }

  @Test
  void aNameThatIsRefusedIsAskedForAgainWithTheReasonAndCanBeChanged() {
    Play play = Play.start("juanmi").act(Play.connected(Dialect.WASSOP_2));
    play.refuse(ErrorCode.NAME_IN_USE);
    assertThat(play.state().isNaming()).isTrue();
    assertThat(play.problem()).contains("refused.name-in-use");
    assertThat(play.input()).isEqualTo("juanmi");
    assertThat(play.state().isMe(Play.user("juanmi"))).isFalse();
    play.enter("2");
    assertThat(play.requests()).containsExactly(new Request.Join(Play.user("juanmi2"), ""));
    assertThat(play.problem()).isEmpty();
  }

  @Test
  void aNameThatCannotBeOneIsNotSent() {
    Play play = Play.start("").act(Play.connected(Dialect.WASSOP_2)).enter("a b");
    assertThat(play.effects()).isEmpty();
    assertThat(play.problem()).contains("refused.name-invalid");
    assertThat(play.input()).isEqualTo("a b");
  }

  @Test
  void aMessageBegunBeforeTheNameIsAskedForIsNotTheName() {
    Play play = Play.start("").type("hola a todos").act(Play.connected(Dialect.WASSOP_2));
    assertThat(play.input()).isEmpty();
    play.enter("juanmi").answer(new Answer.Joined(""));
    assertThat(play.input()).isEqualTo("hola a todos");
  }

  @Test
  void aLostConnectionKeepsWhatIsTypedAndMarksWhatIsOnItsWay() {
    Play play = Play.online(Dialect.WASSOP_2).enter("uno").type("dos");
    play.act(new Action.Closed("the cable"));
    assertThat(play.state().link().phase()).isEqualTo(Phase.RECONNECTING);
    assertThat(play.state().link().problem()).contains(Phrase.of("offline.because", "the cable"));
    assertThat(play.input()).isEqualTo("dos");
    assertThat(play.shown().outgoing()).extracting(Outgoing::isWaiting).containsExactly(false);
    play.act(new Action.Submit());
    assertThat(play.requests()).isEmpty();
    assertThat(play.input()).isEmpty();
    assertThat(play.shown().outgoing())
        .extracting(Outgoing::isWaiting)
        .containsExactly(false, true);
  }

  @Test
  void connectTriesAgainAndTheRoomsAreEnteredAgainWithoutTellingItTwice() {
    Play play = Play.online(Dialect.WASSOP_2, "ops", "dev").act(new Action.Closed("lost"));
    for (int i = 0; i < 3; i++) {
      play.enter("/connect");
      assertThat(play.effects()).containsExactly(new Effect.Connect());
      play.act(new Action.ConnectFailed("nobody"));
      assertThat(play.state().link().phase()).isEqualTo(Phase.RECONNECTING);
    }
    play.enter("/connect").act(Play.connected(Dialect.WASSOP_2));
    assertThat(play.requests()).containsExactly(new Request.Join(Play.user("juanmi"), ""));
    play.answer(new Answer.Joined(""));
    assertThat(play.requests()).hasSize(4);
    play.answer(new Answer.RoomEntered(Play.room("ops"), 1, Extent.EMPTY, 0, ""));
    assertThat(play.log()).containsExactly("note.you-entered", "note.back");
  }

  @Test
  void connectWhenConnectedSaysSo() {
    assertThat(Play.online(Dialect.WASSOP_2).enter("/connect").told())
        .isEqualTo("problem.connected");
    assertThat(Play.start("juanmi").enter("/connect").told()).isEqualTo("problem.connecting");
  }

  @Test
  void whatTheServerSaidAtItsEndIsTheReason() {
    Play play = Play.online(Dialect.WASSOP_2).happen(new Event.Bye(Event.ByeCode.SHUTDOWN, "x"));
    play.act(new Action.Closed("the server ended it"));
    assertThat(play.problem()).contains("bye.shutdown");
  }

  @Test
  void aRefusedNameIsNotTheReasonForALaterLoss() {
    Play play = Play.start("juanmi").act(Play.connected(Dialect.WASSOP_2));
    play.refuse(ErrorCode.NAME_IN_USE).act(new Action.Closed("lost"));
    assertThat(play.state().link().problem()).contains(Phrase.of("offline.because", "lost"));
  }

  @Test
  void aRoomThatRefusesGoesAndSaysWhichItWas() {
    Play play =
        Play.start("juanmi", "ops", "dev")
            .act(Play.connected(Dialect.WASSOP_2))
            .answer(new Answer.Joined(""));
    play.refuse(ErrorCode.FORBIDDEN);
    assertThat(play.state().rooms().entered()).extracting(RoomState::title).containsExactly("dev");
    Entry.Happened last = (Entry.Happened) play.shown().log().get(play.shown().log().end() - 1);
    assertThat(last.what())
        .isEqualTo(Phrase.because("problem.not-entered", "ops", Phrase.of("refused.forbidden")));
  }

  @Test
  void aRoomThatRefusesAfterAReconnectionKeepsWhatWasSaidInIt() {
    Play play =
        Play.online(Dialect.WASSOP_2).hear("Sala1", "leo", "hola").act(new Action.Closed("x"));
    play.enter("/connect").act(Play.connected(Dialect.WASSOP_2)).answer(new Answer.Joined(""));
    play.refuse(ErrorCode.TOO_MANY);
    assertThat(play.log()).contains("leo: hola");
  }

  @Test
  void aClassicServerHasOneRoomAtATime() {
    Play play = Play.start("juanmi", "ops", "dev").act(Play.connected(Dialect.CLASSIC));
    play.answer(new Answer.Joined(""));
    assertThat(play.requests())
        .containsExactly(
            new Request.EnterRoom(Play.room("ops"), new Request.Replay.Nothing()),
            new Request.ListRooms());
    assertThat(play.told()).isEqualTo("note.one-room");
    play.answer(new Answer.RoomEntered(Play.room("ops"), 1, Extent.EMPTY, 0, ""));
    assertThat(play.requests()).isEmpty();
    play.enter("/join otra")
        .answer(new Answer.RoomEntered(Play.room("otra"), 1, Extent.EMPTY, 0, ""));
    assertThat(play.state().rooms().entered()).extracting(RoomState::title).containsExactly("otra");
    play.happen(new Event.Entered(Play.room("otra"), Play.user("ana")));
    assertThat(play.shown().members()).isEmpty();
    play.happen(
        new Event.Message(new Place.Room(Play.room("otra")), 0, Play.user("ana"), "", "hola", 0));
    Entry said = play.shown().log().get(play.shown().log().end() - 1);
    assertThat(said.timeMillis()).isEqualTo(play.now());
    play.enter("adiós").answer(new Answer.Accepted(new Place.Room(Play.room("otra")), 0, 0));
    assertThat(play.shown().log().get(play.shown().log().end() - 1).timeMillis())
        .isEqualTo(play.now());
  }

  @Test
  void leavingTheLastRoomLeadsHome() {
    Play play = Play.online(Dialect.WASSOP_2).enter("/leave");
    assertThat(play.requests())
        .containsExactly(new Request.ExitRoom(Optional.of(Play.room("Sala1"))));
    play.answer(new Answer.RoomExited(Play.room("Sala1")));
    assertThat(play.state().rooms().shown()).isEmpty();
    assertThat(play.requests()).containsExactly(new Request.ListRooms());
    assertThat(play.enter("hola").told()).isEqualTo("problem.no-room");
    assertThat(play.input()).isEqualTo("hola");
    play.act(new Action.NextRoom(1)).act(new Action.GoToRoom(3)).act(new Action.NextUnread());
    play.act(new Action.Interrupt())
        .enter("/join ops")
        .answer(new Answer.RoomEntered(Play.room("ops"), 1, Extent.EMPTY, 0, ""));
    assertThat(play.shown().title()).isEqualTo("ops");
    assertThat(play.state().rooms().entered()).hasSize(1);
  }

  @Test
  void whatTheServerTellsIsShownOnlyToWhoAsked() {
    Play play = Play.online(Dialect.WASSOP_2);
    Answer rooms = new Answer.Rooms(List.of(new Answer.RoomCount(Play.room("ops"), 3)));
    play.act(new Action.Answered(new Request.ListRooms(), new Effect.Purpose.Routine(), rooms));
    assertThat(play.told()).isEqualTo("note.you-entered");
    assertThat(play.state().rooms().others()).hasSize(1);
    play.enter("/rooms").answer(rooms);
    assertThat(play.told()).isEqualTo("note.rooms");
    play.enter("/members")
        .answer(new Answer.Members(Play.room("Sala1"), List.of(Play.user("leo"))));
    assertThat(play.told()).isEqualTo("note.members");
    assertThat(play.shown().members()).containsExactly(Play.user("leo"));
  }
}

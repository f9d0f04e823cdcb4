package org.wassop.tui.model.update.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.ErrorCode;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.action.Effect;
import org.wassop.tui.model.state.ConnectionState.Phase;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.OutgoingMessage;
import org.wassop.tui.model.text.LocalizedText;
import org.wassop.tui.model.timeline.Entry;
import org.wassop.tui.model.update.ModelDriver;

class ConnectionFlowTest {
  @Test
  void aGivenNameIsAskedForAndTheFirstRoomIsEntered() {
    ModelDriver modelDriver = ModelDriver.start("juanmi");
    assertThat(modelDriver.state().connection().phase()).isEqualTo(Phase.CONNECTING);
    modelDriver.act(ModelDriver.connected(Dialect.WASSOP_2));
    assertThat(modelDriver.state().connection().phase()).isEqualTo(Phase.JOINING);
    assertThat(modelDriver.requests())
        .containsExactly(new Request.Join(ModelDriver.user("juanmi"), ""));
    modelDriver.answer(new Answer.Joined(""));
    assertThat(modelDriver.state().connection().phase()).isEqualTo(Phase.ONLINE);
    assertThat(modelDriver.requests())
        .containsExactly(
            new Request.EnterRoom(ModelDriver.room("Sala1"), new Request.Replay.Last(200)),
            new Request.ListRooms(),
            new Request.ListDirectConversations());
    modelDriver.answer(ModelDriver.roomEntered("Sala1"));
    assertThat(modelDriver.requests())
        .containsExactly(new Request.ListMembers(ModelDriver.room("Sala1")));
    assertThat(modelDriver.log()).containsExactly("note.you-entered");
  }

  @Test
  void theRoomsThatWereAskedForAreEnteredAndTheFirstIsShown() {
    ModelDriver modelDriver = ModelDriver.online(Dialect.WASSOP_2, "ops", "dev");
    assertThat(modelDriver.state().conversations().all())
        .extracting(ConversationState::title)
        .containsExactly("ops", "dev");
    assertThat(modelDriver.shown().title()).isEqualTo("ops");
  }

  @Test
  void withoutANameOneIsAskedFor() {
    ModelDriver modelDriver = ModelDriver.connectedAs("");
    assertThat(modelDriver.state().isChoosingName()).isTrue();
    modelDriver.enter("juanmi");
    assertThat(modelDriver.requests())
        .containsExactly(new Request.Join(ModelDriver.user("juanmi"), ""));
    modelDriver.answer(new Answer.Joined(""));
    assertThat(modelDriver.state().connection().phase()).isEqualTo(Phase.ONLINE);
    assertThat(modelDriver.input()).isEmpty();
  }

  @Test
  void aNameThatIsRefusedIsAskedForAgainWithTheReasonAndCanBeChanged() {
    ModelDriver modelDriver = ModelDriver.connectedAs("juanmi");
    modelDriver.refuse(ErrorCode.NAME_IN_USE);
    assertThat(modelDriver.state().isChoosingName()).isTrue();
    assertThat(modelDriver.problem()).contains("refused.name-in-use");
    assertThat(modelDriver.input()).isEqualTo("juanmi");
    assertThat(modelDriver.state().isMe(ModelDriver.user("juanmi"))).isFalse();
    modelDriver.enter("2");
    assertThat(modelDriver.requests())
        .containsExactly(new Request.Join(ModelDriver.user("juanmi2"), ""));
    assertThat(modelDriver.problem()).isEmpty();
  }

  @Test
  void aNameThatCannotBeOneIsNotSent() {
    ModelDriver modelDriver = ModelDriver.connectedAs("").enter("a b");
    assertThat(modelDriver.effects()).isEmpty();
    assertThat(modelDriver.problem()).contains("refused.name-invalid");
    assertThat(modelDriver.input()).isEqualTo("a b");
  }

  @Test
  void aMessageBegunBeforeTheNameIsAskedForIsNotTheName() {
    ModelDriver modelDriver =
        ModelDriver.start("").type("hola a todos").act(ModelDriver.connected(Dialect.WASSOP_2));
    assertThat(modelDriver.input()).isEmpty();
    modelDriver.enter("juanmi").answer(new Answer.Joined(""));
    assertThat(modelDriver.input()).isEqualTo("hola a todos");
  }

  @Test
  void aLostConnectionKeepsWhatIsTypedAndMarksWhatIsOnItsWay() {
    ModelDriver modelDriver = ModelDriver.online(Dialect.WASSOP_2).enter("uno").type("dos");
    modelDriver.act(new Action.Disconnected("the cable"));
    assertThat(modelDriver.state().connection().phase()).isEqualTo(Phase.RECONNECTING);
    assertThat(modelDriver.state().connection().problem())
        .contains(LocalizedText.of("offline.because", "the cable"));
    assertThat(modelDriver.input()).isEqualTo("dos");
    assertThat(modelDriver.shown().outgoing())
        .extracting(OutgoingMessage::isWaiting)
        .containsExactly(false);
    modelDriver.act(new Action.Submit());
    assertThat(modelDriver.requests()).isEmpty();
    assertThat(modelDriver.input()).isEmpty();
    assertThat(modelDriver.shown().outgoing())
        .extracting(OutgoingMessage::isWaiting)
        .containsExactly(false, true);
  }

  @Test
  void connectTriesAgainAndTheRoomsAreEnteredAgainWithoutTellingItTwice() {
    ModelDriver modelDriver =
        ModelDriver.online(Dialect.WASSOP_2, "ops", "dev").act(new Action.Disconnected("lost"));
    for (int i = 0; i < 3; i++) {
      modelDriver.enter("/connect");
      assertThat(modelDriver.effects()).containsExactly(new Effect.Connect());
      modelDriver.act(new Action.ConnectFailed("nobody"));
      assertThat(modelDriver.state().connection().phase()).isEqualTo(Phase.RECONNECTING);
    }
    modelDriver.enter("/connect").act(ModelDriver.connected(Dialect.WASSOP_2));
    assertThat(modelDriver.requests())
        .containsExactly(new Request.Join(ModelDriver.user("juanmi"), ""));
    modelDriver.answer(new Answer.Joined(""));
    assertThat(modelDriver.requests()).hasSize(4);
    modelDriver.answer(ModelDriver.roomEntered("ops"));
    assertThat(modelDriver.log()).containsExactly("note.you-entered", "note.back");
  }

  @Test
  void connectWhenConnectedSaysSo() {
    assertThat(ModelDriver.online(Dialect.WASSOP_2).enter("/connect").lastNote())
        .isEqualTo("problem.connected");
    assertThat(ModelDriver.start("juanmi").enter("/connect").lastNote())
        .isEqualTo("problem.connecting");
  }

  @Test
  void whatTheServerSaidAtItsEndIsTheReason() {
    ModelDriver modelDriver =
        ModelDriver.online(Dialect.WASSOP_2).receive(new Event.Bye(Event.ByeCode.SHUTDOWN, "x"));
    modelDriver.act(new Action.Disconnected("the server ended it"));
    assertThat(modelDriver.problem()).contains("bye.shutdown");
  }

  @Test
  void aRefusedNameIsNotTheReasonForALaterLoss() {
    ModelDriver modelDriver = ModelDriver.connectedAs("juanmi");
    modelDriver.refuse(ErrorCode.NAME_IN_USE).act(new Action.Disconnected("lost"));
    assertThat(modelDriver.state().connection().problem())
        .contains(LocalizedText.of("offline.because", "lost"));
  }

  @Test
  void aRoomThatRefusesGoesAndSaysWhichItWas() {
    ModelDriver modelDriver = ModelDriver.joined("ops", "dev");
    modelDriver.refuse(ErrorCode.FORBIDDEN);
    assertThat(modelDriver.state().conversations().all())
        .extracting(ConversationState::title)
        .containsExactly("dev");
    Entry.Notice last = (Entry.Notice) modelDriver.lastEntry();
    assertThat(last.text())
        .isEqualTo(
            LocalizedText.because(
                "problem.not-entered", "ops", LocalizedText.of("refused.forbidden")));
  }

  @Test
  void aRoomThatRefusesAfterAReconnectionKeepsWhatWasSaidInIt() {
    ModelDriver modelDriver =
        ModelDriver.online(Dialect.WASSOP_2)
            .hear("Sala1", "leo", "hola")
            .act(new Action.Disconnected("x"));
    modelDriver.reconnect(Dialect.WASSOP_2);
    modelDriver.refuse(ErrorCode.TOO_MANY);
    assertThat(modelDriver.log()).contains("leo: hola");
  }

  @Test
  void aClassicServerHasOneRoomAtATime() {
    ModelDriver modelDriver =
        ModelDriver.start("juanmi", "ops", "dev").act(ModelDriver.connected(Dialect.CLASSIC));
    modelDriver.answer(new Answer.Joined(""));
    assertThat(modelDriver.requests())
        .containsExactly(
            new Request.EnterRoom(ModelDriver.room("ops"), new Request.Replay.Nothing()),
            new Request.ListRooms());
    assertThat(modelDriver.lastNote()).isEqualTo("note.one-room");
    modelDriver.answer(ModelDriver.roomEntered("ops"));
    assertThat(modelDriver.requests()).isEmpty();
    modelDriver.enter("/join otra").answer(ModelDriver.roomEntered("otra"));
    assertThat(modelDriver.state().conversations().all())
        .extracting(ConversationState::title)
        .containsExactly("otra");
    modelDriver.receive(new Event.Entered(ModelDriver.room("otra"), ModelDriver.user("ana")));
    assertThat(modelDriver.shown().members()).isEmpty();
    modelDriver.receive(
        new Event.Message(
            new Place.Room(ModelDriver.room("otra")), 0, ModelDriver.user("ana"), "", "hola", 0));
    Entry said = modelDriver.lastEntry();
    assertThat(said.timeMillis()).isEqualTo(modelDriver.now());
    modelDriver
        .enter("adiós")
        .answer(new Answer.Accepted(new Place.Room(ModelDriver.room("otra")), 0, 0));
    assertThat(modelDriver.lastEntry().timeMillis()).isEqualTo(modelDriver.now());
  }

  @Test
  void leavingTheLastRoomLeadsHome() {
    ModelDriver modelDriver = ModelDriver.online(Dialect.WASSOP_2).enter("/leave");
    assertThat(modelDriver.requests())
        .containsExactly(new Request.ExitRoom(Optional.of(ModelDriver.room("Sala1"))));
    modelDriver.answer(new Answer.RoomExited(ModelDriver.room("Sala1")));
    assertThat(modelDriver.state().conversations().shown()).isEmpty();
    assertThat(modelDriver.requests()).containsExactly(new Request.ListRooms());
    assertThat(modelDriver.enter("hola").lastNote()).isEqualTo("problem.no-room");
    assertThat(modelDriver.input()).isEqualTo("hola");
    modelDriver
        .act(new Action.NextRoom(1))
        .act(new Action.GoToRoom(3))
        .act(new Action.NextUnread());
    modelDriver
        .act(new Action.Interrupt())
        .enter("/join ops")
        .answer(ModelDriver.roomEntered("ops"));
    assertThat(modelDriver.shown().title()).isEqualTo("ops");
    assertThat(modelDriver.state().conversations().all()).hasSize(1);
  }

  @Test
  void whatTheServerTellsIsShownOnlyToWhoAsked() {
    ModelDriver modelDriver = ModelDriver.online(Dialect.WASSOP_2);
    Answer rooms = new Answer.Rooms(List.of(new Answer.ListedRoom(ModelDriver.room("ops"), 3)));
    modelDriver.answer(new Request.ListRooms(), rooms);
    assertThat(modelDriver.lastNote()).isEqualTo("note.you-entered");
    assertThat(modelDriver.state().conversations().roomsNotEntered()).hasSize(1);
    modelDriver.enter("/rooms").answer(rooms);
    assertThat(modelDriver.lastNote()).isEqualTo("note.rooms");
    modelDriver
        .enter("/members")
        .answer(new Answer.Members(ModelDriver.room("Sala1"), List.of(ModelDriver.user("leo"))));
    assertThat(modelDriver.lastNote()).isEqualTo("note.members");
    assertThat(modelDriver.shown().members()).containsExactly(ModelDriver.user("leo"));
  }
}

package org.wassop.tui.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wassop.cli.Language;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.IdRange;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;
import org.wassop.tui.fixture.ScriptedServer;
import org.wassop.tui.fixture.UnusedAddress;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.action.Effect;
import org.wassop.tui.net.LinkTexts;
import org.wassop.tui.net.ServerAddress;

@Timeout(30)
class ConnectorTest {
  private final BlockingQueue<Runnable> uiTasks = new LinkedBlockingQueue<>();
  private final List<Action> actions = new ArrayList<>();

  private Connector connector(ServerAddress address) {
    return new Connector(address, new LinkTexts(Language.EN));
  }

  /** Returns the action that is delivered next. */
  private Action next() throws InterruptedException {
    while (actions.isEmpty()) {
      Runnable task = uiTasks.poll(10, TimeUnit.SECONDS);
      assertThat(task).isNotNull();
      if (task != null) {
        task.run();
      }
    }
    return actions.remove(0);
  }

  @Test
  void replayedMessagesAreToldFromNewOnes() throws Exception {
    try (ScriptedServer server =
            new ScriptedServer(peer -> {
              peer.welcomeWithHistory("x7");
              peer.expect("@ref=1;last=200 ROOM Sala1");
              peer.send("@ref=1;room=Sala1;id=4;time=5;from=leo MESSAGE hola\n");
              peer.send("@ref=1;room=Sala1;members=2;first=1;last=4 OK\n");
              peer.send("@room=Sala1;id=5;time=6;from=leo MESSAGE y\n");
            });
        Connector connector = connector(server.address())) {
      connector.connect(uiTasks::add, actions::add);
      assertThat(next())
          .isEqualTo(new Action.Connected(Dialect.WASSOP_2, new Answer.HistoryInfo(true, "x7")));
      Request enter = new Request.EnterRoom(RoomName.FIRST, new Request.Replay.Last(200));
      connector.send(Effect.routine(enter));
      Place place = new Place.Room(RoomName.FIRST);
      UserName leo = UserName.parse("leo").orElseThrow();
      assertThat(next())
          .isEqualTo(new Action.Replayed(enter, new Event.Message(place, 4, leo, "", "hola", 5)));
      assertThat(next())
          .isEqualTo(
              new Action.Answered(
                  enter,
                  new Effect.Purpose.Routine(),
                  new Answer.RoomEntered(RoomName.FIRST, 2, new IdRange(1, 4), 0, "")));
      assertThat(next())
          .isEqualTo(new Action.Received(new Event.Message(place, 5, leo, "", "y", 6)));
      assertThat(next()).isInstanceOf(Action.Disconnected.class);
    }
  }

  @Test
  void anAttemptThatAnotherHasReplacedSaysNothing() throws Exception {
    try (Connector connector = connector(UnusedAddress.find())) {
      connector.connect(uiTasks::add, actions::add);
      connector.connect(uiTasks::add, actions::add);
      assertThat(next()).isInstanceOf(Action.ConnectFailed.class);
      Runnable other = uiTasks.poll(10, TimeUnit.SECONDS);
      if (other != null) {
        other.run();
      }
      assertThat(actions).isEmpty();
    }
  }
}

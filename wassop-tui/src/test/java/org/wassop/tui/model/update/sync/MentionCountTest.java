package org.wassop.tui.model.update.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.message.IdRange;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.text.MentionFinder;
import org.wassop.tui.model.update.ModelDriver;

class MentionCountTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "juanmi | juanmi                | true",
        "juanmi | hola @juanmi!         | true",
        "juanmi | JUANMI: ven           | true",
        "juanmi | ven, juanmi.          | true",
        "juanmi | juanmi-ven            | false",
        "juanmi | juanmi2               | false",
        "juanmi | @juanmiguel           | false",
        "juanmi | superjuanmi           | false",
        "juanmi | juanmiguel y juanmi   | true",
        "juanmi | (juanmi)              | true",
        "juanmi | juanmi- y otros       | true",
        "juanmi | hola                  | false",
        "ana.b  | ana.b                 | true",
        "ana    | ana.b                 | false",
        "ana    | con ana.              | true",
        "José   | JOSÉ, mira            | true",
        "leo    | leo👍                 | true",
        "日本   | 日本 です             | true",
      })
  void aNameIsAWholeWord(String name, String text, boolean named) {
    assertThat(MentionFinder.mentions(text, ModelDriver.user(name))).isEqualTo(named);
  }

  private final ModelDriver modelDriver = ModelDriver.online(Dialect.WASSOP_2, "Sala1", "ops");

  private ConversationState ops() {
    return modelDriver.conversation(ModelDriver.place("ops"));
  }

  @Test
  void mentionsAreCountedUntilTheRoomIsLookedAt() {
    modelDriver
        .hear("ops", "leo", "hola")
        .hear("ops", "leo", "@juanmi?")
        .hear("ops", "ana", "juanmi!");
    assertThat(ops().readingPosition().unread()).isEqualTo(3);
    assertThat(ops().mentions()).isEqualTo(2);
    modelDriver.act(new Action.GoTo(ModelDriver.place("ops")));
    assertThat(ops().mentions()).isZero();
  }

  @Test
  void ownMessagesAndTheRoomThatIsShownMentionNobody() {
    modelDriver.hear("ops", "juanmi", "soy juanmi").hear("Sala1", "leo", "juanmi");
    assertThat(modelDriver.state().conversations().all()).allMatch(room -> room.mentions() == 0);
  }

  @Test
  void everyDirectMessageIsAMention() {
    modelDriver
        .hear(ModelDriver.direct("juanmi"), 1, "leo", "hola")
        .hear(ModelDriver.direct("juanmi"), 2, "leo", "eh");
    ConversationState direct = modelDriver.conversation(ModelDriver.direct("leo"));
    assertThat(direct.mentions()).isEqualTo(2);
  }

  @Test
  void whatWasMissedIsCountedToo() {
    List.of(1, 2, 3, 4)
        .forEach(id -> modelDriver.hear(ModelDriver.place("ops"), id, "leo", "m" + id));
    modelDriver
        .act(new Action.GoTo(ModelDriver.place("ops")))
        .act(new Action.GoTo(ModelDriver.place("Sala1")));
    modelDriver.act(new Action.Disconnected("the cable")).doScheduled(60_000);
    modelDriver.act(ModelDriver.connected(Dialect.WASSOP_2));
    modelDriver.replay("ops", 5, "leo", "juanmi?").replay("ops", 6, "leo", "otra cosa");
    modelDriver.entered("ops", new IdRange(1, 6), 4);
    assertThat(ops().readingPosition().unread()).isEqualTo(2);
    assertThat(ops().mentions()).isEqualTo(1);
  }
}

package org.wassop.tui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.wassop.cli.Language;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.message.Answer;
import org.wassop.tui.model.Action;
import org.wassop.tui.model.Play;

class WindowTitleTest {
  private final Play play = Play.online(Dialect.WASSOP_2, "Sala1", "ops");

  private String title() {
    return WindowTitle.of(play.state(), new Words(Language.ES, ZoneOffset.UTC));
  }

  @Test
  void itSaysWhereOneIsAndWhatIsUnread() {
    assertThat(title()).isEqualTo("Sala1 — wassop");
    play.hear("ops", "leo", "a").hear("ops", "leo", "b");
    assertThat(title()).isEqualTo("(2) Sala1 — wassop");
    play.hear("ops", "leo", "juanmi!");
    assertThat(title()).isEqualTo("(3!) Sala1 — wassop");
    play.act(new Action.GoTo(Play.place("ops")));
    assertThat(title()).isEqualTo("ops — wassop");
  }

  @Test
  void aMutedDirectConversationIsCountedAndDoesNotCall() {
    play.hear(Play.direct("juanmi"), 1, "leo", "hola");
    assertThat(title()).isEqualTo("(1!) Sala1 — wassop");
    play.enter("/msg leo").enter("/notify none").act(new Action.GoTo(Play.place("Sala1")));
    play.hear(Play.direct("juanmi"), 2, "leo", "eh");
    assertThat(title()).isEqualTo("(1) Sala1 — wassop");
  }

  @Test
  void itSaysThatThereIsNoConnection() {
    play.hear("ops", "leo", "a").act(new Action.Closed("the cable"));
    assertThat(title()).isEqualTo("(1) ⚠ sin conexión · Sala1 — wassop");
  }

  @Test
  void withoutARoomItIsTheProgramsName() {
    play.enter("/leave").answer(new Answer.RoomExited(Play.room("Sala1")));
    play.enter("/leave").answer(new Answer.RoomExited(Play.room("ops")));
    assertThat(title()).isEqualTo("wassop");
  }
}

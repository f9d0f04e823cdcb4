package org.wassop.tui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.text.EmojiCommand;
import org.wassop.tui.model.FirstRunForm.Field;
import org.wassop.tui.model.LinkState.Phase;

/** The form of the first start. */
class AskingTest {
  private final Play play =
      Play.of(Asking.before(Play.start("", "Sala1").state(), FirstRunForm.of("127.0.0.1", 5555)));

  private FirstRunForm form() {
    return ((Popup.FirstRun) play.state().popup()).form();
  }

  private Play enter() {
    return play.act(new Action.Submit());
  }

  private Play clear() {
    return play.act(new Action.Edit(EditBuffer::killToStart));
  }

  @Test
  void enterGoesFromFieldToFieldAndConnectsAfterTheLast() {
    clear().type("chat.example");
    enter();
    clear().type("6000");
    enter().type("ana");
    enter().act(new Action.Move(1, 0));
    assertThat(play.state().preferences().theme()).isEqualTo("dark");
    enter();
    assertThat(play.state().popup()).isEqualTo(new Popup.None());
    assertThat(play.state().link().server()).isEqualTo("chat.example:6000");
    assertThat(play.state().link().phase()).isEqualTo(Phase.CONNECTING);
    assertThat(play.effects())
        .containsExactly(
            new Effect.UseServer("chat.example", 6000),
            new Effect.SaveSettings(
                List.of(
                    SettingChange.to("host", "chat.example"),
                    SettingChange.to("port", "6000"),
                    SettingChange.to("user", "ana"),
                    SettingChange.to("theme", "dark"))),
            new Effect.LoadUnsent(Play.user("ana")),
            new Effect.Connect());
    play.act(Play.connected(Dialect.WASSOP_2));
    assertThat(play.requests()).hasSize(1);
  }

  @Test
  void tabAndArrowsGoAroundTheFields() {
    play.act(new Action.Tab(-1));
    assertThat(form().focus()).isEqualTo(Field.THEME);
    play.act(new Action.Tab(1));
    assertThat(form().focus()).isEqualTo(Field.HOST);
    play.act(new Action.Move(0, 1));
    assertThat(form().focus()).isEqualTo(Field.PORT);
    play.act(new Action.Move(0, -1)).act(new Action.Move(-1, 0)).type("x");
    assertThat(form().text(Field.HOST).text()).isEqualTo("127.0.0.x1");
  }

  @Test
  void whatIsWrongIsSaidInTheFormAndItsFieldHasTheCursor() {
    clear();
    enter();
    assertThat(form().problem()).contains(Phrase.of("first-run.bad-host"));
    play.type("ho st");
    assertThat(form().problem()).isEmpty();
    enter();
    assertThat(form().problem()).contains(Phrase.of("first-run.bad-host"));
    clear().type("::1");
    enter();
    for (String port : List.of("0", "70000", "x")) {
      clear().type(port);
      enter();
      assertThat(form().problem()).contains(Phrase.of("first-run.bad-port"));
    }
    clear().type("7000");
    enter();
    play.act(new Action.Tab(1));
    enter();
    assertThat(form().focus()).isEqualTo(Field.NAME);
    assertThat(form().problem()).contains(Phrase.of("first-run.no-name"));
    play.type("a b");
    enter();
    assertThat(form().problem()).contains(Phrase.of("first-run.bad-name"));
    clear().type("leo").act(new Action.Tab(1));
    enter();
    assertThat(play.state().link().server()).isEqualTo("[::1]:7000");
  }

  @Test
  void otherKeysLeaveTheFormWhereItIs() {
    Popup before = play.state().popup();
    for (Action action :
        List.of(
            new Action.ToggleHelp(),
            new Action.ToggleSearch(),
            new Action.ToggleEmojiPicker(),
            new Action.SendEmoji(EmojiCommand.LOVE),
            new Action.NextRoom(1))) {
      assertThat(play.act(action).state().popup()).isEqualTo(before);
      assertThat(play.state().rooms().shown().orElseThrow().outgoing()).isEmpty();
    }
  }

  @Test
  void escapeConnectsToTheUsualServerAndKeepsNothing() {
    clear().type("elsewhere").act(new Action.Escape());
    assertThat(play.effects()).containsExactly(new Effect.Connect());
    assertThat(play.state().link().server()).isEqualTo("chat.example:5555");
    assertThat(play.state().link().user()).isEqualTo(Optional.empty());
    play.act(Play.connected(Dialect.WASSOP_2));
    assertThat(play.state().isNaming()).isTrue();
  }

  @Test
  void controlCLeaves() {
    assertThat(play.act(new Action.Interrupt()).effects()).containsExactly(new Effect.Quit());
  }
}

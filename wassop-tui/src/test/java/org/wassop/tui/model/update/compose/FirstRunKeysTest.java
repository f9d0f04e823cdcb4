package org.wassop.tui.model.update.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.text.EmojiCommand;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.action.Effect;
import org.wassop.tui.model.action.SettingChange;
import org.wassop.tui.model.state.ConnectionState.Phase;
import org.wassop.tui.model.state.FirstRunForm;
import org.wassop.tui.model.state.FirstRunForm.Field;
import org.wassop.tui.model.state.Popup;
import org.wassop.tui.model.text.EditBuffer;
import org.wassop.tui.model.text.LocalizedText;
import org.wassop.tui.model.update.ModelDriver;

class FirstRunKeysTest {
  private final ModelDriver modelDriver =
      ModelDriver.of(
          FirstRunKeys.open(
              ModelDriver.start("", "Sala1").state(), FirstRunForm.of("127.0.0.1", 5555)));

  private FirstRunForm form() {
    return ((Popup.FirstRun) modelDriver.state().popup()).form();
  }

  private ModelDriver enter() {
    return modelDriver.act(new Action.Submit());
  }

  private ModelDriver clear() {
    return modelDriver.act(new Action.Edit(EditBuffer::killToStart));
  }

  @Test
  void enterGoesFromFieldToFieldAndConnectsAfterTheLast() {
    clear().type("chat.example");
    enter();
    clear().type("6000");
    enter().type("ana");
    enter().act(new Action.Move(1, 0));
    assertThat(modelDriver.state().preferences().theme()).isEqualTo("dark");
    enter();
    assertThat(modelDriver.state().popup()).isEqualTo(new Popup.None());
    assertThat(modelDriver.state().connection().server()).isEqualTo("chat.example:6000");
    assertThat(modelDriver.state().connection().phase()).isEqualTo(Phase.CONNECTING);
    assertThat(modelDriver.effects())
        .containsExactly(
            new Effect.UseServer("chat.example", 6000),
            new Effect.SaveSettings(
                List.of(
                    SettingChange.to("host", "chat.example"),
                    SettingChange.to("port", "6000"),
                    SettingChange.to("user", "ana"),
                    SettingChange.to("theme", "dark"))),
            new Effect.LoadUnsent(ModelDriver.user("ana")),
            new Effect.Connect());
    modelDriver.act(ModelDriver.connected(Dialect.WASSOP_2));
    assertThat(modelDriver.requests()).hasSize(1);
  }

  @Test
  void tabAndArrowsGoAroundTheFields() {
    modelDriver.act(new Action.Tab(-1));
    assertThat(form().focus()).isEqualTo(Field.THEME);
    modelDriver.act(new Action.Tab(1));
    assertThat(form().focus()).isEqualTo(Field.HOST);
    modelDriver.act(new Action.Move(0, 1));
    assertThat(form().focus()).isEqualTo(Field.PORT);
    modelDriver.act(new Action.Move(0, -1)).act(new Action.Move(-1, 0)).type("x");
    assertThat(form().text(Field.HOST).text()).isEqualTo("127.0.0.x1");
  }

  @Test
  void whatIsWrongIsSaidInTheFormAndItsFieldHasTheCursor() {
    clear();
    enter();
    assertThat(form().problem()).contains(LocalizedText.of("first-run.bad-host"));
    modelDriver.type("ho st");
    assertThat(form().problem()).isEmpty();
    enter();
    assertThat(form().problem()).contains(LocalizedText.of("first-run.bad-host"));
    clear().type("::1");
    enter();
    for (String port : List.of("0", "70000", "x")) {
      clear().type(port);
      enter();
      assertThat(form().problem()).contains(LocalizedText.of("first-run.bad-port"));
    }
    clear().type("7000");
    enter();
    modelDriver.act(new Action.Tab(1));
    enter();
    assertThat(form().focus()).isEqualTo(Field.NAME);
    assertThat(form().problem()).contains(LocalizedText.of("first-run.no-name"));
    modelDriver.type("a b");
    enter();
    assertThat(form().problem()).contains(LocalizedText.of("first-run.bad-name"));
    clear().type("leo").act(new Action.Tab(1));
    enter();
    assertThat(modelDriver.state().connection().server()).isEqualTo("[::1]:7000");
  }

  @Test
  void otherKeysLeaveTheFormWhereItIs() {
    Popup before = modelDriver.state().popup();
    for (Action action :
        List.of(
            new Action.ToggleHelp(),
            new Action.ToggleSearch(),
            new Action.ToggleEmojiPicker(),
            new Action.SendEmoji(EmojiCommand.LOVE),
            new Action.NextRoom(1))) {
      assertThat(modelDriver.act(action).state().popup()).isEqualTo(before);
      assertThat(modelDriver.state().conversations().shown().orElseThrow().outgoing()).isEmpty();
    }
  }

  @Test
  void escapeConnectsToTheUsualServerAndKeepsNothing() {
    clear().type("elsewhere").act(new Action.Escape());
    assertThat(modelDriver.effects()).containsExactly(new Effect.Connect());
    assertThat(modelDriver.state().connection().server()).isEqualTo("chat.example:5555");
    assertThat(modelDriver.state().connection().user()).isEqualTo(Optional.empty());
    modelDriver.act(ModelDriver.connected(Dialect.WASSOP_2));
    assertThat(modelDriver.state().isChoosingName()).isTrue();
  }

  @Test
  void controlCLeaves() {
    assertThat(modelDriver.act(new Action.Interrupt()).effects())
        .containsExactly(new Effect.Quit());
  }
}

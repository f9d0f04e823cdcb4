package org.wassop.tui.model.update.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wassop.protocol.Dialect;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.action.Effect;
import org.wassop.tui.model.action.SettingChange;
import org.wassop.tui.model.settings.SettingTable;
import org.wassop.tui.model.state.Preferences;
import org.wassop.tui.model.text.LocalizedText;
import org.wassop.tui.model.update.ModelDriver;

class SetCommandTest {
  private final ModelDriver modelDriver = ModelDriver.online(Dialect.WASSOP_2, "Sala1", "sala dos");

  private static Effect saved(String name, Optional<String> value) {
    return new Effect.SaveSettings(List.of(new SettingChange(name, value)));
  }

  @Test
  void aloneItTellsAllOfThem() {
    modelDriver.enter("/set notify.sala dos none").enter("/set");
    assertThat(modelDriver.log())
        .filteredOn("set.line"::equals)
        .hasSize(SettingTable.all().size() + 1);
    assertThat(modelDriver.lastNote()).isEqualTo("set.how");
    assertThat(modelDriver.effects()).isEmpty();
  }

  @Test
  void withANameItTellsOne() {
    assertThat(modelDriver.enter("/set mouse").lastNote()).isEqualTo("set.one");
    assertThat(modelDriver.enter("/set notify.sala dos").lastNote()).isEqualTo("set.one");
    assertThat(modelDriver.input()).isEmpty();
  }

  @Test
  void withAValueItChangesOneAndKeepsIt() {
    modelDriver.enter("/set mouse OFF");
    assertThat(modelDriver.state().preferences().mouse()).isFalse();
    assertThat(modelDriver.lastNote()).isEqualTo("set.changed");
    assertThat(modelDriver.effects()).containsExactly(saved("mouse", Optional.of("off")));
    modelDriver.enter("/set notify.sala dos none");
    assertThat(modelDriver.state().preferences().alerts().levelOf("sala dos"))
        .isEqualTo(Preferences.NotificationLevel.NONE);
    assertThat(modelDriver.effects())
        .containsExactly(saved("notify.sala dos", Optional.of("none")));
  }

  @Test
  void defaultAndADashTakeItBack() {
    for (String back : List.of("default", "-")) {
      modelDriver.enter("/set joins hidden").enter("/set joins " + back);
      assertThat(modelDriver.state().preferences()).isEqualTo(Preferences.DEFAULT);
      assertThat(modelDriver.lastNote()).isEqualTo("set.default");
      assertThat(modelDriver.effects()).containsExactly(saved("joins", Optional.empty()));
    }
  }

  @Test
  void whatCannotBeStaysInTheInputBarAndIsExplained() {
    modelDriver.enter("/set mouse maybe");
    assertThat(modelDriver.lastNote()).isEqualTo("problem.setting-value");
    assertThat(modelDriver.state().preferences()).isEqualTo(Preferences.DEFAULT);
    assertThat(modelDriver.effects()).isEmpty();
    modelDriver.act(new Action.Interrupt()).enter("/set colour red");
    assertThat(modelDriver.lastNote()).isEqualTo("problem.unknown-setting");
  }

  @Test
  void aThemeThatShipsIsTakenAtOnce() {
    modelDriver.enter("/set theme light");
    assertThat(modelDriver.state().preferences().theme()).isEqualTo("light");
    assertThat(modelDriver.effects()).containsExactly(saved("theme", Optional.of("light")));
  }

  @Test
  void anotherThemeIsTakenOnceItWasLookedAt() {
    modelDriver.enter("/set theme mine");
    assertThat(modelDriver.state().preferences().theme()).isEqualTo("auto");
    assertThat(modelDriver.effects()).containsExactly(new Effect.CheckTheme("mine"));
    modelDriver.act(
        new Action.ThemeChecked(
            "mine", Optional.of(LocalizedText.of("theme.missing", "mine", "x"))));
    assertThat(modelDriver.lastNote()).isEqualTo("theme.missing");
    assertThat(modelDriver.state().preferences().theme()).isEqualTo("auto");
    modelDriver.act(new Action.ThemeChecked("mine", Optional.empty()));
    assertThat(modelDriver.state().preferences().theme()).isEqualTo("mine");
    assertThat(modelDriver.effects()).containsExactly(saved("theme", Optional.of("mine")));
  }

  @Test
  void whatCouldNotBeKeptIsTold() {
    assertThat(modelDriver.act(new Action.SettingsNotSaved("no place")).lastNote())
        .isEqualTo("problem.not-saved");
  }
}

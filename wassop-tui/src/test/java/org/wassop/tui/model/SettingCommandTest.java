package org.wassop.tui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wassop.protocol.Dialect;

class SettingCommandTest {
  private final Play play = Play.online(Dialect.WASSOP_2, "Sala1", "sala dos");

  private static Effect saved(String name, Optional<String> value) {
    return new Effect.SaveSettings(List.of(new SettingChange(name, value)));
  }

  @Test
  void aloneItTellsAllOfThem() {
    play.enter("/set notify.sala dos none").enter("/set");
    assertThat(play.log()).filteredOn("set.line"::equals).hasSize(SettingTable.all().size() + 1);
    assertThat(play.told()).isEqualTo("set.how");
    assertThat(play.effects()).isEmpty();
  }

  @Test
  void withANameItTellsOne() {
    assertThat(play.enter("/set mouse").told()).isEqualTo("set.one");
    assertThat(play.enter("/set notify.sala dos").told()).isEqualTo("set.one");
    assertThat(play.input()).isEmpty();
  }

  @Test
  void withAValueItChangesOneAndKeepsIt() {
    play.enter("/set mouse OFF");
    assertThat(play.state().preferences().mouse()).isFalse();
    assertThat(play.told()).isEqualTo("set.changed");
    assertThat(play.effects()).containsExactly(saved("mouse", Optional.of("off")));
    play.enter("/set notify.sala dos none");
    assertThat(play.state().preferences().alerts().levelOf("sala dos"))
        .isEqualTo(Preferences.Level.NONE);
    assertThat(play.effects()).containsExactly(saved("notify.sala dos", Optional.of("none")));
  }

  @Test
  void defaultAndADashTakeItBack() {
    for (String back : List.of("default", "-")) {
      play.enter("/set joins hidden").enter("/set joins " + back);
      assertThat(play.state().preferences()).isEqualTo(Preferences.DEFAULT);
      assertThat(play.told()).isEqualTo("set.default");
      assertThat(play.effects()).containsExactly(saved("joins", Optional.empty()));
    }
  }

  @Test
  void whatCannotBeStaysInTheInputBarAndIsExplained() {
    play.enter("/set mouse maybe");
    assertThat(play.told()).isEqualTo("problem.setting-value");
    assertThat(play.state().preferences()).isEqualTo(Preferences.DEFAULT);
    assertThat(play.effects()).isEmpty();
    play.act(new Action.Interrupt()).enter("/set colour red");
    assertThat(play.told()).isEqualTo("problem.unknown-setting");
  }

  @Test
  void aThemeThatShipsIsTakenAtOnce() {
    play.enter("/set theme light");
    assertThat(play.state().preferences().theme()).isEqualTo("light");
    assertThat(play.effects()).containsExactly(saved("theme", Optional.of("light")));
  }

  @Test
  void anotherThemeIsTakenOnceItWasLookedAt() {
    play.enter("/set theme mine");
    assertThat(play.state().preferences().theme()).isEqualTo("auto");
    assertThat(play.effects()).containsExactly(new Effect.TryTheme("mine"));
    play.act(new Action.ThemeTried("mine", Optional.of(Phrase.of("theme.missing", "mine", "x"))));
    assertThat(play.told()).isEqualTo("theme.missing");
    assertThat(play.state().preferences().theme()).isEqualTo("auto");
    play.act(new Action.ThemeTried("mine", Optional.empty()));
    assertThat(play.state().preferences().theme()).isEqualTo("mine");
    assertThat(play.effects()).containsExactly(saved("theme", Optional.of("mine")));
  }

  @Test
  void whatCouldNotBeKeptIsTold() {
    assertThat(play.act(new Action.NotSaved("no place")).told()).isEqualTo("problem.not-saved");
  }
}

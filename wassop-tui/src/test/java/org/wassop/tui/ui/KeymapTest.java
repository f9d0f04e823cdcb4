package org.wassop.tui.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wassop.cli.Language;
import org.wassop.protocol.Dialect;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.text.EditBuffer;
import org.wassop.tui.model.update.ModelDriver;
import org.wassop.tui.model.update.command.SlashCommands;
import org.wassop.tui.terminal.input.PasteStroke;
import org.wassop.tui.terminal.input.TextStroke;
import org.wassop.tui.text.CellWidth;
import org.wassop.tui.view.popup.HelpPage;
import org.wassop.tui.view.rows.Row;
import org.wassop.tui.view.rows.ScreenTexts;

class KeymapTest {
  private static final Keymap.Scroller NOTHING_TO_SCROLL =
      new ScreenlessScroller(new ScreenTexts(Language.ES, ZoneOffset.UTC));

  private static List<KeyStroke> allKeys() {
    List<KeyStroke> keys = new ArrayList<>();
    for (int modifiers = 0; modifiers < 4; modifiers++) {
      boolean ctrl = (modifiers & 1) != 0;
      boolean alt = (modifiers & 2) != 0;
      for (KeyType type : KeyType.values()) {
        if (type != KeyType.Character) {
          keys.add(new KeyStroke(type, ctrl, alt));
        }
      }
      for (char c = ' '; c < 127; c++) {
        keys.add(new KeyStroke(c, ctrl, alt));
      }
    }
    return keys;
  }

  @Test
  void noKeyHasTwoMeanings() {
    assertThat(allKeys()).allMatch(key -> Keymap.help(key).size() <= 1);
  }

  @Test
  void noTwoLinesOfTheHelpSayTheSame() {
    assertThat(Keymap.help()).extracting(HelpPage.KeyHelp::help).doesNotHaveDuplicates();
  }

  @Test
  void everyLineOfTheHelpHasAKeyThatDoesSomething() {
    State state = ModelDriver.online(Dialect.WASSOP_2).state();
    Set<HelpPage.KeyHelp> reached = new HashSet<>();
    for (KeyStroke key : allKeys()) {
      List<HelpPage.KeyHelp> help = Keymap.help(key);
      if (!help.isEmpty()) {
        reached.addAll(help);
        assertThat(Keymap.action(key, state, NOTHING_TO_SCROLL)).as("%s", key).isPresent();
      }
    }
    assertThat(reached).containsExactlyInAnyOrderElementsOf(Keymap.help());
  }

  @ParameterizedTest
  @EnumSource
  void theHelpHasEveryKeyAndCommandAtAnyWidth(Language language) {
    ScreenTexts screenTexts = new ScreenTexts(language, ZoneOffset.UTC);
    for (int columns : new int[] {18, 26, 27, 38, 70}) {
      List<Row> rows = HelpPage.rows(Keymap.help(), screenTexts, columns);
      String text = String.join(" ", rows.stream().map(Row::text).toList()).replaceAll("\\s+", " ");
      for (HelpPage.KeyHelp help : Keymap.help()) {
        assertThat(text).contains(help.keys(screenTexts));
      }
      for (SlashCommands.Command command : SlashCommands.all()) {
        assertThat(text).contains(command.name());
      }
      assertThat(rows).allMatch(row -> CellWidth.ofText(row.text()) <= Math.max(columns, 18));
    }
  }

  @Test
  void controlKCutsTextAndOpensTheSwitcherWithoutAny() {
    KeyStroke key = new KeyStroke('k', true, false);
    ModelDriver modelDriver = ModelDriver.online(Dialect.WASSOP_2, "Sala1").type("hola");
    assertThat(Keymap.action(key, modelDriver.state(), NOTHING_TO_SCROLL))
        .contains(new Action.ToggleSwitcher());
    modelDriver.act(new Action.Edit(EditBuffer::left));
    Keymap.action(key, modelDriver.state(), NOTHING_TO_SCROLL).ifPresent(modelDriver::act);
    assertThat(modelDriver.input()).isEqualTo("hol");
    modelDriver.act(new Action.ToggleSwitcher());
    assertThat(Keymap.action(key, modelDriver.state(), NOTHING_TO_SCROLL))
        .contains(new Action.ToggleSwitcher());
    assertThat(
            Keymap.action(new KeyStroke('n', true, false), modelDriver.state(), NOTHING_TO_SCROLL))
        .contains(new Action.Move(0, 1));
  }

  @Test
  void pastesAndEmojiAreTextWhateverTheyContain() {
    State state = ModelDriver.online(Dialect.WASSOP_2).state();
    assertThat(Keymap.action(new PasteStroke("a\n/quit\n", false), state, NOTHING_TO_SCROLL))
        .contains(new Action.Paste("a\n/quit\n", false));
    assertThat(Keymap.action(new TextStroke("👍"), state, NOTHING_TO_SCROLL))
        .contains(new Action.Type("👍"));
  }

  @Test
  void enterWithAModifierStartsANewLine() {
    State state = ModelDriver.online(Dialect.WASSOP_2).state();
    for (KeyStroke key :
        List.of(
            new KeyStroke(KeyType.Enter, false, true),
            new KeyStroke(KeyType.Enter, true, false),
            new KeyStroke(KeyType.Enter, false, false, true))) {
      assertThat(Keymap.action(key, state, NOTHING_TO_SCROLL)).contains(new Action.Type("\n"));
    }
    assertThat(Keymap.action(new KeyStroke(KeyType.Enter), state, NOTHING_TO_SCROLL))
        .contains(new Action.Submit());
  }
}

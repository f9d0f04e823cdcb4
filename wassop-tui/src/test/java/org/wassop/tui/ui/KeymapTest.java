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
import org.wassop.tui.model.Action;
import org.wassop.tui.model.Commands;
import org.wassop.tui.model.EditBuffer;
import org.wassop.tui.model.Play;
import org.wassop.tui.model.State;
import org.wassop.tui.terminal.PasteStroke;
import org.wassop.tui.terminal.TextStroke;
import org.wassop.tui.text.CellWidth;
import org.wassop.tui.view.HelpPage;
import org.wassop.tui.view.Row;
import org.wassop.tui.view.Words;

class KeymapTest {
  private static final Keymap.Scroller NOTHING_TO_SCROLL =
      new ScrollerOnPaper(new Words(Language.ES, ZoneOffset.UTC));

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
    State state = Play.online(Dialect.WASSOP_2).state();
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
    Words words = new Words(language, ZoneOffset.UTC);
    for (int columns : new int[] {18, 26, 27, 38, 70}) {
      List<Row> rows = HelpPage.rows(Keymap.help(), words, columns);
      String text = String.join(" ", rows.stream().map(Row::text).toList()).replaceAll("\\s+", " ");
      for (HelpPage.KeyHelp help : Keymap.help()) {
        assertThat(text).contains(help.keys(words));
      }
      for (Commands.Command command : Commands.all()) {
        assertThat(text).contains(command.name());
      }
      assertThat(rows).allMatch(row -> CellWidth.ofText(row.text()) <= Math.max(columns, 18));
    }
  }

  @Test
  void controlKCutsWhereThereIsSomethingToCutAndElseGoesSomewhere() {
    KeyStroke key = new KeyStroke('k', true, false);
    Play play = Play.online(Dialect.WASSOP_2, "Sala1").type("hola");
    assertThat(Keymap.action(key, play.state(), NOTHING_TO_SCROLL))
        .contains(new Action.ToggleSwitcher());
    play.act(new Action.Edit(EditBuffer::left));
    Keymap.action(key, play.state(), NOTHING_TO_SCROLL).ifPresent(play::act);
    assertThat(play.input()).isEqualTo("hol");
    play.act(new Action.ToggleSwitcher());
    assertThat(Keymap.action(key, play.state(), NOTHING_TO_SCROLL))
        .contains(new Action.ToggleSwitcher());
    assertThat(Keymap.action(new KeyStroke('n', true, false), play.state(), NOTHING_TO_SCROLL))
        .contains(new Action.Move(0, 1));
  }

  @Test
  void pastesAndEmojiAreTextWhateverTheyContain() {
    State state = Play.online(Dialect.WASSOP_2).state();
    assertThat(Keymap.action(new PasteStroke("a\n/quit\n", false), state, NOTHING_TO_SCROLL))
        .contains(new Action.Paste("a\n/quit\n", false));
    assertThat(Keymap.action(new TextStroke("👍"), state, NOTHING_TO_SCROLL))
        .contains(new Action.Type("👍"));
  }
}

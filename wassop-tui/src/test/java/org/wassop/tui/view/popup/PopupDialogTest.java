package org.wassop.tui.view.popup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wassop.tui.view.rows.TestTexts.SPANISH;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.update.Monkey;
import org.wassop.tui.view.popup.HelpPage.KeyHelp;

class PopupDialogTest {
  private static final List<KeyHelp> KEYS =
      List.of(new KeyHelp("F1", "keys.help"), new KeyHelp("Alt+1 … Alt+9", "keys.room-number"));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void popupsAlwaysFitTheScreenAndTheirCursorFitsThem(long seed) {
    Random random = new Random(seed);
    Monkey monkey = new Monkey(random);
    for (int i = 0; i < 2_000; i++) {
      monkey.next();
      State state = monkey.state();
      Optional<PopupDialog> dialog = PopupDialog.of(state, SPANISH, KEYS);
      int rows = Math.max(3, state.viewport().rows() - 2);
      dialog.ifPresent(shown -> {
        assertThat(shown.rows()).hasSizeBetween(1, rows);
        assertThat(shown.rows()).allMatch(row -> row.width() == shown.columns());
        boolean typed = state.popup().acceptsText();
        assertThat(shown.cursor().isPresent()).isEqualTo(typed);
        shown.cursor().ifPresent(at -> assertThat(at.column()).isBetween(0, shown.columns() - 1));
      });
      assertThat(PopupDialog.helpTop(state, SPANISH, KEYS, random.nextInt(99) - 50))
          .isNotNegative();
    }
  }
}

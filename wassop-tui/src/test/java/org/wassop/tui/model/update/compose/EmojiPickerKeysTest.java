package org.wassop.tui.model.update.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wassop.protocol.Dialect;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.action.Effect;
import org.wassop.tui.model.state.Popup;
import org.wassop.tui.model.text.EmojiTable;
import org.wassop.tui.model.update.ModelDriver;

class EmojiPickerKeysTest {
  private final ModelDriver modelDriver = ModelDriver.online(Dialect.WASSOP_2, "Sala1");

  private ModelDriver pick(String search) {
    return modelDriver.act(new Action.ToggleEmojiPicker()).type(search).act(new Action.Submit());
  }

  private static List<String> found(String search, String... recent) {
    return EmojiTable.matching(search, List.of(recent)).stream()
        .map(EmojiTable.Emoji::text)
        .toList();
  }

  @Test
  void wordsOfBothLanguagesFindAnEmoji() {
    assertThat(found("thumbs up")).startsWith("👍");
    assertThat(found("pulgar arriba")).startsWith("👍");
    assertThat(found("CORAZÓN")).contains("❤️").isEqualTo(found("corazon"));
    assertThat(found("crzon")).contains("❤️");
    assertThat(found("qwerty")).isEmpty();
  }

  @Test
  void aWholeWordIsBetterThanItsBeginningAndThatBetterThanAPart() {
    List<String> risa = found("risa");
    assertThat(risa.indexOf("😂")).isLessThan(risa.indexOf("😊"));
    assertThat(found("risa", "😊")).startsWith("😂").contains("😊");
    assertThat(found("no")).startsWith("👎");
  }

  @Test
  void theLastOnesComeFirstAndOnce() {
    assertThat(found("", "👎", "😂")).startsWith("👎", "😂", "❤️").doesNotHaveDuplicates();
    assertThat(found("pulgar", "👎")).containsExactly("👎", "👍");
    assertThat(found("", "no emoji")).isEqualTo(found(""));
  }

  @Test
  void whatIsChosenIsRememberedAndSaved() {
    pick("pulgar arriba");
    assertThat(modelDriver.input()).isEqualTo("👍");
    assertThat(modelDriver.effects()).containsExactly(new Effect.SaveRecentEmojis(List.of("👍")));
    pick("pulgar abajo");
    assertThat(modelDriver.state().recentEmojis()).containsExactly("👎", "👍");
    assertThat(pick("").effects()).isEmpty();
    assertThat(modelDriver.input()).isEqualTo("👍👎👎");
  }

  @Test
  void noMoreThanSixteenAreRemembered() {
    List<EmojiTable.Emoji> all = EmojiTable.matching("");
    for (int i = 0; i < 20; i++) {
      modelDriver.act(new Action.ToggleEmojiPicker());
      int index =
          found("", modelDriver.state().recentEmojis().toArray(String[]::new))
              .indexOf(all.get(i).text());
      modelDriver.act(new Action.Move(index, 0)).act(new Action.Submit());
    }
    List<String> last =
        new ArrayList<>(all.subList(4, 20).stream().map(EmojiTable.Emoji::text).toList());
    Collections.reverse(last);
    assertThat(modelDriver.state().recentEmojis()).isEqualTo(last);
  }

  @Test
  void thoseOfAnEarlierStartComeAfterThoseOfThisOne() {
    pick("pulgar arriba");
    modelDriver.act(new Action.RecentEmojisLoaded(List.of("\u001b[2J", "😂", "👍", "😂")));
    assertThat(modelDriver.state().recentEmojis()).containsExactly("👍", "😂");
  }

  @Test
  void nothingFoundIsNothingChosen() {
    pick("qwerty");
    assertThat(modelDriver.state().popup()).isEqualTo(new Popup.None());
    assertThat(modelDriver.input()).isEmpty();
  }
}

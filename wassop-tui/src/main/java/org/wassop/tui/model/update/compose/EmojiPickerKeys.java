package org.wassop.tui.model.update.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.wassop.tui.model.action.Effect;
import org.wassop.tui.model.state.Popup;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.state.Step;
import org.wassop.tui.model.text.EditBuffer;
import org.wassop.tui.model.text.EmojiTable;
import org.wassop.tui.model.update.message.MessageActions;

/** The keys of the emoji picker, and the recently used emoji. Pure. */
public final class EmojiPickerKeys {
  private static final int MAX_LENGTH = 64;

  /** How many recently used emoji are remembered: two rows of the widest picker. */
  private static final int MOST_RECENT = 16;

  private EmojiPickerKeys() {}

  /** Returns a picker that shows all emoji. */
  public static Popup.EmojiPicker opened() {
    return new Popup.EmojiPicker(EditBuffer.empty(MAX_LENGTH), 0);
  }

  /** Edits the search. Another text selects the first match. */
  public static Step edit(State state, Popup.EmojiPicker picker, UnaryOperator<EditBuffer> change) {
    EditBuffer search = change.apply(picker.search());
    int selected = search.text().equals(picker.search().text()) ? picker.selected() : 0;
    return Step.to(state.with(new Popup.EmojiPicker(search, selected)));
  }

  /** Moves the selection by {@code columns} and {@code rows}, as far as there are matches. */
  public static Step move(State state, Popup.EmojiPicker picker, int columns, int rows) {
    int count = EmojiTable.matching(picker.search().text(), state.recentEmojis()).size();
    int target = picker.selected() + columns;
    for (int i = Math.abs(rows); i > 0; i--) {
      int next = target + Integer.signum(rows) * state.viewport().emojiColumns();
      target = next >= 0 && next < count ? next : target;
    }
    boolean inside = target >= 0 && target < count;
    return Step.to(
        state.with(new Popup.EmojiPicker(picker.search(), inside ? target : picker.selected())));
  }

  /** Closes the picker, uses the selected emoji, and remembers it. */
  public static Step submit(State state, Popup.EmojiPicker picker, long nowMillis) {
    List<EmojiTable.Emoji> matching =
        EmojiTable.matching(picker.search().text(), state.recentEmojis());
    State closed = state.with(new Popup.None());
    if (picker.selected() >= matching.size()) {
      return Step.to(closed);
    }
    String emoji = matching.get(picker.selected()).text();
    Step used = used(closed, emoji, nowMillis);
    List<String> recent = recent(state.recentEmojis(), emoji);
    if (recent.equals(state.recentEmojis())) {
      return used;
    }
    List<Effect> effects = new ArrayList<>(used.effects());
    effects.add(new Effect.SaveRecentEmojis(recent));
    return new Step(used.state().withRecentEmojis(recent), effects);
  }

  /** Reacts to the selected message with {@code emoji}, or inserts it into the input bar. */
  private static Step used(State state, String emoji, long nowMillis) {
    return state.selection().isPresent()
        ? MessageActions.react(state, emoji, nowMillis)
        : Step.to(state.with(state.input().insert(emoji)));
  }

  /**
   * Returns {@code state} with {@code emojis}, which an earlier start of the program saved, after
   * its own recent ones.
   */
  public static State remembered(State state, List<String> emojis) {
    List<String> all = new ArrayList<>(state.recentEmojis());
    all.addAll(emojis);
    List<String> known = EmojiTable.known(all);
    return state.withRecentEmojis(known.subList(0, Math.min(known.size(), MOST_RECENT)));
  }

  private static List<String> recent(List<String> before, String emoji) {
    List<String> recent = new ArrayList<>(before);
    recent.remove(emoji);
    recent.addFirst(emoji);
    return recent.subList(0, Math.min(recent.size(), MOST_RECENT));
  }
}

package org.wassop.tui.model;

import java.util.List;
import java.util.function.UnaryOperator;
import org.wassop.protocol.Limits;

/** What keys do to the emoji picker. Pure. */
final class Picking {
  private Picking() {}

  static Step edit(State state, Popup.EmojiPicker picker, UnaryOperator<EditBuffer> change) {
    EditBuffer search = EditBuffer.empty(Limits.LINE_BYTES).withText(picker.search());
    return Step.to(state.with(new Popup.EmojiPicker(change.apply(search).text(), 0)));
  }

  static Step move(State state, Popup.EmojiPicker picker, int columns, int rows) {
    int count = Emojis.matching(picker.search()).size();
    int wanted = picker.selected() + columns;
    for (int i = Math.abs(rows); i > 0; i--) {
      int next = wanted + Integer.signum(rows) * Emojis.columnsOn(state.viewport());
      wanted = next >= 0 && next < count ? next : wanted;
    }
    boolean inside = wanted >= 0 && wanted < count;
    return Step.to(
        state.with(new Popup.EmojiPicker(picker.search(), inside ? wanted : picker.selected())));
  }

  static Step submit(State state, Popup.EmojiPicker picker) {
    List<Emojis.Emoji> matching = Emojis.matching(picker.search());
    State closed = state.with(new Popup.None());
    return picker.selected() < matching.size()
        ? Step.to(closed.with(state.input().insert(matching.get(picker.selected()).text())))
        : Step.to(closed);
  }
}

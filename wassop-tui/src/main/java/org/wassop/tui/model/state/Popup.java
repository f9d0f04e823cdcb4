package org.wassop.tui.model.state;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.action.Effect;
import org.wassop.tui.model.text.EditBuffer;
import org.wassop.tui.model.update.compose.CompletionKeys;
import org.wassop.tui.model.update.compose.EmojiPickerKeys;
import org.wassop.tui.model.update.compose.FirstRunKeys;
import org.wassop.tui.model.update.compose.InputKeys;
import org.wassop.tui.model.update.compose.PasteKeys;
import org.wassop.tui.model.update.navigate.LinkChooser;
import org.wassop.tui.model.update.navigate.MessageSearch;
import org.wassop.tui.model.update.navigate.QuickSwitcher;

/** What stands before the rooms, and what the keys do to it. Immutable. */
public sealed interface Popup {
  /**
   * What an edit does to {@code state}, whose popup this is. One without a text closes, and the
   * input bar is edited.
   */
  default Step edit(State state, UnaryOperator<EditBuffer> change) {
    return InputKeys.write(state.with(new None()), change);
  }

  /** What an arrow key does, in cells. */
  default Step move(State state, int columns, int rows) {
    return Step.to(state);
  }

  /** What Enter does. */
  default Step submit(State state, long nowMillis) {
    return Step.to(state.with(new None()));
  }

  /** What Tab does; {@code steps} is −1 for Shift+Tab. */
  default Step tab(State state, int steps) {
    return Step.to(state);
  }

  /** What closes it without doing what it is for. */
  default State closed(State state) {
    return state.with(new None());
  }

  /** What Escape does. */
  default Step escape(State state) {
    return Step.to(closed(state));
  }

  /** What Ctrl+C does. */
  default Step interrupt(State state) {
    return Step.to(closed(state));
  }

  /** Whether {@code action} is for anybody while this is there. */
  default boolean takes(Action action) {
    return true;
  }

  /** Whether what is typed goes into it, in one line. */
  default boolean hasText() {
    return false;
  }

  /** Nothing: the keys belong to the input bar. */
  record None() implements Popup {
    @Override
    public Step edit(State state, UnaryOperator<EditBuffer> change) {
      return InputKeys.write(state, change);
    }

    @Override
    public Step move(State state, int columns, int rows) {
      return InputKeys.move(state, columns, rows);
    }

    @Override
    public Step submit(State state, long nowMillis) {
      return InputKeys.submit(state, nowMillis);
    }

    @Override
    public Step tab(State state, int steps) {
      return CompletionKeys.tab(state, steps);
    }
  }

  /** The emoji that match {@code search}, with one {@code selected}. */
  record EmojiPicker(EditBuffer search, int selected) implements Popup {
    @Override
    public Step edit(State state, UnaryOperator<EditBuffer> change) {
      return EmojiPickerKeys.edit(state, this, change);
    }

    @Override
    public Step move(State state, int columns, int rows) {
      return EmojiPickerKeys.move(state, this, columns, rows);
    }

    @Override
    public Step submit(State state, long nowMillis) {
      return EmojiPickerKeys.submit(state, this, nowMillis);
    }

    @Override
    public Step tab(State state, int steps) {
      return EmojiPickerKeys.move(state, this, steps, 0);
    }

    @Override
    public boolean hasText() {
      return true;
    }
  }

  /**
   * Where one can go, with one choice {@code selected}.
   *
   * @param filter what is typed
   * @param places all of them, the best first when nothing is typed
   */
  record Switcher(EditBuffer filter, List<SwitcherChoice> places, int selected) implements Popup {
    /** Copies {@code places}. */
    public Switcher {
      places = List.copyOf(places);
    }

    /** What there is to choose from, the best first. */
    public List<SwitcherChoice> choices() {
      return QuickSwitcher.choices(filter.text(), places);
    }

    /** Where Enter goes, if anywhere. */
    public Optional<SwitcherChoice> choice() {
      List<SwitcherChoice> choices = choices();
      return selected < choices.size() ? Optional.of(choices.get(selected)) : Optional.empty();
    }

    @Override
    public Step edit(State state, UnaryOperator<EditBuffer> change) {
      return QuickSwitcher.edit(state, this, change);
    }

    @Override
    public Step move(State state, int columns, int rows) {
      return rows == 0
          ? edit(state, text -> columns < 0 ? text.left() : text.right())
          : QuickSwitcher.move(state, this, rows);
    }

    @Override
    public Step submit(State state, long nowMillis) {
      return QuickSwitcher.submit(state, this, nowMillis);
    }

    @Override
    public Step tab(State state, int steps) {
      return QuickSwitcher.move(state, this, steps);
    }

    @Override
    public boolean hasText() {
      return true;
    }
  }

  /** A search in what was said. */
  record Search(SearchState box) implements Popup {
    @Override
    public Step edit(State state, UnaryOperator<EditBuffer> change) {
      return Step.to(state.with(new Search(box.edit(change))));
    }

    @Override
    public Step move(State state, int columns, int rows) {
      return rows == 0
          ? edit(state, input -> columns < 0 ? input.left() : input.right())
          : Step.to(state.with(new Search(box.moved(rows))));
    }

    @Override
    public Step submit(State state, long nowMillis) {
      return MessageSearch.submit(state, box, nowMillis);
    }

    @Override
    public Step tab(State state, int steps) {
      return MessageSearch.elsewhere(state, box);
    }

    @Override
    public boolean hasText() {
      return true;
    }
  }

  /** Web addresses, of which there is one at least, with one {@code selected}. */
  record LinkChoice(List<String> links, int selected) implements Popup {
    /** Copies {@code links}. */
    public LinkChoice {
      links = List.copyOf(links);
    }

    @Override
    public Step move(State state, int columns, int rows) {
      int other = Math.clamp((long) selected + rows, 0, links.size() - 1);
      return Step.to(state.with(new LinkChoice(links, other)));
    }

    @Override
    public Step submit(State state, long nowMillis) {
      return LinkChooser.submit(state, this, nowMillis);
    }
  }

  /** What is asked at the first start; it stays until it is answered or left. */
  record FirstRun(FirstRunForm form) implements Popup {
    @Override
    public Step edit(State state, UnaryOperator<EditBuffer> change) {
      return FirstRunKeys.edit(state, form, change);
    }

    @Override
    public Step move(State state, int columns, int rows) {
      return FirstRunKeys.move(state, form, columns, rows);
    }

    @Override
    public Step submit(State state, long nowMillis) {
      return FirstRunKeys.submit(state, form);
    }

    @Override
    public Step tab(State state, int steps) {
      return FirstRunKeys.tab(state, form, steps);
    }

    @Override
    public Step escape(State state) {
      return FirstRunKeys.skip(state);
    }

    @Override
    public Step interrupt(State state) {
      return Step.to(state, new Effect.Quit());
    }

    @Override
    public boolean takes(Action action) {
      return FirstRunKeys.takes(action);
    }

    @Override
    public boolean hasText() {
      return true;
    }
  }

  /** The keys and commands that {@code filter} finds, scrolled down by {@code top} rows. */
  record Help(EditBuffer filter, int top) implements Popup {
    private static final int MAX_LENGTH = 64;

    /** All of them, from the start. */
    public static Help all() {
      return new Help(EditBuffer.empty(MAX_LENGTH), 0);
    }

    @Override
    public Step edit(State state, UnaryOperator<EditBuffer> change) {
      EditBuffer changed = change.apply(filter);
      int row = changed.text().equals(filter.text()) ? top : 0;
      return Step.to(state.with(new Help(changed, row)));
    }

    @Override
    public Step move(State state, int columns, int rows) {
      return edit(state, text -> columns < 0 ? text.left() : columns > 0 ? text.right() : text);
    }

    @Override
    public boolean hasText() {
      return true;
    }
  }

  /**
   * A look at what is pasted, before it is sent. Any key that edits puts it into the input bar.
   *
   * @param text what is pasted, harmless
   * @param messages how many messages it becomes with what is typed around it
   * @param cut whether there was more than has place
   * @param top how many rows it is scrolled down
   */
  record PasteLook(String text, int messages, boolean cut, int top) implements Popup {
    @Override
    public Step edit(State state, UnaryOperator<EditBuffer> change) {
      return InputKeys.write(PasteKeys.inserted(state, this), change);
    }

    @Override
    public Step move(State state, int columns, int rows) {
      return PasteKeys.scroll(state, this, rows);
    }

    @Override
    public Step submit(State state, long nowMillis) {
      return PasteKeys.send(state, this, nowMillis);
    }

    @Override
    public Step tab(State state, int steps) {
      return Step.to(PasteKeys.inserted(state, this));
    }

    @Override
    public State closed(State state) {
      return PasteKeys.thrownAway(state, this);
    }

    public PasteLook at(int other) {
      return new PasteLook(text, messages, cut, other);
    }
  }
}

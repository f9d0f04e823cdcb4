package org.wassop.tui.model;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What stands before the rooms, and what the keys do to it. Immutable. */
public sealed interface Popup {
  /**
   * What an edit does to {@code state}, whose popup this is. One without a text closes, and the
   * input bar is edited.
   */
  default Step edit(State state, UnaryOperator<EditBuffer> change) {
    return Typing.write(state.with(new None()), change);
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

  /** Whether what is typed goes into it, in one line. */
  default boolean hasText() {
    return false;
  }

  /** Nothing: the keys belong to the input bar. */
  record None() implements Popup {
    @Override
    public Step edit(State state, UnaryOperator<EditBuffer> change) {
      return Typing.write(state, change);
    }

    @Override
    public Step move(State state, int columns, int rows) {
      return Typing.move(state, columns, rows);
    }

    @Override
    public Step submit(State state, long nowMillis) {
      return Typing.submit(state, nowMillis);
    }
  }

  /** The emoji that match {@code search}, with one {@code selected}. */
  record EmojiPicker(EditBuffer search, int selected) implements Popup {
    @Override
    public Step edit(State state, UnaryOperator<EditBuffer> change) {
      return Picking.edit(state, this, change);
    }

    @Override
    public Step move(State state, int columns, int rows) {
      return Picking.move(state, this, columns, rows);
    }

    @Override
    public Step submit(State state, long nowMillis) {
      return Picking.submit(state, this);
    }

    @Override
    public Step tab(State state, int steps) {
      return Picking.move(state, this, steps, 0);
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
  record Switcher(EditBuffer filter, List<Choice> places, int selected) implements Popup {
    /** Copies {@code places}. */
    public Switcher {
      places = List.copyOf(places);
    }

    /** What there is to choose from, the best first. */
    public List<Choice> choices() {
      return Switching.choices(filter.text(), places);
    }

    /** Where Enter goes, if anywhere. */
    public Optional<Choice> choice() {
      List<Choice> choices = choices();
      return selected < choices.size() ? Optional.of(choices.get(selected)) : Optional.empty();
    }

    @Override
    public Step edit(State state, UnaryOperator<EditBuffer> change) {
      return Switching.edit(state, this, change);
    }

    @Override
    public Step move(State state, int columns, int rows) {
      return rows == 0
          ? edit(state, text -> columns < 0 ? text.left() : text.right())
          : Switching.move(state, this, rows);
    }

    @Override
    public Step submit(State state, long nowMillis) {
      return Switching.submit(state, this, nowMillis);
    }

    @Override
    public Step tab(State state, int steps) {
      return Switching.move(state, this, steps);
    }

    @Override
    public boolean hasText() {
      return true;
    }
  }

  /** A search in what was said. */
  record Search(SearchBox box) implements Popup {
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
      return Searching.submit(state, box, nowMillis);
    }

    @Override
    public Step tab(State state, int steps) {
      return Searching.elsewhere(state, box);
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
    static Help all() {
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
}

package org.wassop.tui.model;

import java.util.List;
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
  record EmojiPicker(String search, int selected) implements Popup {
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
      return LinkList.submit(state, this, nowMillis);
    }
  }

  /** The keys and commands, scrolled down by {@code top} rows. */
  record Help(int top) implements Popup {}
}

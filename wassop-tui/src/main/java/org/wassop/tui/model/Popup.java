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

    @Override
    public Step tab(State state, int steps) {
      return Completing.tab(state, steps);
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
      return Picking.submit(state, this, nowMillis);
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

  /** What is asked at the first start; it stays until it is answered or left. */
  record FirstRun(FirstRunForm form) implements Popup {
    @Override
    public Step edit(State state, UnaryOperator<EditBuffer> change) {
      return Asking.edit(state, form, change);
    }

    @Override
    public Step move(State state, int columns, int rows) {
      return Asking.move(state, form, columns, rows);
    }

    @Override
    public Step submit(State state, long nowMillis) {
      return Asking.submit(state, form);
    }

    @Override
    public Step tab(State state, int steps) {
      return Asking.tab(state, form, steps);
    }

    @Override
    public Step escape(State state) {
      return Asking.skip(state);
    }

    @Override
    public Step interrupt(State state) {
      return Step.to(state, new Effect.Quit());
    }

    @Override
    public boolean takes(Action action) {
      return Asking.takes(action);
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
      return Typing.write(Pasting.inserted(state, this), change);
    }

    @Override
    public Step move(State state, int columns, int rows) {
      return Pasting.scroll(state, this, rows);
    }

    @Override
    public Step submit(State state, long nowMillis) {
      return Pasting.send(state, this, nowMillis);
    }

    @Override
    public Step tab(State state, int steps) {
      return Step.to(Pasting.inserted(state, this));
    }

    @Override
    public State closed(State state) {
      return Pasting.thrownAway(state, this);
    }

    PasteLook at(int other) {
      return new PasteLook(text, messages, cut, other);
    }
  }
}

package org.wassop.tui.model.state;

import java.util.List;
import java.util.Optional;
import org.wassop.tui.model.text.EditBuffer;

/**
 * A popup, which covers the conversations and takes the keys while it is open. Immutable data:
 * {@code PopupKeys} in the update package defines what each key does.
 */
public sealed interface Popup {
  /** Returns whether the popup has a line for typed text. */
  boolean acceptsText();

  /** No popup: the keys belong to the input bar. */
  record None() implements Popup {
    @Override
    public boolean acceptsText() {
      return false;
    }
  }

  /**
   * The emoji picker: the emoji that match {@code search}, with the one at {@code selected}
   * selected.
   */
  record EmojiPicker(EditBuffer search, int selected) implements Popup {
    @Override
    public boolean acceptsText() {
      return true;
    }
  }

  /**
   * The quick switcher: a list of conversations to go to.
   *
   * @param filter the typed text
   * @param candidates all choices, the best first when nothing is typed
   * @param selected the index of the selected choice among those that match
   */
  record Switcher(EditBuffer filter, List<SwitcherChoice> candidates, int selected)
      implements Popup {
    /** Copies {@code candidates}. */
    public Switcher {
      candidates = List.copyOf(candidates);
    }

    /** Returns the choices that match the typed text, the best first. */
    public List<SwitcherChoice> choices() {
      return SwitcherChoice.ranked(filter.text(), candidates);
    }

    /** Returns the selected choice; empty if none matches. */
    public Optional<SwitcherChoice> choice() {
      List<SwitcherChoice> choices = choices();
      return selected < choices.size() ? Optional.of(choices.get(selected)) : Optional.empty();
    }

    @Override
    public boolean acceptsText() {
      return true;
    }
  }

  /** The message search. */
  record Search(SearchState search) implements Popup {
    @Override
    public boolean acceptsText() {
      return true;
    }
  }

  /** A list of web addresses, at least one, with the one at {@code selected} selected. */
  record LinkList(List<String> links, int selected) implements Popup {
    /** Copies {@code links}. */
    public LinkList {
      links = List.copyOf(links);
    }

    @Override
    public boolean acceptsText() {
      return false;
    }
  }

  /** The form of the first start; it stays until the user submits or skips it. */
  record FirstRun(FirstRunForm form) implements Popup {
    @Override
    public boolean acceptsText() {
      return true;
    }
  }

  /**
   * The help: the keys and commands that match {@code filter}, scrolled down by {@code top} rows.
   */
  record Help(EditBuffer filter, int top) implements Popup {
    private static final int MAX_LENGTH = 64;

    /** Returns the help with all keys and commands, from the start. */
    public static Help all() {
      return new Help(EditBuffer.empty(MAX_LENGTH), 0);
    }

    @Override
    public boolean acceptsText() {
      return true;
    }
  }

  /**
   * A preview of a paste before it is sent. Any key that edits puts the paste into the input bar.
   *
   * @param text the pasted text, safe to show
   * @param messages how many messages it becomes with the text around it
   * @param truncated whether the end of the paste was left out
   * @param top how many rows the preview is scrolled down
   */
  record PastePreview(String text, int messages, boolean truncated, int top) implements Popup {
    /** Returns this scrolled down by {@code other} rows. */
    public PastePreview scrolledTo(int other) {
      return new PastePreview(text, messages, truncated, other);
    }

    @Override
    public boolean acceptsText() {
      return false;
    }
  }
}

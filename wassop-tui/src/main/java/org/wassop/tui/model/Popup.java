package org.wassop.tui.model;

/** What stands before the rooms. */
public sealed interface Popup {
  /** Nothing. */
  record None() implements Popup {}

  /** The emoji that match {@code search}, with one {@code selected}. */
  record EmojiPicker(String search, int selected) implements Popup {}

  /** A search in what was said. */
  record Search(SearchBox box) implements Popup {}

  /** The keys and commands, scrolled down by {@code top} rows. */
  record Help(int top) implements Popup {}
}

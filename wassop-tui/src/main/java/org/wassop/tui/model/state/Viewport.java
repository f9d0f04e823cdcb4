package org.wassop.tui.model.state;

/**
 * The screen: its size in cells, the visibility of the lists at its sides, and its keyboard focus.
 * Immutable.
 */
public record Viewport(int columns, int rows, Visibility sidebar, Visibility members, Focus focus) {
  private static final int MAX_EMOJI_COLUMNS = 8;
  private static final int MAX_PASTE_COLUMNS = 76;
  private static final int MIN_COLUMNS_FOR_SIDEBAR = 60;
  private static final int MIN_COLUMNS_FOR_MEMBERS = 80;

  /** Whether the terminal window has the keyboard focus. */
  public enum Focus {
    /** The terminal hasn't told. */
    UNKNOWN,
    /** The window has the focus. */
    FOCUSED,
    /** The window doesn't have the focus. */
    UNFOCUSED
  }

  /** The user's choice for a list at the side. */
  public enum Visibility {
    /** Shown if the screen is wide enough. */
    AUTO,
    /** Always shown, even if that makes the transcript narrow. */
    SHOWN,
    /** Never shown. */
    HIDDEN;

    private boolean isShown(boolean fits) {
      return this == SHOWN || this == AUTO && fits;
    }

    private Visibility toggled(boolean fits) {
      boolean wanted = !isShown(fits);
      return wanted == fits ? AUTO : wanted ? SHOWN : HIDDEN;
    }
  }

  /** The viewport before the terminal has told its size. */
  static final Viewport UNKNOWN =
      new Viewport(80, 24, Visibility.AUTO, Visibility.AUTO, Focus.UNKNOWN);

  /** Returns whether the sidebar is shown. */
  public boolean showsSidebar() {
    return sidebar.isShown(columns >= MIN_COLUMNS_FOR_SIDEBAR);
  }

  /** Returns whether the member list is shown. */
  public boolean showsMembers() {
    return members.isShown(columns >= MIN_COLUMNS_FOR_MEMBERS);
  }

  /** Returns the width of a paste preview, in cells. */
  public int pasteColumns() {
    return Math.clamp(columns - 2L, 1, MAX_PASTE_COLUMNS);
  }

  /** Returns how many rows of a paste the preview shows at once. */
  public int pasteRows() {
    return Math.max(1, rows - 3);
  }

  /** Returns how many emoji a row of the picker has. */
  public int emojiColumns() {
    return Math.clamp((columns - 4) / 4L, 1, MAX_EMOJI_COLUMNS);
  }

  public Viewport withSize(int newColumns, int newRows) {
    return new Viewport(newColumns, newRows, sidebar, members, focus);
  }

  public Viewport withSidebarToggled() {
    return new Viewport(
        columns, rows, sidebar.toggled(columns >= MIN_COLUMNS_FOR_SIDEBAR), members, focus);
  }

  public Viewport withMembersToggled() {
    return new Viewport(
        columns, rows, sidebar, members.toggled(columns >= MIN_COLUMNS_FOR_MEMBERS), focus);
  }

  public Viewport withFocus(boolean gained) {
    return new Viewport(columns, rows, sidebar, members, gained ? Focus.FOCUSED : Focus.UNFOCUSED);
  }
}

package org.wassop.tui.model.state;

/**
 * The size of the screen in cells, which of the lists at its sides the user wants, and whether the
 * user looks at it.
 */
public record Viewport(int columns, int rows, Side sidebar, Side members, Focus focus) {
  private static final int MAX_EMOJI_COLUMNS = 8;
  private static final int MAX_PASTE_COLUMNS = 76;
  private static final int MIN_COLUMNS_FOR_SIDEBAR = 60;
  private static final int MIN_COLUMNS_FOR_MEMBERS = 80;

  /** Whether the terminal's window has the keyboard's focus. */
  public enum Focus {
    /** The terminal hasn't told. */
    UNKNOWN,
    /** It has. */
    HERE,
    /** Another window has. */
    ELSEWHERE
  }

  /** What the user wants of a list. */
  public enum Side {
    /** It is there when there is place for it. */
    AUTO,
    /** It is there, even if that makes the transcript narrow. */
    SHOWN,
    /** It is not there. */
    HIDDEN;

    private boolean isShown(boolean place) {
      return this == SHOWN || this == AUTO && place;
    }

    private Side toggled(boolean place) {
      boolean wanted = !isShown(place);
      return wanted == place ? AUTO : wanted ? SHOWN : HIDDEN;
    }
  }

  /** The size before the terminal has told. */
  static final Viewport UNKNOWN = new Viewport(80, 24, Side.AUTO, Side.AUTO, Focus.UNKNOWN);

  /** Whether the list of rooms is to be shown. */
  public boolean showsSidebar() {
    return sidebar.isShown(columns >= MIN_COLUMNS_FOR_SIDEBAR);
  }

  /** Whether the list of members is to be shown. */
  public boolean showsMembers() {
    return members.isShown(columns >= MIN_COLUMNS_FOR_MEMBERS);
  }

  /** Returns how wide a paste preview is, in cells. */
  public int pasteColumns() {
    return Math.clamp(columns - 2L, 1, MAX_PASTE_COLUMNS);
  }

  /** Returns how many rows of a paste a preview shows at once. */
  public int pasteRows() {
    return Math.max(1, rows - 3);
  }

  /** Returns how many emoji stand in a row of the picker. */
  public int emojiColumns() {
    return Math.clamp((columns - 4) / 4L, 1, MAX_EMOJI_COLUMNS);
  }

  public Viewport sized(int newColumns, int newRows) {
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

  public Viewport focused(boolean gained) {
    return new Viewport(columns, rows, sidebar, members, gained ? Focus.HERE : Focus.ELSEWHERE);
  }
}

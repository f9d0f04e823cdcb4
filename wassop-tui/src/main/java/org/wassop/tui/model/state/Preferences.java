package org.wassop.tui.model.state;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.wassop.protocol.message.Place;

/**
 * The preferences of the user. Immutable.
 *
 * @param theme the name of a theme, or of a theme file
 * @param mouse whether the client uses wheel and clicks
 * @param joins how joins and leaves are shown
 * @param alerts when and how the user is notified
 */
public record Preferences(String theme, boolean mouse, Joins joins, Alerts alerts) {
  /** The default preferences. */
  public static final Preferences DEFAULT =
      new Preferences("auto", true, Joins.FOLDED, Alerts.DEFAULT);

  public Preferences withTheme(String other) {
    return new Preferences(other, mouse, joins, alerts);
  }

  public Preferences withMouse(boolean other) {
    return new Preferences(theme, other, joins, alerts);
  }

  public Preferences with(Joins other) {
    return new Preferences(theme, mouse, other, alerts);
  }

  public Preferences with(Alerts other) {
    return new Preferences(theme, mouse, joins, other);
  }

  /** How joins and leaves are shown. */
  public enum Joins {
    /** Consecutive ones share a line. */
    FOLDED,
    /** Each has a line of its own. */
    SHOWN,
    /** Not at all. */
    HIDDEN
  }

  /** Which messages of a conversation cause a notification. */
  public enum Level {
    /** All messages. */
    ALL,
    /** Mentions of the user and direct messages. */
    MENTIONS,
    /** None. */
    NONE;

    /**
     * Returns the level with the lower-case name {@code all}, {@code mentions} or {@code none};
     * empty for any other name.
     */
    public static Optional<Level> parse(String name) {
      return Arrays.stream(values())
          .filter(level -> level.name().toLowerCase(Locale.ROOT).equals(name))
          .findFirst();
    }
  }

  /**
   * When and how the user is notified.
   *
   * @param bell whether the terminal's bell rings
   * @param notifications how the terminal is asked for a desktop notification: {@code auto}, {@code
   *     osc9}, {@code osc777}, {@code osc99} or {@code off}
   * @param level the level of conversations without one of their own
   * @param levels the levels of single conversations, by their titles
   * @param quiet the hours without notifications
   */
  public record Alerts(
      boolean bell,
      String notifications,
      Level level,
      Map<String, Level> levels,
      Optional<QuietHours> quiet) {
    public static final Alerts DEFAULT =
        new Alerts(true, "auto", Level.MENTIONS, Map.of(), Optional.empty());

    /** Copies {@code levels}. */
    public Alerts {
      levels = Map.copyOf(levels);
    }

    /** Returns the level of the conversation {@code title}, in upper or lower case. */
    public Level levelOf(String title) {
      return own(title).orElse(level);
    }

    /** Returns the level that is set for the conversation {@code title} alone, if any. */
    public Optional<Level> own(String title) {
      return levels.entrySet().stream()
          .filter(entry -> entry.getKey().equalsIgnoreCase(title))
          .map(Map.Entry::getValue)
          .findFirst();
    }

    /**
     * Returns how many unread messages of {@code room} are for the user; 0 for a muted direct
     * conversation.
     */
    public int calls(ConversationState room) {
      boolean muted = room.place() instanceof Place.Direct && levelOf(room.title()) == Level.NONE;
      return muted ? 0 : room.mentions();
    }

    /** Returns this with {@code other} as the level of the conversation {@code title}. */
    public Alerts with(String title, Level other) {
      Map<String, Level> changed = new LinkedHashMap<>(without(title).levels);
      changed.put(title, other);
      return with(changed);
    }

    /** Returns this without a level of its own for the conversation {@code title}. */
    public Alerts without(String title) {
      Map<String, Level> changed = new LinkedHashMap<>(levels);
      changed.keySet().removeIf(title::equalsIgnoreCase);
      return with(changed);
    }

    private Alerts with(Map<String, Level> other) {
      return new Alerts(bell, notifications, level, other, quiet);
    }

    public Alerts withBell(boolean other) {
      return new Alerts(other, notifications, level, levels, quiet);
    }

    public Alerts withNotifications(String other) {
      return new Alerts(bell, other, level, levels, quiet);
    }

    public Alerts withLevel(Level other) {
      return new Alerts(bell, notifications, other, levels, quiet);
    }

    public Alerts withQuiet(Optional<QuietHours> other) {
      return new Alerts(bell, notifications, level, levels, other);
    }
  }
}

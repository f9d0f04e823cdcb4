package org.wassop.tui.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How the user wants things to be. Immutable.
 *
 * @param theme the name of a theme, or of a file with one
 * @param mouse whether wheel and clicks are listened to
 * @param joins what is shown of who comes and goes
 * @param alerts what makes the user look here
 */
public record Preferences(String theme, boolean mouse, Joins joins, Alerts alerts) {
  /** What nobody has changed. */
  public static final Preferences DEFAULT =
      new Preferences("auto", true, Joins.FOLDED, Alerts.DEFAULT);

  /** What is shown of who comes and goes. */
  public enum Joins {
    /** All that happens one after the other is in one line. */
    FOLDED,
    /** A line each. */
    SHOWN,
    /** Nothing. */
    HIDDEN
  }

  /** Of what in a conversation the user is told. */
  public enum Level {
    /** Of everything. */
    ALL,
    /** Of what names the user; a direct message always does. */
    MENTIONS,
    /** Of nothing. */
    NONE;

    /** The level that is written {@code all}, {@code mentions} or {@code none}; else none. */
    static Optional<Level> parse(String name) {
      return Arrays.stream(values())
          .filter(level -> level.name().toLowerCase(Locale.ROOT).equals(name))
          .findFirst();
    }
  }

  /** These with the mouse listened to or not. */
  Preferences with(boolean listened) {
    return new Preferences(theme, listened, joins, alerts);
  }

  /** These with other alerts. */
  Preferences with(Alerts other) {
    return new Preferences(theme, mouse, joins, other);
  }

  /**
   * What makes the user look here.
   *
   * @param bell whether the terminal's bell rings
   * @param notifications how the terminal is asked to notify: {@code auto}, {@code osc9}, {@code
   *     osc777}, {@code osc99} or {@code off}
   * @param level of what in a conversation the user is told
   * @param levels the same for single conversations, by their titles
   * @param quiet when the user wants to be left alone
   */
  public record Alerts(
      boolean bell,
      String notifications,
      Level level,
      Map<String, Level> levels,
      Optional<QuietHours> quiet) {
    static final Alerts DEFAULT =
        new Alerts(true, "auto", Level.MENTIONS, Map.of(), Optional.empty());

    /** Copies {@code levels}. */
    public Alerts {
      levels = Map.copyOf(levels);
    }

    /** Of what in the conversation {@code title} the user is told. */
    public Level levelOf(String title) {
      return levels.getOrDefault(title, level);
    }

    /** These with another level for the conversation {@code title}. */
    public Alerts with(String title, Level other) {
      Map<String, Level> changed = new LinkedHashMap<>(levels);
      changed.put(title, other);
      return new Alerts(bell, notifications, level, changed, quiet);
    }
  }
}

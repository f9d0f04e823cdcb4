package org.wassop.tui.model.state;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.wassop.protocol.message.Place;

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
    public static Optional<Level> parse(String name) {
      return Arrays.stream(values())
          .filter(level -> level.name().toLowerCase(Locale.ROOT).equals(name))
          .findFirst();
    }
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
    public static final Alerts DEFAULT =
        new Alerts(true, "auto", Level.MENTIONS, Map.of(), Optional.empty());

    /** Copies {@code levels}. */
    public Alerts {
      levels = Map.copyOf(levels);
    }

    /** Of what in the conversation {@code title}, in upper or lower case, the user is told. */
    public Level levelOf(String title) {
      return own(title).orElse(level);
    }

    /** What is set for the conversation {@code title} alone, if anything. */
    public Optional<Level> own(String title) {
      return levels.entrySet().stream()
          .filter(entry -> entry.getKey().equalsIgnoreCase(title))
          .map(Map.Entry::getValue)
          .findFirst();
    }

    /** How many unread messages of {@code room} call the user; a muted direct one has none. */
    public int calls(ConversationState room) {
      boolean muted = room.place() instanceof Place.Direct && levelOf(room.title()) == Level.NONE;
      return muted ? 0 : room.mentions();
    }

    /** These with another level for the conversation {@code title}. */
    public Alerts with(String title, Level other) {
      Map<String, Level> changed = new LinkedHashMap<>(without(title).levels);
      changed.put(title, other);
      return with(changed);
    }

    /** These with nothing of its own for the conversation {@code title}. */
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

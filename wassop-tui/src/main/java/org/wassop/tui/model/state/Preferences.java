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
 * @param joinLeaveDisplay how joins and leaves are shown
 * @param alerts when and how the user is notified
 */
public record Preferences(
    String theme, boolean mouse, JoinLeaveDisplay joinLeaveDisplay, Alerts alerts) {
  /** The default preferences. */
  public static final Preferences DEFAULT =
      new Preferences("auto", true, JoinLeaveDisplay.FOLDED, Alerts.DEFAULT);

  public Preferences withTheme(String other) {
    return new Preferences(other, mouse, joinLeaveDisplay, alerts);
  }

  public Preferences withMouse(boolean other) {
    return new Preferences(theme, other, joinLeaveDisplay, alerts);
  }

  public Preferences with(JoinLeaveDisplay other) {
    return new Preferences(theme, mouse, other, alerts);
  }

  public Preferences with(Alerts other) {
    return new Preferences(theme, mouse, joinLeaveDisplay, other);
  }

  /** How joins and leaves are shown. */
  public enum JoinLeaveDisplay {
    /** Consecutive ones share a line. */
    FOLDED,
    /** Each has a line of its own. */
    SHOWN,
    /** Not at all. */
    HIDDEN
  }

  /** Which messages of a conversation cause a notification. */
  public enum NotificationLevel {
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
    public static Optional<NotificationLevel> parse(String name) {
      return Arrays.stream(values())
          .filter(
              notificationLevel -> notificationLevel.name().toLowerCase(Locale.ROOT).equals(name))
          .findFirst();
    }
  }

  /**
   * When and how the user is notified.
   *
   * @param bell whether the terminal's bell rings
   * @param notificationMethod how the terminal is asked for a desktop notification: {@code auto},
   *     {@code osc9}, {@code osc777}, {@code osc99} or {@code off}
   * @param notificationLevel the level of conversations without one of their own
   * @param levelOverrides the levels of single conversations, by their titles
   * @param quietHours the hours without notifications
   */
  public record Alerts(
      boolean bell,
      String notificationMethod,
      NotificationLevel notificationLevel,
      Map<String, NotificationLevel> levelOverrides,
      Optional<QuietHours> quietHours) {
    public static final Alerts DEFAULT =
        new Alerts(true, "auto", NotificationLevel.MENTIONS, Map.of(), Optional.empty());

    /** Copies {@code levelOverrides}. */
    public Alerts {
      levelOverrides = Map.copyOf(levelOverrides);
    }

    /** Returns the level of the conversation {@code title}, in upper or lower case. */
    public NotificationLevel levelOf(String title) {
      return levelOverride(title).orElse(notificationLevel);
    }

    /** Returns the level that is set for the conversation {@code title} alone, if any. */
    public Optional<NotificationLevel> levelOverride(String title) {
      return levelOverrides.entrySet().stream()
          .filter(entry -> entry.getKey().equalsIgnoreCase(title))
          .map(Map.Entry::getValue)
          .findFirst();
    }

    /**
     * Returns how many unread messages of {@code room} are for the user; 0 for a muted direct
     * conversation.
     */
    public int highlightCount(ConversationState room) {
      boolean muted =
          room.place() instanceof Place.Direct && levelOf(room.title()) == NotificationLevel.NONE;
      return muted ? 0 : room.mentions();
    }

    /** Returns this with {@code other} as the level of the conversation {@code title}. */
    public Alerts with(String title, NotificationLevel other) {
      Map<String, NotificationLevel> changed = new LinkedHashMap<>(without(title).levelOverrides);
      changed.put(title, other);
      return with(changed);
    }

    /** Returns this without a level of its own for the conversation {@code title}. */
    public Alerts without(String title) {
      Map<String, NotificationLevel> changed = new LinkedHashMap<>(levelOverrides);
      changed.keySet().removeIf(title::equalsIgnoreCase);
      return with(changed);
    }

    private Alerts with(Map<String, NotificationLevel> other) {
      return new Alerts(bell, notificationMethod, notificationLevel, other, quietHours);
    }

    public Alerts withBell(boolean other) {
      return new Alerts(other, notificationMethod, notificationLevel, levelOverrides, quietHours);
    }

    public Alerts withNotificationMethod(String other) {
      return new Alerts(bell, other, notificationLevel, levelOverrides, quietHours);
    }

    public Alerts withNotificationLevel(NotificationLevel other) {
      return new Alerts(bell, notificationMethod, other, levelOverrides, quietHours);
    }

    public Alerts withQuietHours(Optional<QuietHours> other) {
      return new Alerts(bell, notificationMethod, notificationLevel, levelOverrides, other);
    }
  }
}

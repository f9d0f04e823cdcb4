package org.wassop.tui.model.settings;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.wassop.tui.model.state.Preferences;
import org.wassop.tui.model.state.Preferences.Alerts;
import org.wassop.tui.model.state.Preferences.JoinLeaveDisplay;
import org.wassop.tui.model.state.Preferences.NotificationLevel;
import org.wassop.tui.model.state.QuietHours;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.text.LocalizedArgument;
import org.wassop.tui.model.text.LocalizedText;

/**
 * The table of all settings. {@code /set}, the settings file, its comments and the completion are
 * built from it. Pure.
 */
public final class SettingTable {
  /** The built-in themes. */
  public static final List<String> THEMES =
      List.of("auto", "dark", "light", "contrast", "ansi", "plain");

  /** The prefix of the settings of single conversations. */
  public static final String CONVERSATION_PREFIX = "notify.";

  public static final String THEME = "theme";
  private static final String OFF = "off";
  private static final int MAX_THEME_LENGTH = 400;

  private static final List<Setting> TABLE =
      List.of(
          new Setting(
              THEME,
              "setting.theme",
              LocalizedText.of("allowed.theme", listed(THEMES)),
              THEMES,
              theme()),
          onOff("mouse", Preferences::mouse, Preferences::withMouse),
          choice(
              "joins",
              names(JoinLeaveDisplay.values()),
              preferences -> name(preferences.joinLeaveDisplay()),
              (before, value) -> before.with(JoinLeaveDisplay.valueOf(upper(value)))),
          onOff(
              "bell",
              preferences -> preferences.alerts().bell(),
              (before, on) -> before.with(before.alerts().withBell(on))),
          choice(
              "notifications",
              List.of("auto", "osc9", "osc777", "osc99", OFF),
              preferences -> preferences.alerts().notificationMethod(),
              (before, value) -> before.with(before.alerts().withNotificationMethod(value))),
          choice(
              "notify",
              names(NotificationLevel.values()),
              preferences -> name(preferences.alerts().notificationLevel()),
              (before, value) ->
                  before.with(
                      before
                          .alerts()
                          .withNotificationLevel(NotificationLevel.valueOf(upper(value))))),
          new Setting(
              "quiet-hours",
              "setting.quiet-hours",
              LocalizedText.of("allowed.quiet-hours"),
              List.of(OFF),
              quietHours()));

  private SettingTable() {}

  /** Returns all settings except those of single conversations. */
  public static List<Setting> all() {
    return TABLE;
  }

  /** Returns the names of all settings except those of single conversations. */
  public static List<String> names() {
    return TABLE.stream().map(Setting::name).toList();
  }

  /**
   * Returns the names of all settings, and of those of the conversations that are open in {@code
   * state}.
   */
  public static List<String> names(State state) {
    return Stream.concat(
            names().stream(),
            state.conversations().all().stream().map(room -> CONVERSATION_PREFIX + room.title()))
        .toList();
  }

  /**
   * Returns the listed values of the setting {@code name} and {@code default}; nothing if there is
   * no such setting.
   */
  public static List<String> values(String name) {
    return find(name).stream()
        .flatMap(setting -> Stream.concat(setting.values().stream(), Stream.of("default")))
        .toList();
  }

  /**
   * Returns the setting {@code name}, that of a single conversation if it begins with {@link
   * #CONVERSATION_PREFIX}.
   */
  public static Optional<Setting> find(String name) {
    if (name.startsWith(CONVERSATION_PREFIX) && name.length() > CONVERSATION_PREFIX.length()) {
      return Optional.of(forConversation(name.substring(CONVERSATION_PREFIX.length())));
    }
    return TABLE.stream().filter(setting -> setting.name().equals(name)).findFirst();
  }

  /**
   * Returns the settings of single conversations that {@code preferences} contain, sorted by title.
   */
  public static List<Setting> forConversations(Preferences preferences) {
    return preferences.alerts().levelOverrides().keySet().stream()
        .sorted()
        .map(SettingTable::forConversation)
        .toList();
  }

  private static Setting forConversation(String title) {
    List<String> levels = names(NotificationLevel.values());
    return new Setting(
        CONVERSATION_PREFIX + title,
        "setting.notify-room",
        new LocalizedArgument.Literal(listed(levels)),
        levels,
        new Setting.Rule() {
          @Override
          public String valueIn(Preferences preferences) {
            return name(preferences.alerts().levelOf(title));
          }

          @Override
          public Optional<Preferences> withValue(Preferences before, String value) {
            return levels.contains(lower(value))
                ? Optional.of(
                    before.with(
                        before.alerts().with(title, NotificationLevel.valueOf(upper(value)))))
                : Optional.empty();
          }

          @Override
          public Preferences withDefault(Preferences before) {
            return before.with(before.alerts().without(title));
          }
        });
  }

  private static Setting onOff(
      String name,
      Function<Preferences, Boolean> get,
      BiFunction<Preferences, Boolean, Preferences> set) {
    return choice(
        name,
        List.of("on", OFF),
        preferences -> get.apply(preferences) ? "on" : OFF,
        (before, value) -> set.apply(before, value.equals("on")));
  }

  private static Setting choice(
      String name,
      List<String> values,
      Function<Preferences, String> get,
      BiFunction<Preferences, String, Preferences> set) {
    return new Setting(
        name,
        "setting." + name,
        new LocalizedArgument.Literal(listed(values)),
        values,
        rule(
            get,
            (before, value) ->
                values.contains(lower(value))
                    ? Optional.of(set.apply(before, lower(value)))
                    : Optional.empty()));
  }

  /** Accepts any theme name of a sensible length; whether the theme exists is checked elsewhere. */
  private static Setting.Rule theme() {
    return rule(
        Preferences::theme,
        (before, value) ->
            value.isBlank() || value.length() > MAX_THEME_LENGTH
                ? Optional.empty()
                : Optional.of(before.withTheme(value)));
  }

  private static Setting.Rule quietHours() {
    return rule(
        preferences -> preferences.alerts().quietHours().map(QuietHours::text).orElse(OFF),
        (before, value) -> {
          Alerts alerts = before.alerts();
          if (lower(value).equals(OFF)) {
            return Optional.of(before.with(alerts.withQuietHours(Optional.empty())));
          }
          return QuietHours.parse(value, ZoneId.systemDefault())
              .map(hours -> before.with(alerts.withQuietHours(Optional.of(hours))));
        });
  }

  private static Setting.Rule rule(
      Function<Preferences, String> get,
      BiFunction<Preferences, String, Optional<Preferences>> set) {
    return new Setting.Rule() {
      @Override
      public String valueIn(Preferences preferences) {
        return get.apply(preferences);
      }

      @Override
      public Optional<Preferences> withValue(Preferences before, String value) {
        return set.apply(before, value);
      }
    };
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(SettingTable::name).toList();
  }

  private static String name(Enum<?> value) {
    return lower(value.name());
  }

  private static String listed(List<String> values) {
    return String.join(", ", values);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }
}

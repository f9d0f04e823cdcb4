package org.wassop.tui.model.update.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wassop.tui.model.action.Effect;
import org.wassop.tui.model.action.SettingChange;
import org.wassop.tui.model.settings.Setting;
import org.wassop.tui.model.settings.SettingTable;
import org.wassop.tui.model.state.Preferences;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.state.Step;
import org.wassop.tui.model.text.LocalizedArgument;
import org.wassop.tui.model.text.LocalizedText;

/** The command {@code /set}: shows, changes and resets settings, and saves the changes. Pure. */
public final class SetCommand {
  private static final Set<String> DEFAULTS = Set.of("default", "-");

  /** What the user asks the command to do. */
  private sealed interface Operation {
    /** Show all settings. */
    record ShowAll() implements Operation {}

    /** Show one setting. */
    record Show(Setting setting) implements Operation {}

    /** Change a setting to {@code value}, which is valid. */
    record Change(Setting setting, String value) implements Operation {}

    /** Give a setting its default value. */
    record Reset(Setting setting) implements Operation {}

    /** Nothing: the argument is invalid, because of {@code why}. */
    record Invalid(LocalizedText why) implements Operation {}
  }

  private SetCommand() {}

  /** Runs the command. The argument is empty, a name, or a name and a value. */
  static CommandOutcome run(State state, String argument, long nowMillis) {
    return switch (parse(state, argument)) {
      case Operation.ShowAll all -> CommandOutcome.done(showAll(state, nowMillis));
      case Operation.Show(Setting setting) ->
          CommandOutcome.done(
              state.withCommandOutput(
                  settingText("set.one", setting, state.preferences()), nowMillis));
      case Operation.Change(Setting setting, String value) ->
          CommandOutcome.done(change(state, setting, value, nowMillis));
      case Operation.Reset(Setting setting) ->
          CommandOutcome.done(reset(state, setting, nowMillis));
      case Operation.Invalid(LocalizedText why) -> new CommandOutcome.Problem(why);
    };
  }

  private static Operation parse(State state, String argument) {
    if (argument.isEmpty()) {
      return new Operation.ShowAll();
    }
    // The title of a conversation may contain spaces; the value of its setting doesn't.
    boolean titled = argument.startsWith(SettingTable.CONVERSATION_PREFIX);
    int space = titled ? argument.lastIndexOf(' ') : argument.indexOf(' ');
    boolean whole = space < 0 || (titled && isConversation(state, argument));
    String name = whole ? argument : argument.substring(0, space).strip();
    String value = whole ? "" : argument.substring(space).strip();
    Optional<Setting> setting = SettingTable.find(name);
    if (setting.isEmpty()) {
      return new Operation.Invalid(
          LocalizedText.of(
              "problem.unknown-setting",
              name,
              String.join(", ", SettingTable.names())
                  + ", "
                  + SettingTable.CONVERSATION_PREFIX
                  + "…"));
    }
    if (value.isEmpty()) {
      return new Operation.Show(setting.get());
    }
    if (DEFAULTS.contains(value)) {
      return new Operation.Reset(setting.get());
    }
    return setting.get().withValue(state.preferences(), value).isEmpty()
        ? new Operation.Invalid(setting.get().invalidValue(value))
        : new Operation.Change(setting.get(), value);
  }

  private static boolean isConversation(State state, String name) {
    return state.conversations().all().stream()
        .anyMatch(room -> name.equalsIgnoreCase(SettingTable.CONVERSATION_PREFIX + room.title()));
  }

  private static State showAll(State state, long nowMillis) {
    State shown = state;
    for (Setting setting : SettingTable.all()) {
      shown =
          shown.withCommandOutput(settingText("set.line", setting, state.preferences()), nowMillis);
    }
    for (Setting setting : SettingTable.forConversations(state.preferences())) {
      shown =
          shown.withCommandOutput(settingText("set.line", setting, state.preferences()), nowMillis);
    }
    return shown.withCommandOutput(LocalizedText.of("set.how"), nowMillis);
  }

  private static LocalizedText settingText(String key, Setting setting, Preferences preferences) {
    return new LocalizedText(
        key,
        List.of(
            new LocalizedArgument.Literal(setting.name()),
            new LocalizedArgument.Literal(setting.valueIn(preferences)),
            LocalizedText.of(setting.help()),
            setting.allowed()));
  }

  /**
   * Changes {@code setting}. A theme that isn't built in is tried first, see {@link #themeTried}.
   */
  private static Step change(State state, Setting setting, String value, long nowMillis) {
    if (setting.name().equals(SettingTable.THEME) && !SettingTable.THEMES.contains(value)) {
      return Step.to(state, new Effect.CheckTheme(value));
    }
    Preferences changed = setting.withValue(state.preferences(), value).orElse(state.preferences());
    return Step.to(
        state
            .with(changed)
            .withCommandOutput(changeText("set.changed", setting, changed), nowMillis),
        saveEffect(setting.name(), setting.valueIn(changed)));
  }

  /** Returns the effect that saves {@code value} for the setting {@code name}. */
  public static Effect saveEffect(String name, String value) {
    return new Effect.SaveSettings(List.of(SettingChange.to(name, value)));
  }

  private static Step reset(State state, Setting setting, long nowMillis) {
    Preferences changed = setting.withDefault(state.preferences());
    return Step.to(
        state
            .with(changed)
            .withCommandOutput(changeText("set.default", setting, changed), nowMillis),
        new Effect.SaveSettings(List.of(new SettingChange(setting.name(), Optional.empty()))));
  }

  private static LocalizedText changeText(String key, Setting setting, Preferences preferences) {
    return LocalizedText.of(key, setting.name(), setting.valueIn(preferences));
  }

  /** Applies the theme {@code name}, or tells the user what its {@code fault} is. */
  public static Step themeTried(
      State state, String name, Optional<LocalizedText> fault, long nowMillis) {
    if (fault.isPresent()) {
      return Step.to(state.withNotice(fault.get(), nowMillis));
    }
    Preferences changed = state.preferences().withTheme(name);
    return Step.to(
        state
            .with(changed)
            .withCommandOutput(
                LocalizedText.of("set.changed", SettingTable.THEME, name), nowMillis),
        saveEffect(SettingTable.THEME, name));
  }
}

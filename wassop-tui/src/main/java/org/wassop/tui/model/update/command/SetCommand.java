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

/** What {@code /set} does: tells settings, changes them, keeps what was changed. Pure. */
public final class SetCommand {
  private static final Set<String> DEFAULTS = Set.of("default", "-");

  /** What the user wants of the settings. */
  sealed interface Wish {
    /** To see all. */
    record All() implements Wish {}

    /** To see one. */
    record One(Setting setting) implements Wish {}

    /** To have one another way. */
    record Change(Setting setting, String value) implements Wish {}

    /** To have one as it is when nobody changes it. */
    record Reset(Setting setting) implements Wish {}

    /** Something that can't be. */
    record Wrong(LocalizedText why) implements Wish {}
  }

  private SetCommand() {}

  /** What {@code argument} wants: nothing, a name, or a name and a value. */
  static Wish parse(State state, String argument) {
    if (argument.isEmpty()) {
      return new Wish.All();
    }
    // The title of a conversation may have spaces, the value of its setting has none.
    boolean titled = argument.startsWith(SettingTable.NOTIFY);
    int space = titled ? argument.lastIndexOf(' ') : argument.indexOf(' ');
    boolean whole = space < 0 || (titled && isConversation(state, argument));
    String name = whole ? argument : argument.substring(0, space).strip();
    String value = whole ? "" : argument.substring(space).strip();
    Optional<Setting> setting = SettingTable.find(name);
    if (setting.isEmpty()) {
      return new Wish.Wrong(
          LocalizedText.of(
              "problem.unknown-setting",
              name,
              String.join(", ", SettingTable.names()) + ", " + SettingTable.NOTIFY + "…"));
    }
    if (value.isEmpty()) {
      return new Wish.One(setting.get());
    }
    if (DEFAULTS.contains(value)) {
      return new Wish.Reset(setting.get());
    }
    return setting.get().set(state.preferences(), value).isEmpty()
        ? new Wish.Wrong(setting.get().fault(value))
        : new Wish.Change(setting.get(), value);
  }

  private static boolean isConversation(State state, String name) {
    return state.rooms().entered().stream()
        .anyMatch(room -> name.equalsIgnoreCase(SettingTable.NOTIFY + room.title()));
  }

  static State tellAll(State state, long nowMillis) {
    State told = state;
    for (Setting setting : SettingTable.all()) {
      told = told.answer(phrase("set.line", setting, state.preferences()), nowMillis);
    }
    for (Setting setting : SettingTable.ofConversations(state.preferences())) {
      told = told.answer(phrase("set.line", setting, state.preferences()), nowMillis);
    }
    return told.answer(LocalizedText.of("set.how"), nowMillis);
  }

  static State tell(State state, Setting setting, long nowMillis) {
    return state.answer(phrase("set.one", setting, state.preferences()), nowMillis);
  }

  private static LocalizedText phrase(String key, Setting setting, Preferences preferences) {
    return new LocalizedText(
        key,
        List.of(
            new LocalizedArgument.Literal(setting.name()),
            new LocalizedArgument.Literal(setting.of(preferences)),
            LocalizedText.of(setting.help()),
            setting.allowed()));
  }

  /** A theme of the user's own is looked at before it is taken. */
  static Step change(State state, Setting setting, String value, long nowMillis) {
    if (setting.name().equals(SettingTable.THEME) && !SettingTable.THEMES.contains(value)) {
      return Step.to(state, new Effect.TryTheme(value));
    }
    Preferences changed = setting.set(state.preferences(), value).orElse(state.preferences());
    return Step.to(
        state.with(changed).answer(told("set.changed", setting, changed), nowMillis),
        kept(setting.name(), setting.of(changed)));
  }

  /** What keeps {@code value} for the setting {@code name}. */
  public static Effect kept(String name, String value) {
    return new Effect.SaveSettings(List.of(SettingChange.to(name, value)));
  }

  static Step reset(State state, Setting setting, long nowMillis) {
    Preferences changed = setting.reset(state.preferences());
    return Step.to(
        state.with(changed).answer(told("set.default", setting, changed), nowMillis),
        new Effect.SaveSettings(List.of(new SettingChange(setting.name(), Optional.empty()))));
  }

  private static LocalizedText told(String key, Setting setting, Preferences preferences) {
    return LocalizedText.of(key, setting.name(), setting.of(preferences));
  }

  /** The theme {@code name} is there and good, or {@code fault} says what is wrong with it. */
  public static Step tried(
      State state, String name, Optional<LocalizedText> fault, long nowMillis) {
    if (fault.isPresent()) {
      return Step.to(state.tell(fault.get(), nowMillis));
    }
    Preferences changed = state.preferences().withTheme(name);
    return Step.to(
        state
            .with(changed)
            .answer(LocalizedText.of("set.changed", SettingTable.THEME, name), nowMillis),
        kept(SettingTable.THEME, name));
  }
}

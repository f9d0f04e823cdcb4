package org.wassop.tui.model.settings;

import java.util.List;
import java.util.Optional;
import org.wassop.tui.model.state.Preferences;
import org.wassop.tui.model.text.LocalizedArgument;
import org.wassop.tui.model.text.LocalizedText;

/**
 * A setting that the user can change at runtime and in the settings file.
 *
 * @param name its name in both
 * @param help the bundle key of its description
 * @param allowed the allowed values, in words
 * @param values the allowed values as far as they can be listed
 * @param rule how it reads and changes the preferences
 */
public record Setting(
    String name, String help, LocalizedArgument allowed, List<String> values, Rule rule) {
  /** Copies {@code values}. */
  public Setting {
    values = List.copyOf(values);
  }

  /** The connection of a setting to the preferences. */
  interface Rule {
    /** Returns the value in {@code preferences}, as it is written. */
    String valueIn(Preferences preferences);

    /** Returns {@code before} with the setting at {@code value}; empty if that isn't allowed. */
    Optional<Preferences> withValue(Preferences before, String value);

    /** Returns {@code before} with the setting at its default. */
    default Preferences withDefault(Preferences before) {
      return withValue(before, valueIn(Preferences.DEFAULT)).orElse(before);
    }
  }

  /** Returns the value in {@code preferences}, as it is written. */
  public String valueIn(Preferences preferences) {
    return rule.valueIn(preferences);
  }

  /** Returns {@code before} with this at {@code value}; empty if that isn't allowed. */
  public Optional<Preferences> withValue(Preferences before, String value) {
    return rule.withValue(before, value);
  }

  /** Returns {@code before} with this at its default. */
  public Preferences withDefault(Preferences before) {
    return rule.withDefault(before);
  }

  /** Returns the message that {@code value} isn't allowed, with the values that are. */
  public LocalizedText invalidValue(String value) {
    return new LocalizedText(
        "problem.setting-value",
        List.of(
            new LocalizedArgument.Literal(name), new LocalizedArgument.Literal(value), allowed));
  }
}

package org.wassop.tui.model.settings;

import java.util.List;
import java.util.Optional;
import org.wassop.tui.model.state.Preferences;
import org.wassop.tui.model.text.LocalizedArgument;
import org.wassop.tui.model.text.LocalizedText;

/**
 * One of the things that the user can have another way, while the program runs and in its file.
 *
 * @param name what it is called, in both
 * @param help the bundle's key for what it does
 * @param allowed what it can be, in words
 * @param values what it can be, as far as that can be listed
 * @param rule what it is among the preferences
 */
public record Setting(
    String name, String help, LocalizedArgument allowed, List<String> values, Rule rule) {
  /** Copies {@code values}. */
  public Setting {
    values = List.copyOf(values);
  }

  /** Where a setting is among the preferences, and how it is written. */
  interface Rule {
    /** How {@code preferences} have it. */
    String of(Preferences preferences);

    /** {@code before} with it as {@code value} says; none when it can't be that. */
    Optional<Preferences> set(Preferences before, String value);

    /** {@code before} with it as it is when nobody changes it. */
    default Preferences reset(Preferences before) {
      return set(before, of(Preferences.DEFAULT)).orElse(before);
    }
  }

  /** How {@code preferences} have it, as it is written. */
  public String of(Preferences preferences) {
    return rule.of(preferences);
  }

  /** {@code before} with it as {@code value} says; none when it can't be that. */
  public Optional<Preferences> set(Preferences before, String value) {
    return rule.set(before, value);
  }

  /** {@code before} with it as it is when nobody changes it. */
  public Preferences reset(Preferences before) {
    return rule.reset(before);
  }

  /** That it can't be {@code value}, and what it can be. */
  public LocalizedText fault(String value) {
    return new LocalizedText(
        "problem.setting-value",
        List.of(
            new LocalizedArgument.Literal(name), new LocalizedArgument.Literal(value), allowed));
  }
}

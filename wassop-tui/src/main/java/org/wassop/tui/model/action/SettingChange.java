package org.wassop.tui.model.action;

import java.util.Optional;

/**
 * A change of the settings file: sets {@code name} to {@code value}, or without one back to its
 * default.
 */
public record SettingChange(String name, Optional<String> value) {
  public static SettingChange to(String name, String value) {
    return new SettingChange(name, Optional.of(value));
  }
}

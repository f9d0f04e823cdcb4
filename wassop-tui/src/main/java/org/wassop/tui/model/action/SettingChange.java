package org.wassop.tui.model.action;

import java.util.Optional;

/** A setting that is to be kept: {@code value} for {@code name}, or without a value its default. */
public record SettingChange(String name, Optional<String> value) {
  public static SettingChange to(String name, String value) {
    return new SettingChange(name, Optional.of(value));
  }
}

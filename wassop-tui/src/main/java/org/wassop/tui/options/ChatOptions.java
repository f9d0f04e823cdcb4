package org.wassop.tui.options;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.wassop.cli.CliException;
import org.wassop.cli.ExitCode;
import org.wassop.cli.Language;
import org.wassop.cli.Settings;
import org.wassop.protocol.text.SafeText;
import org.wassop.tui.model.settings.Setting;
import org.wassop.tui.model.settings.SettingTable;
import org.wassop.tui.model.state.Preferences;
import org.wassop.tui.settings.SettingsStore.SettingsFile;
import org.wassop.tui.theme.ThemeFinder;
import org.wassop.tui.view.rows.ScreenTexts;

/**
 * How the user wants a client to be that talks.
 *
 * @param preferences what is set
 * @param file where settings are kept
 * @param asksFirst whether the user is asked for the server and a name before all else
 */
public record ChatOptions(Preferences preferences, SettingsFile file, boolean asksFirst) {
  /**
   * What the environment and the file set; a value that can't be is told in {@code screenTexts}.
   */
  public static Preferences preferences(Settings settings, ScreenTexts screenTexts)
      throws CliException {
    Preferences preferences = Preferences.DEFAULT;
    for (Setting setting : SettingTable.all()) {
      preferences = with(preferences, setting, settings, screenTexts);
    }
    for (String key : settings.file().keys(SettingTable.NOTIFY)) {
      Optional<Setting> setting = SettingTable.find(SafeText.line(key));
      if (setting.isPresent()) {
        preferences = with(preferences, setting.get(), settings, screenTexts);
      }
    }
    return preferences;
  }

  private static Preferences with(
      Preferences before, Setting setting, Settings settings, ScreenTexts screenTexts)
      throws CliException {
    Optional<String> value = settings.value(setting.name()).map(SafeText::line);
    if (value.isEmpty()) {
      return before;
    }
    return setting
        .set(before, value.get())
        .orElseThrow(() ->
            new CliException(
                ExitCode.USAGE,
                settings.source(setting.name())
                    + ": "
                    + screenTexts.text(setting.fault(value.get()))));
  }

  /** The file {@code path}, that of a user without one when there is none. */
  public static SettingsFile file(Settings settings, Supplier<String> template) {
    return new SettingsFile(settings.file().path().orElse(Path.of("")), template);
  }

  /** The themes: those that ship, and those beside the settings; faults in {@code language}. */
  public ThemeFinder themes(Language language) {
    Path folder = file.path().toAbsolutePath().getParent();
    return new ThemeFinder(folder == null ? Path.of("/") : folder, System.getenv(), language);
  }
}

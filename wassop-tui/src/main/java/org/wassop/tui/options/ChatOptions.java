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
 * The options of a client that chats, in the full screen or the line mode.
 *
 * @param preferences the user's preferences
 * @param settingsFile the settings file
 * @param firstRun whether the client begins by asking for the server and a user name
 */
public record ChatOptions(Preferences preferences, SettingsFile settingsFile, boolean firstRun) {
  /**
   * Returns the preferences that the environment and the settings file set. An invalid value is
   * reported in the words of {@code screenTexts}.
   */
  public static Preferences preferences(Settings settings, ScreenTexts screenTexts)
      throws CliException {
    Preferences preferences = Preferences.DEFAULT;
    for (Setting setting : SettingTable.all()) {
      preferences = with(preferences, setting, settings, screenTexts);
    }
    for (String key : settings.file().keys(SettingTable.CONVERSATION_PREFIX)) {
      Optional<Setting> setting = SettingTable.find(SafeText.line(key));
      if (setting.isPresent()) {
        preferences = with(preferences, setting.get(), settings, screenTexts);
      }
    }
    return preferences;
  }

  private static Preferences with(
      Preferences preferences, Setting setting, Settings settings, ScreenTexts screenTexts)
      throws CliException {
    Optional<String> value = settings.value(setting.name()).map(SafeText::line);
    if (value.isEmpty()) {
      return preferences;
    }
    return setting
        .withValue(preferences, value.get())
        .orElseThrow(() ->
            new CliException(
                ExitCode.USAGE,
                settings.source(setting.name())
                    + ": "
                    + screenTexts.text(setting.invalidValue(value.get()))));
  }

  /**
   * Returns the settings file of {@code settings}, which begins as {@code template} when it doesn't
   * exist.
   */
  public static SettingsFile settingsFile(Settings settings, Supplier<String> template) {
    return new SettingsFile(settings.file().path().orElse(Path.of("")), template);
  }

  /**
   * Returns a finder of the built-in themes and of those beside the settings file. It reports
   * faults in {@code language}.
   */
  public ThemeFinder themeFinder(Language language) {
    Path folder = settingsFile.path().toAbsolutePath().getParent();
    return new ThemeFinder(folder == null ? Path.of("/") : folder, System.getenv(), language);
  }
}

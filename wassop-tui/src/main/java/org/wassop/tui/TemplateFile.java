package org.wassop.tui;

import java.util.ArrayList;
import java.util.List;
import org.wassop.cli.Settings;
import org.wassop.cli.Texts;
import org.wassop.tui.model.settings.Setting;
import org.wassop.tui.model.settings.SettingTable;
import org.wassop.tui.model.state.Preferences;
import org.wassop.tui.model.text.LocalizedText;
import org.wassop.tui.settings.ConfigTemplate;
import org.wassop.tui.settings.ConfigTemplate.Line;
import org.wassop.tui.view.rows.ScreenTexts;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Builds the settings file of a new user: every option and every setting, explained and commented
 * out.
 */
final class TemplateFile {
  private TemplateFile() {}

  /** Returns the text of the file for the options of {@code spec}. */
  static String text(CommandSpec spec, Texts texts, ScreenTexts screenTexts) {
    List<Line> lines = new ArrayList<>();
    for (OptionSpec option : spec.options()) {
      if (Settings.isSetting(option)) {
        lines.add(
            new Line(
                Settings.key(option),
                String.join(" ", option.description()),
                option.defaultValue() == null ? "" : option.defaultValue()));
      }
    }
    for (Setting setting : SettingTable.all()) {
      lines.add(line(setting, setting.name(), screenTexts));
    }
    SettingTable.find(SettingTable.CONVERSATION_PREFIX + texts.text("settings.a-room"))
        .ifPresent(setting -> lines.add(line(setting, setting.name(), screenTexts)));
    return ConfigTemplate.text(texts.text("settings.head"), lines);
  }

  private static Line line(Setting setting, String name, ScreenTexts screenTexts) {
    LocalizedText help =
        new LocalizedText(
            "setting.line", List.of(LocalizedText.of(setting.help()), setting.allowed()));
    return new Line(name, screenTexts.text(help), setting.valueIn(Preferences.DEFAULT));
  }
}

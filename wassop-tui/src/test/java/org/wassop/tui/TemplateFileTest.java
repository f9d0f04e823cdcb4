package org.wassop.tui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wassop.cli.Language;
import org.wassop.cli.Program;
import org.wassop.cli.Settings;
import org.wassop.cli.Texts;
import org.wassop.tui.model.settings.SettingTable;
import org.wassop.tui.model.state.Preferences;
import org.wassop.tui.options.ProcessEnvironment;
import org.wassop.tui.settings.ConfigText;
import org.wassop.tui.view.rows.ScreenTexts;
import picocli.CommandLine.Model.CommandSpec;

/** The settings file that a new user gets. */
class TemplateFileTest {
  private static CommandSpec spec(Language language) {
    return Program.commandLine(
            new WassopCommand(language, ProcessEnvironment.ofProcess()), language)
        .getCommandSpec();
  }

  private static String template(Language language) {
    return TemplateFile.text(
        spec(language),
        Texts.of(WassopCommand.class, language),
        new ScreenTexts(language, ZoneOffset.UTC));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void itHasEverySettingAndSetsNone(Language language) throws Exception {
    Properties set = new Properties();
    set.load(new StringReader(template(language)));
    assertThat(set).isEmpty();
    Set<String> shown =
        template(language)
            .lines()
            .filter(line -> line.matches("#[^ ].*"))
            .map(line -> line.substring(1, line.indexOf('=')))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> all = new TreeSet<>(SettingTable.names());
    spec(language).options().stream()
        .filter(Settings::isSetting)
        .map(Settings::key)
        .forEach(all::add);
    all.add("notify.Sala1");
    assertThat(shown).isEqualTo(all);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLineIsAGoodOneOnceTheSignIsTakenAway(Language language) throws Exception {
    List<String> lines =
        template(language).lines().filter(line -> line.matches("#[^ ].*")).toList();
    for (String line : lines) {
      Properties set = new Properties();
      set.load(new StringReader(line.substring(1)));
      String key = set.stringPropertyNames().iterator().next();
      SettingTable.find(key)
          .ifPresent(setting ->
              assertThat(setting.withValue(Preferences.DEFAULT, set.getProperty(key)))
                  .as(line)
                  .isPresent());
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void whatIsSetGoesBelowItsOwnLine(Language language) {
    String text = template(language);
    for (String name : SettingTable.names()) {
      assertThat(ConfigText.of(text).with(name, Optional.of("x")).text())
          .containsPattern("#" + name + "=.*\n" + name + "=x\n");
    }
  }
}

package org.wassop.tui.model.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wassop.tui.model.state.Preferences;
import org.wassop.tui.model.state.QuietHours;
import org.wassop.tui.model.text.LocalizedArgument;
import org.wassop.tui.model.text.LocalizedText;
import org.wassop.tui.model.update.ModelDriver;

class SettingTableTest {
  private static Setting setting(String name) {
    return SettingTable.find(name).orElseThrow();
  }

  @Test
  void whatIsWrittenIsReadBackTheSame() {
    for (Setting setting : SettingTable.all()) {
      for (String value : setting.values()) {
        Preferences changed = setting.withValue(Preferences.DEFAULT, value).orElseThrow();
        assertThat(setting.valueIn(changed)).isEqualTo(value);
        assertThat(setting.withDefault(changed)).isEqualTo(Preferences.DEFAULT);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "mouse, OFF, off",
    "joins, Hidden, hidden",
    "notify, none, none",
    "notify.sala dos, all, all",
    "theme, ./mine.theme, ./mine.theme",
    "quiet-hours, 22:00-7:00, 22:00-07:00",
    "quiet-hours, OFF, off",
  })
  void valuesAreTakenInUpperAndLowerCase(String name, String value, String written) {
    Preferences changed = setting(name).withValue(Preferences.DEFAULT, value).orElseThrow();
    assertThat(setting(name).valueIn(changed)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({
    "mouse, yes",
    "joins, ''",
    "bell, true",
    "notifications, osc8",
    "notify, some",
    "notify.ops, some",
    "theme, ' '",
    "quiet-hours, 24:00-07:00",
    "quiet-hours, 22:00",
    "quiet-hours, 22:00-22:00",
  })
  void whatCannotBeIsAFaultThatSaysWhatCanBe(String name, String value) {
    assertThat(setting(name).withValue(Preferences.DEFAULT, value)).isEmpty();
    LocalizedText fault = setting(name).invalidValue(value);
    assertThat(fault.key()).isEqualTo("problem.setting-value");
    assertThat(fault.arguments())
        .containsExactly(
            new LocalizedArgument.Literal(name),
            new LocalizedArgument.Literal(value),
            setting(name).allowed());
  }

  @Test
  void aConversationHasALevelOfItsOwnUntilItIsReset() {
    Setting ops = setting("notify.Ops");
    Preferences changed = ops.withValue(Preferences.DEFAULT, "none").orElseThrow();
    assertThat(changed.alerts().levelOf("ops")).isEqualTo(Preferences.NotificationLevel.NONE);
    assertThat(changed.alerts().levelOf("dev")).isEqualTo(Preferences.NotificationLevel.MENTIONS);
    Preferences again = setting("notify.OPS").withValue(changed, "all").orElseThrow();
    assertThat(again.alerts().levelOverrides()).hasSize(1);
    assertThat(ops.withDefault(again)).isEqualTo(Preferences.DEFAULT);
  }

  @Test
  void whatIsNotInTheTableIsNotFound() {
    assertThat(SettingTable.find("colour")).isEmpty();
    assertThat(SettingTable.find("notify.")).isEmpty();
    assertThat(SettingTable.values("colour")).isEmpty();
  }

  @Test
  void namesAndValuesAreThereForTheCompletion() {
    ModelDriver modelDriver = ModelDriver.start("juanmi", "Sala1", "sala dos");
    assertThat(SettingTable.names(modelDriver.state()))
        .contains("theme", "quiet-hours", "notify.Sala1", "notify.sala dos");
    assertThat(SettingTable.values("mouse")).containsExactly("on", "off", "default");
    assertThat(SettingTable.values("notify.Sala1")).contains("all", "mentions", "none");
  }

  @Test
  void quietHoursGoOverMidnight() {
    ZoneId zone = ZoneOffset.UTC;
    QuietHours night = QuietHours.parse("22:00-07:00", zone).orElseThrow();
    List<String> within = List.of("22:00", "23:59", "00:00", "06:59");
    for (String time : List.of("22:00", "23:59", "00:00", "06:59", "07:00", "12:00", "21:59")) {
      long millis =
          LocalTime.parse(time)
              .atDate(Instant.EPOCH.atZone(zone).toLocalDate())
              .atZone(zone)
              .toInstant()
              .toEpochMilli();
      assertThat(night.include(millis)).as(time).isEqualTo(within.contains(time));
    }
  }
}

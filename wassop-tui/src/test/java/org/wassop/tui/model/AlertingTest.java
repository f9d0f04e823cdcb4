package org.wassop.tui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Place;
import org.wassop.tui.model.Preferences.Alerts;
import org.wassop.tui.model.Preferences.Level;

class AlertingTest {
  private static final long NOW = 1_795_294_980_000L; // 2026-11-21 21:03 UTC

  private State state = Play.online(Dialect.WASSOP_2, "Sala1", "ops").state();

  private void prefer(Alerts alerts) {
    state = state.with(new Preferences("auto", true, Preferences.Joins.FOLDED, alerts));
  }

  private static Alerts alerts(Level level, Map<String, Level> levels) {
    return new Alerts(true, "auto", level, levels, Optional.empty());
  }

  private void act(Action action, long nowMillis) {
    state = Update.apply(state, action, nowMillis).state();
  }

  private Optional<Effect.Alert> hear(Place place, String from, String text, long nowMillis) {
    Step step =
        Update.apply(
            state,
            new Action.Happened(new Event.Message(place, 0, Play.user(from), "", text, nowMillis)),
            nowMillis);
    state = step.state();
    return step.effects().stream()
        .filter(Effect.Alert.class::isInstance)
        .map(Effect.Alert.class::cast)
        .findFirst();
  }

  private static Place place(String name) {
    return name.startsWith("@") ? Play.direct("juanmi") : Play.place(name);
  }

  @ParameterizedTest
  @CsvSource({
    // where, what, general level, level there, rings
    "ops,    hola juanmi, MENTIONS, ,         true",
    "ops,    hola,        MENTIONS, ,         false",
    "ops,    hola,        ALL,      ,         true",
    "ops,    hola,        MENTIONS, ALL,      true",
    "ops,    hola juanmi, ALL,      NONE,     false",
    "ops,    hola juanmi, NONE,     ,         false",
    "ops,    hola juanmi, NONE,     MENTIONS, true",
    "ops,    hola,        ALL,      MENTIONS, false",
    "@leo,   hola,        MENTIONS, ,         true",
    "@leo,   hola,        NONE,     ,         false",
    "@leo,   hola,        ALL,      NONE,     false",
    "@leo,   hola,        NONE,     MENTIONS, true",
    "Sala1,  hola juanmi, ALL,      ,         false",
    "nueva,  hola juanmi, ALL,      ,         false",
  })
  void aMessageRingsAsItsConversationSays(
      String where, String text, Level level, Level there, boolean rings) {
    prefer(alerts(level, there == null ? Map.of() : Map.of(where, there)));
    assertThat(hear(place(where), "leo", text, NOW).isPresent()).isEqualTo(rings);
  }

  @Test
  void theAlarmSaysWhoWhereAndWhatInOneLine() {
    assertThat(hear(Play.place("ops"), "ana", "juanmi:\nmira \u001b[2Jesto", NOW))
        .contains(
            new Effect.Alert(
                true, Optional.of(new Effect.Alarm("ana · ops", "juanmi: mira ␛[2Jesto"))));
    assertThat(hear(place("@leo"), "leo", "日本語".repeat(100), NOW + 10_000).orElseThrow().what())
        .hasValueSatisfying(alarm -> {
          assertThat(alarm.title()).isEqualTo("@leo");
          assertThat(alarm.text()).hasSize(60).endsWith("…");
        });
  }

  @Test
  void bellAndNotificationsAreTwoThings() {
    prefer(new Alerts(false, "auto", Level.ALL, Map.of(), Optional.empty()));
    assertThat(hear(Play.place("ops"), "leo", "a", NOW).orElseThrow())
        .matches(alert -> !alert.bell() && alert.what().isPresent());
    prefer(new Alerts(true, "off", Level.ALL, Map.of(), Optional.empty()));
    assertThat(hear(Play.place("ops"), "leo", "a", NOW + 10_000))
        .contains(new Effect.Alert(true, Optional.empty()));
    prefer(new Alerts(false, "off", Level.ALL, Map.of(), Optional.empty()));
    assertThat(hear(Play.place("ops"), "leo", "a", NOW + 20_000)).isEmpty();
  }

  @Test
  void whatIsOnTheScreenRingsOnlyWhenTheUserLooksElsewhere() {
    assertThat(hear(Play.place("Sala1"), "leo", "juanmi", NOW)).isEmpty();
    act(new Action.Focus(true), NOW);
    assertThat(hear(Play.place("Sala1"), "leo", "juanmi", NOW)).isEmpty();
    act(new Action.Focus(false), NOW);
    assertThat(hear(Play.place("Sala1"), "leo", "juanmi", NOW)).isPresent();
    act(new Action.Focus(true), NOW);
    act(new Action.ScrollTo(Optional.of(new Anchor(0, 0)), false), NOW);
    assertThat(hear(Play.place("Sala1"), "leo", "juanmi", NOW + 5_000)).isPresent();
  }

  @Test
  void quietHoursKeepTheCountsAndNothingElse() {
    QuietHours night = new QuietHours(LocalTime.of(22, 0), LocalTime.of(8, 0), ZoneOffset.UTC);
    prefer(new Alerts(true, "auto", Level.ALL, Map.of(), Optional.of(night)));
    assertThat(hear(Play.place("ops"), "leo", "juanmi", NOW)).isPresent();
    long hour = 3_600_000;
    assertThat(hear(Play.place("ops"), "leo", "juanmi", NOW + hour)).isEmpty();
    assertThat(hear(place("@leo"), "leo", "hola", NOW + 9 * hour)).isEmpty();
    assertThat(state.rooms().find(Play.place("ops")).orElseThrow().mentions()).isEqualTo(2);
    assertThat(hear(Play.place("ops"), "leo", "juanmi", NOW + 11 * hour)).isPresent();
  }

  @Test
  void aBurstRingsOnceInAWhile() {
    long rings = 0;
    for (int i = 0; i < 100; i++) {
      rings += hear(Play.place("ops"), "leo", "juanmi " + i, NOW + i * 100L).stream().count();
    }
    assertThat(rings).isEqualTo(4); // in ten seconds
  }

  @Test
  void manyWhoWriteAtOnceRingOnceASecond() {
    long rings = 0;
    for (int i = 0; i < 50; i++) {
      rings += hear(Play.direct("juanmi"), "amigo" + i, "hola", NOW + i * 50L).stream().count();
    }
    assertThat(rings).isEqualTo(3);
  }

  @Test
  void aClockThatIsSetBackDoesNotSilence() {
    assertThat(hear(Play.place("ops"), "leo", "juanmi", NOW)).isPresent();
    assertThat(hear(Play.place("ops"), "leo", "juanmi", NOW - 60_000)).isPresent();
  }

  @Test
  void whatIsOwnKnownOrToldAgainDoesNotRing() {
    Event.Message once =
        new Event.Message(Play.place("ops"), 1, Play.user("leo"), "", "juanmi", NOW);
    assertThat(effects(new Action.Happened(once), NOW))
        .hasAtLeastOneElementOfType(Effect.Alert.class);
    assertThat(effects(new Action.Happened(once), NOW + 60_000)).isEmpty();
    assertThat(hear(Play.place("ops"), "juanmi", "yo, juanmi", NOW + 60_000)).isEmpty();
    Play again = Play.online(Dialect.WASSOP_2, "Sala1", "ops").replay("ops", 1, "leo", "juanmi");
    assertThat(again.effects()).noneMatch(Effect.Alert.class::isInstance);
  }

  private List<Effect> effects(Action action, long nowMillis) {
    Step step = Update.apply(state, action, nowMillis);
    state = step.state();
    return step.effects().stream().filter(Effect.Alert.class::isInstance).toList();
  }

  @Test
  void aRoomGetsItsLevelByACommand() {
    Play play = Play.online(Dialect.WASSOP_2, "Sala1", "ops");
    assertThat(play.enter("/notify").told()).isEqualTo("note.notify");
    assertThat(play.state().preferences()).isEqualTo(Preferences.DEFAULT);
    assertThat(play.enter("/notify none").told()).isEqualTo("note.notify");
    assertThat(play.state().preferences().alerts().levelOf("Sala1")).isEqualTo(Level.NONE);
    assertThat(play.state().preferences().alerts().levelOf("ops")).isEqualTo(Level.MENTIONS);
    assertThat(play.enter("/notify often").told()).isEqualTo("problem.level");
    assertThat(play.input()).isEqualTo("/notify often");
    assertThat(Play.start("juanmi").enter("/notify all").told()).isEqualTo("note.notify");
  }
}

package org.wassop.tui.model.update.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Place;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.action.Effect;
import org.wassop.tui.model.state.Preferences;
import org.wassop.tui.model.state.Preferences.Alerts;
import org.wassop.tui.model.state.Preferences.NotificationLevel;
import org.wassop.tui.model.state.QuietHours;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.state.Step;
import org.wassop.tui.model.timeline.ScrollAnchor;
import org.wassop.tui.model.update.ModelDriver;
import org.wassop.tui.model.update.Update;

class NotificationRulesTest {
  private static final long NOW = 1_795_294_980_000L; // 2026-11-21 21:03 UTC

  private State state = ModelDriver.online(Dialect.WASSOP_2, "Sala1", "ops").state();

  private void prefer(Alerts alerts) {
    state = state.with(Preferences.DEFAULT.with(alerts));
  }

  private void act(Action action, long nowMillis) {
    state = Update.apply(state, action, nowMillis).state();
  }

  private Optional<Effect.Notify> hear(Place place, String from, String text, long nowMillis) {
    Step step =
        Update.apply(
            state,
            new Action.Received(
                new Event.Message(place, 0, ModelDriver.user(from), "", text, nowMillis)),
            nowMillis);
    state = step.state();
    return step.effects().stream()
        .filter(Effect.Notify.class::isInstance)
        .map(Effect.Notify.class::cast)
        .findFirst();
  }

  private static Place place(String name) {
    return name.startsWith("@") ? ModelDriver.direct("juanmi") : ModelDriver.place(name);
  }

  @ParameterizedTest
  @CsvSource({
    // conversation, text, general level, level of the conversation, notifies
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
      String where,
      String text,
      NotificationLevel notificationLevel,
      NotificationLevel there,
      boolean rings) {
    Alerts alerts = Alerts.DEFAULT.withNotificationLevel(notificationLevel);
    prefer(there == null ? alerts : alerts.with(where, there));
    assertThat(hear(place(where), "leo", text, NOW).isPresent()).isEqualTo(rings);
  }

  @Test
  void theNotificationSaysWhoWhereAndWhatInOneLine() {
    assertThat(hear(ModelDriver.place("ops"), "ana", "juanmi:\nmira \u001b[2Jesto", NOW))
        .contains(
            new Effect.Notify(
                true, Optional.of(new Effect.Notification("ana · ops", "juanmi: mira ␛[2Jesto"))));
    assertThat(
            hear(place("@leo"), "leo", "日本語".repeat(100), NOW + 10_000)
                .orElseThrow()
                .notification())
        .hasValueSatisfying(notification -> {
          assertThat(notification.title()).isEqualTo("@leo");
          assertThat(notification.text()).hasSize(60).endsWith("…");
        });
  }

  @Test
  void bellAndNotificationsAreTwoThings() {
    Alerts all = Alerts.DEFAULT.withNotificationLevel(NotificationLevel.ALL);
    prefer(all.withBell(false));
    assertThat(hear(ModelDriver.place("ops"), "leo", "a", NOW).orElseThrow())
        .matches(notify -> !notify.bell() && notify.notification().isPresent());
    prefer(all.withNotificationMethod("off"));
    assertThat(hear(ModelDriver.place("ops"), "leo", "a", NOW + 10_000))
        .contains(new Effect.Notify(true, Optional.empty()));
    prefer(all.withBell(false).withNotificationMethod("off"));
    assertThat(hear(ModelDriver.place("ops"), "leo", "a", NOW + 20_000)).isEmpty();
  }

  @Test
  void whatIsOnTheScreenRingsOnlyWhenTheUserLooksElsewhere() {
    assertThat(hear(ModelDriver.place("Sala1"), "leo", "juanmi", NOW)).isEmpty();
    act(new Action.FocusChanged(true), NOW);
    assertThat(hear(ModelDriver.place("Sala1"), "leo", "juanmi", NOW)).isEmpty();
    act(new Action.FocusChanged(false), NOW);
    assertThat(hear(ModelDriver.place("Sala1"), "leo", "juanmi", NOW)).isPresent();
    act(new Action.FocusChanged(true), NOW);
    act(new Action.ScrollTo(Optional.of(new ScrollAnchor(0, 0)), false), NOW);
    assertThat(hear(ModelDriver.place("Sala1"), "leo", "juanmi", NOW + 5_000)).isPresent();
  }

  @Test
  void quietHoursKeepTheCountsAndNothingElse() {
    QuietHours night = new QuietHours(LocalTime.of(22, 0), LocalTime.of(8, 0), ZoneOffset.UTC);
    prefer(
        Alerts.DEFAULT
            .withNotificationLevel(NotificationLevel.ALL)
            .withQuietHours(Optional.of(night)));
    assertThat(hear(ModelDriver.place("ops"), "leo", "juanmi", NOW)).isPresent();
    long hour = 3_600_000;
    assertThat(hear(ModelDriver.place("ops"), "leo", "juanmi", NOW + hour)).isEmpty();
    assertThat(hear(place("@leo"), "leo", "hola", NOW + 9 * hour)).isEmpty();
    assertThat(state.conversations().find(ModelDriver.place("ops")).orElseThrow().mentions())
        .isEqualTo(2);
    assertThat(hear(ModelDriver.place("ops"), "leo", "juanmi", NOW + 11 * hour)).isPresent();
  }

  @Test
  void aBurstRingsOnceInAWhile() {
    long rings = 0;
    for (int i = 0; i < 100; i++) {
      rings +=
          hear(ModelDriver.place("ops"), "leo", "juanmi " + i, NOW + i * 100L).stream().count();
    }
    assertThat(rings).isEqualTo(4); // in ten seconds
  }

  @Test
  void manyWhoWriteAtOnceRingOnceASecond() {
    long rings = 0;
    for (int i = 0; i < 50; i++) {
      rings +=
          hear(ModelDriver.direct("juanmi"), "amigo" + i, "hola", NOW + i * 50L).stream().count();
    }
    assertThat(rings).isEqualTo(3);
  }

  @Test
  void aClockThatIsSetBackDoesNotSilence() {
    assertThat(hear(ModelDriver.place("ops"), "leo", "juanmi", NOW)).isPresent();
    assertThat(hear(ModelDriver.place("ops"), "leo", "juanmi", NOW - 60_000)).isPresent();
  }

  @Test
  void whatIsOwnKnownOrToldAgainDoesNotRing() {
    Event.Message once =
        new Event.Message(ModelDriver.place("ops"), 1, ModelDriver.user("leo"), "", "juanmi", NOW);
    assertThat(effects(new Action.Received(once), NOW))
        .hasAtLeastOneElementOfType(Effect.Notify.class);
    assertThat(effects(new Action.Received(once), NOW + 60_000)).isEmpty();
    assertThat(hear(ModelDriver.place("ops"), "juanmi", "yo, juanmi", NOW + 60_000)).isEmpty();
    ModelDriver again =
        ModelDriver.online(Dialect.WASSOP_2, "Sala1", "ops").replay("ops", 1, "leo", "juanmi");
    assertThat(again.effects()).noneMatch(Effect.Notify.class::isInstance);
  }

  private List<Effect> effects(Action action, long nowMillis) {
    Step step = Update.apply(state, action, nowMillis);
    state = step.state();
    return step.effects().stream().filter(Effect.Notify.class::isInstance).toList();
  }

  @Test
  void aRoomGetsItsLevelByACommand() {
    ModelDriver modelDriver = ModelDriver.online(Dialect.WASSOP_2, "Sala1", "ops");
    assertThat(modelDriver.enter("/notify").lastNote()).isEqualTo("note.notify");
    assertThat(modelDriver.state().preferences()).isEqualTo(Preferences.DEFAULT);
    assertThat(modelDriver.enter("/notify none").lastNote()).isEqualTo("note.notify");
    assertThat(modelDriver.state().preferences().alerts().levelOf("Sala1"))
        .isEqualTo(NotificationLevel.NONE);
    assertThat(modelDriver.state().preferences().alerts().levelOf("ops"))
        .isEqualTo(NotificationLevel.MENTIONS);
    assertThat(modelDriver.enter("/notify often").lastNote()).isEqualTo("problem.level");
    assertThat(modelDriver.input()).isEqualTo("/notify often");
    assertThat(ModelDriver.start("juanmi").enter("/notify all").lastNote())
        .isEqualTo("note.notify");
  }
}

package org.wassop.tui.model.update.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.text.SafeText;
import org.wassop.tui.model.action.Effect;
import org.wassop.tui.model.state.ConversationList;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.Preferences.Alerts;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.state.Step;
import org.wassop.tui.model.state.Viewport;
import org.wassop.tui.model.text.MentionFinder;
import org.wassop.tui.text.TextFit;

/**
 * Makes the user look here because of what others say as it happens: never because of what is told
 * again, nor of what is on the screen already. However much is said, it rings seldom. Pure.
 */
public final class NotificationRules {
  /** How long a conversation doesn't ring again, in ms. */
  static final long REST_MILLIS = 3_000;

  /** How long nothing rings again, in ms. */
  static final long PAUSE_MILLIS = 1_000;

  private static final int TEXT_COLUMNS = 120;

  private NotificationRules() {}

  /** {@code step}, which came of {@code before} because the server told {@code entry}. */
  public static Step heard(State before, Step step, Event.Logged entry, long nowMillis) {
    if (!(entry instanceof Event.Message said)) {
      return step;
    }
    Place place = before.conversation(entry);
    Optional<ConversationState> room = step.state().rooms().find(place);
    boolean known =
        before
            .rooms()
            .find(place)
            .filter(old -> old.conversationHistory().has(said.id()))
            .isPresent();
    return room.isEmpty()
            || known
            || before.isMe(said.from())
            || said.text().isEmpty()
            || isSeen(step.state(), room.get())
            || !isWanted(step.state(), room.get(), said)
            || step.state()
                .preferences()
                .alerts()
                .quiet()
                .filter(q -> q.include(nowMillis))
                .isPresent()
            || isResting(step.state(), room.get(), nowMillis)
        ? step
        : alerted(step, room.get(), said, nowMillis);
  }

  /** Whether what comes in {@code room} is before the user's eyes. */
  private static boolean isSeen(State state, ConversationState room) {
    return state.rooms().isShown(room.place())
        && room.reading().isAtEnd()
        && state.viewport().focus() != Viewport.Focus.ELSEWHERE;
  }

  private static boolean isWanted(State state, ConversationState room, Event.Message said) {
    return switch (state.preferences().alerts().levelOf(room.title())) {
      case ALL -> true;
      case NONE -> false;
      case MENTIONS ->
          room.place() instanceof Place.Direct
              || state.link().user().filter(me -> MentionFinder.has(said.text(), me)).isPresent();
    };
  }

  private static boolean isResting(State state, ConversationState room, long nowMillis) {
    return isWithin(nowMillis, room, REST_MILLIS)
        || state.rooms().entered().stream()
            .anyMatch(other -> isWithin(nowMillis, other, PAUSE_MILLIS));
  }

  /** A clock that was set back rings at once. */
  private static boolean isWithin(long nowMillis, ConversationState room, long millis) {
    long since = nowMillis - room.reading().unreadCounts().alertedMillis();
    return since >= 0 && since < millis;
  }

  private static Step alerted(
      Step step, ConversationState room, Event.Message said, long nowMillis) {
    Alerts wanted = step.state().preferences().alerts();
    Optional<Effect.Notification> alarm =
        wanted.notifications().equals("off")
            ? Optional.empty()
            : Optional.of(new Effect.Notification(title(room, said), text(said)));
    if (!wanted.bell() && alarm.isEmpty()) {
      return step;
    }
    ConversationList rooms =
        step.state()
            .rooms()
            .change(
                room.place(),
                it ->
                    it.withReading(
                        it.reading().with(it.reading().unreadCounts().alerted(nowMillis))));
    List<Effect> effects = new ArrayList<>(step.effects());
    effects.add(new Effect.Notify(wanted.bell(), alarm));
    return new Step(step.state().with(rooms), effects);
  }

  private static String title(ConversationState room, Event.Message said) {
    return room.place() instanceof Place.Direct
        ? room.title()
        : said.from().text() + " · " + room.title();
  }

  private static String text(Event.Message said) {
    return TextFit.truncate(SafeText.line(said.text()).strip(), TEXT_COLUMNS);
  }
}

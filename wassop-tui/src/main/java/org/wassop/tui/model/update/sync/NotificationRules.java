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
 * Decides which messages of others cause a notification: never replayed ones, nor those that the
 * user sees. However many messages come, notifications are rare. Pure.
 */
public final class NotificationRules {
  /** The shortest time between two notifications of one conversation, in ms. */
  static final long CONVERSATION_REST_MILLIS = 3_000;

  /** The shortest time between any two notifications, in ms. */
  static final long GLOBAL_REST_MILLIS = 1_000;

  private static final int TEXT_COLUMNS = 120;

  private NotificationRules() {}

  /**
   * Returns {@code step}, which came of {@code before} and the live {@code entry}, with a
   * notification if there is to be one.
   */
  public static Step withNotification(
      State before, Step step, Event.LogEntry entry, long nowMillis) {
    if (!(entry instanceof Event.Message message)) {
      return step;
    }
    Place place = before.conversationOf(entry);
    Optional<ConversationState> room = step.state().conversations().find(place);
    boolean known =
        before
            .conversations()
            .find(place)
            .filter(old -> old.history().has(message.id()))
            .isPresent();
    return room.isEmpty()
            || known
            || before.isMe(message.from())
            || message.text().isEmpty()
            || isSeen(step.state(), room.get())
            || !isWanted(step.state(), room.get(), message)
            || step.state()
                .preferences()
                .alerts()
                .quietHours()
                .filter(q -> q.include(nowMillis))
                .isPresent()
            || isResting(step.state(), room.get(), nowMillis)
        ? step
        : notified(step, room.get(), message, nowMillis);
  }

  /** Returns whether the user sees new messages of {@code room}. */
  private static boolean isSeen(State state, ConversationState room) {
    return state.conversations().isShown(room.place())
        && room.readingPosition().isAtEnd()
        && state.viewport().focus() != Viewport.Focus.UNFOCUSED;
  }

  private static boolean isWanted(State state, ConversationState room, Event.Message message) {
    return switch (state.preferences().alerts().levelOf(room.title())) {
      case ALL -> true;
      case NONE -> false;
      case MENTIONS ->
          room.place() instanceof Place.Direct
              || state
                  .connection()
                  .user()
                  .filter(me -> MentionFinder.mentions(message.text(), me))
                  .isPresent();
    };
  }

  private static boolean isResting(State state, ConversationState room, long nowMillis) {
    return isWithin(nowMillis, room, CONVERSATION_REST_MILLIS)
        || state.conversations().all().stream()
            .anyMatch(other -> isWithin(nowMillis, other, GLOBAL_REST_MILLIS));
  }

  /**
   * Returns whether {@code room} caused a notification less than {@code millis} ago; never after
   * the clock was set back.
   */
  private static boolean isWithin(long nowMillis, ConversationState room, long millis) {
    long since = nowMillis - room.readingPosition().unreadCounts().lastAlertMillis();
    return since >= 0 && since < millis;
  }

  private static Step notified(
      Step step, ConversationState room, Event.Message message, long nowMillis) {
    Alerts wanted = step.state().preferences().alerts();
    Optional<Effect.Notification> notification =
        wanted.notificationMethod().equals("off")
            ? Optional.empty()
            : Optional.of(new Effect.Notification(title(room, message), text(message)));
    if (!wanted.bell() && notification.isEmpty()) {
      return step;
    }
    ConversationList rooms =
        step.state()
            .conversations()
            .change(
                room.place(),
                it ->
                    it.withReadingPosition(
                        it.readingPosition()
                            .with(it.readingPosition().unreadCounts().withAlert(nowMillis))));
    List<Effect> effects = new ArrayList<>(step.effects());
    effects.add(new Effect.Notify(wanted.bell(), notification));
    return new Step(step.state().with(rooms), effects);
  }

  private static String title(ConversationState room, Event.Message message) {
    return room.place() instanceof Place.Direct
        ? room.title()
        : message.from().text() + " · " + room.title();
  }

  private static String text(Event.Message message) {
    return TextFit.truncate(SafeText.line(message.text()).strip(), TEXT_COLUMNS);
  }
}

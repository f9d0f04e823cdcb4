package org.wassop.tui.model.update.send;

import java.time.Duration;
import java.util.Optional;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.name.UserName;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.action.Effect;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.state.Step;
import org.wassop.tui.model.state.TypingUser;
import org.wassop.tui.model.text.CommandSyntax;

/** Typing indicators: shows those of other users, and sends this user's. Pure. */
public final class TypingIndicators {
  /** How long an indicator is shown after the last sign of typing. */
  static final Duration SHOWN = Duration.ofSeconds(6);

  /** How long the server gets no second indicator for a conversation. */
  static final Duration REST = Duration.ofSeconds(5);

  private TypingIndicators() {}

  /** Shows that another user is typing. However many indicators come, each user has one timer. */
  public static Step received(State state, Event.IsTyping typing, long nowMillis) {
    Place place = state.conversationOf(typing.place(), typing.by());
    Optional<ConversationState> room = state.conversations().find(place);
    if (state.isMe(typing.by()) || room.isEmpty()) {
      return Step.to(state);
    }
    boolean timed = typingUser(room.get(), typing.by()).isPresent();
    TypingUser typingUser = new TypingUser(typing.by(), nowMillis + SHOWN.toMillis());
    State changed = with(state, place, typingUser);
    boolean shown =
        changed.conversations().find(place).flatMap(r -> typingUser(r, typing.by())).isPresent();
    return shown && !timed
        ? Step.to(changed, new Effect.Schedule(SHOWN, new Action.TypingTimeout(place, typing.by())))
        : Step.to(changed);
  }

  /** Hides the indicator of {@code user} if its time is over; else waits for the rest. */
  public static Step timedOut(State state, Place place, UserName user, long nowMillis) {
    Optional<TypingUser> typingUser =
        state.conversations().find(place).flatMap(room -> typingUser(room, user));
    if (typingUser.isEmpty()) {
      return Step.to(state);
    }
    long left = Math.min(typingUser.get().untilMillis() - nowMillis, SHOWN.toMillis());
    return left > 0
        ? Step.to(
            state,
            new Effect.Schedule(Duration.ofMillis(left), new Action.TypingTimeout(place, user)))
        : Step.to(
            state.with(
                state
                    .conversations()
                    .change(place, room -> room.changeMembership(m -> m.withoutTyping(user)))));
  }

  /**
   * Returns {@code step}, in which the user has typed, with an indicator for the server if one is
   * due.
   */
  public static Step typed(Step step, long nowMillis) {
    State state = step.state();
    Optional<ConversationState> shown = state.conversations().shown();
    if (!state.isOnlineInWassop2()
        || shown.isEmpty()
        || state.connection().user().isEmpty()
        || !isMessage(state.input().text())) {
      return step;
    }
    UserName me = state.connection().user().get();
    Place place = shown.get().place();
    boolean recent =
        typingUser(shown.get(), me)
            .filter(typingUser -> typingUser.untilMillis() > nowMillis)
            .filter(typingUser -> typingUser.untilMillis() <= nowMillis + REST.toMillis())
            .isPresent();
    return recent
        ? step
        : Step.to(
            with(state, place, new TypingUser(me, nowMillis + REST.toMillis())),
            Effect.routine(new Request.Typing(place)));
  }

  private static boolean isMessage(String text) {
    return !text.isBlank() && !CommandSyntax.isCommand(text);
  }

  private static State with(State state, Place place, TypingUser typingUser) {
    return state.with(
        state
            .conversations()
            .change(place, room -> room.changeMembership(m -> m.typing(typingUser))));
  }

  private static Optional<TypingUser> typingUser(ConversationState room, UserName user) {
    return room.membership().typing().stream()
        .filter(typingUser -> typingUser.user().equals(user))
        .findFirst();
  }
}

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

/** Who is writing: others, as the server tells, and this user, which is told the server. Pure. */
public final class TypingIndicators {
  /** How long somebody is taken to write after the last sign of it. */
  static final Duration SHOWN = Duration.ofSeconds(6);

  /** How long the server isn't told again that this user is writing. */
  static final Duration TOLD = Duration.ofSeconds(5);

  private TypingIndicators() {}

  /** Somebody else is writing; one timer for each of them, however often they say so. */
  public static Step heard(State state, Event.IsTyping typing, long nowMillis) {
    Place place = state.conversation(typing.place(), typing.by());
    Optional<ConversationState> room = state.rooms().find(place);
    if (state.isMe(typing.by()) || room.isEmpty()) {
      return Step.to(state);
    }
    boolean timed = writer(room.get(), typing.by()).isPresent();
    TypingUser typingUser = new TypingUser(typing.by(), nowMillis + SHOWN.toMillis());
    State writing = with(state, place, typingUser);
    boolean kept = writing.rooms().find(place).flatMap(r -> writer(r, typing.by())).isPresent();
    return kept && !timed
        ? Step.to(writing, new Effect.Schedule(SHOWN, new Action.TypingTimeout(place, typing.by())))
        : Step.to(writing);
  }

  /** It is time to see whether {@code user} still writes in {@code place}. */
  public static Step maybeSilent(State state, Place place, UserName user, long nowMillis) {
    Optional<TypingUser> writer = state.rooms().find(place).flatMap(room -> writer(room, user));
    if (writer.isEmpty()) {
      return Step.to(state);
    }
    long left = Math.min(writer.get().untilMillis() - nowMillis, SHOWN.toMillis());
    return left > 0
        ? Step.to(
            state,
            new Effect.Schedule(Duration.ofMillis(left), new Action.TypingTimeout(place, user)))
        : Step.to(
            state.with(
                state.rooms().change(place, room -> room.changeMembership(m -> m.silent(user)))));
  }

  /** {@code step} of typing, and word of it to the conversation that is shown. */
  public static Step typed(Step step, long nowMillis) {
    State state = step.state();
    Optional<ConversationState> shown = state.rooms().shown();
    if (!state.isOnlineInWassop2()
        || shown.isEmpty()
        || state.link().user().isEmpty()
        || !isMessage(state.input().text())) {
      return step;
    }
    UserName me = state.link().user().get();
    Place place = shown.get().place();
    boolean told =
        writer(shown.get(), me)
            .filter(typingUser -> typingUser.untilMillis() > nowMillis)
            .filter(typingUser -> typingUser.untilMillis() <= nowMillis + TOLD.toMillis())
            .isPresent();
    return told
        ? step
        : Step.to(
            with(state, place, new TypingUser(me, nowMillis + TOLD.toMillis())),
            Effect.routine(new Request.Typing(place)));
  }

  private static boolean isMessage(String text) {
    return !text.isBlank() && !CommandSyntax.isCommand(text);
  }

  private static State with(State state, Place place, TypingUser typingUser) {
    return state.with(
        state.rooms().change(place, room -> room.changeMembership(m -> m.writing(typingUser))));
  }

  private static Optional<TypingUser> writer(ConversationState room, UserName user) {
    return room.roomMembership().writing().stream()
        .filter(typingUser -> typingUser.user().equals(user))
        .findFirst();
  }
}

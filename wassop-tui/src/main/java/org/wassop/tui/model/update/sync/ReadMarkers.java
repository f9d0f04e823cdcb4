package org.wassop.tui.model.update.sync;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.tui.model.action.Action;
import org.wassop.tui.model.action.Effect;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.state.Step;

/**
 * Sends read markers: for the newest message of the conversation whose end is shown, and for the
 * conversation that the user leaves at its end. At most one in {@link #REST} for each conversation,
 * except for the one when the user leaves. Pure.
 */
public final class ReadMarkers {
  /** How long a conversation gets no second read marker. */
  static final Duration REST = Duration.ofSeconds(2);

  private ReadMarkers() {}

  /** Returns {@code step}, which came of {@code before}, with the read markers that are due. */
  public static Step after(State before, Step step) {
    if (!step.state().isOnlineInWassop2()) {
      return step;
    }
    Optional<Place> now = step.state().conversations().shown().map(ConversationState::place);
    boolean quitting = step.effects().stream().anyMatch(Effect.Quit.class::isInstance);
    State state = step.state();
    List<Effect> marks = new ArrayList<>();
    Optional<ConversationState> left =
        before
            .conversations()
            .shown()
            .filter(room -> quitting || !now.equals(Optional.of(room.place())))
            .flatMap(room -> step.state().conversations().find(room.place()));
    if (left.isPresent() && isDue(left.get())) {
      marks.add(mark(left.get()));
      state = marked(state, left.get(), left.get().readingPosition().markerThrottled());
    }
    Optional<ConversationState> shown =
        state
            .conversations()
            .shown()
            .filter(room -> isDue(room) && !room.readingPosition().markerThrottled());
    if (shown.isPresent()) {
      marks.add(mark(shown.get()));
      marks.add(new Effect.Schedule(REST, new Action.ReadMarkerDue(shown.get().place())));
      state = marked(state, shown.get(), true);
    }
    if (marks.isEmpty()) {
      return step;
    }
    List<Effect> effects = new ArrayList<>(quitting ? marks : step.effects());
    effects.addAll(quitting ? step.effects() : marks);
    return new Step(state, effects);
  }

  /** Returns whether the user has read further in {@code room} than the server knows. */
  private static boolean isDue(ConversationState room) {
    boolean known = room.membership().isPresent() || room.room().isEmpty();
    return known
        && room.readingPosition().isAtEnd()
        && room.history().newestId() > room.readingPosition().readMarker();
  }

  private static Effect mark(ConversationState room) {
    return Effect.routine(new Request.MarkRead(room.place(), room.history().newestId()));
  }

  private static State marked(State state, ConversationState room, boolean rests) {
    long id = room.history().newestId();
    return state.with(
        state
            .conversations()
            .change(
                room.place(),
                r ->
                    r.withReadingPosition(
                        r.readingPosition().readUpTo(id).markerThrottled(rests))));
  }

  /** Allows another read marker for {@code place}. */
  public static Step rested(State state, Place place) {
    return Step.to(
        state.with(
            state
                .conversations()
                .change(
                    place,
                    room ->
                        room.withReadingPosition(room.readingPosition().markerThrottled(false)))));
  }
}

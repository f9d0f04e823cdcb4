package org.wassop.tui.model.update.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.tui.model.action.Effect;
import org.wassop.tui.model.state.ConnectionState.Phase;
import org.wassop.tui.model.state.ConversationList;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.OutgoingMessage;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.state.Step;
import org.wassop.tui.model.timeline.ConversationHistory;

/** The user's messages that the server may not have. They outlive the program. Pure. */
public final class UnsentMessages {
  /** The most messages that wait for a connection. */
  public static final int MOST = 500;

  private UnsentMessages() {}

  /** Returns the unsent messages of {@code rooms}, in the order of each conversation. */
  public static List<Request.SendMessage> of(ConversationList rooms) {
    List<Request.SendMessage> unsent = new ArrayList<>();
    for (ConversationState room : rooms.all()) {
      for (OutgoingMessage message : room.outgoing()) {
        if (message.isPending()
            && message.toRequest(room.place()) instanceof Request.SendMessage send) {
          unsent.add(send);
        }
      }
    }
    return unsent;
  }

  /**
   * Returns {@code step}, with an effect that saves the unsent messages if they aren't those of
   * {@code before}. For a classic server, which knows no keys, nothing is saved.
   */
  public static Step saved(State before, Step step) {
    ConversationList rooms = step.state().conversations();
    if (step.state().connection().isClassic()) {
      return step;
    }
    List<Request.SendMessage> unsent = of(rooms);
    if (unsent.equals(of(before.conversations()))) {
      return step;
    }
    List<Effect> effects = new ArrayList<>(step.effects());
    effects.add(new Effect.SaveUnsent(unsent));
    return new Step(step.state(), effects);
  }

  /**
   * Returns the unsent {@code messages} of an earlier start of the program to their conversations,
   * and sends them if the user is online.
   */
  public static Step restored(State state, List<Request.SendMessage> messages) {
    State back = state;
    List<Place> places = new ArrayList<>();
    for (Request.SendMessage message : messages) {
      Optional<Place> place = message.place();
      if (place.isEmpty() || hasKey(back.conversations(), message.key())) {
        continue;
      }
      places.remove(place.get());
      places.add(place.get());
      back =
          back.with(
              back.conversations()
                  .open(place.get())
                  .change(place.get(), room -> with(room, message)));
    }
    List<Effect> effects = new ArrayList<>();
    if (state.connection().phase() == Phase.ONLINE) {
      for (Place place : places) {
        Step step = send(back, place);
        back = step.state();
        effects.addAll(step.effects());
      }
    }
    return new Step(back, effects);
  }

  private static boolean hasKey(ConversationList rooms, String key) {
    return rooms.all().stream()
        .flatMap(room -> room.outgoing().stream())
        .anyMatch(message -> message.key().equals(key));
  }

  private static ConversationState with(ConversationState room, Request.SendMessage message) {
    List<OutgoingMessage> outgoing = new ArrayList<>(room.outgoing());
    outgoing.add(
        OutgoingMessage.waiting(
            message.key(), message.text(), new OutgoingMessage.Kind.New(message.replyTo())));
    return room.withOutgoing(outgoing);
  }

  private static Step send(State state, Place place) {
    ConversationState room = state.conversations().find(place).orElseThrow();
    return room.membership().isPresent()
        ? Reconnect.sendWaiting(state, place)
        : room.history().catchUpState() == ConversationHistory.CatchUpState.ENTERING
            ? Step.to(state)
            : Reconnect.enter(state, room);
  }
}

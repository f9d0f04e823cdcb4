package org.wassop.tui.model.update.send;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wassop.protocol.Limits;
import org.wassop.protocol.codec.Codec;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.text.SafeText;
import org.wassop.tui.model.action.Effect;
import org.wassop.tui.model.state.ConnectionState.Phase;
import org.wassop.tui.model.state.ConversationList;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.MessageKeySequence;
import org.wassop.tui.model.state.OutgoingMessage;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.state.Step;
import org.wassop.tui.model.text.LocalizedText;
import org.wassop.tui.model.text.MessageSplitter;
import org.wassop.tui.model.timeline.ConversationHistory;
import org.wassop.tui.model.update.sync.UnsentMessages;

/** Sends a text to the shown conversation, in as many messages as it takes. Pure. */
public final class MessageSending {
  /** The bytes of a line that are reserved for the tags of a message. */
  private static final int TAG_BYTES = 512;

  /** The longest line of text for a classic server, which reads at most 1 KiB as a command. */
  private static final int CLASSIC_LINE_BYTES = 1023 - "MESSAGE ".length();

  private MessageSending() {}

  /** Sends {@code text} as a new message, which replies to nothing. */
  public static Step send(State state, String text, long nowMillis) {
    return send(state, text, new OutgoingMessage.Kind.New(0), nowMillis);
  }

  /**
   * Sends {@code text}, or lets it wait until the user is online again. All of it is taken, or
   * nothing, and the user is told why.
   */
  public static Step send(State state, String text, OutgoingMessage.Kind kind, long nowMillis) {
    Optional<ConversationState> shown = state.conversations().shown();
    if (state.isChoosingName()) {
      return Step.to(state.withNotice(LocalizedText.of("problem.naming"), nowMillis));
    }
    if (shown.isEmpty()) {
      return Step.to(state.withNotice(LocalizedText.of("problem.no-room"), nowMillis));
    }
    List<String> parts = parts(state, text, kind);
    if (kind instanceof OutgoingMessage.Kind.Edit && parts.size() > 1) {
      return Step.to(state.withNotice(LocalizedText.of("problem.correction-long"), nowMillis));
    }
    boolean now =
        state.connection().phase() == Phase.ONLINE
            && (shown.get().membership().isPresent()
                || shown.get().history().catchUpState()
                    != ConversationHistory.CatchUpState.ENTERING);
    if (!now
        && UnsentMessages.of(state.conversations()).size() + parts.size() > UnsentMessages.MOST) {
      return Step.to(state.withNotice(LocalizedText.of("problem.too-many-waiting"), nowMillis));
    }
    return added(
        state,
        shown.get().place(),
        outgoing(state.conversations().messageKeySequence(), parts, kind),
        now);
  }

  /**
   * Returns a message for each part, with a key of its own. Only the first has the {@code kind}.
   */
  private static List<OutgoingMessage> outgoing(
      MessageKeySequence messageKeySequence, List<String> parts, OutgoingMessage.Kind kind) {
    List<OutgoingMessage> messages = new ArrayList<>();
    MessageKeySequence next = messageKeySequence;
    for (String part : parts) {
      OutgoingMessage.Kind own = messages.isEmpty() ? kind : new OutgoingMessage.Kind.New(0);
      messages.add(OutgoingMessage.waiting(next.key(), part, own));
      next = next.advanced();
    }
    return messages;
  }

  private static Step added(State state, Place place, List<OutgoingMessage> messages, boolean now) {
    ConversationList rooms = state.conversations();
    List<Effect> effects = new ArrayList<>();
    for (OutgoingMessage message : messages) {
      rooms = rooms.withKeyAdvanced();
      if (now) {
        effects.add(message.toSend(place));
      }
    }
    ConversationList changed =
        rooms.change(
            place,
            room -> {
              List<OutgoingMessage> outgoing = new ArrayList<>(room.outgoing());
              messages.forEach(message -> outgoing.add(now ? message.sent() : message));
              return room.withOutgoing(outgoing)
                  .withReadingPosition(room.readingPosition().with(0).withAnchor(Optional.empty()));
            });
    return new Step(state.with(changed), effects);
  }

  /** Returns the messages into which {@code text} is split for the shown conversation. */
  public static List<String> parts(State state, String text, OutgoingMessage.Kind kind) {
    return MessageSplitter.split(SafeText.lines(text), room(state, kind));
  }

  /**
   * Returns whether {@code step}, in which {@link #send} was called for {@code before}, has taken
   * the text.
   */
  public static boolean isTaken(State before, Step step) {
    return !step.state()
        .conversations()
        .messageKeySequence()
        .equals(before.conversations().messageKeySequence());
  }

  private static MessageSplitter.Capacity room(State state, OutgoingMessage.Kind kind) {
    Optional<Place> place = state.conversations().shown().map(ConversationState::place);
    OutgoingMessage shortest =
        OutgoingMessage.waiting(state.conversations().messageKeySequence().key(), "x", kind);
    Request request =
        place
            .map(shortest::toRequest)
            .orElseGet(() -> new Request.SendMessage(place, shortest.key(), shortest.text()));
    int around =
        Codec.of(state.connection().dialect()).encode("", request).getBytes(UTF_8).length - 1;
    return new MessageSplitter.Capacity(
        Limits.LINE_BYTES - TAG_BYTES - around,
        Limits.MESSAGE_LINES,
        state.connection().isClassic() ? CLASSIC_LINE_BYTES : Integer.MAX_VALUE);
  }
}

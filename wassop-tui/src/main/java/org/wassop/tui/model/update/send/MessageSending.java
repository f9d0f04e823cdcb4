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
import org.wassop.tui.model.state.MessageKeys;
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
  public static Step say(State state, String text, long nowMillis) {
    return say(state, text, new OutgoingMessage.Kind.New(0), nowMillis);
  }

  /**
   * Sends {@code text}, or lets it wait until the user is online again. All of it is taken, or
   * nothing, and the user is told why.
   */
  public static Step say(State state, String text, OutgoingMessage.Kind kind, long nowMillis) {
    Optional<ConversationState> shown = state.rooms().shown();
    if (state.isNaming()) {
      return Step.to(state.tell(LocalizedText.of("problem.naming"), nowMillis));
    }
    if (shown.isEmpty()) {
      return Step.to(state.tell(LocalizedText.of("problem.no-room"), nowMillis));
    }
    List<String> parts = parts(state, text, kind);
    if (kind instanceof OutgoingMessage.Kind.Correction && parts.size() > 1) {
      return Step.to(state.tell(LocalizedText.of("problem.correction-long"), nowMillis));
    }
    boolean now =
        state.link().phase() == Phase.ONLINE
            && (shown.get().roomMembership().isHere()
                || shown.get().conversationHistory().asking()
                    != ConversationHistory.Asking.ENTERING);
    if (!now && UnsentMessages.of(state.rooms()).size() + parts.size() > UnsentMessages.MOST) {
      return Step.to(state.tell(LocalizedText.of("problem.too-many-waiting"), nowMillis));
    }
    return added(
        state, shown.get().place(), outgoing(state.rooms().messageKeys(), parts, kind), now);
  }

  /**
   * Returns a message for each part, with a key of its own. Only the first has the {@code kind}.
   */
  private static List<OutgoingMessage> outgoing(
      MessageKeys messageKeys, List<String> parts, OutgoingMessage.Kind kind) {
    List<OutgoingMessage> messages = new ArrayList<>();
    MessageKeys next = messageKeys;
    for (String part : parts) {
      OutgoingMessage.Kind own = messages.isEmpty() ? kind : new OutgoingMessage.Kind.New(0);
      messages.add(OutgoingMessage.waiting(next.key(), part, own));
      next = next.used();
    }
    return messages;
  }

  private static Step added(State state, Place place, List<OutgoingMessage> messages, boolean now) {
    ConversationList rooms = state.rooms();
    List<Effect> effects = new ArrayList<>();
    for (OutgoingMessage message : messages) {
      rooms = rooms.withKeyUsed();
      if (now) {
        effects.add(message.effect(place));
      }
    }
    ConversationList changed =
        rooms.change(
            place,
            room -> {
              List<OutgoingMessage> outgoing = new ArrayList<>(room.outgoing());
              messages.forEach(message -> outgoing.add(now ? message.sent() : message));
              return room.withOutgoing(outgoing)
                  .withReading(room.reading().with(0).at(Optional.empty()));
            });
    return new Step(state.with(changed), effects);
  }

  /** Returns the messages into which {@code text} is split for the shown conversation. */
  public static List<String> parts(State state, String text, OutgoingMessage.Kind kind) {
    return MessageSplitter.of(SafeText.lines(text), room(state, kind));
  }

  /**
   * Returns whether {@code step}, in which {@link #say} was called for {@code before}, has taken
   * the text.
   */
  public static boolean isTaken(State before, Step step) {
    return !step.state().rooms().messageKeys().equals(before.rooms().messageKeys());
  }

  private static MessageSplitter.Room room(State state, OutgoingMessage.Kind kind) {
    Optional<Place> place = state.rooms().shown().map(ConversationState::place);
    OutgoingMessage shortest =
        OutgoingMessage.waiting(state.rooms().messageKeys().key(), "x", kind);
    Request request =
        place
            .map(shortest::request)
            .orElseGet(() -> new Request.SendMessage(place, shortest.key(), shortest.text()));
    int around = Codec.of(state.link().dialect()).encode("", request).getBytes(UTF_8).length - 1;
    return new MessageSplitter.Room(
        Limits.LINE_BYTES - TAG_BYTES - around,
        Limits.MESSAGE_LINES,
        state.link().isClassic() ? CLASSIC_LINE_BYTES : Integer.MAX_VALUE);
  }
}

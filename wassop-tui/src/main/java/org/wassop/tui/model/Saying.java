package org.wassop.tui.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wassop.protocol.Limits;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.text.SafeText;
import org.wassop.tui.model.LinkState.Phase;

/** Says a text in the conversation that is shown, in as many messages as it takes. Pure. */
final class Saying {
  /** What the tags of a message may take of a line, in bytes. */
  private static final int TAG_BYTES = 512;

  /** Longest text of a line for a server without {@code HELLO}, which takes 1 KiB as a command. */
  private static final int CLASSIC_LINE_BYTES = 1023 - "MESSAGE ".length();

  private Saying() {}

  /**
   * Says {@code text} now, or when the user is there again. All of it is taken, or nothing, and the
   * user is told why.
   */
  static Step say(State state, String text, Outgoing.Kind kind, long nowMillis) {
    Optional<RoomState> shown = state.rooms().shown();
    if (state.isNaming()) {
      return Step.to(state.tell(Phrase.of("problem.naming"), nowMillis));
    }
    if (shown.isEmpty()) {
      return Step.to(state.tell(Phrase.of("problem.no-room"), nowMillis));
    }
    List<String> parts = parts(state, text, kind);
    if (kind instanceof Outgoing.Kind.Correction && parts.size() > 1) {
      return Step.to(state.tell(Phrase.of("problem.correction-long"), nowMillis));
    }
    boolean now =
        state.link().phase() == Phase.ONLINE
            && (shown.get().membership().isHere()
                || shown.get().history().asking() != History.Asking.ENTERING);
    if (!now && Unsent.of(state.rooms()).size() + parts.size() > Unsent.MOST) {
      return Step.to(state.tell(Phrase.of("problem.too-many-waiting"), nowMillis));
    }
    return said(state, shown.get().place(), outgoing(state.rooms().keys(), parts, kind), now);
  }

  /** Each has a key of its own; only the first is what {@code kind} says. */
  private static List<Outgoing> outgoing(Keys keys, List<String> parts, Outgoing.Kind kind) {
    List<Outgoing> messages = new ArrayList<>();
    Keys next = keys;
    for (String part : parts) {
      Outgoing.Kind own = messages.isEmpty() ? kind : new Outgoing.Kind.New(0);
      messages.add(Outgoing.waiting(next.key(), part, own));
      next = next.used();
    }
    return messages;
  }

  private static Step said(State state, Place place, List<Outgoing> messages, boolean now) {
    RoomList rooms = state.rooms();
    List<Effect> effects = new ArrayList<>();
    for (Outgoing message : messages) {
      rooms = rooms.withKeyUsed();
      if (now) {
        effects.add(message.effect(place));
      }
    }
    RoomList said =
        rooms.change(
            place,
            room -> {
              List<Outgoing> outgoing = new ArrayList<>(room.outgoing());
              messages.forEach(message -> outgoing.add(now ? message.sent() : message));
              return room.withOutgoing(outgoing)
                  .withReading(room.reading().with(0).at(Optional.empty()));
            });
    return new Step(state.with(said), effects);
  }

  /** The messages that {@code text} becomes where the user is. */
  static List<String> parts(State state, String text, Outgoing.Kind kind) {
    return Split.of(SafeText.lines(text), room(state, kind));
  }

  private static Split.Room room(State state, Outgoing.Kind kind) {
    Optional<Place> place = state.rooms().shown().map(RoomState::place);
    Outgoing shortest = Outgoing.waiting(state.rooms().keys().key(), "x", kind);
    Request request =
        place
            .map(shortest::request)
            .orElseGet(() -> new Request.SendMessage(place, shortest.key(), shortest.text()));
    int around = state.link().dialect().codec().encode("", request).getBytes(UTF_8).length - 1;
    return new Split.Room(
        Limits.LINE_BYTES - TAG_BYTES - around,
        Limits.MESSAGE_LINES,
        state.link().isClassic() ? CLASSIC_LINE_BYTES : Integer.MAX_VALUE);
  }
}

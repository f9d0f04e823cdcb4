package org.wassop.tui.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.wassop.protocol.Limits;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.name.UserName;
import org.wassop.protocol.text.EmojiCommand;
import org.wassop.protocol.text.SafeText;
import org.wassop.tui.model.LinkState.Phase;

/** What typing does to the state: text, commands, bare words, names. Pure. */
final class Typing {
  /** What the tags of a message may take of a line, in bytes. */
  private static final int TAG_BYTES = 512;

  private Typing() {}

  /** Typed or pasted text goes where the keys go. */
  static Step type(State state, String text, long nowMillis) {
    if (state.popup().hasText() || state.isNaming()) {
      return state.popup().edit(state, input -> input.insert(SafeText.line(text)));
    }
    String safe = typed(text);
    Step typed = state.popup().edit(state, input -> input.insert(safe));
    int taken = typed.state().input().text().length() - state.input().text().length();
    return taken == safe.length()
        ? Writing.typed(typed, nowMillis)
        : Step.to(typed.state().tell(Phrase.of("problem.input-full"), nowMillis));
  }

  /**
   * {@code text} made harmless. A joiner at its end stays: keys come one by one, and what it joins
   * is the next. The whole is made harmless once more when it is said.
   */
  private static String typed(String text) {
    boolean joins = text.endsWith("\u200c") || text.endsWith("\u200d");
    return SafeText.lines(text) + (joins ? text.substring(text.length() - 1) : "");
  }

  /** Edits what is in the input bar. */
  static Step write(State state, UnaryOperator<EditBuffer> change) {
    return Step.to(state.with(change.apply(state.input())));
  }

  /** An arrow key in the input bar. */
  static Step move(State state, int columns, int rows) {
    return write(state, input -> columns < 0 ? input.left() : columns > 0 ? input.right() : input);
  }

  /** Enter in the input bar. */
  static Step submit(State state, long nowMillis) {
    return state.isNaming() ? name(state) : line(state, nowMillis);
  }

  private static Step name(State state) {
    if (state.input().text().isBlank()) {
      return Step.to(state);
    }
    return UserName.parse(state.input().text())
        .map(name ->
            Step.to(
                state.with(state.link().as(name).in(Phase.JOINING)),
                Return.join(state.link(), name)))
        .orElseGet(() -> Step.to(state.with(state.link().with(Phrase.of("refused.name-invalid")))));
  }

  private static Step line(State state, long nowMillis) {
    String text = state.input().text().stripTrailing();
    if (SafeText.isBlank(SafeText.lines(text))) {
      return Step.to(takenBack(state));
    }
    if (state.input().text().indexOf('\n') >= 0) {
      // Several lines are a message, whatever they begin with: they may have been pasted.
      return message(state, text, nowMillis);
    }
    return switch (text) {
      case "REFR" -> Commands.run(state, "/rooms", nowMillis);
      case "EXIT" -> Commands.run(state, "/leave", nowMillis);
      case "QUIT" -> Commands.run(state, "/quit", nowMillis);
      default ->
          text.startsWith("/") && !text.startsWith("//")
              ? Commands.run(state, text, nowMillis)
              : message(
                  state,
                  EmojiCommand.of(text)
                      .map(EmojiCommand::emoji)
                      .orElse(text.startsWith("//") ? text.substring(1) : text),
                  nowMillis);
    };
  }

  /** How a user types {@code message}: one line that begins with a slash needs two. */
  static String asTyped(String message) {
    return message.startsWith("/") && message.indexOf('\n') < 0 ? "/" + message : message;
  }

  /** With the oldest message of the room that was not taken in the input bar again. */
  private static State takenBack(State state) {
    Optional<RoomState> shown = state.rooms().shown();
    Optional<Outgoing> failed =
        shown.stream()
            .flatMap(room -> room.outgoing().stream())
            .filter(message -> message.failure().isPresent())
            .findFirst();
    if (shown.isEmpty() || failed.isEmpty()) {
      return state;
    }
    List<Outgoing> left = new ArrayList<>(shown.get().outgoing());
    left.remove(failed.get());
    return state
        .with(state.rooms().change(shown.get().place(), room -> room.withOutgoing(left)))
        .with(new Draft(state.input().withText(asTyped(failed.get().text())), failed.get().kind()));
  }

  /** Says {@code text}; what can't be said stays in the input bar. */
  private static Step message(State state, String text, long nowMillis) {
    Step step = say(state, text, state.draft().kind(), nowMillis);
    boolean taken = !step.state().rooms().keys().equals(state.rooms().keys());
    Draft sent = Draft.NONE.with(state.input().withText(""));
    return taken ? new Step(step.state().with(sent), step.effects()) : step;
  }

  /** Says {@code text} in the room that is shown: now, or when the user is there again. */
  static Step say(State state, String text, long nowMillis) {
    return say(state, text, new Outgoing.Kind.New(0), nowMillis);
  }

  /** Says {@code text}, which is of a {@code kind}, as {@link #say} does. */
  static Step say(State state, String text, Outgoing.Kind kind, long nowMillis) {
    Optional<RoomState> shown = state.rooms().shown();
    if (state.isNaming()) {
      return Step.to(state.tell(Phrase.of("problem.naming"), nowMillis));
    }
    if (shown.isEmpty()) {
      return Step.to(state.tell(Phrase.of("problem.no-room"), nowMillis));
    }
    Outgoing message =
        Outgoing.waiting(state.rooms().keys().key(), SafeText.lines(text).stripTrailing(), kind);
    Place place = shown.get().place();
    if (isTooLong(state, message.request(place))) {
      return Step.to(state.tell(Phrase.of("problem.too-long"), nowMillis));
    }
    boolean now =
        state.link().phase() == Phase.ONLINE
            && (shown.get().membership().isHere()
                || shown.get().history().asking() != History.Asking.ENTERING);
    if (!now && Unsent.of(state.rooms()).size() >= Unsent.MOST) {
      return Step.to(state.tell(Phrase.of("problem.too-many-waiting"), nowMillis));
    }
    RoomList rooms =
        state
            .rooms()
            .withKeyUsed()
            .change(
                place,
                room -> {
                  List<Outgoing> outgoing = new ArrayList<>(room.outgoing());
                  outgoing.add(now ? message.sent() : message);
                  return room.withOutgoing(outgoing)
                      .withReading(room.reading().with(0).at(Optional.empty()));
                });
    return now ? Step.to(state.with(rooms), message.effect(place)) : Step.to(state.with(rooms));
  }

  private static boolean isTooLong(State state, Request request) {
    return state.link().dialect().codec().encode("", request).getBytes(UTF_8).length
        > Limits.LINE_BYTES - TAG_BYTES;
  }
}

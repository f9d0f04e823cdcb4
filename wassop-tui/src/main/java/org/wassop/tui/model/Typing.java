package org.wassop.tui.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.wassop.protocol.Limits;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;
import org.wassop.protocol.text.EmojiCommand;
import org.wassop.protocol.text.SafeText;
import org.wassop.tui.model.LinkState.Phase;

/** What typing does to the state: text, commands, bare words, names. Pure. */
final class Typing {
  /** What the tags of a message may take of a line, in bytes. */
  private static final int TAG_BYTES = 512;

  private Typing() {}

  static Step type(State state, String text) {
    if (state.popup() instanceof Popup.EmojiPicker(String search, int selected)) {
      return Step.to(state.with(new Popup.EmojiPicker(search + SafeText.line(text), 0)));
    }
    return edit(state, input -> input.insert(typed(text)));
  }

  /**
   * {@code text} made harmless. A joiner at its end stays: keys come one by one, and what it joins
   * is the next. The whole is made harmless once more when it is said.
   */
  private static String typed(String text) {
    boolean joins = text.endsWith("\u200c") || text.endsWith("\u200d");
    return SafeText.lines(text) + (joins ? text.substring(text.length() - 1) : "");
  }

  static Step edit(State state, UnaryOperator<EditBuffer> change) {
    if (state.popup() instanceof Popup.EmojiPicker(String search, int selected)) {
      String shorter = change.apply(EditBuffer.empty(Limits.LINE_BYTES).withText(search)).text();
      return Step.to(state.with(new Popup.EmojiPicker(shorter, 0)));
    }
    return Step.to(state.with(change.apply(state.input())));
  }

  static Step move(State state, int columns, int rows) {
    if (state.popup() instanceof Popup.EmojiPicker(String search, int selected)) {
      int count = Emojis.matching(search).size();
      int wanted = selected + columns + rows * Emojis.COLUMNS;
      boolean inside = wanted >= 0 && wanted < count;
      return Step.to(state.with(new Popup.EmojiPicker(search, inside ? wanted : selected)));
    }
    return edit(state, input -> columns < 0 ? input.left() : columns > 0 ? input.right() : input);
  }

  static Step submit(State state, long nowMillis) {
    return switch (state.popup()) {
      case Popup.EmojiPicker(String search, int selected) -> pick(state, search, selected);
      case Popup.Help help -> Step.to(state.with(new Popup.None()));
      case Popup.None none ->
          state.link().phase() == Phase.NAMING ? name(state) : line(state, nowMillis);
    };
  }

  private static Step pick(State state, String search, int selected) {
    List<Emojis.Emoji> matching = Emojis.matching(search);
    State closed = state.with(new Popup.None());
    return selected < matching.size()
        ? Step.to(closed.with(state.input().insert(matching.get(selected).text())))
        : Step.to(closed);
  }

  private static Step name(State state) {
    return UserName.parse(state.input().text())
        .map(name ->
            Step.to(
                state
                    .with(state.link().as(name).in(Phase.JOINING))
                    .with(state.input().withText("")),
                Effect.routine(new Request.Join(name))))
        .orElseGet(
            () -> Step.to(state.with(state.link().with(Phrase.of("refused.name-invalid", "")))));
  }

  private static Step line(State state, long nowMillis) {
    String text = state.input().text().stripTrailing();
    if (text.isBlank()) {
      return Step.to(state);
    }
    Optional<EmojiCommand> emoji = EmojiCommand.of(text);
    if (emoji.isPresent()) {
      return say(cleared(state), emoji.get().emoji(), nowMillis);
    }
    return switch (text) {
      case "REFR" -> Commands.run(cleared(state), "/rooms", nowMillis);
      case "EXIT" -> Commands.run(cleared(state), "/leave", nowMillis);
      case "QUIT" -> Commands.run(cleared(state), "/quit", nowMillis);
      default ->
          text.startsWith("/") && !text.startsWith("//")
              ? command(state, text, nowMillis)
              : message(state, text.startsWith("//") ? text.substring(1) : text, nowMillis);
    };
  }

  /** Runs a command; what can't be run stays in the input bar. */
  private static Step command(State state, String text, long nowMillis) {
    return Commands.isKnown(text)
        ? Commands.run(cleared(state), text, nowMillis)
        : Step.to(
            state.tell(Phrase.of("problem.unknown-command", text.split(" ", 2)[0]), nowMillis));
  }

  /** Says {@code text}; what can't be said now stays in the input bar. */
  private static Step message(State state, String text, long nowMillis) {
    Step step = say(state, text, nowMillis);
    return step.effects().isEmpty() ? step : new Step(cleared(step.state()), step.effects());
  }

  /** Says {@code text} in the room that is shown. */
  static Step say(State state, String text, long nowMillis) {
    if (state.link().phase() != Phase.ONLINE) {
      return Step.to(state.tell(Phrase.of("problem.offline"), nowMillis));
    }
    Optional<RoomState> shown = state.rooms().shown();
    if (shown.isEmpty()) {
      return Step.to(state.tell(Phrase.of("problem.no-room"), nowMillis));
    }
    RoomName name = shown.get().name();
    String safe = SafeText.lines(text).stripTrailing();
    Request request = new Request.SendMessage(Optional.of(name), safe);
    if (isTooLong(state, request)) {
      return Step.to(state.tell(Phrase.of("problem.too-long"), nowMillis));
    }
    long id = state.rooms().nextMessage();
    RoomList rooms =
        state
            .rooms()
            .withNextMessage(id + 1)
            .change(
                name,
                room -> {
                  List<Outgoing> outgoing = new ArrayList<>(room.outgoing());
                  outgoing.add(new Outgoing(id, safe, Optional.empty()));
                  return room.withOutgoing(outgoing)
                      .withReading(new RoomState.Reading(0, Optional.empty()));
                });
    return Step.to(
        state.with(rooms), new Effect.Send(request, new Effect.Purpose.OwnMessage(name, id)));
  }

  private static boolean isTooLong(State state, Request request) {
    return state.link().dialect().codec().encode("", request).getBytes(UTF_8).length
        > Limits.LINE_BYTES - TAG_BYTES;
  }

  private static State cleared(State state) {
    return state.with(state.input().withText(""));
  }
}

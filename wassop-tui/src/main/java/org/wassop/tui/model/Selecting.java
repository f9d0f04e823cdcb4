package org.wassop.tui.model;

import java.util.Optional;
import java.util.OptionalLong;
import org.wassop.protocol.message.Place;

/** The message that the user has chosen: until it goes, or the user looks elsewhere. Pure. */
final class Selecting {
  /** How many entries are looked at in search of one that something can be done with. */
  private static final int MOST_LOOKED_AT = 1_000;

  private Selecting() {}

  /** Chooses the message {@code id} of the conversation that is shown; none: ends the choice. */
  static State choose(State state, OptionalLong id) {
    Optional<Place> place = state.rooms().shown().map(RoomState::place);
    if (place.isEmpty() || id.isEmpty()) {
      return ended(state);
    }
    return state.select(Optional.of(new Selection(place.get(), id.getAsLong())));
  }

  /** With nothing chosen; who was at the end of the conversation follows it again. */
  static State ended(State state) {
    Optional<Selection> selection = state.selection();
    return selection.isEmpty()
        ? state
        : state
            .select(Optional.empty())
            .with(state.rooms().change(selection.get().place(), Selecting::following));
  }

  private static RoomState following(RoomState room) {
    long last = room.log().end() - 1;
    return room.reading()
        .anchor()
        .filter(anchor -> anchor.number() == last && anchor.rowsBelow() <= 0)
        .map(anchor -> room.withReading(room.reading().at(Optional.empty())))
        .orElse(room);
  }

  /** {@code state}, in which what can't be chosen any more isn't. */
  static State checked(State state) {
    return state.selection().isEmpty() || chosen(state).isPresent() ? state : ended(state);
  }

  /** The message that is chosen, if there is one. */
  static Optional<Entry.Said> chosen(State state) {
    return state
        .selection()
        .flatMap(selection ->
            state
                .rooms()
                .shown()
                .filter(room -> room.place().equals(selection.place()))
                .flatMap(room -> room.history().message(selection.id())))
        .filter(said -> !said.marks().deleted());
  }

  /** The message that {@code deed} is done with: the chosen one, else the newest that suits it. */
  static Optional<Entry.Said> target(State state, Deed deed) {
    return state.selection().isPresent()
        ? chosen(state)
        : state.rooms().shown().flatMap(room -> newest(room, deed));
  }

  private static Optional<Entry.Said> newest(RoomState room, Deed deed) {
    History history = room.history();
    Scrollback log = room.log();
    long to = Math.max(history.oldest(), log.end() - MOST_LOOKED_AT);
    for (long number = log.end() - 1; number >= to; number--) {
      if (history.canBeChosen(number)
          && log.get(number) instanceof Entry.Said said
          && (deed == Deed.COPY || said.own() == deed.isForAuthors())) {
        return Optional.of(said);
      }
    }
    return Optional.empty();
  }

  /** Enter on a chosen message: goes to what it answers, else begins an answer to it. */
  static Step submit(State state, long nowMillis) {
    Optional<Entry.Said> chosen = chosen(state);
    Optional<Place> place = state.rooms().shown().map(RoomState::place);
    if (chosen.isEmpty() || place.isEmpty()) {
      return Step.to(ended(state));
    }
    long to = chosen.get().marks().replyTo();
    return to > 0
        ? Jump.to(state.select(Optional.empty()), place.get(), to, nowMillis)
        : Deeds.act(state, Deed.REPLY, nowMillis);
  }
}

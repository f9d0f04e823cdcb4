package org.wassop.tui.model;

import java.util.Optional;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.text.Reaction;
import org.wassop.tui.model.LinkState.Phase;

/** What a user does with a message: with the chosen one, else with the newest that suits. Pure. */
final class Deeds {
  private Deeds() {}

  /** Why {@code deed} can't be done; none when it can. */
  static Optional<Phrase> problem(State state, Deed deed) {
    if (state.link().isClassic() && deed != Deed.COPY) {
      return Optional.of(Phrase.of("problem.classic"));
    }
    if (deed == Deed.DELETE && state.link().phase() != Phase.ONLINE) {
      return Optional.of(Commands.notOnline(state.link().phase()));
    }
    Optional<Entry.Said> target = Selecting.target(state, deed);
    if (target.isEmpty()) {
      return Optional.of(Phrase.of("problem.no-message"));
    }
    return deed.isForAuthors() && !target.get().own()
        ? Optional.of(Phrase.of("problem.not-own"))
        : Optional.empty();
  }

  /** Does {@code deed}; what is taken back has to be wanted twice. */
  static Step act(State state, Deed deed, long nowMillis) {
    Optional<Phrase> problem = problem(state, deed);
    Optional<Place> place = state.rooms().shown().map(RoomState::place);
    if (problem.isPresent() || place.isEmpty()) {
      return Step.to(
          state.tell(problem.orElseGet(() -> Phrase.of("problem.no-message")), nowMillis));
    }
    Entry.Said said = Selecting.target(state, deed).orElseThrow();
    return switch (deed) {
      case REPLY -> Step.to(Revising.reply(Selecting.ended(state), said));
      case EDIT -> Step.to(Revising.edit(Selecting.ended(state), place.get(), said));
      case DELETE ->
          state.selection().filter(Selection::doomed).isPresent()
              ? deleted(state, place.get(), said)
              : Step.to(state.select(Optional.of(new Selection(place.get(), said.id(), true))));
      case COPY -> copied(Selecting.ended(state), said.text(), nowMillis);
    };
  }

  /** Takes the message back for which {@link #problem} found none, without asking again. */
  static Step delete(State state) {
    Optional<Place> place = state.rooms().shown().map(RoomState::place);
    return place.isEmpty()
        ? Step.to(state)
        : deleted(state, place.get(), Selecting.target(state, Deed.DELETE).orElseThrow());
  }

  private static Step deleted(State state, Place place, Entry.Said said) {
    return Step.to(Selecting.ended(state), Effect.shown(new Request.Delete(place, said.id())));
  }

  /** Puts {@code text} into the clipboard, and tells so. */
  static Step copied(State state, String text, long nowMillis) {
    return Step.to(state.tell(Phrase.of("note.copied"), nowMillis), new Effect.Copy(text));
  }

  /** Why {@code emoji} can't be put under a message; none when it can. */
  static Optional<Phrase> problemOfReaction(State state, String emoji) {
    return state.link().isClassic()
        ? Optional.of(Phrase.of("problem.classic"))
        : state.link().phase() != Phase.ONLINE
            ? Optional.of(Commands.notOnline(state.link().phase()))
            : !Reaction.isOne(emoji)
                ? Optional.of(Phrase.of("problem.no-reaction"))
                : Selecting.target(state, Deed.REPLY).isEmpty()
                    ? Optional.of(Phrase.of("problem.no-message"))
                    : Optional.empty();
  }

  /** Puts {@code emoji} under the message, or takes it away when this user has put it there. */
  static Step react(State state, String emoji, long nowMillis) {
    Optional<Phrase> problem = problemOfReaction(state, emoji);
    Optional<Place> place = state.rooms().shown().map(RoomState::place);
    if (problem.isPresent() || place.isEmpty()) {
      return Step.to(
          state.tell(problem.orElseGet(() -> Phrase.of("problem.no-message")), nowMillis));
    }
    Entry.Said said = Selecting.target(state, Deed.REPLY).orElseThrow();
    boolean back = state.link().user().filter(me -> said.marks().has(me, emoji)).isPresent();
    return Step.to(state, Effect.shown(new Request.React(place.get(), said.id(), emoji, back)));
  }
}

package org.wassop.tui.model;

import java.util.Optional;

/** The commands that do something with the chosen message, else the newest that suits. Pure. */
final class MessageCommands {
  private MessageCommands() {}

  static Outcome react(State state, String emoji, long nowMillis) {
    return Outcome.of(
        Deeds.problemOfReaction(state, emoji), () -> Deeds.react(state, emoji, nowMillis));
  }

  static Outcome reply(State state, String text, long nowMillis) {
    if (text.isEmpty()) {
      return act(state, Deed.REPLY, nowMillis);
    }
    Optional<Phrase> problem = Deeds.problem(state, Deed.REPLY);
    if (problem.isPresent()) {
      return new Outcome.Problem(problem.get());
    }
    long to = Selecting.target(state, Deed.REPLY).orElseThrow().id();
    Step said = Saying.say(Selecting.ended(state), text, new Outgoing.Kind.New(to), nowMillis);
    return said.state().rooms().keys().equals(state.rooms().keys())
        ? Outcome.problem("problem.too-many-waiting")
        : new Outcome.Done(said.state(), said.effects());
  }

  static Outcome act(State state, Deed deed, long nowMillis) {
    return Outcome.of(Deeds.problem(state, deed), () -> Deeds.act(state, deed, nowMillis));
  }

  /** Takes a message back at once: who writes the command has thought about it. */
  static Outcome delete(State state) {
    return Outcome.of(Deeds.problem(state, Deed.DELETE), () -> Deeds.delete(state));
  }
}

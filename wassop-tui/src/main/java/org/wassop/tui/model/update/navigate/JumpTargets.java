package org.wassop.tui.model.update.navigate;

import java.util.Optional;
import org.wassop.protocol.Limits;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.name.UserName;
import org.wassop.tui.model.action.Effect;
import org.wassop.tui.model.action.JumpTarget;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.SearchState;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.state.Step;
import org.wassop.tui.model.state.Viewport;
import org.wassop.tui.model.text.LocalizedText;
import org.wassop.tui.model.text.MentionFinder;
import org.wassop.tui.model.timeline.ConversationHistory;
import org.wassop.tui.model.timeline.Entry;
import org.wassop.tui.model.timeline.ScrollAnchor;
import org.wassop.tui.model.timeline.Scrollback;
import org.wassop.tui.model.timeline.UnreadLine;
import org.wassop.tui.model.update.message.SelectedMessage;
import org.wassop.tui.model.update.sync.HistoryPaging;

/** The ways to what is worth reading: what is new, what names the user, what was found. Pure. */
public final class JumpTargets {
  private JumpTargets() {}

  /** Goes to {@code target}, {@code steps} further; up when negative. */
  public static Step go(State state, JumpTarget target, int steps, long nowMillis) {
    Optional<ConversationState> shown = state.rooms().shown();
    if (target == JumpTarget.FOUND) {
      return found(state, steps, nowMillis);
    }
    if (shown.isEmpty()) {
      return Step.to(state.tell(LocalizedText.of("problem.no-room"), nowMillis));
    }
    State free = SelectedMessage.ended(state.with(state.readingFocus().elsewhere()));
    return target == JumpTarget.UNREAD
        ? unread(free, shown.get(), nowMillis)
        : mention(free, shown.get(), steps, from(state, shown.get(), steps), nowMillis);
  }

  /** To the next result; to the last one again when there are no more, which is told. */
  private static Step found(State state, int steps, long nowMillis) {
    Optional<SearchState> last = state.readingFocus().found();
    if (last.isEmpty()) {
      return MessageSearch.open(state, "", false);
    }
    SearchState box = last.get().moved(steps);
    Step there = MessageSearch.go(state, box, nowMillis);
    return box.equals(last.get())
        ? new Step(there.state().with(there.state().readingFocus().atEnd()), there.effects())
        : there;
  }

  private static Step unread(State state, ConversationState room, long nowMillis) {
    Optional<UnreadLine> line = room.reading().line();
    if (line.isEmpty()) {
      return Step.to(state.tell(LocalizedText.of("problem.no-unread"), nowMillis));
    }
    ConversationHistory conversationHistory = room.conversationHistory();
    boolean above =
        line.get().after() > 0
            && conversationHistory.knownRange().first() > line.get().after() + 1
            && conversationHistory.top() == ConversationHistory.Top.MORE;
    return above
        ? JumpToMessage.to(state, room.place(), line.get().after() + 1, nowMillis)
        : Step.to(state.with(state.rooms().change(room.place(), r -> atLine(r, state.viewport()))));
  }

  /** With the line above what is new near the top of the screen. */
  static ConversationState atLine(ConversationState room, Viewport screen) {
    int below = Math.max(1, screen.rows() * 2 / 3);
    return room.reading()
        .line()
        .map(line -> {
          Optional<ScrollAnchor> anchor =
              Optional.of(new ScrollAnchor(line.number(), -below, false));
          return room.withReading(room.reading().at(anchor).with(Optional.of(line.unseen())));
        })
        .orElse(room);
  }

  /** From which entry on a mention is looked for. */
  private static long from(State state, ConversationState room, int steps) {
    Optional<ScrollAnchor> anchor = room.reading().anchor();
    long end = room.log().end();
    return state
        .chosen()
        .map(message -> room.conversationHistory().numberOf(message.id()).orElse(end))
        .or(() -> anchor.filter(ScrollAnchor::isFound).map(ScrollAnchor::number))
        .or(() -> anchor.map(at -> steps < 0 ? at.number() + 1 : at.number()))
        .orElse(end);
  }

  private static Step mention(
      State state, ConversationState room, int steps, long from, long nowMillis) {
    Optional<UserName> me = state.link().user();
    Scrollback log = room.log();
    long number = from + steps;
    while (number >= log.first() && number < log.end()) {
      if (me.isPresent() && names(log.get(number), me.get())) {
        ScrollAnchor scrollAnchor = JumpToMessage.at(number, state.viewport());
        return Step.to(
            state.with(
                state
                    .rooms()
                    .change(
                        room.place(),
                        r -> r.withReading(r.reading().at(Optional.of(scrollAnchor))))));
      }
      number += steps;
    }
    return steps < 0
        ? older(state, room, JumpToMessage.MAX_PAGES, nowMillis)
        : Step.to(state.tell(LocalizedText.of("problem.no-mention"), nowMillis));
  }

  private static Step older(State state, ConversationState room, int pages, long nowMillis) {
    return pages > 0
            && state.isOnlineInWassop2()
            && room.conversationHistory().top() == ConversationHistory.Top.MORE
            && !room.conversationHistory().knownRange().isNone()
        ? HistoryPaging.ask(
            state,
            room,
            Limits.PAGE_MESSAGES,
            new Effect.Purpose.Mention(room.log().first(), pages - 1))
        : Step.to(state.tell(LocalizedText.of("problem.no-mention"), nowMillis));
  }

  /** Older messages of {@code place} have come, which were asked for because of a mention. */
  static Step goOn(State state, Place place, Effect.Purpose.Mention asked, long nowMillis) {
    Optional<ConversationState> room = state.rooms().find(place);
    Optional<UserName> me = state.link().user();
    if (room.isEmpty() || me.isEmpty() || !state.rooms().isShown(place)) {
      return Step.to(state);
    }
    Scrollback log = room.get().log();
    boolean named = false;
    for (long number = log.first(); number < asked.before() && !named; number++) {
      named = names(log.get(number), me.get());
    }
    return named
        ? mention(state, room.get(), -1, asked.before(), nowMillis)
        : older(state, room.get(), asked.pages(), nowMillis);
  }

  private static boolean names(Entry entry, UserName me) {
    return entry instanceof Entry.Message message
        && !message.own()
        && !message.messageDetails().deleted()
        && MentionFinder.has(message.text(), me);
  }
}

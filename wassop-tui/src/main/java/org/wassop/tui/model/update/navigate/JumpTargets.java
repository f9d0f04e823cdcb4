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

/** Jumps to the unread line, to mentions and to search results. Pure. */
public final class JumpTargets {
  private JumpTargets() {}

  /** Jumps to {@code target}, {@code steps} further; a negative number goes up. */
  public static Step go(State state, JumpTarget target, int steps, long nowMillis) {
    Optional<ConversationState> shown = state.rooms().shown();
    if (target == JumpTarget.FOUND) {
      return found(state, steps, nowMillis);
    }
    if (shown.isEmpty()) {
      return Step.to(state.tell(LocalizedText.of("problem.no-room"), nowMillis));
    }
    State unselected = SelectedMessage.ended(state.with(state.readingFocus().elsewhere()));
    return target == JumpTarget.UNREAD
        ? unread(unselected, shown.get(), nowMillis)
        : mention(unselected, shown.get(), steps, from(state, shown.get(), steps), nowMillis);
  }

  /** Jumps to the next result. At the last one it stays, and notes that there are no more. */
  private static Step found(State state, int steps, long nowMillis) {
    Optional<SearchState> last = state.readingFocus().found();
    if (last.isEmpty()) {
      return MessageSearch.open(state, "", false);
    }
    SearchState box = last.get().moved(steps);
    Step jump = MessageSearch.go(state, box, nowMillis);
    return box.equals(last.get())
        ? new Step(jump.state().with(jump.state().readingFocus().atEnd()), jump.effects())
        : jump;
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

  /** Returns {@code room} with the unread line near the top of the screen. */
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

  /** Returns the number of the entry next to which the search for a mention starts. */
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
      if (me.isPresent() && mentions(log.get(number), me.get())) {
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

  /** Continues the search for a mention after older messages of {@code place} have come. */
  static Step goOn(State state, Place place, Effect.Purpose.Mention asked, long nowMillis) {
    Optional<ConversationState> room = state.rooms().find(place);
    Optional<UserName> me = state.link().user();
    if (room.isEmpty() || me.isEmpty() || !state.rooms().isShown(place)) {
      return Step.to(state);
    }
    Scrollback log = room.get().log();
    boolean mentioned = false;
    for (long number = log.first(); number < asked.before() && !mentioned; number++) {
      mentioned = mentions(log.get(number), me.get());
    }
    return mentioned
        ? mention(state, room.get(), -1, asked.before(), nowMillis)
        : older(state, room.get(), asked.pages(), nowMillis);
  }

  private static boolean mentions(Entry entry, UserName me) {
    return entry instanceof Entry.Message message
        && !message.own()
        && !message.messageDetails().deleted()
        && MentionFinder.has(message.text(), me);
  }
}

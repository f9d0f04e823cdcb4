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
  public static Step jump(State state, JumpTarget target, int steps, long nowMillis) {
    Optional<ConversationState> shown = state.conversations().shown();
    if (target == JumpTarget.SEARCH_RESULT) {
      return found(state, steps, nowMillis);
    }
    if (shown.isEmpty()) {
      return Step.to(state.withNotice(LocalizedText.of("problem.no-room"), nowMillis));
    }
    State unselected = SelectedMessage.ended(state.with(state.readingFocus().notPastLastResult()));
    return target == JumpTarget.UNREAD
        ? unread(unselected, shown.get(), nowMillis)
        : mention(unselected, shown.get(), steps, from(state, shown.get(), steps), nowMillis);
  }

  /** Jumps to the next result. At the last one it stays, and notes that there are no more. */
  private static Step found(State state, int steps, long nowMillis) {
    Optional<SearchState> last = state.readingFocus().lastSearch();
    if (last.isEmpty()) {
      return MessageSearch.open(state, "", false);
    }
    SearchState search = last.get().moved(steps);
    Step jump = MessageSearch.jump(state, search, nowMillis);
    return search.equals(last.get())
        ? new Step(jump.state().with(jump.state().readingFocus().pastLastResult()), jump.effects())
        : jump;
  }

  private static Step unread(State state, ConversationState room, long nowMillis) {
    Optional<UnreadLine> line = room.readingPosition().unreadLine();
    if (line.isEmpty()) {
      return Step.to(state.withNotice(LocalizedText.of("problem.no-unread"), nowMillis));
    }
    ConversationHistory conversationHistory = room.history();
    boolean above =
        line.get().afterId() > 0
            && conversationHistory.knownRange().first() > line.get().afterId() + 1
            && conversationHistory.olderHistory() == ConversationHistory.OlderHistory.MORE;
    return above
        ? JumpToMessage.to(state, room.place(), line.get().afterId() + 1, nowMillis)
        : Step.to(
            state.with(
                state
                    .conversations()
                    .change(room.place(), r -> atUnreadLine(r, state.viewport()))));
  }

  /** Returns {@code room} with the unread line near the top of the screen. */
  static ConversationState atUnreadLine(ConversationState room, Viewport screen) {
    int below = Math.max(1, screen.rows() * 2 / 3);
    return room.readingPosition()
        .unreadLine()
        .map(line -> {
          Optional<ScrollAnchor> anchor =
              Optional.of(new ScrollAnchor(line.number(), -below, false));
          return room.withReadingPosition(
              room.readingPosition().withAnchor(anchor).with(Optional.of(line.markedUnseen())));
        })
        .orElse(room);
  }

  /** Returns the number of the entry next to which the search for a mention starts. */
  private static long from(State state, ConversationState room, int steps) {
    Optional<ScrollAnchor> anchor = room.readingPosition().anchor();
    long end = room.scrollback().end();
    return state
        .selectedMessage()
        .map(message -> room.history().numberOf(message.id()).orElse(end))
        .or(() -> anchor.filter(ScrollAnchor::isJumpTarget).map(ScrollAnchor::number))
        .or(() -> anchor.map(at -> steps < 0 ? at.number() + 1 : at.number()))
        .orElse(end);
  }

  private static Step mention(
      State state, ConversationState room, int steps, long from, long nowMillis) {
    Optional<UserName> me = state.connection().user();
    Scrollback log = room.scrollback();
    long number = from + steps;
    while (number >= log.first() && number < log.end()) {
      if (me.isPresent() && mentions(log.get(number), me.get())) {
        ScrollAnchor scrollAnchor = JumpToMessage.at(number, state.viewport());
        return Step.to(
            state.with(
                state
                    .conversations()
                    .change(
                        room.place(),
                        r ->
                            r.withReadingPosition(
                                r.readingPosition().withAnchor(Optional.of(scrollAnchor))))));
      }
      number += steps;
    }
    return steps < 0
        ? older(state, room, JumpToMessage.MAX_PAGES, nowMillis)
        : Step.to(state.withNotice(LocalizedText.of("problem.no-mention"), nowMillis));
  }

  private static Step older(State state, ConversationState room, int pages, long nowMillis) {
    return pages > 0
            && state.isOnlineInWassop2()
            && room.history().olderHistory() == ConversationHistory.OlderHistory.MORE
            && !room.history().knownRange().isUnknown()
        ? HistoryPaging.request(
            state,
            room,
            Limits.HISTORY_PAGE_ENTRIES,
            new Effect.Purpose.MentionSearch(room.scrollback().first(), pages - 1))
        : Step.to(state.withNotice(LocalizedText.of("problem.no-mention"), nowMillis));
  }

  /** Continues the search for a mention after older messages of {@code place} have come. */
  static Step resume(State state, Place place, Effect.Purpose.MentionSearch asked, long nowMillis) {
    Optional<ConversationState> room = state.conversations().find(place);
    Optional<UserName> me = state.connection().user();
    if (room.isEmpty() || me.isEmpty() || !state.conversations().isShown(place)) {
      return Step.to(state);
    }
    Scrollback log = room.get().scrollback();
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
        && MentionFinder.mentions(message.text(), me);
  }
}

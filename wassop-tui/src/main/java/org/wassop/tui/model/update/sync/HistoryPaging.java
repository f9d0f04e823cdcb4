package org.wassop.tui.model.update.sync;

import java.util.ArrayList;
import java.util.List;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.IdRange;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.tui.model.action.Effect;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.state.Step;
import org.wassop.tui.model.text.LocalizedText;
import org.wassop.tui.model.timeline.ConversationHistory;
import org.wassop.tui.model.timeline.Entry;
import org.wassop.tui.model.timeline.KnownRange;
import org.wassop.tui.model.timeline.Scrollback;

/** Loads older messages when the user comes to the top of a transcript. Pure. */
public final class HistoryPaging {
  /** How many messages are requested at once. */
  static final int PAGE = 100;

  private HistoryPaging() {}

  /** Requests the messages before the oldest of {@code place}, one request at a time. */
  public static Step request(State state, Place place) {
    return state
        .conversations()
        .find(place)
        .filter(room -> room.history().olderHistory() == ConversationHistory.OlderHistory.MORE)
        .map(room -> request(state, room, PAGE, new Effect.Purpose.Routine()))
        .orElseGet(() -> Step.to(state));
  }

  /**
   * Requests {@code limit} messages before the oldest of {@code room}, or, if none are known, the
   * newest.
   */
  public static Step request(
      State state, ConversationState room, int limit, Effect.Purpose purpose) {
    if (!state.isOnlineInWassop2()) {
      return Step.to(state);
    }
    KnownRange knownRange = room.history().knownRange();
    Request.Range range =
        knownRange.isUnknown()
            ? new Request.Range.Newest()
            : new Request.Range.Before(knownRange.first());
    return Step.to(
        state.with(
            state
                .conversations()
                .change(room.place(), r -> r.changeHistory(h -> h.requestingOlder(true)))),
        new Effect.Send(new Request.History(room.place(), range, limit), purpose));
  }

  /**
   * Returns the state with the page that answers {@code request}. A page of a catch-up is ignored.
   */
  public static State answered(
      State state, Request.History request, Answer.HistoryPage historyPage) {
    return switch (request.range()) {
      case Request.Range.After after -> state;
      case Request.Range.Before before -> page(state, request.place(), historyPage);
      case Request.Range.Newest newest -> page(state, request.place(), historyPage);
    };
  }

  private static State page(State state, Place place, Answer.HistoryPage historyPage) {
    return state.with(state.conversations().change(place, room -> page(state, room, historyPage)));
  }

  private static ConversationState page(
      State state, ConversationState room, Answer.HistoryPage historyPage) {
    ConversationHistory conversationHistory = room.history();
    KnownRange knownRange = conversationHistory.knownRange();
    if (!knownRange.isUnknown() && !conversationHistory.isRangeAtTop()) {
      // The known range has started anew, so the page belongs above other entries.
      return room.changeHistory(past -> past.requestingOlder(false));
    }
    long before = knownRange.isUnknown() ? Long.MAX_VALUE : knownRange.first();
    List<Event.LogEntry> older = new ArrayList<>();
    List<Entry.Message> messages = new ArrayList<>();
    List<Event.Changed> changes = new ArrayList<>();
    long last = 0;
    for (Event.LogEntry entry : historyPage.entries()) {
      if (entry.id() > last && entry.id() < before) {
        last = entry.id();
        older.add(entry);
        switch (entry) {
          case Event.Message message ->
              messages.add(MessageArrival.entry(state, message, message.timeMillis()));
          case Event.Changed change -> changes.add(change);
        }
      }
    }
    changes.addAll(conversationHistory.changes());
    List<Entry.Message> changed = EntryChanges.apply(messages, changes);
    boolean after = knownRange.isUnknown() && conversationHistory.hasIds();
    Scrollback entries =
        after
            ? after(conversationHistory.entries(), changed)
            : conversationHistory.entries().withOlder(changed);
    ConversationHistory longer =
        conversationHistory
            .with(entries)
            .with(
                knownRange.withOlder(older, historyPage.keptIds()),
                after ? conversationHistory.entries().end() : entries.first())
            .requestingOlder(false)
            .with(EntryChanges.newest(changes));
    // An empty page means that there is nothing older, whatever the server says that it keeps.
    long first = older.isEmpty() ? longer.knownRange().first() : historyPage.keptIds().first();
    IdRange kept =
        new IdRange(Math.max(first, historyPage.keptIds().first()), historyPage.keptIds().last());
    return room.changeHistory(h -> longer.withServerRange(kept))
        .withReadingPosition(
            UnreadTracking.lineAfterPaging(
                entries, conversationHistory.entries().first(), room.readingPosition()));
  }

  /** Returns {@code entries}, whose place in the log is unknown, with {@code newer} after them. */
  private static Scrollback after(Scrollback entries, List<Entry.Message> newer) {
    Scrollback all = entries;
    for (Entry entry : newer) {
      all = all.with(entry);
    }
    return all;
  }

  /** Tells the user {@code why} the page was refused, and allows another request. */
  public static Step refused(State state, Place place, LocalizedText why, long nowMillis) {
    State noted = state.withNotice(why, nowMillis);
    return Step.to(
        noted.with(
            noted
                .conversations()
                .change(place, room -> room.changeHistory(past -> past.requestingOlder(false)))));
  }
}

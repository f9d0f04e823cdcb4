package org.wassop.tui.model.update.sync;

import java.util.List;
import org.wassop.protocol.ErrorCode;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.name.UserName;
import org.wassop.protocol.text.SafeText;
import org.wassop.tui.model.action.Effect;
import org.wassop.tui.model.state.ConversationList;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.OutgoingMessage;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.state.Step;
import org.wassop.tui.model.text.LocalizedText;
import org.wassop.tui.model.timeline.ConversationHistory;
import org.wassop.tui.model.timeline.Entry;
import org.wassop.tui.model.timeline.MessageDetails;

/**
 * Gives every entry its place in the order of its log, once ({@code docs/protocol.md} section 4). A
 * known entry is dropped; one after a gap waits until the history has filled the gap. An entry
 * without an id is appended as it comes. Pure.
 */
public final class MessageArrival {
  private MessageArrival() {}

  /** Adds the live {@code entry}. */
  public static Step live(State state, Event.LogEntry entry, long nowMillis) {
    Place place = state.conversationOf(entry);
    State here =
        place instanceof Place.Direct ? state.with(state.conversations().open(place)) : state;
    boolean gap =
        here.conversations()
            .find(place)
            .filter(room -> room.history().isAfterGap(entry.id()))
            .isPresent();
    return gap
        ? CatchUp.request(
            here.with(
                here.conversations()
                    .change(
                        place, room -> room.changeHistory(past -> past.withLatestId(entry.id())))),
            place)
        : Step.to(placed(here, place, entry, nowMillis, true));
  }

  /** Adds {@code entry}, which is replayed because its room is entered. */
  public static Step replayed(State state, Event.LogEntry entry, long nowMillis) {
    Place place = state.conversationOf(entry);
    return Step.to(
        placed(state.with(state.conversations().open(place)), place, entry, nowMillis, false));
  }

  /** Adds a page of missing entries. */
  public static Step page(
      State state, Place place, Answer.HistoryPage historyPage, long nowMillis) {
    long before =
        state
            .conversations()
            .find(place)
            .map(room -> room.history().knownRange().last())
            .orElse(-1L);
    State read = state;
    for (Event.LogEntry entry : historyPage.entries()) {
      read = placed(read, place, entry, nowMillis, true);
    }
    ConversationList rooms =
        read.conversations()
            .change(
                place,
                room ->
                    withoutStored(
                        CatchUp.settled(room, historyPage.keptIds(), before, nowMillis)
                            .changeHistory(
                                past -> past.catchUpState(ConversationHistory.CatchUpState.NONE))));
    return CatchUp.request(read.with(rooms), place);
  }

  /**
   * Returns {@code room} without those outgoing messages that are stored and whose id is known by
   * now: they have come, or are kept no more.
   */
  private static ConversationState withoutStored(ConversationState room) {
    return room.withOutgoing(
        room.outgoing().stream()
            .filter(message ->
                !(message.progress() instanceof OutgoingMessage.Progress.Stored(long id, long time)
                    && room.history().has(id)))
            .toList());
  }

  /** Appends {@code entry} unless it is known. */
  private static State placed(
      State state, Place place, Event.LogEntry entry, long nowMillis, boolean counted) {
    return switch (entry) {
      case Event.Message message -> withMessage(state, place, message, nowMillis, counted);
      case Event.Changed change -> withChange(state, place, change, nowMillis);
    };
  }

  private static State withMessage(
      State state, Place place, Event.Message message, long nowMillis, boolean counted) {
    boolean shown = state.conversations().isShown(place);
    Entry.Message entry = entry(state, message, nowMillis);
    return state.with(
        state
            .conversations()
            .change(
                place,
                room -> {
                  ConversationState settled =
                      entry.own()
                          ? room.withOutgoing(
                              room.outgoing().stream().filter(o -> !o.matches(message)).toList())
                          : room;
                  if (settled.history().has(message.id())) {
                    return settled;
                  }
                  ConversationState grown = appended(settled, entry, nowMillis);
                  ConversationState tracked =
                      counted
                          ? MentionCount.counted(
                              grown, UnreadTracking.appended(grown, entry, shown), entry, state)
                          : grown;
                  return shown ? tracked : tracked.trimmedWhileHidden();
                }));
  }

  /**
   * Returns {@code message} as the scrollback has it. A message without a time is of {@code
   * nowMillis}.
   */
  static Entry.Message entry(State state, Event.Message message, long nowMillis) {
    MessageDetails messageDetails = MessageDetails.replyTo(message.replyTo());
    return new Entry.Message(
        message.id(),
        message.from(),
        state.isMe(message.from()),
        SafeText.lines(message.text()),
        message.timeMillis() == 0 ? nowMillis : message.timeMillis(),
        message.text().isEmpty() ? messageDetails.withDeletion() : messageDetails);
  }

  private static State withChange(State state, Place place, Event.Changed change, long nowMillis) {
    return state.with(
        state
            .conversations()
            .change(
                place,
                room ->
                    room.history().has(change.id())
                        ? room
                        : EntryChanges.apply(known(room, change.id(), nowMillis), change)));
  }

  /**
   * Returns {@code room}, in whose log the entry {@code id} is the next that is known. A gap before
   * it is noted.
   */
  private static ConversationState known(ConversationState room, long id, long nowMillis) {
    boolean gap = room.history().isAfterGap(id) && !room.history().knownRange().isUnknown();
    ConversationState noted = gap ? room.withNotice(CatchUp.goneNotice(nowMillis)) : room;
    return id == 0
        ? noted
        : noted.changeHistory(past -> past.with(past.knownRange().with(id)).withLatestId(id));
  }

  /** Returns {@code room} with {@code entry} at its end; a gap before it is noted. */
  private static ConversationState appended(
      ConversationState room, Entry.Message entry, long nowMillis) {
    return known(room, entry.id(), nowMillis).with(entry);
  }

  /**
   * Moves the user's message {@code sent}, which the server has stored as {@code id}, to its place
   * in the log. After a gap, it waits until the gap is filled.
   */
  public static Step accepted(
      State state, Effect.Purpose.OwnMessage sent, long id, long timeMillis) {
    ConversationState room = state.conversations().find(sent.place()).orElse(null);
    UserName me = state.connection().user().orElse(null);
    if (room == null || me == null) {
      return Step.to(state);
    }
    List<OutgoingMessage> left =
        room.outgoing().stream().filter(message -> !message.key().equals(sent.key())).toList();
    if (left.size() == room.outgoing().size() || room.history().has(id)) {
      // A replay has brought it already.
      return Step.to(with(state, room.withOutgoing(left)));
    }
    if (room.history().isAfterGap(id)) {
      ConversationState behind =
          room.changeOutgoing(o -> o.key().equals(sent.key()) ? o.stored(id, timeMillis) : o)
              .changeHistory(past -> past.withLatestId(id));
      return CatchUp.request(with(state, behind), sent.place());
    }
    Entry.Message entry =
        room.outgoing().stream()
            .filter(message -> message.key().equals(sent.key()))
            .findFirst()
            .orElseThrow()
            .toEntry(id, me, timeMillis);
    return Step.to(with(state, appended(room.withOutgoing(left), entry, timeMillis)));
  }

  /** Removes the user's edit {@code sent}, which has come as an event before this answer. */
  public static Step edited(State state, Effect.Purpose.OwnMessage sent) {
    return Step.to(
        state.with(
            state
                .conversations()
                .change(
                    sent.place(),
                    room ->
                        room.withOutgoing(
                            room.outgoing().stream()
                                .filter(message -> !message.key().equals(sent.key()))
                                .toList()))));
  }

  private static State with(State state, ConversationState changed) {
    return state.with(state.conversations().change(changed.place(), room -> changed));
  }

  /** Marks the user's message {@code sent} as failed with {@code code}. */
  public static Step refused(State state, Effect.Purpose.OwnMessage sent, ErrorCode code) {
    LocalizedText why = LocalizedText.of("refused." + code.wire());
    return Step.to(
        state.with(
            state
                .conversations()
                .change(
                    sent.place(),
                    room ->
                        room.changeOutgoing(o -> o.key().equals(sent.key()) ? o.failed(why) : o))));
  }
}

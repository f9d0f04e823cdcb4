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
 * Gives every message its place in the order of its log, once ({@code docs/protocol.md} section 4):
 * what has been shown is passed over, and what comes after a gap waits until the history has filled
 * it. A message without an id comes when it comes. Pure.
 */
public final class MessageArrival {
  private MessageArrival() {}

  /** The server tells {@code entry} as it happens. */
  public static Step live(State state, Event.Logged entry, long nowMillis) {
    Place place = state.conversation(entry);
    State here = place instanceof Place.Direct ? state.with(state.rooms().open(place)) : state;
    boolean gap =
        here.rooms()
            .find(place)
            .filter(room -> room.conversationHistory().isAfterGap(entry.id()))
            .isPresent();
    return gap
        ? CatchUp.ask(
            here.with(
                here.rooms()
                    .change(place, room -> room.changeHistory(past -> past.having(entry.id())))),
            place)
        : Step.to(placed(here, place, entry, nowMillis, true));
  }

  /** The server tells {@code entry} again because a room is entered. */
  public static Step replayed(State state, Event.Logged entry, long nowMillis) {
    Place place = state.conversation(entry);
    return Step.to(placed(state.with(state.rooms().open(place)), place, entry, nowMillis, false));
  }

  /** A page of what was missing. */
  public static Step page(State state, Place place, Answer.Page page, long nowMillis) {
    long before =
        state
            .rooms()
            .find(place)
            .map(room -> room.conversationHistory().knownRange().last())
            .orElse(-1L);
    State read = state;
    for (Event.Logged entry : page.entries()) {
      read = placed(read, place, entry, nowMillis, true);
    }
    ConversationList rooms =
        read.rooms()
            .change(
                place,
                room ->
                    withoutStoredBefore(
                        CatchUp.settled(room, page.kept(), before, nowMillis)
                            .changeHistory(past -> past.asking(ConversationHistory.Asking.NO))));
    return CatchUp.ask(read.with(rooms), place);
  }

  /** What was stored has come, or is kept no more. */
  private static ConversationState withoutStoredBefore(ConversationState room) {
    return room.withOutgoing(
        room.outgoing().stream()
            .filter(message ->
                !(message.progress() instanceof OutgoingMessage.Progress.Stored(long id, long time)
                    && room.conversationHistory().has(id)))
            .toList());
  }

  /** With {@code entry}, which comes after all that is known, unless it is known already. */
  private static State placed(
      State state, Place place, Event.Logged entry, long nowMillis, boolean counted) {
    return switch (entry) {
      case Event.Message said -> said(state, place, said, nowMillis, counted);
      case Event.Changed change -> changed(state, place, change, nowMillis);
    };
  }

  private static State said(
      State state, Place place, Event.Message said, long nowMillis, boolean counted) {
    boolean shown = state.rooms().isShown(place);
    Entry.Message entry = entry(state, said, nowMillis);
    return state.with(
        state
            .rooms()
            .change(
                place,
                room -> {
                  ConversationState left =
                      entry.own()
                          ? room.withOutgoing(
                              room.outgoing().stream().filter(o -> !o.is(said)).toList())
                          : room;
                  if (left.conversationHistory().has(said.id())) {
                    return left;
                  }
                  ConversationState grown = appended(left, entry, nowMillis);
                  ConversationState heard =
                      counted
                          ? MentionCount.counted(
                              grown, UnreadTracking.heard(grown, entry, shown), entry, state)
                          : grown;
                  return shown ? heard : heard.unseen();
                }));
  }

  /** {@code said} as the scrollback has it; one without a time is of now. */
  static Entry.Message entry(State state, Event.Message said, long nowMillis) {
    MessageDetails messageDetails = MessageDetails.replyTo(said.replyTo());
    return new Entry.Message(
        said.id(),
        said.from(),
        state.isMe(said.from()),
        SafeText.lines(said.text()),
        said.timeMillis() == 0 ? nowMillis : said.timeMillis(),
        said.text().isEmpty() ? messageDetails.takenBack() : messageDetails);
  }

  private static State changed(State state, Place place, Event.Changed change, long nowMillis) {
    return state.with(
        state
            .rooms()
            .change(
                place,
                room ->
                    room.conversationHistory().has(change.id())
                        ? room
                        : EntryChanges.apply(known(room, change.id(), nowMillis), change)));
  }

  /** {@code room}, in whose log the entry {@code id} is the next that is known. */
  private static ConversationState known(ConversationState room, long id, long nowMillis) {
    boolean hole =
        room.conversationHistory().isAfterGap(id)
            && !room.conversationHistory().knownRange().isNone();
    ConversationState told = hole ? room.withNote(CatchUp.gone(nowMillis)) : room;
    return id == 0
        ? told
        : told.changeHistory(past -> past.with(past.knownRange().with(id)).having(id));
  }

  /** {@code room} with {@code entry} at its end, after a word about a hole before it. */
  private static ConversationState appended(
      ConversationState room, Entry.Message entry, long nowMillis) {
    return known(room, entry.id(), nowMillis).with(entry);
  }

  /** The server has stored the own message {@code key}, which takes its place in the order now. */
  public static Step accepted(
      State state, Effect.Purpose.OwnMessage sent, long id, long timeMillis) {
    ConversationState room = state.rooms().find(sent.place()).orElse(null);
    UserName me = state.link().user().orElse(null);
    if (room == null || me == null) {
      return Step.to(state);
    }
    List<OutgoingMessage> left =
        room.outgoing().stream().filter(message -> !message.key().equals(sent.key())).toList();
    if (left.size() == room.outgoing().size() || room.conversationHistory().has(id)) {
      // It has come in a replay already.
      return Step.to(with(state, room.withOutgoing(left)));
    }
    if (room.conversationHistory().isAfterGap(id)) {
      ConversationState behind =
          room.changeOutgoing(o -> o.key().equals(sent.key()) ? o.stored(id, timeMillis) : o)
              .changeHistory(past -> past.having(id));
      return CatchUp.ask(with(state, behind), sent.place());
    }
    Entry.Message entry =
        room.outgoing().stream()
            .filter(message -> message.key().equals(sent.key()))
            .findFirst()
            .orElseThrow()
            .said(id, me, timeMillis);
    return Step.to(with(state, appended(room.withOutgoing(left), entry, timeMillis)));
  }

  /** The server has carried out the own correction {@code sent}, and told of it before. */
  public static Step corrected(State state, Effect.Purpose.OwnMessage sent) {
    return Step.to(
        state.with(
            state
                .rooms()
                .change(
                    sent.place(),
                    room ->
                        room.withOutgoing(
                            room.outgoing().stream()
                                .filter(message -> !message.key().equals(sent.key()))
                                .toList()))));
  }

  private static State with(State state, ConversationState changed) {
    return state.with(state.rooms().change(changed.place(), room -> changed));
  }

  /** The server has not taken the own message {@code sent}. */
  public static Step refused(State state, Effect.Purpose.OwnMessage sent, ErrorCode code) {
    LocalizedText why = LocalizedText.of("refused." + code.wire());
    return Step.to(
        state.with(
            state
                .rooms()
                .change(
                    sent.place(),
                    room ->
                        room.changeOutgoing(o -> o.key().equals(sent.key()) ? o.failed(why) : o))));
  }
}

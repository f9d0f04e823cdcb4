package org.wassop.tui.model.update.sync;

import java.util.ArrayList;
import java.util.List;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.IdRange;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.message.Request.Replay;
import org.wassop.tui.model.action.Effect;
import org.wassop.tui.model.state.ConnectionState;
import org.wassop.tui.model.state.ConversationList;
import org.wassop.tui.model.state.ConversationState;
import org.wassop.tui.model.state.RoomMembership;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.state.Step;
import org.wassop.tui.model.text.LocalizedText;
import org.wassop.tui.model.timeline.ConversationHistory;
import org.wassop.tui.model.timeline.Entry;
import org.wassop.tui.model.timeline.KnownRange;
import org.wassop.tui.model.timeline.Scrollback;

/** Handles the answer to entering a room, for the first time or again. Pure. */
public final class RoomJoin {
  private RoomJoin() {}

  /** Puts the user into the room, after the replay that {@code asked} for. */
  public static Step entered(
      State state,
      Request.EnterRoom asked,
      Answer.RoomEntered answer,
      Effect.Purpose purpose,
      long nowMillis) {
    boolean byUser =
        purpose instanceof Effect.Purpose.UserRequest
            || purpose instanceof Effect.Purpose.JumpToMessage;
    Place place = new Place.Room(answer.room());
    ConversationList rooms = state.conversations();
    rooms = byUser || rooms.indexOf(place) < 0 ? rooms.show(place) : rooms;
    boolean shown = rooms.isShown(place);
    RoomMembership before =
        rooms.find(place).map(ConversationState::membership).orElse(RoomMembership.UNKNOWN);
    rooms =
        rooms.change(
            place,
            room -> {
              ConversationState in =
                  settled(room, asked.replay(), answer.keptIds(), nowMillis)
                      .withPlace(place)
                      .withReadingPosition(room.readingPosition().readUpTo(answer.readMarker()))
                      .changeHistory(
                          past -> past.catchUpState(ConversationHistory.CatchUpState.NONE));
              int missed = missed(in, asked.replay());
              in =
                  shown
                      ? in
                      : in.withReadingPosition(
                          in.readingPosition().with(in.readingPosition().unread() + missed));
              boolean again = before.presence() == RoomMembership.Presence.DISCONNECTED && !byUser;
              return again
                  ? in.withNotice(
                      new Entry.Notice(resumedText(state.connection(), missed), nowMillis))
                  : before.isPresent() && !byUser
                      ? in
                      : in.withNotice(enteredNotice(answer, nowMillis));
            });
    State in = state.with(state.connection().isClassic() ? rooms.keepOnly(place) : rooms);
    List<Effect> effects = new ArrayList<>();
    Step sent = Reconnect.sendWaiting(in, place);
    in = sent.state();
    effects.addAll(sent.effects());
    if (!state.connection().isClassic()) {
      effects.add(Effect.routine(new Request.ListMembers(answer.room())));
    }
    if (byUser) {
      effects.add(Effect.routine(new Request.ListRooms()));
    }
    Step behind = CatchUp.request(in, place);
    effects.addAll(behind.effects());
    return new Step(behind.state(), effects);
  }

  private static Entry.Notice enteredNotice(Answer.RoomEntered answer, long nowMillis) {
    return new Entry.Notice(LocalizedText.of("note.you-entered", answer.room().text()), nowMillis);
  }

  private static LocalizedText resumedText(ConnectionState link, int missed) {
    if (link.isClassic()) {
      return LocalizedText.of("note.back-blind");
    }
    return switch (missed) {
      case 0 -> LocalizedText.of("note.back");
      case 1 -> LocalizedText.of("note.back-one");
      default -> LocalizedText.of("note.back-missed", Integer.toString(missed));
    };
  }

  /**
   * Settles the entries that the replay has left out. A log that ends before a known entry is
   * another log.
   */
  private static ConversationState settled(
      ConversationState room, Replay asked, IdRange kept, long nowMillis) {
    return switch (asked) {
      case Replay.After(long id) ->
          kept.last() < id
              ? room.withLogReset()
                  .changeHistory(
                      past -> past.with(KnownRange.after(kept.last())).withServerRange(kept))
                  .withNotice(new Entry.Notice(LocalizedText.of("note.other-log"), nowMillis))
              : CatchUp.settled(room, kept, -1, nowMillis);
      case Replay.Last last -> CatchUp.settled(room, kept, -1, nowMillis);
      case Replay.Nothing nothing -> CatchUp.settled(room, kept, -1, nowMillis);
    };
  }

  /** Returns how many messages of others were replayed that the user hasn't read. */
  private static int missed(ConversationState room, Replay asked) {
    long after =
        switch (asked) {
          case Replay.After(long id) -> Math.max(id, room.readingPosition().readMarker());
          case Replay.Last last ->
              room.readingPosition().readMarker() > 0
                  ? room.readingPosition().readMarker()
                  : Long.MAX_VALUE;
          case Replay.Nothing nothing -> Long.MAX_VALUE;
        };
    KnownRange knownRange = room.history().knownRange();
    Scrollback log = room.scrollback();
    int missed = 0;
    for (long number = log.end() - 1; number >= log.first(); number--) {
      if (log.get(number) instanceof Entry.Message message && message.id() > 0) {
        if (message.id() <= after || message.id() < knownRange.first()) {
          break;
        }
        missed += message.own() ? 0 : 1;
      }
    }
    return missed;
  }
}

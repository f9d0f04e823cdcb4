package org.wassop.tui.model;

import java.util.ArrayList;
import java.util.List;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Extent;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.message.Request.Replay;

/** What it does to be let into a room, for the first time or again. Pure. */
final class Entering {
  private Entering() {}

  /** The server has let the user in, after it has said again what was asked for with it. */
  static Step entered(
      State state,
      Request.EnterRoom asked,
      Answer.RoomEntered answer,
      Effect.Purpose purpose,
      long nowMillis) {
    boolean wanted =
        purpose instanceof Effect.Purpose.Shown || purpose instanceof Effect.Purpose.Jump;
    Place place = new Place.Room(answer.room());
    RoomList rooms = state.rooms();
    rooms = wanted || rooms.indexOf(place) < 0 ? rooms.show(place) : rooms;
    boolean shown = rooms.isShown(place);
    Membership before = rooms.find(place).map(RoomState::membership).orElse(Membership.UNKNOWN);
    rooms =
        rooms.change(
            place,
            room -> {
              RoomState in =
                  settled(room, asked.replay(), answer.kept(), nowMillis)
                      .named(place)
                      .withReading(room.reading().upTo(answer.read()))
                      .changeHistory(past -> past.asking(History.Asking.NO));
              int missed = missed(in, asked.replay());
              in = shown ? in : in.withReading(in.reading().with(in.reading().unread() + missed));
              boolean again = before.presence() == Membership.Presence.BEFORE && !wanted;
              return again
                  ? in.withNote(new Entry.Happened(back(state.link(), missed), nowMillis))
                  : before.isHere() && !wanted ? in : in.withNote(arrived(answer, nowMillis));
            });
    State in = state.with(state.link().isClassic() ? rooms.only(place) : rooms);
    List<Effect> effects = new ArrayList<>();
    Step there = Return.there(in, place);
    in = there.state();
    effects.addAll(there.effects());
    if (!state.link().isClassic()) {
      effects.add(Effect.routine(new Request.ListMembers(answer.room())));
    }
    if (wanted) {
      effects.add(Effect.routine(new Request.ListRooms()));
    }
    Step behind = CatchUp.ask(in, place);
    effects.addAll(behind.effects());
    return new Step(behind.state(), effects);
  }

  private static Entry.Happened arrived(Answer.RoomEntered answer, long nowMillis) {
    return new Entry.Happened(Phrase.of("note.you-entered", answer.room().text()), nowMillis);
  }

  private static Phrase back(LinkState link, int missed) {
    if (link.isClassic()) {
      return Phrase.of("note.back-blind");
    }
    return switch (missed) {
      case 0 -> Phrase.of("note.back");
      case 1 -> Phrase.of("note.back-one");
      default -> Phrase.of("note.back-missed", Integer.toString(missed));
    };
  }

  /** A log that ends before what is known of it is another one. */
  private static RoomState settled(RoomState room, Replay asked, Extent kept, long nowMillis) {
    return switch (asked) {
      case Replay.After(long id) ->
          kept.last() < id
              ? room.inAnotherLog()
                  .changeHistory(past -> past.with(Known.after(kept.last())).keeping(kept))
                  .withNote(new Entry.Happened(Phrase.of("note.other-log"), nowMillis))
              : CatchUp.settled(room, kept, -1, nowMillis);
      case Replay.Last last -> CatchUp.settled(room, kept, -1, nowMillis);
      case Replay.Nothing nothing -> CatchUp.settled(room, kept, -1, nowMillis);
    };
  }

  /** How many messages of others have come again that this user hasn't seen. */
  private static int missed(RoomState room, Replay asked) {
    long after =
        switch (asked) {
          case Replay.After(long id) -> Math.max(id, room.reading().readId());
          case Replay.Last last ->
              room.reading().readId() > 0 ? room.reading().readId() : Long.MAX_VALUE;
          case Replay.Nothing nothing -> Long.MAX_VALUE;
        };
    Known known = room.history().known();
    Scrollback log = room.log();
    int missed = 0;
    for (long number = log.end() - 1; number >= log.first(); number--) {
      if (log.get(number) instanceof Entry.Said said && said.id() > 0) {
        if (said.id() <= after || said.id() < known.first()) {
          break;
        }
        missed += said.own() ? 0 : 1;
      }
    }
    return missed;
  }
}

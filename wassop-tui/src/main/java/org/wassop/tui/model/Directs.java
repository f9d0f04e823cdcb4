package org.wassop.tui.model;

import java.util.ArrayList;
import java.util.List;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.name.UserName;

/** Conversations with one other user each, which nobody has to enter. Pure. */
final class Directs {
  /** Most conversations that are opened because something in them is unread. */
  private static final int MAX_OPENED = 50;

  private Directs() {}

  /** The conversation that something came from is in the sidebar; a room has to be entered. */
  static RoomList opened(RoomList rooms, Place place) {
    return place instanceof Place.Direct ? rooms.open(place) : rooms;
  }

  /** Opens those with something unread, and asks for what was said in them. */
  static Step listed(State state, Answer.Directs directs) {
    State open = state;
    List<Effect> effects = new ArrayList<>();
    List<Answer.Conversation> unread =
        directs.conversations().stream()
            .filter(conversation -> conversation.last() > conversation.read())
            .limit(MAX_OPENED)
            .toList();
    for (Answer.Conversation conversation : unread) {
      Place place = new Place.Direct(conversation.with());
      if (open.rooms().find(place).filter(Directs::isLoaded).isPresent()) {
        continue;
      }
      RoomList rooms = open.rooms().open(place);
      int count =
          rooms.isShown(place)
              ? 0
              : Math.clamp(conversation.last() - conversation.read(), 0, Integer.MAX_VALUE);
      Step asked =
          newest(
              open.with(
                  rooms.change(
                      place,
                      room ->
                          room.withReading(room.reading().with(count).upTo(conversation.read())))),
              place);
      open = asked.state();
      effects.addAll(asked.effects());
    }
    return new Step(open, effects);
  }

  private static boolean isLoaded(RoomState room) {
    return room.history().firstId() > 0;
  }

  /** Shows the conversation with {@code user}, and asks for what was said in it. */
  static Step show(State state, UserName user) {
    Place place = new Place.Direct(user);
    State shown = state.with(state.rooms().show(place));
    return shown.rooms().find(place).filter(Directs::isLoaded).isPresent()
        ? Step.to(shown)
        : newest(shown, place);
  }

  private static Step newest(State state, Place place) {
    return state
        .rooms()
        .find(place)
        .filter(room -> !room.history().askingOlder())
        .map(room -> Older.ask(state, room, Older.PAGE, new Effect.Purpose.Routine()))
        .orElseGet(() -> Step.to(state));
  }

  /** {@code room} when its first page has come: now it is known which messages are unread. */
  static RoomState loaded(RoomState room, boolean shown) {
    boolean known = room.reading().readId() > 0 || room.reading().unread() > 0;
    return known && room.place() instanceof Place.Direct
        ? Unread.readUpTo(room, room.reading().readId(), shown)
        : room;
  }
}

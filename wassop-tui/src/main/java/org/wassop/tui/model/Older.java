package org.wassop.tui.model;

import java.util.ArrayList;
import java.util.List;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Extent;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.text.SafeText;

/** Older messages, which are asked for when the user comes to the top of what is there. Pure. */
final class Older {
  /** How many messages are asked for at once. */
  static final int PAGE = 100;

  private Older() {}

  /** Asks for what is before the oldest message of {@code place}, once at a time. */
  static Step ask(State state, Place place) {
    return state
        .rooms()
        .find(place)
        .filter(room -> room.history().top() == History.Top.MORE)
        .map(room -> ask(state, room, PAGE, new Effect.Purpose.Routine()))
        .orElseGet(() -> Step.to(state));
  }

  /** Asks for {@code limit} messages before the oldest of {@code room}, whatever is known of it. */
  static Step ask(State state, RoomState room, int limit, Effect.Purpose purpose) {
    if (!state.isOnlineInWassop2()) {
      return Step.to(state);
    }
    long first = room.history().firstId();
    Request.Range range = first == 0 ? new Request.Range.Newest() : new Request.Range.Before(first);
    return Step.to(
        state.with(
            state.rooms().change(room.place(), r -> r.changeHistory(h -> h.askingOlder(true)))),
        new Effect.Send(new Request.History(room.place(), range, limit), purpose));
  }

  /** The answer to {@code request}, which may be a step of a jump. */
  static Step answered(
      State state, Request request, Effect.Purpose purpose, Answer.Page page, long nowMillis) {
    if (!(request instanceof Request.History(Place place, Request.Range range, int limit))) {
      return Step.to(state);
    }
    boolean shown = state.rooms().isShown(place);
    return switch (range) {
      case Request.Range.After after -> Step.to(state);
      case Request.Range.Before before ->
          Jump.goOn(Step.to(page(state, place, page)), place, purpose, nowMillis);
      case Request.Range.Newest newest -> {
        State paged = page(state, place, page);
        RoomList rooms = paged.rooms().change(place, room -> Directs.loaded(room, shown));
        yield Jump.goOn(Step.to(paged.with(rooms)), place, purpose, nowMillis);
      }
    };
  }

  /** With a page that was asked for above what stands before the oldest message. */
  private static State page(State state, Place place, Answer.Page page) {
    return state.with(state.rooms().change(place, room -> page(state, room, page)));
  }

  private static RoomState page(State state, RoomState room, Answer.Page page) {
    History history = room.history();
    long first = history.firstId();
    List<Entry.Said> older = new ArrayList<>();
    for (Event.Message said : page.messages()) {
      if (first == 0 || said.id() < first) {
        older.add(
            new Entry.Said(
                said.id(),
                said.from(),
                state.isMe(said.from()),
                SafeText.lines(said.text()),
                said.timeMillis()));
      }
    }
    // A server that has nothing before doesn't get asked for it for ever.
    Extent kept =
        older.isEmpty() && first > 0
            ? new Extent(Math.max(first, page.kept().first()), page.kept().last())
            : page.kept();
    Known known = older.isEmpty() ? history.known() : history.known().withOlder(older, first);
    Scrollback entries = history.entries().withOlder(older);
    History longer = history.with(entries).with(known).with(kept).askingOlder(false);
    return room.changeHistory(h -> longer)
        .withReading(Unread.lineAmong(entries, history.entries().first(), room.reading()));
  }

  /** Without waiting for an answer, which won't come. */
  static RoomState forget(RoomState room) {
    return room.changeHistory(history -> history.askingOlder(false));
  }

  /** The page was refused because of {@code why}. */
  static Step refused(State state, Place place, Phrase why, long nowMillis) {
    State told = state.tell(why, nowMillis);
    return Step.to(told.with(told.rooms().change(place, Older::forget)));
  }
}

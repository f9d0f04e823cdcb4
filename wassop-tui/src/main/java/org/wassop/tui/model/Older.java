package org.wassop.tui.model;

import java.util.ArrayList;
import java.util.List;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Extent;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;

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
    Known known = room.history().known();
    Request.Range range =
        known.isNone() ? new Request.Range.Newest() : new Request.Range.Before(known.first());
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
    return switch (range) {
      case Request.Range.After after -> Step.to(state);
      case Request.Range.Before before ->
          Jump.goOn(Step.to(page(state, place, page)), place, purpose, nowMillis);
      case Request.Range.Newest newest ->
          Jump.goOn(Step.to(page(state, place, page)), place, purpose, nowMillis);
    };
  }

  /** With a page that was asked for above what stands before the oldest message. */
  private static State page(State state, Place place, Answer.Page page) {
    return state.with(state.rooms().change(place, room -> page(state, room, page)));
  }

  private static RoomState page(State state, RoomState room, Answer.Page page) {
    History history = room.history();
    Known known = history.known();
    if (!known.isNone() && !history.isAtTop()) {
      // What is known began anew meanwhile: the page would stand above something else.
      return room.changeHistory(past -> past.askingOlder(false));
    }
    long before = known.isNone() ? Long.MAX_VALUE : known.first();
    List<Event.Logged> older = new ArrayList<>();
    List<Entry.Said> said = new ArrayList<>();
    List<Event.Changed> changes = new ArrayList<>();
    long last = 0;
    for (Event.Logged entry : page.entries()) {
      if (entry.id() > last && entry.id() < before) {
        last = entry.id();
        older.add(entry);
        switch (entry) {
          case Event.Message message ->
              said.add(Arrival.entry(state, message, message.timeMillis()));
          case Event.Changed change -> changes.add(change);
        }
      }
    }
    changes.addAll(history.changes());
    List<Entry.Said> changed = Changes.apply(said, changes);
    boolean after = known.isNone() && history.hasIds();
    Scrollback entries =
        after ? after(history.entries(), changed) : history.entries().withOlder(changed);
    History longer =
        history
            .with(entries)
            .with(
                known.withOlder(older, page.kept()),
                after ? history.entries().end() : entries.first())
            .askingOlder(false)
            .with(Changes.newest(changes));
    // A server that has nothing before doesn't get asked for it for ever.
    long first = older.isEmpty() ? longer.known().first() : page.kept().first();
    Extent kept = new Extent(Math.max(first, page.kept().first()), page.kept().last());
    return room.changeHistory(h -> longer.keeping(kept))
        .withReading(Unread.lineAmong(entries, history.entries().first(), room.reading()));
  }

  /** After what stands there, of which nobody knows any more where in the log it was. */
  private static Scrollback after(Scrollback entries, List<Entry.Said> newer) {
    Scrollback all = entries;
    for (Entry entry : newer) {
      all = all.with(entry);
    }
    return all;
  }

  /** The page was refused because of {@code why}. */
  static Step refused(State state, Place place, Phrase why, long nowMillis) {
    State told = state.tell(why, nowMillis);
    return Step.to(
        told.with(
            told.rooms()
                .change(place, room -> room.changeHistory(past -> past.askingOlder(false)))));
  }
}

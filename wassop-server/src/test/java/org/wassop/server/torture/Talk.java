package org.wassop.server.torture;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.wassop.protocol.ErrorCode;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Extent;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.message.Request.Range;
import org.wassop.protocol.message.Request.Replay;
import org.wassop.protocol.name.RoomName;
import org.wassop.server.torture.Outgoing.Said;
import org.wassop.server.torture.Outgoing.Stored;
import org.wassop.server.torture.Tally.Count;

/**
 * One conversation on one connection: enters it, keeps its transcript whole, and checks the order
 * in which it is heard. Owned by the client's thread.
 */
final class Talk {
  private static final int PAGE = 200;
  private static final List<String> EMOJI = List.of("👍", "❤️", "🎉", "👩‍🚀");

  private final Place place;
  private final Memory memory;
  private final Transcript transcript;
  private final Asking asking;
  private final RandomGenerator random;
  private Hearing hearing = Hearing.live();
  private @Nullable Hearing entering;

  /** {@code place}, as {@code memory} knows it. */
  Talk(Place place, Memory memory, Asking asking, RandomGenerator random) {
    this.place = place;
    this.memory = memory;
    this.transcript = memory.transcript(place);
    this.asking = asking;
    this.random = random;
  }

  /** Enters the room; who talks directly asks for what was said meanwhile. */
  void begin() {
    switch (place) {
      case Place.Room(RoomName room) -> enter(room);
      case Place.Direct direct -> {
        if (!transcript.hasBegun()) {
          transcript.beginAfter(0);
        }
        catchUp();
      }
    }
  }

  private void enter(RoomName room) {
    Replay replay = transcript.hasBegun() ? new Replay.After(transcript.last()) : firstTime();
    switch (replay) {
      case Replay.After(long id) -> {
        entering = Hearing.after(id);
        if (!transcript.hasBegun()) {
          transcript.beginAfter(id);
        }
      }
      case Replay.Nothing nothing -> entering = Hearing.afterAny();
      case Replay.Last last -> entering = Hearing.afterAny();
    }
    asking.ask(new Request.EnterRoom(room, replay), this::entered);
  }

  private Replay firstTime() {
    return switch (random.nextInt(3)) {
      case 0 -> new Replay.After(0);
      case 1 -> new Replay.Last(1 + random.nextInt(50));
      default -> new Replay.Nothing();
    };
  }

  /** Enters once more without a reason, maybe after leaving. */
  void enterAgain() {
    if (place instanceof Place.Room(RoomName room) && entering == null && transcript.hasBegun()) {
      if (random.nextBoolean()) {
        asking.ask(
            new Request.ExitRoom(Optional.of(room)),
            answer -> expect(answer instanceof Answer.RoomExited, answer));
      }
      enter(room);
    }
  }

  /** A part of the answer to the wish to enter. */
  void again(Event.Logged entry) {
    asking.tally().add(Count.TOLD_AGAIN);
    startEntering().again(entry.id());
    if (!transcript.hasBegun()) {
      transcript.beginAfter(entry.id() - 1);
    }
    take(entry);
  }

  private void entered(Answer answer) {
    if (!(answer instanceof Answer.RoomEntered(var room, int members, Extent kept, var r, var t))) {
      throw new AssertionError(place + " was not entered: " + answer);
    }
    startEntering().entered(kept.last());
    entering = null;
    expect(kept.first() == 1 && members > 0, answer);
    if (!transcript.hasBegun()) {
      transcript.beginAfter(kept.last());
    }
  }

  /** What is heard from now on belongs to the answer. */
  private Hearing startEntering() {
    if (entering == null) {
      throw new AssertionError("nobody wished to enter " + place);
    }
    hearing = entering;
    return hearing;
  }

  /** Something is said or changed just now. */
  void live(Event.Logged entry) {
    hearing.live(entry.id());
    expect(!(entry instanceof Event.Message message) || message.key().isEmpty(), entry);
    transcript.add(Heard.of(entry));
  }

  /** The answer to something that was said; a {@code fresh} one was never sent before. */
  void answered(Said said, boolean fresh, Answer answer) {
    if (!(answer instanceof Answer.Accepted(Place where, long id, long timeMillis))) {
      throw new AssertionError(said.key() + " was not accepted: " + answer);
    }
    expect(where.equals(place), answer);
    hearing.own(id, fresh);
    transcript.add(Outgoing.heard(memory.user(), new Stored(said, id, timeMillis)));
    if (memory.outgoing().acknowledge(said, id, timeMillis)) {
      asking.tally().add(Count.ACKNOWLEDGED);
    }
  }

  /** Does something to a message: reacts to any, corrects or deletes an own one. */
  Request.Change change() {
    int dice = random.nextInt(100);
    if (dice < 70 || memory.outgoing().stored().isEmpty()) {
      List<Heard> heard = transcript.heard();
      int back = 1 + random.nextInt(Math.clamp(heard.size(), 1, 30));
      // The last ones that are known, and the one after them, which may be anything.
      long id = Math.max(1, transcript.last() - back + 2);
      return new Request.React(
          place, id, EMOJI.get(random.nextInt(EMOJI.size())), random.nextInt(3) == 0);
    }
    Stored old = memory.outgoing().anOldOne(random);
    return dice < 90
        ? memory.outgoing().correct(old.said(), old.id())
        : new Request.Delete(old.said().place(), old.id());
  }

  /** The answer to {@code change}: there may be no such message, or not any more. */
  void changed(Request.Change change, Answer answer) {
    boolean isDone = answer instanceof Answer.Done;
    expect(
        isDone
            || answer instanceof Answer.Refused(ErrorCode code, String text)
                && code == ErrorCode.NO_SUCH_MESSAGE,
        answer);
    asking.tally().add(isDone ? Count.CHANGES : Count.CHANGES_TOO_LATE);
    memory.outgoing().answered(change, isDone);
  }

  /** The server has left out what came from {@code fromId} on. */
  void lagged(long fromId) {
    asking.tally().add(Count.LAGGED);
    hearing.lagged(fromId);
    if (place instanceof Place.Room(RoomName room) && entering == null && random.nextBoolean()) {
      enter(room);
    } else {
      catchUp();
    }
  }

  private void catchUp() {
    long after = transcript.last();
    int limit = random.nextInt(4) == 0 ? 1 + random.nextInt(PAGE) : PAGE;
    asking.ask(
        new Request.History(place, new Range.After(after), limit), answer -> page(after, answer));
  }

  private void page(long after, Answer answer) {
    if (!(answer instanceof Answer.Page(Place where, List<Event.Logged> entries, Extent kept))) {
      throw new AssertionError("no page of " + place + ": " + answer);
    }
    asking.tally().add(Count.PAGES);
    expect(where.equals(place) && kept.first() == 1, kept);
    expect(kept.last() >= after, kept);
    long next = after;
    for (Event.Logged entry : entries) {
      expect(entry.id() == ++next, entry);
      take(entry);
    }
    if (transcript.last() < kept.last()) {
      catchUp();
    }
  }

  private void take(Event.Logged entry) {
    if (entry instanceof Event.Message message) {
      boolean isOwn = message.from().equals(memory.user());
      expect(isOwn || message.key().isEmpty(), message);
      if (isOwn) {
        memory.outgoing().toldAgain(message.key(), message.id());
      }
    }
    transcript.add(Heard.of(entry));
  }

  private void expect(boolean isRight, Object what) {
    if (!isRight) {
      throw new AssertionError(
          "not what " + place + " should have (known up to " + transcript.last() + "): " + what);
    }
  }
}

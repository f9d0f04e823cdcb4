package org.wassop.server.torture;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.wassop.protocol.ErrorCode;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.IdRange;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.message.Request.Range;
import org.wassop.protocol.message.Request.Replay;
import org.wassop.protocol.name.RoomName;
import org.wassop.server.torture.RunStatistics.Count;
import org.wassop.server.torture.SentMessages.Said;
import org.wassop.server.torture.SentMessages.Stored;

/**
 * One conversation on one connection: enters it, keeps its transcript whole, and checks the order
 * in which it is heard. Owned by the client's thread.
 */
final class ConversationSession {
  private static final int PAGE = 200;
  private static final List<String> EMOJI = List.of("👍", "❤️", "🎉", "👩‍🚀");

  private final Place place;
  private final ClientMemory clientMemory;
  private final ReceivedTranscript receivedTranscript;
  private final RequestChannel requestChannel;
  private final RandomGenerator random;
  private OrderCheck orderCheck = OrderCheck.live();
  private @Nullable OrderCheck entering;

  /** {@code place}, as {@code clientMemory} knows it. */
  ConversationSession(
      Place place,
      ClientMemory clientMemory,
      RequestChannel requestChannel,
      RandomGenerator random) {
    this.place = place;
    this.clientMemory = clientMemory;
    this.receivedTranscript = clientMemory.transcript(place);
    this.requestChannel = requestChannel;
    this.random = random;
  }

  /** Enters the room; who talks directly asks for what was said meanwhile. */
  void begin() {
    switch (place) {
      case Place.Room(RoomName room) -> enter(room);
      case Place.Direct direct -> {
        if (!receivedTranscript.hasBegun()) {
          receivedTranscript.beginAfter(0);
        }
        catchUp();
      }
    }
  }

  private void enter(RoomName room) {
    Replay replay =
        receivedTranscript.hasBegun() ? new Replay.After(receivedTranscript.last()) : firstTime();
    switch (replay) {
      case Replay.After(long id) -> {
        entering = OrderCheck.after(id);
        if (!receivedTranscript.hasBegun()) {
          receivedTranscript.beginAfter(id);
        }
      }
      case Replay.Nothing nothing -> entering = OrderCheck.afterAny();
      case Replay.Last last -> entering = OrderCheck.afterAny();
    }
    requestChannel.ask(new Request.EnterRoom(room, replay), this::entered);
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
    if (place instanceof Place.Room(RoomName room)
        && entering == null
        && receivedTranscript.hasBegun()) {
      if (random.nextBoolean()) {
        requestChannel.ask(
            new Request.ExitRoom(Optional.of(room)),
            answer -> expect(answer instanceof Answer.RoomExited, answer));
      }
      enter(room);
    }
  }

  /** A part of the answer to the wish to enter. */
  void again(Event.Logged entry) {
    requestChannel.tally().add(Count.TOLD_AGAIN);
    startEntering().again(entry.id());
    if (!receivedTranscript.hasBegun()) {
      receivedTranscript.beginAfter(entry.id() - 1);
    }
    take(entry);
  }

  private void entered(Answer answer) {
    if (!(answer
        instanceof Answer.RoomEntered(var room, int members, IdRange kept, var r, var t))) {
      throw new AssertionError(place + " was not entered: " + answer);
    }
    startEntering().entered(kept.last());
    entering = null;
    expect(kept.first() == 1 && members > 0, answer);
    if (!receivedTranscript.hasBegun()) {
      receivedTranscript.beginAfter(kept.last());
    }
  }

  /** What is heard from now on belongs to the answer. */
  private OrderCheck startEntering() {
    if (entering == null) {
      throw new AssertionError("nobody wished to enter " + place);
    }
    orderCheck = entering;
    return orderCheck;
  }

  /** Something is said or changed just now. */
  void live(Event.Logged entry) {
    orderCheck.live(entry.id());
    expect(!(entry instanceof Event.Message message) || message.key().isEmpty(), entry);
    receivedTranscript.add(ReceivedEntry.of(entry));
  }

  /** The answer to something that was said; a {@code fresh} one was never sent before. */
  void answered(Said said, boolean fresh, Answer answer) {
    if (!(answer instanceof Answer.Accepted(Place where, long id, long timeMillis))) {
      throw new AssertionError(said.key() + " was not accepted: " + answer);
    }
    expect(where.equals(place), answer);
    orderCheck.own(id, fresh);
    receivedTranscript.add(
        SentMessages.heard(clientMemory.user(), new Stored(said, id, timeMillis)));
    if (clientMemory.outgoing().acknowledge(said, id, timeMillis)) {
      requestChannel.tally().add(Count.ACKNOWLEDGED);
    }
  }

  /** Does something to a message: reacts to any, corrects or deletes an own one. */
  Request.Change change() {
    int dice = random.nextInt(100);
    if (dice < 70 || clientMemory.outgoing().stored().isEmpty()) {
      List<ReceivedEntry> heard = receivedTranscript.heard();
      int back = 1 + random.nextInt(Math.clamp(heard.size(), 1, 30));
      // The last ones that are known, and the one after them, which may be anything.
      long id = Math.max(1, receivedTranscript.last() - back + 2);
      return new Request.React(
          place, id, EMOJI.get(random.nextInt(EMOJI.size())), random.nextInt(3) == 0);
    }
    Stored old = clientMemory.outgoing().anOldOne(random);
    return dice < 90
        ? clientMemory.outgoing().correct(old.said(), old.id())
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
    requestChannel.tally().add(isDone ? Count.CHANGES : Count.CHANGES_TOO_LATE);
    clientMemory.outgoing().answered(change, isDone);
  }

  /** The server has left out what came from {@code fromId} on. */
  void lagged(long fromId) {
    requestChannel.tally().add(Count.LAGGED);
    orderCheck.lagged(fromId);
    if (place instanceof Place.Room(RoomName room) && entering == null && random.nextBoolean()) {
      enter(room);
    } else {
      catchUp();
    }
  }

  private void catchUp() {
    long after = receivedTranscript.last();
    int limit = random.nextInt(4) == 0 ? 1 + random.nextInt(PAGE) : PAGE;
    requestChannel.ask(
        new Request.History(place, new Range.After(after), limit), answer -> page(after, answer));
  }

  private void page(long after, Answer answer) {
    if (!(answer instanceof Answer.Page(Place where, List<Event.Logged> entries, IdRange kept))) {
      throw new AssertionError("no page of " + place + ": " + answer);
    }
    requestChannel.tally().add(Count.PAGES);
    expect(where.equals(place) && kept.first() == 1, kept);
    expect(kept.last() >= after, kept);
    long next = after;
    for (Event.Logged entry : entries) {
      expect(entry.id() == ++next, entry);
      take(entry);
    }
    if (receivedTranscript.last() < kept.last()) {
      catchUp();
    }
  }

  private void take(Event.Logged entry) {
    if (entry instanceof Event.Message message) {
      boolean isOwn = message.from().equals(clientMemory.user());
      expect(isOwn || message.key().isEmpty(), message);
      if (isOwn) {
        clientMemory.outgoing().toldAgain(message.key(), message.id());
      }
    }
    receivedTranscript.add(ReceivedEntry.of(entry));
  }

  private void expect(boolean isRight, Object what) {
    if (!isRight) {
      throw new AssertionError(
          "not what "
              + place
              + " should have (known up to "
              + receivedTranscript.last()
              + "): "
              + what);
    }
  }
}

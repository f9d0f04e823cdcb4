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
import org.wassop.server.torture.SentMessages.Sent;
import org.wassop.server.torture.SentMessages.Stored;

/**
 * One conversation on one connection: enters it, keeps its transcript complete, and checks the
 * order of its entries. Owned by the client's thread.
 */
final class ConversationSession {
  private static final int PAGE = 200;
  private static final List<String> EMOJI = List.of("👍", "❤️", "🎉", "👩‍🚀");

  private final Place place;
  private final ClientMemory memory;
  private final ReceivedTranscript transcript;
  private final RequestChannel channel;
  private final RandomGenerator random;
  private OrderCheck orderCheck = OrderCheck.live();
  private @Nullable OrderCheck entering;

  /** Creates the session for {@code place}, with the transcript in {@code memory}. */
  ConversationSession(
      Place place, ClientMemory memory, RequestChannel channel, RandomGenerator random) {
    this.place = place;
    this.memory = memory;
    this.transcript = memory.transcript(place);
    this.channel = channel;
    this.random = random;
  }

  /** Enters the room, or asks for what was missed in the direct conversation. */
  void start() {
    switch (place) {
      case Place.Room(RoomName room) -> enter(room);
      case Place.Direct direct -> {
        if (!transcript.hasStart()) {
          transcript.startAfter(0);
        }
        catchUp();
      }
    }
  }

  private void enter(RoomName room) {
    Replay replay = transcript.hasStart() ? new Replay.After(transcript.last()) : firstTime();
    switch (replay) {
      case Replay.After(long id) -> {
        entering = OrderCheck.after(id);
        if (!transcript.hasStart()) {
          transcript.startAfter(id);
        }
      }
      case Replay.Nothing nothing -> entering = OrderCheck.afterAny();
      case Replay.Last last -> entering = OrderCheck.afterAny();
    }
    channel.request(new Request.EnterRoom(room, replay), this::entered);
  }

  private Replay firstTime() {
    return switch (random.nextInt(3)) {
      case 0 -> new Replay.After(0);
      case 1 -> new Replay.Last(1 + random.nextInt(50));
      default -> new Replay.Nothing();
    };
  }

  /** Enters again, perhaps after leaving. */
  void enterAgain() {
    if (place instanceof Place.Room(RoomName room) && entering == null && transcript.hasStart()) {
      if (random.nextBoolean()) {
        channel.request(
            new Request.ExitRoom(Optional.of(room)),
            answer -> expect(answer instanceof Answer.RoomExited, answer));
      }
      enter(room);
    }
  }

  /** Handles a replayed entry. */
  void replayed(Event.LogEntry entry) {
    channel.statistics().add(Count.TOLD_AGAIN);
    startEntering().replayed(entry.id());
    if (!transcript.hasStart()) {
      transcript.startAfter(entry.id() - 1);
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
    if (!transcript.hasStart()) {
      transcript.startAfter(kept.last());
    }
  }

  /** Returns the order check for the room that is being entered. */
  private OrderCheck startEntering() {
    if (entering == null) {
      throw new AssertionError("nobody wished to enter " + place);
    }
    orderCheck = entering;
    return orderCheck;
  }

  /** Handles a live entry. */
  void live(Event.LogEntry entry) {
    orderCheck.live(entry.id());
    expect(!(entry instanceof Event.Message message) || message.key().isEmpty(), entry);
    transcript.add(ReceivedEntry.of(entry));
  }

  /** Handles the answer to a message; a {@code fresh} one was never sent before. */
  void answered(Sent sent, boolean fresh, Answer answer) {
    if (!(answer instanceof Answer.Accepted(Place where, long id, long timeMillis))) {
      throw new AssertionError(sent.key() + " was not accepted: " + answer);
    }
    expect(where.equals(place), answer);
    orderCheck.own(id, fresh);
    transcript.add(SentMessages.entryOf(memory.user(), new Stored(sent, id, timeMillis)));
    if (memory.sent().acknowledge(sent, id, timeMillis)) {
      channel.statistics().add(Count.ACKNOWLEDGED);
    }
  }

  /** Returns a random change: a reaction to any message, or an edit or a deletion of an own one. */
  Request.Change change() {
    int percent = random.nextInt(100);
    if (percent < 70 || memory.sent().stored().isEmpty()) {
      List<ReceivedEntry> received = transcript.entries();
      int back = 1 + random.nextInt(Math.clamp(received.size(), 1, 30));
      // One of the last known entries, or the one after them, which may be anything.
      long id = Math.max(1, transcript.last() - back + 2);
      return new Request.React(
          place, id, EMOJI.get(random.nextInt(EMOJI.size())), random.nextInt(3) == 0);
    }
    Stored old = memory.sent().randomStored(random);
    return percent < 90
        ? memory.sent().editOf(old.sent(), old.id())
        : new Request.Delete(old.sent().place(), old.id());
  }

  /** Handles the answer to {@code change}; the message may not exist, or not any more. */
  void changed(Request.Change change, Answer answer) {
    boolean isDone = answer instanceof Answer.Done;
    expect(
        isDone
            || answer instanceof Answer.Refused(ErrorCode code, String text)
                && code == ErrorCode.NO_SUCH_MESSAGE,
        answer);
    channel.statistics().add(isDone ? Count.CHANGES : Count.CHANGES_TOO_LATE);
    memory.sent().answered(change, isDone);
  }

  /** Handles a notice that the server has left out the entries from {@code fromId} on. */
  void lagged(long fromId) {
    channel.statistics().add(Count.LAGGED);
    orderCheck.lagged(fromId);
    if (place instanceof Place.Room(RoomName room) && entering == null && random.nextBoolean()) {
      enter(room);
    } else {
      catchUp();
    }
  }

  private void catchUp() {
    long after = transcript.last();
    int limit = random.nextInt(4) == 0 ? 1 + random.nextInt(PAGE) : PAGE;
    channel.request(
        new Request.History(place, new Range.After(after), limit), answer -> page(after, answer));
  }

  private void page(long after, Answer answer) {
    if (!(answer
        instanceof Answer.HistoryPage(Place where, List<Event.LogEntry> entries, IdRange kept))) {
      throw new AssertionError("no page of " + place + ": " + answer);
    }
    channel.statistics().add(Count.PAGES);
    expect(where.equals(place) && kept.first() == 1, kept);
    expect(kept.last() >= after, kept);
    long next = after;
    for (Event.LogEntry entry : entries) {
      expect(entry.id() == ++next, entry);
      take(entry);
    }
    if (transcript.last() < kept.last()) {
      catchUp();
    }
  }

  private void take(Event.LogEntry entry) {
    if (entry instanceof Event.Message message) {
      boolean isOwn = message.from().equals(memory.user());
      expect(isOwn || message.key().isEmpty(), message);
      if (isOwn) {
        memory.sent().checkReplayed(message.key(), message.id());
      }
    }
    transcript.add(ReceivedEntry.of(entry));
  }

  private void expect(boolean isRight, Object actual) {
    if (!isRight) {
      throw new AssertionError(
          "not what " + place + " should have (known up to " + transcript.last() + "): " + actual);
    }
  }
}

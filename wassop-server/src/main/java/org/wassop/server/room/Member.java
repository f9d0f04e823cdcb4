package org.wassop.server.room;

import java.util.function.Consumer;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Place;
import org.wassop.server.names.Recipient;
import org.wassop.server.outbox.Chunk;

/** One connection in one conversation, and whether it keeps up. Owned by the room's thread. */
final class Member {
  private enum State {
    /** Is sent everything as it happens. */
    LIVE,
    /** Is sent nothing, since a replay is going on. */
    REPLAY,
    /** Is sent nothing until it has read what it was sent. */
    LAGGING
  }

  private final Recipient recipient;
  private final Runnable whenDrained;
  private State state = State.LIVE;
  private long laggingFrom;
  private long lastBatch;

  /** Creates a live member; {@code whenDrained} gets it once it can be sent more after a lag. */
  Member(Recipient recipient, Consumer<Member> whenDrained) {
    this.recipient = recipient;
    this.whenDrained = () -> whenDrained.accept(this);
  }

  Recipient recipient() {
    return recipient;
  }

  Dialect dialect() {
    return recipient.dialect();
  }

  /**
   * Sends {@code chunk}. {@code id} is that of the first entry in it, or else the next one of the
   * conversation: a member that lags can ask for the entries from there on. A classic client can't
   * ask, so it must get everything.
   */
  void send(Chunk chunk, long id) {
    switch (recipient.dialect()) {
      case CLASSIC -> recipient.outbox().add(chunk);
      case WASSOP_2 -> {
        if (state == State.LIVE && !recipient.outbox().offer(chunk, whenDrained)) {
          state = State.LAGGING;
          laggingFrom = Math.max(1, id);
        }
      }
    }
  }

  /** Sends nothing more until {@link #resume}. */
  void pause() {
    state = State.REPLAY;
  }

  /** Sends everything from now on. */
  void resume() {
    state = State.LIVE;
  }

  boolean isLagging() {
    return state == State.LAGGING;
  }

  /** Ends the lag, now that the member has read what it was sent, and tells it what it missed. */
  void endLag(Place place) {
    if (state == State.LAGGING) {
      state = State.LIVE;
      recipient.send("", new Event.Lagged(place, laggingFrom));
    }
  }

  /** Records that it is an author in the batch {@code number}. */
  void markAuthorIn(long number) {
    lastBatch = number;
  }

  boolean isAuthorIn(long number) {
    return lastBatch == number;
  }
}

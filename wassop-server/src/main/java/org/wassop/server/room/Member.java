package org.wassop.server.room;

import java.util.function.Consumer;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Place;
import org.wassop.server.names.Recipient;
import org.wassop.server.outbox.Chunk;

/**
 * One connection in one conversation, and whether it keeps up. Only the room's thread changes it.
 */
final class Member {
  private enum Hearing {
    /** Everything, as it happens. */
    LIVE,
    /** Nothing: it is being told what it missed. */
    REPLAY,
    /** Nothing: it didn't read what it was sent, and is told once it has. */
    LAGGING
  }

  private final Recipient recipient;
  private final Runnable whenDrained;
  private Hearing hearing = Hearing.LIVE;
  private long laggingFrom;
  private long lastBatch;

  /** {@code recipient} in a room; {@code whenDrained} gets it once it can hear again. */
  Member(Recipient recipient, Consumer<Member> whenDrained) {
    this.recipient = recipient;
    this.whenDrained = () -> whenDrained.accept(this);
  }

  Recipient presence() {
    return recipient;
  }

  Dialect dialect() {
    return recipient.dialect();
  }

  /**
   * Tells what is in {@code chunk}. {@code id} is that of the first message in it, or of the next
   * one in the room: what is not heard from there on can be asked for. Classic has no way to ask,
   * so there it must be heard.
   */
  void tell(Chunk chunk, long id) {
    switch (recipient.dialect()) {
      case CLASSIC -> recipient.outbox().add(chunk);
      case WASSOP_2 -> {
        if (hearing == Hearing.LIVE && !recipient.outbox().offer(chunk, whenDrained)) {
          hearing = Hearing.LAGGING;
          laggingFrom = Math.max(1, id);
        }
      }
    }
  }

  /** Hears nothing until it is {@link #live}. */
  void replay() {
    hearing = Hearing.REPLAY;
  }

  /** Hears everything from now on. */
  void live() {
    hearing = Hearing.LIVE;
  }

  boolean isLagging() {
    return hearing == Hearing.LAGGING;
  }

  /** Has read what it was sent: is told from where it missed something, and hears again. */
  void catchUp(Place place) {
    if (hearing == Hearing.LAGGING) {
      hearing = Hearing.LIVE;
      recipient.send("", new Event.Lagged(place, laggingFrom));
    }
  }

  /** Notes that it wrote something in the batch {@code number}. */
  void wroteIn(long number) {
    lastBatch = number;
  }

  boolean hasWrittenIn(long number) {
    return lastBatch == number;
  }
}

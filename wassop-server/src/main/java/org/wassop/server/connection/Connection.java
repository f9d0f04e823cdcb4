package org.wassop.server.connection;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.Limits;
import org.wassop.protocol.Refusal;
import org.wassop.protocol.codec.Line;
import org.wassop.protocol.codec.LineReader;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Event.ByeCode;
import org.wassop.protocol.message.Event.LeaveReason;

/**
 * One client's connection, from accept to close. {@link #run} is its reader thread, which owns the
 * {@link Session}; a second virtual thread writes what the {@link Outbox} holds. Other threads may
 * only {@link #stop}, {@link #sayBye} and {@link #cut} it.
 */
public final class Connection implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

  private final Socket socket;
  private final House house;
  private final Outbox outbox;
  private final Session session;

  /** Why the connection ends; the first reason stands. */
  private final AtomicReference<@Nullable ByeCode> ending = new AtomicReference<>();

  /** A connection that is accepted and not yet read from. */
  public Connection(Socket socket, House house) {
    this.socket = socket;
    this.house = house;
    this.outbox =
        new Outbox(
            house.limits().outboxBytes(),
            () -> bye(ByeCode.TOO_SLOW),
            () -> stop(ByeCode.TOO_SLOW));
    this.session = new Session(house, outbox);
  }

  /** Serves the client until either side ends it. */
  @Override
  public void run() {
    String peer = Peer.of(socket);
    house.log().connected(peer);
    Thread writer = Thread.ofVirtual().name("writer").start(this::write);
    LeaveReason reason = LeaveReason.LOST;
    try {
      reason = read();
    } catch (SocketTimeoutException e) {
      ending.compareAndSet(null, ByeCode.TIMEOUT);
    } catch (IOException e) {
      LOG.debug("{} is gone: {}", peer, e.getMessage());
    } catch (RuntimeException bug) {
      LOG.error("fault while serving {}", peer, bug);
      ending.compareAndSet(null, ByeCode.INTERNAL);
    } finally {
      end(reason, writer);
      house.log().disconnected(session.who(), peer);
    }
  }

  private LeaveReason read() throws IOException {
    socket.setTcpNoDelay(true);
    KeepAlive.on(socket);
    socket.setSoTimeout(Math.toIntExact(house.limits().joinDeadline().toMillis()));
    LineReader lines = new LineReader(socket.getInputStream(), Limits.LINE_BYTES_BEFORE_JOIN);
    Silence silence = new Silence();
    boolean named = false;
    while (true) {
      switch (silence.waitFor(lines)) {
        case Line.End end -> {
          return LeaveReason.LOST;
        }
        case Line.TooLong tooLong -> {
          session.refuse("", Refusal.LINE_TOO_LONG);
          ending.compareAndSet(null, ByeCode.TOO_LONG);
          return LeaveReason.LOST;
        }
        case Line.NotUtf8 notUtf8 -> session.refuse("", Refusal.NOT_UTF8);
        case Line.Text(String text, boolean ended) -> {
          if (!isWhole(ended)) {
            return LeaveReason.LOST;
          }
          if (!session.handle(text)) {
            ending.compareAndSet(null, ByeCode.QUIT);
            return LeaveReason.QUIT;
          }
          if (!named && session.hasName()) {
            named = true;
            lines.limit(Limits.LINE_BYTES);
            silence.named();
          }
        }
      }
    }
  }

  /**
   * A script may leave out the last line's end in classic; in Wassop/2 such a line was cut short.
   */
  private boolean isWhole(boolean ended) {
    return ended || session.dialect() == Dialect.CLASSIC;
  }

  /** How long the client may say nothing. Owned by the reader thread. */
  private final class Silence {
    private final long joinDeadline = System.nanoTime() + house.limits().joinDeadline().toNanos();
    private boolean asked;

    void named() throws IOException {
      Duration interval = house.limits().pingInterval();
      socket.setSoTimeout(
          switch (session.dialect()) {
            case CLASSIC -> 0;
            case WASSOP_2 -> Math.toIntExact(interval.toMillis());
          });
    }

    Line waitFor(LineReader lines) throws IOException {
      while (true) {
        try {
          if (!session.hasName() && System.nanoTime() > joinDeadline) {
            throw new SocketTimeoutException();
          }
          Line line = lines.read();
          asked = false;
          return line;
        } catch (SocketTimeoutException e) {
          if (asked || !session.hasName()) {
            throw e;
          }
          asked = true;
          say(new Event.AreYouThere("wassop"));
        }
      }
    }
  }

  private void say(Event event) {
    outbox.add(Chunk.of(session.dialect().codec().encode("", event)));
  }

  private void write() {
    try {
      OutputStream out = socket.getOutputStream();
      for (Chunk chunk = outbox.take(); chunk != null; chunk = outbox.take()) {
        out.write(chunk.bytes(), chunk.from(), chunk.length());
      }
    } catch (IOException e) {
      stop(null);
    }
  }

  private void end(LeaveReason reason, Thread writer) {
    try {
      if (ending.get() != ByeCode.SHUTDOWN) {
        session.end(reason);
        sayBye();
      }
      if (writer.join(house.limits().flushDeadline())) {
        Farewell.linger(socket, ending.get() == ByeCode.TOO_LONG);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      cut();
    }
  }

  /** Stops reading, for {@code why}; what was read is still carried out. */
  public void stop(@Nullable ByeCode why) {
    ending.compareAndSet(null, why);
    try {
      socket.shutdownInput();
    } catch (IOException e) {
      LOG.debug("already closed: {}", e.getMessage());
    }
  }

  /** Lets nothing more be sent but the reason why the connection ends, if there is one to give. */
  public void sayBye() {
    ByeCode why = ending.get();
    outbox.finish(why == null ? Chunk.of("") : bye(why));
  }

  private Chunk bye(ByeCode why) {
    return Chunk.of(session.dialect().codec().encode("", new Event.Bye(why, why.english())));
  }

  /** Closes the socket at once. */
  public void cut() {
    try {
      socket.close();
    } catch (IOException e) {
      LOG.debug("close failed: {}", e.getMessage());
    }
  }
}

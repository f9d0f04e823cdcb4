package org.wassop.server.connection;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.Limits;
import org.wassop.protocol.codec.Codec;
import org.wassop.protocol.codec.Line;
import org.wassop.protocol.codec.LineReader;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Event.ByeCode;
import org.wassop.protocol.message.Event.LeaveReason;
import org.wassop.protocol.message.Refusal;
import org.wassop.server.names.NameRegistry;
import org.wassop.server.names.Recipient;
import org.wassop.server.outbox.Chunk;
import org.wassop.server.outbox.Outbox;

/**
 * One client's connection, from accept to close. {@link #run} is its reader thread; a second
 * virtual thread writes what the {@link Outbox} holds. Whoever has the {@code turn} owns the {@link
 * Session}: the reader for one line at a time, and who ends the connection. Input is never shut
 * down, but read and thrown away until the client has heard the last words: closing on unread bytes
 * would make TCP drop them. The public methods are for any thread.
 */
public final class Connection implements Runnable, NameRegistry.Holder {
  private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

  private static final Duration PATIENCE_TO_GIVE_UP = Duration.ofSeconds(2);

  private final Socket socket;
  private final ServerContext serverContext;
  private final Outbox outbox;
  private final Session session;
  private final Semaphore turn = new Semaphore(1);
  private final CountDownLatch written = new CountDownLatch(1);

  /** Why the connection ends; the first reason stands, and no request is carried out after it. */
  private final AtomicReference<@Nullable ByeCode> ending = new AtomicReference<>();

  private volatile @Nullable Thread reader;
  private volatile boolean cutOff;

  /** A connection that is accepted and not yet read from. */
  public Connection(Socket socket, ServerContext serverContext) {
    this.socket = socket;
    this.serverContext = serverContext;
    this.outbox =
        new Outbox(
            serverContext.limits().outbox(), () -> bye(ByeCode.TOO_SLOW), this::endForBeingTooSlow);
    this.session = new Session(serverContext, outbox, this);
  }

  /** Serves the client until either side ends it. */
  @Override
  public void run() {
    reader = Thread.currentThread();
    String peer = PeerAddress.of(socket);
    serverContext.log().connected(peer);
    Thread.ofVirtual().name("writer").start(this::write);
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
      end(reason);
      serverContext.log().disconnected(session.who(), peer);
    }
  }

  private LeaveReason read() throws IOException {
    socket.setTcpNoDelay(true);
    TcpKeepAlive.on(socket);
    IdleTimeout idleTimeout = new IdleTimeout(socket, serverContext.limits());
    LineReader lines = new LineReader(idleTimeout.input(), Limits.LINE_BYTES_BEFORE_JOIN);
    RateLimiter rateLimiter = new RateLimiter(serverContext.limits().pace(), System.nanoTime());
    boolean named = false;
    while (true) {
      if (!isRead()) {
        ending.compareAndSet(null, ByeCode.TOO_SLOW);
        return LeaveReason.LOST;
      }
      Line line = idleTimeout.waitFor(lines, this::askForASignOfLife);
      slowDown(rateLimiter.take(System.nanoTime()));
      turn.acquireUninterruptibly();
      try {
        if (ending.get() != null) {
          return LeaveReason.LOST;
        }
        LeaveReason last = carryOut(line);
        if (last != null) {
          return last;
        }
        if (!named && session.hasName()) {
          named = true;
          lines.limit(Limits.LINE_BYTES);
          idleTimeout.named(session.dialect());
        }
      } finally {
        turn.release();
      }
    }
  }

  /**
   * Waits while a Wassop/2 client doesn't read what it has asked for: it can't be told more. False
   * when it takes too long.
   */
  private boolean isRead() {
    return session.dialect() == Dialect.CLASSIC
        || outbox.awaitPlace(serverContext.limits().pingInterval().multipliedBy(2))
        || ending.get() != null;
  }

  /** Reads nothing for {@code wait}; then TCP makes the client slower too. */
  private void slowDown(Duration wait) throws IOException {
    if (wait.isPositive()) {
      try {
        Thread.sleep(wait);
      } catch (InterruptedException e) {
        throw new InterruptedIOException();
      }
    }
  }

  /** Does what {@code line} asks for. How the client leaves with it, or null when it stays. */
  private @Nullable LeaveReason carryOut(Line line) {
    switch (line) {
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
      }
    }
    return null;
  }

  /**
   * A script may leave out the last line's end in classic; in Wassop/2 such a line was cut short.
   */
  private boolean isWhole(boolean ended) {
    return ended || session.dialect() == Dialect.CLASSIC;
  }

  private void askForASignOfLife() {
    outbox.add(Chunk.of(Codec.of(session.dialect()).encode("", new Event.Ping("wassop"))));
  }

  private void write() {
    try {
      OutputStream out = socket.getOutputStream();
      for (Chunk chunk = outbox.take(); chunk != null; chunk = outbox.take()) {
        out.write(chunk.bytes(), chunk.from(), chunk.length());
      }
      socket.shutdownOutput();
    } catch (IOException e) {
      LOG.debug("writing failed, reading will too: {}", e.getMessage());
      outbox.finish(Chunk.of(""));
    } finally {
      written.countDown();
    }
  }

  /** Must not block: a room's thread calls it. */
  private void endForBeingTooSlow() {
    if (ending.compareAndSet(null, ByeCode.TOO_SLOW)) {
      Thread.ofVirtual().name("closer").start(() -> end(LeaveReason.LOST));
    }
  }

  @Override
  public @Nullable Recipient presence() {
    return session.presence();
  }

  @Override
  public boolean giveUp() {
    ending.compareAndSet(null, ByeCode.REPLACED);
    try {
      // As a rule this one is dead, and its reader waits for what never comes.
      if (!turn.tryAcquire(PATIENCE_TO_GIVE_UP.toMillis(), TimeUnit.MILLISECONDS)) {
        cut();
        if (!turn.tryAcquire(PATIENCE_TO_GIVE_UP.toMillis(), TimeUnit.MILLISECONDS)) {
          return false;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
    try {
      session.end(LeaveReason.LOST);
    } finally {
      turn.release();
    }
    Thread.ofVirtual().name("closer").start(() -> end(LeaveReason.LOST));
    return true;
  }

  /** Leaves the rooms, lets the last words be written, and closes. Twice does no harm. */
  private void end(LeaveReason reason) {
    try {
      if (ending.get() != ByeCode.SHUTDOWN) {
        leave(reason);
      }
      cutOff =
          !written.await(serverContext.limits().flushDeadline().toMillis(), TimeUnit.MILLISECONDS);
      if (!cutOff) {
        awaitTheClientsEnd();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      cut();
    }
  }

  private void leave(LeaveReason reason) {
    turn.acquireUninterruptibly();
    try {
      session.end(reason);
    } finally {
      turn.release();
      sayBye();
    }
  }

  private void awaitTheClientsEnd() throws InterruptedException {
    Thread other = reader;
    if (ending.get() == ByeCode.QUIT && GracefulClose.isRead(socket)) {
      return;
    }
    if (other == null || other == Thread.currentThread()) {
      GracefulClose.drain(socket);
    } else {
      other.join(GracefulClose.DRAIN);
    }
  }

  /** Carries out no request more, because the server stops. */
  public void refuseRequests() {
    ending.compareAndSet(null, ByeCode.SHUTDOWN);
  }

  /** Waits until the request that is being carried out, if there is one, is done. */
  public void awaitLastRequest() {
    turn.acquireUninterruptibly();
    turn.release();
  }

  /** Lets nothing more be sent but the reason why the connection ends, if there is one to give. */
  public void sayBye() {
    ByeCode why = ending.get();
    outbox.finish(why == null ? Chunk.of("") : bye(why));
  }

  private Chunk bye(ByeCode why) {
    return Chunk.of(Codec.of(session.dialect()).encode("", new Event.Bye(why, why.english())));
  }

  /** Waits until all has been written or the client is gone. False when that took too long. */
  public boolean awaitWritten(Duration atMost) throws InterruptedException {
    return written.await(atMost.toNanos(), TimeUnit.NANOSECONDS) && !cutOff;
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

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
 * The connection of one client, from accept to close. {@link #run} is its reader thread; a second
 * virtual thread writes what the {@link Outbox} holds. The thread that has acquired {@code turn}
 * owns the {@link Session}: the reader for one line at a time, or the thread that ends the
 * connection. At the end, input is read and thrown away until the client has read the last line,
 * because closing a socket with unread input would make TCP drop that line. The public methods may
 * be called from any thread.
 */
public final class Connection implements Runnable, NameRegistry.Holder {
  private static final Logger LOG = LoggerFactory.getLogger("connection");

  private static final Duration TAKEOVER_TIMEOUT = Duration.ofSeconds(2);

  private final Socket socket;
  private final ServerContext context;
  private final Outbox outbox;
  private final RateLimiter limiter;
  private final Session session;
  private final Semaphore turn = new Semaphore(1);
  private final CountDownLatch written = new CountDownLatch(1);

  /** Why the connection ends. The first reason wins, and no request is carried out after it. */
  private final AtomicReference<@Nullable ByeCode> ending = new AtomicReference<>();

  private volatile @Nullable Thread reader;
  private volatile boolean cutOff;

  /** Creates the connection of an accepted socket, from which nothing has been read. */
  public Connection(Socket socket, ServerContext context) {
    this.socket = socket;
    this.context = context;
    this.outbox =
        new Outbox(context.limits().outbox(), () -> bye(ByeCode.TOO_SLOW), this::endTooSlow);
    this.limiter = new RateLimiter(context.limits().rateLimit(), System.nanoTime());
    this.session = new Session(context, outbox, this, limiter);
  }

  /** Serves the client until either side ends the connection. */
  @Override
  public void run() {
    reader = Thread.currentThread();
    String peer = PeerAddress.of(socket);
    boolean logged = context.log().connected(peer);
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
      context.log().disconnected(session.userForLog(), peer, logged);
    }
  }

  private LeaveReason read() throws IOException {
    socket.setTcpNoDelay(true);
    TcpKeepAlive.enable(socket);
    IdleTimeout timeout = new IdleTimeout(socket, context.limits());
    LineReader lines = new LineReader(timeout.input(), Limits.LINE_BYTES_BEFORE_JOIN);
    boolean joined = false;
    while (true) {
      if (!awaitOutboxSpace()) {
        ending.compareAndSet(null, ByeCode.TOO_SLOW);
        return LeaveReason.LOST;
      }
      Line line = timeout.readLine(lines, this::sendPing);
      throttle(limiter.delayBeforeNext(System.nanoTime()));
      turn.acquireUninterruptibly();
      try {
        if (ending.get() != null) {
          return LeaveReason.LOST;
        }
        LeaveReason last = carryOut(line);
        if (last != null) {
          return last;
        }
        if (!joined && session.hasName()) {
          joined = true;
          lines.setMaxBytes(Limits.LINE_BYTES);
          timeout.joined(session.dialect());
        }
      } finally {
        turn.release();
      }
    }
  }

  /**
   * Blocks while a Wassop/2 client doesn't read the answers to its requests. Returns false if that
   * takes too long.
   */
  private boolean awaitOutboxSpace() {
    return session.dialect() == Dialect.CLASSIC
        || outbox.awaitSpace(context.limits().pingInterval().multipliedBy(2))
        || ending.get() != null;
  }

  /** Reads nothing for {@code wait}, so that TCP slows the client down too. */
  private void throttle(Duration wait) throws IOException {
    if (wait.isPositive()) {
      try {
        Thread.sleep(wait);
      } catch (InterruptedException e) {
        throw new InterruptedIOException();
      }
    }
  }

  /** Carries out {@code line}. Returns how the client leaves with it, or null if it stays. */
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
        if (!isComplete(ended)) {
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
   * In classic, a script may leave out the end of the last line; in Wassop/2, a line without an end
   * was cut short.
   */
  private boolean isComplete(boolean ended) {
    return ended || session.dialect() == Dialect.CLASSIC;
  }

  private void sendPing() {
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

  /** Called by a room's thread; must not block. */
  private void endTooSlow() {
    if (ending.compareAndSet(null, ByeCode.TOO_SLOW)) {
      Thread.ofVirtual().name("closer").start(() -> end(LeaveReason.LOST));
    }
  }

  @Override
  public @Nullable Recipient recipient() {
    return session.recipient();
  }

  @Override
  public boolean releaseForTakeover() {
    ending.compareAndSet(null, ByeCode.REPLACED);
    try {
      // Usually this connection is dead, and its reader waits for input that never comes.
      if (!turn.tryAcquire(TAKEOVER_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
        closeNow();
        if (!turn.tryAcquire(TAKEOVER_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
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

  /** Leaves the rooms, has the last line written, and closes. May be called twice. */
  private void end(LeaveReason reason) {
    try {
      if (ending.get() != ByeCode.SHUTDOWN) {
        leave(reason);
      }
      cutOff = !written.await(context.limits().flushDeadline().toMillis(), TimeUnit.MILLISECONDS);
      if (!cutOff) {
        awaitClientClose();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      closeNow();
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

  private void awaitClientClose() throws InterruptedException {
    Thread readerThread = reader;
    if (ending.get() == ByeCode.QUIT && GracefulClose.isInputRead(socket)) {
      return;
    }
    if (readerThread == null || readerThread == Thread.currentThread()) {
      GracefulClose.drain(socket);
    } else {
      readerThread.join(GracefulClose.DRAIN);
    }
  }

  /** Carries out no more requests, because the server stops. */
  public void refuseRequests() {
    ending.compareAndSet(null, ByeCode.SHUTDOWN);
  }

  /** Blocks until the current request, if there is one, has been carried out. */
  public void awaitLastRequest() {
    turn.acquireUninterruptibly();
    turn.release();
  }

  /** Sends nothing more but the reason why the connection ends, if there is one. */
  public void sayBye() {
    ByeCode why = ending.get();
    outbox.finish(why == null ? Chunk.of("") : bye(why));
  }

  private Chunk bye(ByeCode why) {
    return Chunk.of(Codec.of(session.dialect()).encode("", new Event.Bye(why, why.english())));
  }

  /**
   * Blocks until everything has been written or the client is gone. Returns false on a time-out.
   */
  public boolean awaitWritten(Duration atMost) throws InterruptedException {
    return written.await(atMost.toNanos(), TimeUnit.NANOSECONDS) && !cutOff;
  }

  /** Closes the socket at once. */
  public void closeNow() {
    try {
      socket.close();
    } catch (IOException e) {
      LOG.debug("close failed: {}", e.getMessage());
    }
  }
}

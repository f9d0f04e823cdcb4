package org.wassop.server.torture;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.wassop.server.torture.RunStatistics.Count;

/**
 * One connection through an {@link UnreliableLink}. Two threads relay one direction each, in pieces
 * and with the faults of the network.
 */
final class RelayedConnection {
  private static final int PIECE_BYTES = 8 * 1024;
  private static final int MAX_DELAY_MILLIS = 15;
  private static final Duration MAX_HALF_OPEN = Duration.ofSeconds(8);

  private final Socket client;
  private final Socket server;
  private final Supplier<NetworkConditions> conditions;
  private final RunStatistics statistics;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final long cutAt;
  private volatile long stalledUntil = System.nanoTime();

  /** Creates the relay between {@code client} and {@code server}. */
  RelayedConnection(
      Socket client,
      Socket server,
      Supplier<NetworkConditions> conditions,
      RunStatistics statistics,
      long cutAt) {
    this.client = client;
    this.server = server;
    this.conditions = conditions;
    this.statistics = statistics;
    this.cutAt = cutAt;
  }

  /** Starts to relay. */
  void start(SplittableRandom random) {
    SplittableRandom there = random.split();
    SplittableRandom back = random.split();
    Thread.ofVirtual().name("to-server").start(() -> relay(client, server, there));
    Thread.ofVirtual().name("to-client").start(() -> relay(server, client, back));
  }

  private void relay(Socket from, Socket to, SplittableRandom random) {
    byte[] piece = new byte[PIECE_BYTES];
    long stallAt =
        System.nanoTime()
            + NetworkConditions.nanosAround(conditions.get().meanTimeToStall(), random);
    try {
      int count = read(from, piece, random);
      while (count >= 0) {
        NetworkConditions now = conditions.get();
        boolean hasFaults = !now.equals(NetworkConditions.NO_FAULTS);
        if (hasFaults && System.nanoTime() >= stallAt) {
          stall(now, random);
          stallAt =
              System.nanoTime() + NetworkConditions.nanosAround(now.meanTimeToStall(), random);
        }
        waitUntil(stalledUntil);
        if (hasFaults && System.nanoTime() >= cutAt) {
          write(to, piece, random.nextInt(count + 1), random);
          cut(random);
          return;
        }
        if (random.nextInt(100) < now.delayedPercent()) {
          Thread.sleep(random.nextInt(MAX_DELAY_MILLIS));
        }
        write(to, piece, count, random);
        count = read(from, piece, random);
      }
    } catch (IOException e) {
      // One side has closed, so the other one is closed too.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (closed.compareAndSet(false, true)) {
      close(client, false);
      close(server, false);
    }
  }

  private static int read(Socket from, byte[] piece, SplittableRandom random) throws IOException {
    int most = random.nextInt(8) == 0 ? 1 + random.nextInt(20) : piece.length;
    return from.getInputStream().read(piece, 0, most);
  }

  /** Writes in pieces that end anywhere, even within a character. */
  private static void write(Socket to, byte[] bytes, int count, SplittableRandom random)
      throws IOException {
    OutputStream out = to.getOutputStream();
    int from = 0;
    while (from < count) {
      int left = count - from;
      int size = random.nextInt(4) == 0 ? 1 + random.nextInt(left) : left;
      out.write(bytes, from, size);
      from += size;
    }
  }

  /** Stops for a while, in this direction or in both. */
  private void stall(NetworkConditions now, SplittableRandom random) throws InterruptedException {
    statistics.add(Count.STALLS);
    long until = System.nanoTime() + now.stallNanos(random);
    if (random.nextBoolean()) {
      stalledUntil = until;
    } else {
      waitUntil(until);
    }
  }

  private static void waitUntil(long nanos) throws InterruptedException {
    long remaining = nanos - System.nanoTime();
    if (remaining > 0) {
      Thread.sleep(Duration.ofNanos(remaining));
    }
  }

  /** Closes both sides, with a FIN or a RST, at once or one of them later. */
  private void cut(SplittableRandom random) throws InterruptedException {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    statistics.add(Count.CUTS);
    boolean reset = random.nextBoolean();
    boolean clientFirst = random.nextBoolean();
    close(clientFirst ? client : server, reset);
    if (random.nextInt(2) == 0) {
      statistics.add(Count.HALF_CUTS);
      Thread.sleep(Duration.ofNanos(random.nextLong(MAX_HALF_OPEN.toNanos())));
    }
    close(clientFirst ? server : client, reset);
  }

  private static void close(Socket socket, boolean reset) {
    try {
      if (reset) {
        socket.setSoLinger(true, 0);
      }
      socket.close();
    } catch (IOException e) {
      // It was closed already.
    }
  }
}

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
 * One connection through an {@link UnreliableLink}: two threads, each of which carries one
 * direction in pieces and lets the weather have its way with it.
 */
final class RelayedConnection {
  private static final int PIECE_BYTES = 8 * 1024;
  private static final int LATE_MILLIS = 15;
  private static final Duration LONGEST_HALF_LIFE = Duration.ofSeconds(8);

  private final Socket client;
  private final Socket server;
  private final Supplier<NetworkConditions> weather;
  private final RunStatistics runStatistics;
  private final AtomicBoolean isOver = new AtomicBoolean();
  private final long cutAt;
  private volatile long stalledUntil = System.nanoTime();

  /** Between {@code client} and {@code server}. */
  RelayedConnection(
      Socket client,
      Socket server,
      Supplier<NetworkConditions> weather,
      RunStatistics runStatistics,
      long cutAt) {
    this.client = client;
    this.server = server;
    this.weather = weather;
    this.runStatistics = runStatistics;
    this.cutAt = cutAt;
  }

  /** Begins to carry. */
  void start(SplittableRandom random) {
    SplittableRandom there = random.split();
    SplittableRandom back = random.split();
    Thread.ofVirtual().name("to-server").start(() -> carry(client, server, there));
    Thread.ofVirtual().name("to-client").start(() -> carry(server, client, back));
  }

  private void carry(Socket from, Socket to, SplittableRandom random) {
    byte[] piece = new byte[PIECE_BYTES];
    long stallAt =
        System.nanoTime() + NetworkConditions.nanosAround(weather.get().meanCalm(), random);
    try {
      int count = read(from, piece, random);
      while (count >= 0) {
        NetworkConditions now = weather.get();
        boolean isStormy = !now.equals(NetworkConditions.CALM);
        if (isStormy && System.nanoTime() >= stallAt) {
          stall(now, random);
          stallAt = System.nanoTime() + NetworkConditions.nanosAround(now.meanCalm(), random);
        }
        waitUntil(stalledUntil);
        if (isStormy && System.nanoTime() >= cutAt) {
          write(to, piece, random.nextInt(count + 1), random);
          cut(random);
          return;
        }
        if (random.nextInt(100) < now.delayedOfHundred()) {
          Thread.sleep(random.nextInt(LATE_MILLIS));
        }
        write(to, piece, count, random);
        count = read(from, piece, random);
      }
    } catch (IOException e) {
      // One of the two has gone, so the other one loses it.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (isOver.compareAndSet(false, true)) {
      close(client, false);
      close(server, false);
    }
  }

  private static int read(Socket from, byte[] piece, SplittableRandom random) throws IOException {
    int most = random.nextInt(8) == 0 ? 1 + random.nextInt(20) : piece.length;
    return from.getInputStream().read(piece, 0, most);
  }

  /** In some pieces, at any place, also within a character. */
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

  /** Nothing goes on for a while: in this direction, or in both. */
  private void stall(NetworkConditions now, SplittableRandom random) throws InterruptedException {
    runStatistics.add(Count.STALLS);
    long until = System.nanoTime() + now.stallNanos(random);
    if (random.nextBoolean()) {
      stalledUntil = until;
    } else {
      waitUntil(until);
    }
  }

  private static void waitUntil(long nanos) throws InterruptedException {
    long left = nanos - System.nanoTime();
    if (left > 0) {
      Thread.sleep(Duration.ofNanos(left));
    }
  }

  /** Both sides lose it, with a FIN or a RST; or one does, and the other finds out later. */
  private void cut(SplittableRandom random) throws InterruptedException {
    if (!isOver.compareAndSet(false, true)) {
      return;
    }
    runStatistics.add(Count.CUTS);
    boolean reset = random.nextBoolean();
    boolean clientFirst = random.nextBoolean();
    close(clientFirst ? client : server, reset);
    if (random.nextInt(2) == 0) {
      runStatistics.add(Count.HALF_CUTS);
      Thread.sleep(Duration.ofNanos(random.nextLong(LONGEST_HALF_LIFE.toNanos())));
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

package org.wassop.server.torture;

import java.util.SplittableRandom;

/**
 * How a run goes.
 *
 * @param seed of everything that is left to chance, but for what threads do when
 * @param clients how many talk
 * @param rooms in how many rooms each of them is
 * @param kills how often the server is killed
 * @param networkConditions how bad the network is
 */
record TortureSettings(
    long seed, int clients, int rooms, int kills, NetworkConditions networkConditions) {
  /** These, unless a system property {@code wassop.torture.…} says otherwise. */
  static TortureSettings fromProperties(int clients, int rooms, int kills) {
    return new TortureSettings(
        Long.getLong("wassop.torture.seed", new SplittableRandom().nextLong()),
        Integer.getInteger("wassop.torture.clients", clients),
        Integer.getInteger("wassop.torture.rooms", rooms),
        Integer.getInteger("wassop.torture.kills", kills),
        NetworkConditions.STORM);
  }

  /** Nobody dies, everybody has much to say, and hears nothing for seconds again and again. */
  static TortureSettings ofStalls() {
    TortureSettings some = fromProperties(6, 1, 0);
    return new TortureSettings(some.seed(), 6, 1, 0, NetworkConditions.STALLS);
  }

  /** How many of a hundred texts are long. */
  int longOfHundred() {
    return networkConditions.equals(NetworkConditions.STALLS) ? 60 : 5;
  }
}

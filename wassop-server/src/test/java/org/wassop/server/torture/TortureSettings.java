package org.wassop.server.torture;

import java.util.SplittableRandom;

/**
 * The settings of a run.
 *
 * @param seed the seed of everything random, except the timing of threads
 * @param clients the number of clients
 * @param rooms the number of rooms, each of which all clients enter
 * @param kills how often the server is killed
 * @param networkConditions the faults of the network
 */
record TortureSettings(
    long seed, int clients, int rooms, int kills, NetworkConditions networkConditions) {
  /** Returns these settings, which system properties {@code wassop.torture.…} override. */
  static TortureSettings fromProperties(int clients, int rooms, int kills) {
    return new TortureSettings(
        Long.getLong("wassop.torture.seed", new SplittableRandom().nextLong()),
        Integer.getInteger("wassop.torture.clients", clients),
        Integer.getInteger("wassop.torture.rooms", rooms),
        Integer.getInteger("wassop.torture.kills", kills),
        NetworkConditions.ALL_FAULTS);
  }

  /** Returns settings without kills, with long messages, and with stalls of seconds. */
  static TortureSettings ofStalls() {
    TortureSettings settings = fromProperties(6, 1, 0);
    return new TortureSettings(settings.seed(), 6, 1, 0, NetworkConditions.STALLS);
  }

  /** Returns how many percent of the texts are long. */
  int longPercent() {
    return networkConditions.equals(NetworkConditions.STALLS) ? 60 : 5;
  }
}

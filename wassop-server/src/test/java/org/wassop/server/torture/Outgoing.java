package org.wassop.server.torture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.name.UserName;

/**
 * Everything that one client has said: what the server hasn't acknowledged yet, in order, and what
 * it has, with the id. One key has one id for ever. Owned by the client's thread; {@link #waiting}
 * is for any.
 */
final class Outgoing {
  /** Something said, stored or not. */
  record Said(Place place, String key, String text) {}

  /** Something that was stored. */
  record Stored(Said said, long id, long timeMillis) {}

  private final UserName author;
  private final Speech speech;
  private final Map<String, Said> unacknowledged = new LinkedHashMap<>();
  private final List<Stored> stored = new ArrayList<>();
  private final Map<String, Long> idByKey = new HashMap<>();
  private int count;
  private volatile int waiting;

  Outgoing(UserName author, Speech speech) {
    this.author = author;
    this.speech = speech;
  }

  /** Something new to say in {@code place}. */
  Said say(Place place) {
    String key = author + "-" + ++count;
    Said said = new Said(place, key, speech.about(key));
    unacknowledged.put(key, said);
    waiting = unacknowledged.size();
    return said;
  }

  /** The server has stored {@code said}; whether that is news. */
  boolean acknowledge(Said said, long id, long timeMillis) {
    checkId(said.key(), id);
    boolean isNews = unacknowledged.remove(said.key()) != null;
    if (isNews) {
      stored.add(new Stored(said, id, timeMillis));
    }
    waiting = unacknowledged.size();
    return isNews;
  }

  /** The server has told an own message again, with its {@code key}. */
  void toldAgain(String key, long id) {
    if (key.isEmpty()) {
      throw new AssertionError("an own message was told without its key: " + id);
    }
    checkId(key, id);
  }

  private void checkId(String key, long id) {
    Long known = idByKey.putIfAbsent(key, id);
    if (known != null && known != id) {
      throw new AssertionError("one key, two ids: " + key + " was " + known + " and is " + id);
    }
  }

  /** How much isn't acknowledged. */
  int waiting() {
    return waiting;
  }

  /** What isn't acknowledged, in order. */
  List<Said> unacknowledged() {
    return List.copyOf(unacknowledged.values());
  }

  /** What is, in order. */
  List<Stored> stored() {
    return stored;
  }

  /** One of the latest that are stored. */
  Said anOldOne(RandomGenerator random) {
    int back = 1 + random.nextInt(Math.min(stored.size(), 50));
    return stored.get(stored.size() - back).said();
  }
}

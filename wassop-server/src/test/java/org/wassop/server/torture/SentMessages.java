package org.wassop.server.torture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.name.UserName;

/**
 * Everything that one client has said: what the server hasn't acknowledged yet, in order, and what
 * it has, with the id. One key has one id for ever. Owned by the client's thread; {@link #waiting}
 * is for any.
 */
final class SentMessages {
  /** Something said, stored or not. */
  record Said(Place place, String key, String text) {}

  /** Something that was stored. */
  record Stored(Said said, long id, long timeMillis) {}

  private final UserName author;
  private final RandomTexts randomTexts;
  private final Map<String, Said> unacknowledged = new LinkedHashMap<>();
  private final List<Stored> stored = new ArrayList<>();
  private final Map<String, Long> idByKey = new HashMap<>();
  private final List<Request.Change> changes = new ArrayList<>();
  private final List<Request.Delete> deleted = new ArrayList<>();
  private int count;
  private volatile int waiting;

  SentMessages(UserName author, RandomTexts randomTexts) {
    this.author = author;
    this.randomTexts = randomTexts;
  }

  /** Something new to say in {@code place}. */
  Said say(Place place) {
    String key = author + "-" + ++count;
    Said said = new Said(place, key, randomTexts.about(key));
    unacknowledged.put(key, said);
    waiting = unacknowledged.size() + changes.size();
    return said;
  }

  /** The server has stored {@code said}; whether that is news. */
  boolean acknowledge(Said said, long id, long timeMillis) {
    checkId(said.key(), id);
    boolean isNews = unacknowledged.remove(said.key()) != null;
    if (isNews) {
      stored.add(new Stored(said, id, timeMillis));
    }
    waiting = unacknowledged.size() + changes.size();
    return isNews;
  }

  /** Another text for the message {@code id}, which is {@code said}. */
  Request.Edit correct(Said said, long id) {
    return new Request.Edit(said.place(), id, randomTexts.about(said.key()));
  }

  /** Something is to be changed. */
  void wish(Request.Change change) {
    changes.add(change);
    waiting = unacknowledged.size() + changes.size();
  }

  /** The server has answered {@code change}, and {@code done} it or not. */
  void answered(Request.Change change, boolean done) {
    boolean isNews = changes.remove(change);
    waiting = unacknowledged.size() + changes.size();
    if (isNews && done && change instanceof Request.Delete delete) {
      deleted.add(delete);
    }
  }

  /** The changes that have no answer, in order. */
  List<Request.Change> unansweredChanges() {
    return List.copyOf(changes);
  }

  /** What is known to be deleted. */
  List<Request.Delete> deleted() {
    return deleted;
  }

  /** The entry that {@code author} knows from an answer. */
  static ReceivedEntry heard(UserName author, Stored stored) {
    return new ReceivedEntry(
        stored.id(),
        stored.timeMillis(),
        author,
        new ReceivedEntry.Sign.Said(),
        stored.said().text());
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

  /** How much isn't acknowledged, changes too. */
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
  Stored anOldOne(RandomGenerator random) {
    int back = 1 + random.nextInt(Math.min(stored.size(), 50));
    return stored.get(stored.size() - back);
  }
}

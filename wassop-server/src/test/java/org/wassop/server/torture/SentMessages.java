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
 * All messages and changes of one client: those that the server hasn't acknowledged, in order, and
 * those that it has, with their ids. A key always has the same id. Owned by the client's thread;
 * {@link #waiting} is safe to call from any thread.
 */
final class SentMessages {
  /** A message, stored or not. */
  record Sent(Place place, String key, String text) {}

  /** A message that was stored. */
  record Stored(Sent sent, long id, long timeMillis) {}

  private final UserName author;
  private final RandomTexts texts;
  private final Map<String, Sent> unacknowledged = new LinkedHashMap<>();
  private final List<Stored> stored = new ArrayList<>();
  private final Map<String, Long> idByKey = new HashMap<>();
  private final List<Request.Change> changes = new ArrayList<>();
  private final List<Request.Delete> deleted = new ArrayList<>();
  private int count;
  private volatile int waiting;

  SentMessages(UserName author, RandomTexts texts) {
    this.author = author;
    this.texts = texts;
  }

  /** Returns a new message to {@code place}. */
  Sent create(Place place) {
    String key = author + "-" + ++count;
    Sent sent = new Sent(place, key, texts.textFor(key));
    unacknowledged.put(key, sent);
    waiting = unacknowledged.size() + changes.size();
    return sent;
  }

  /** Records that the server has stored {@code sent}. Returns whether that is new. */
  boolean acknowledge(Sent sent, long id, long timeMillis) {
    checkId(sent.key(), id);
    boolean isNew = unacknowledged.remove(sent.key()) != null;
    if (isNew) {
      stored.add(new Stored(sent, id, timeMillis));
    }
    waiting = unacknowledged.size() + changes.size();
    return isNew;
  }

  /** Returns an edit of the message {@code id}, which is {@code sent}. */
  Request.Edit editOf(Sent sent, long id) {
    return new Request.Edit(sent.place(), id, texts.textFor(sent.key()));
  }

  /** Records a change that is going to be sent. */
  void addChange(Request.Change change) {
    changes.add(change);
    waiting = unacknowledged.size() + changes.size();
  }

  /** Records that the server has answered {@code change}, and whether it was {@code done}. */
  void answered(Request.Change change, boolean done) {
    boolean isNew = changes.remove(change);
    waiting = unacknowledged.size() + changes.size();
    if (isNew && done && change instanceof Request.Delete delete) {
      deleted.add(delete);
    }
  }

  /** Returns the changes without an answer, in order. */
  List<Request.Change> unansweredChanges() {
    return List.copyOf(changes);
  }

  /** Returns the deletions that were acknowledged. */
  List<Request.Delete> deleted() {
    return deleted;
  }

  /** Returns the entry that {@code author} knows from an answer. */
  static ReceivedEntry entryOf(UserName author, Stored stored) {
    return new ReceivedEntry(
        stored.id(),
        stored.timeMillis(),
        author,
        new ReceivedEntry.Kind.Said(),
        stored.sent().text());
  }

  /** Checks the key of an own message in a replay. */
  void checkReplayed(String key, long id) {
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

  /** Returns how many messages and changes aren't acknowledged. */
  int waiting() {
    return waiting;
  }

  /** Returns the messages that aren't acknowledged, in order. */
  List<Sent> unacknowledged() {
    return List.copyOf(unacknowledged.values());
  }

  /** Returns the messages that are acknowledged, in order. */
  List<Stored> stored() {
    return stored;
  }

  /** Returns one of the newest stored messages. */
  Stored randomStored(RandomGenerator random) {
    int back = 1 + random.nextInt(Math.min(stored.size(), 50));
    return stored.get(stored.size() - back);
  }
}

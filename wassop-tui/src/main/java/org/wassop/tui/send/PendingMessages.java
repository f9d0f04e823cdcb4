package org.wassop.tui.send;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.name.RoomName;

/**
 * The messages that wait to be sent, in order, and those that are sent and not answered. Owned by
 * the mode's thread.
 */
final class PendingMessages {
  /** The line number of a message that isn't a line of the input. */
  static final int NO_LINE = 0;

  private final List<RoomName> rooms;
  private final String prefix;
  private final Deque<Delivery> waiting = new ArrayDeque<>();
  private final Map<String, Delivery> sent = new LinkedHashMap<>();
  private long answered;

  /** A text for a room, and its line number in the input. */
  record Delivery(RoomName room, String text, int line) {}

  /**
   * Creates a queue of messages to each of {@code rooms}. Their keys begin with {@code prefix};
   * without one they have no keys.
   */
  PendingMessages(List<RoomName> rooms, String prefix) {
    this.rooms = rooms;
    this.prefix = prefix;
  }

  /** Adds {@code text}, line {@code line} of the input, for each room. */
  void add(String text, int line) {
    rooms.forEach(room -> waiting.add(new Delivery(room, text, line)));
  }

  /** Returns the next message to send, without removing it. */
  @Nullable Delivery next() {
    return waiting.peek();
  }

  /** Records that the next message was sent as {@code ref}. */
  void sent(String ref) {
    sent.put(ref, waiting.remove());
  }

  /**
   * Returns the request for {@code delivery}: the same every time, so that the message is stored
   * only once.
   */
  Request request(Delivery delivery) {
    String key =
        prefix.isEmpty() || delivery.line() == NO_LINE ? prefix : prefix + "-" + delivery.line();
    return new Request.SendMessage(
        Optional.of(new Place.Room(delivery.room())), key, delivery.text());
  }

  /** Records that {@code ref} is answered, and returns the line number of its message. */
  int answered(String ref) {
    Delivery delivery = sent.remove(ref);
    answered += delivery == null ? 0 : 1;
    return delivery == null ? NO_LINE : delivery.line();
  }

  /** Returns how many messages are answered. */
  long answered() {
    return answered;
  }

  /** Returns how many messages are sent and not answered. */
  int unanswered() {
    return sent.size();
  }

  /**
   * Records that the link is lost: the unanswered messages are to be sent again, before all others.
   */
  void requeueUnanswered() {
    List.copyOf(sent.values()).reversed().forEach(waiting::addFirst);
    sent.clear();
  }
}

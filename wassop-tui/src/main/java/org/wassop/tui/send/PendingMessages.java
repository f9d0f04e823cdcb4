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
 * The messages that are to be sent, in order, and those that no server has answered. Owned by the
 * mode's thread.
 */
final class PendingMessages {
  /** Stands for a message that isn't a line of the input. */
  static final int NO_LINE = 0;

  private final List<RoomName> rooms;
  private final String prefix;
  private final Deque<Delivery> waiting = new ArrayDeque<>();
  private final Map<String, Delivery> sent = new LinkedHashMap<>();
  private long answered;

  /** A text for a room, and which line of the input it is. */
  record Delivery(RoomName room, String text, int line) {}

  /** Deliveries to each of {@code rooms}, whose keys begin with {@code prefix} unless empty. */
  PendingMessages(List<RoomName> rooms, String prefix) {
    this.rooms = rooms;
    this.prefix = prefix;
  }

  /** Adds {@code text}, which is the line {@code line} of the input. */
  void add(String text, int line) {
    rooms.forEach(room -> waiting.add(new Delivery(room, text, line)));
  }

  /** The next one that is to be sent. */
  @Nullable Delivery next() {
    return waiting.peek();
  }

  /** The next one was sent as {@code ref}. */
  void sent(String ref) {
    sent.put(ref, waiting.remove());
  }

  /** What sends {@code delivery}; the same every time, so that it is said once. */
  Request request(Delivery delivery) {
    String key =
        prefix.isEmpty() || delivery.line() == NO_LINE ? prefix : prefix + "-" + delivery.line();
    return new Request.SendMessage(
        Optional.of(new Place.Room(delivery.room())), key, delivery.text());
  }

  /** What was sent as {@code ref} is answered; returns which line it was. */
  int answered(String ref) {
    Delivery delivery = sent.remove(ref);
    answered += delivery == null ? 0 : 1;
    return delivery == null ? NO_LINE : delivery.line();
  }

  /** How many are answered. */
  long answered() {
    return answered;
  }

  /** How many are sent and not answered. */
  int unanswered() {
    return sent.size();
  }

  /** The link is lost: what wasn't answered is to be sent again, before all else. */
  void lost() {
    List.copyOf(sent.values()).reversed().forEach(waiting::addFirst);
    sent.clear();
  }
}

package org.wassop.server.history.memory;

import static org.wassop.server.history.ConversationLog.PAGE_CHARS;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.wassop.protocol.message.Extent;
import org.wassop.server.history.StoredMessage;

/**
 * The newest messages of a conversation, bounded in number and text, the last one always among
 * them. For one thread at a time.
 */
final class Ring {
  private static final int MAX_MESSAGES = 1_000;
  private static final long MAX_CHARS = 1024 * 1024;

  private final Deque<StoredMessage> messages = new ArrayDeque<>();
  private long lastId;
  private long chars;

  /** How many UTF-16 units of text are kept. */
  long chars() {
    return chars;
  }

  Extent extent() {
    return new Extent(lastId - messages.size() + 1, lastId);
  }

  /** Puts {@code message}, whose id is the next one, behind the others. */
  void add(StoredMessage message) {
    messages.addLast(message);
    lastId = message.id();
    chars += message.text().length();
  }

  /** Removes the oldest until the rest is within the bounds, and gives them back. */
  List<StoredMessage> dropWhatIsTooMuch() {
    List<StoredMessage> dropped = new ArrayList<>();
    while (messages.size() > MAX_MESSAGES || chars > MAX_CHARS && messages.size() > 1) {
      StoredMessage oldest = messages.removeFirst();
      chars -= oldest.text().length();
      dropped.add(oldest);
    }
    return dropped;
  }

  /** Removes all, and says how many UTF-16 units that were. The last id stays. */
  long clear() {
    long removed = chars;
    messages.clear();
    chars = 0;
    return removed;
  }

  List<StoredMessage> newestFirst() {
    return List.copyOf(messages.reversed());
  }

  List<StoredMessage> after(long id, int limit) {
    return page(messages.stream().filter(message -> message.id() > id).iterator(), limit);
  }

  List<StoredMessage> before(long id, int limit) {
    return page(messages.reversed().stream().filter(message -> message.id() < id).iterator(), limit)
        .reversed();
  }

  private static List<StoredMessage> page(Iterator<StoredMessage> source, int limit) {
    List<StoredMessage> page = new ArrayList<>();
    int text = 0;
    while (source.hasNext() && page.size() < limit) {
      StoredMessage message = source.next();
      text += message.text().length();
      if (text > PAGE_CHARS && !page.isEmpty()) {
        break;
      }
      page.add(message);
    }
    return page;
  }
}

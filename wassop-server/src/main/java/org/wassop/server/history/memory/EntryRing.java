package org.wassop.server.history.memory;

import static org.wassop.server.history.ConversationLog.PAGE_CHARS;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.wassop.protocol.message.IdRange;
import org.wassop.server.history.StoredEntry;

/**
 * The newest entries of a conversation, bounded in number and text, the last one always among them.
 * The place of each follows from its id. For one thread at a time.
 */
final class EntryRing {
  private static final int MAX_ENTRIES = 1_000;
  private static final long MAX_CHARS = 1024 * 1024;

  /** As long as a power of two, and longer than what is kept. */
  private @Nullable StoredEntry[] slots = new StoredEntry[16];

  private int count;
  private long lastId;
  private long chars;

  /** How many UTF-16 units of text are kept. */
  long chars() {
    return chars;
  }

  IdRange extent() {
    return new IdRange(firstId(), lastId);
  }

  private long firstId() {
    return lastId - count + 1;
  }

  /** The entry {@code id}, while it is kept. */
  Optional<StoredEntry> find(long id) {
    return id < firstId() || id > lastId ? Optional.empty() : Optional.of(get(id));
  }

  private StoredEntry get(long id) {
    StoredEntry entry = slots[slot(id)];
    if (entry == null) {
      throw new IllegalStateException("not kept: " + id);
    }
    return entry;
  }

  private int slot(long id) {
    return (int) (id & (slots.length - 1));
  }

  /** Puts {@code entry}, whose id is the next one, behind the others. */
  void add(StoredEntry entry) {
    if (count == slots.length) {
      grow();
    }
    slots[slot(entry.id())] = entry;
    lastId = entry.id();
    count++;
    chars += entry.text().length();
  }

  private void grow() {
    @Nullable StoredEntry[] old = slots;
    int oldMask = old.length - 1;
    slots = new StoredEntry[2 * old.length];
    for (long id = firstId(); id <= lastId; id++) {
      slots[slot(id)] = old[(int) (id & oldMask)];
    }
  }

  /** Puts {@code entry} in the place of the one with its id, if that is kept. */
  void replace(StoredEntry entry) {
    find(entry.id())
        .ifPresent(old -> {
          chars += entry.text().length() - old.text().length();
          slots[slot(entry.id())] = entry;
        });
  }

  /** Removes the oldest until the rest is within the bounds, and gives them back. */
  List<StoredEntry> dropWhatIsTooMuch() {
    if (count <= MAX_ENTRIES && chars <= MAX_CHARS) {
      return List.of();
    }
    List<StoredEntry> dropped = new ArrayList<>();
    while (count > MAX_ENTRIES || chars > MAX_CHARS && count > 1) {
      StoredEntry oldest = get(firstId());
      slots[slot(oldest.id())] = null;
      count--;
      chars -= oldest.text().length();
      dropped.add(oldest);
    }
    return dropped;
  }

  /** Removes all, and says how many UTF-16 units that were. The last id stays. */
  long clear() {
    long removed = chars;
    Arrays.fill(slots, null);
    count = 0;
    chars = 0;
    return removed;
  }

  List<StoredEntry> newestFirst() {
    List<StoredEntry> all = new ArrayList<>(count);
    for (long id = lastId; id >= firstId(); id--) {
      all.add(get(id));
    }
    return all;
  }

  List<StoredEntry> after(long id, int limit) {
    long from = Math.max(firstId(), Math.min(id, lastId) + 1);
    return page(index -> from + index, limit);
  }

  List<StoredEntry> before(long id, int limit) {
    long from = Math.min(lastId, Math.max(id, firstId()) - 1);
    return page(index -> from - index, limit).reversed();
  }

  /** What is kept under the ids that {@code ids} gives for 0, 1, 2 …, until it gives another. */
  private List<StoredEntry> page(LongUnaryOperator ids, int limit) {
    List<StoredEntry> page = new ArrayList<>();
    int text = 0;
    while (page.size() < limit) {
      Optional<StoredEntry> entry = find(ids.applyAsLong(page.size()));
      text += entry.map(one -> one.text().length()).orElse(0);
      if (entry.isEmpty() || text > PAGE_CHARS && !page.isEmpty()) {
        break;
      }
      page.add(entry.get());
    }
    return page;
  }
}

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
 * A ring buffer with the newest entries of a conversation. It is bounded in number and text, but
 * always keeps the last entry. The id of an entry determines its slot. One thread at a time.
 */
final class EntryRing {
  private static final int MAX_ENTRIES = 1_000;
  private static final long MAX_CHARS = 1024 * 1024;

  /** The length is a power of two, and at least {@link #count}. */
  private @Nullable StoredEntry[] slots = new StoredEntry[16];

  private int count;
  private long lastId;
  private long charCount;

  /** Returns the number of UTF-16 units of text in the ring. */
  long charCount() {
    return charCount;
  }

  IdRange keptIds() {
    return new IdRange(firstId(), lastId);
  }

  private long firstId() {
    return lastId - count + 1;
  }

  /** Returns the entry {@code id}; empty if it is not in the ring. */
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

  /** Adds {@code entry}, whose id is the next one. May exceed the bounds. */
  void add(StoredEntry entry) {
    if (count == slots.length) {
      grow();
    }
    slots[slot(entry.id())] = entry;
    lastId = entry.id();
    count++;
    charCount += entry.text().length();
  }

  private void grow() {
    @Nullable StoredEntry[] old = slots;
    int oldMask = old.length - 1;
    slots = new StoredEntry[2 * old.length];
    for (long id = firstId(); id <= lastId; id++) {
      slots[slot(id)] = old[(int) (id & oldMask)];
    }
  }

  /** Replaces the entry with the id of {@code entry}, if it is in the ring. */
  void replace(StoredEntry entry) {
    find(entry.id())
        .ifPresent(old -> {
          charCount += entry.text().length() - old.text().length();
          slots[slot(entry.id())] = entry;
        });
  }

  /** Removes the oldest entries until the rest is within the bounds, and returns them. */
  List<StoredEntry> evictExcess() {
    if (count <= MAX_ENTRIES && charCount <= MAX_CHARS) {
      return List.of();
    }
    List<StoredEntry> dropped = new ArrayList<>();
    while (count > MAX_ENTRIES || charCount > MAX_CHARS && count > 1) {
      StoredEntry oldest = get(firstId());
      slots[slot(oldest.id())] = null;
      count--;
      charCount -= oldest.text().length();
      dropped.add(oldest);
    }
    return dropped;
  }

  /** Removes all entries and returns their UTF-16 units of text. The last id is kept. */
  long clear() {
    long removed = charCount;
    Arrays.fill(slots, null);
    count = 0;
    charCount = 0;
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

  /** Returns the entries with the ids {@code ids} of 0, 1, 2 …, up to the first missing one. */
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

package org.wassop.tui.model.timeline;

import java.util.ArrayList;
import java.util.List;

/**
 * The entries of a conversation that the client holds, oldest first. Each entry keeps its number:
 * the first one added is 0, newer ones are 1, 2, 3 …, older ones that are loaded later −1, −2, −3
 * …. When there are too many, the oldest are dropped. Immutable: a new scrollback shares almost
 * everything with the one it was made from, so appending costs the same at any length.
 */
public final class Scrollback {
  /** The most entries that are kept, give or take two chunks. */
  public static final int MAX_ENTRIES = 100_000;

  private static final int CHUNK = 256;
  private static final Scrollback EMPTY = new Scrollback(List.of(), List.of(), List.of(), 0);

  /** The oldest entries: fewer than a chunk. */
  private final List<Entry> head;

  private final List<List<Entry>> chunks;
  private final List<Entry> tail;
  private final long first;

  private Scrollback(List<Entry> head, List<List<Entry>> chunks, List<Entry> tail, long first) {
    this.head = head;
    this.chunks = chunks;
    this.tail = tail;
    this.first = first;
  }

  /** Returns a scrollback without entries. */
  public static Scrollback empty() {
    return EMPTY;
  }

  /** Returns this with {@code entry} as the newest. */
  public Scrollback with(Entry entry) {
    List<Entry> newTail = new ArrayList<>(tail.size() + 1);
    newTail.addAll(tail);
    newTail.add(entry);
    if (newTail.size() < CHUNK) {
      return new Scrollback(head, chunks, newTail, first);
    }
    boolean full = chunks.size() * CHUNK >= MAX_ENTRIES;
    List<List<Entry>> newChunks = new ArrayList<>(full ? chunks.subList(1, chunks.size()) : chunks);
    newChunks.add(newTail);
    return full
        ? new Scrollback(List.of(), newChunks, List.of(), first + head.size() + CHUNK)
        : new Scrollback(head, newChunks, List.of(), first);
  }

  /**
   * Returns this with {@code older}, which must be in order, before the oldest entry. Of more than
   * {@link #MAX_ENTRIES} in all, the oldest are left out.
   */
  public Scrollback withOlder(List<? extends Entry> older) {
    int space = Math.clamp(MAX_ENTRIES - size(), 0, older.size());
    List<Entry> all = new ArrayList<>(older.subList(older.size() - space, older.size()));
    all.addAll(head);
    int headSize = all.size() % CHUNK;
    List<List<Entry>> newChunks = new ArrayList<>();
    for (int i = headSize; i < all.size(); i += CHUNK) {
      newChunks.add(List.copyOf(all.subList(i, i + CHUNK)));
    }
    List<Entry> newHead = List.copyOf(all.subList(0, headSize));
    if (newChunks.isEmpty()) {
      return new Scrollback(newHead, chunks, tail, first - space);
    }
    newChunks.addAll(chunks);
    return new Scrollback(newHead, newChunks, tail, first - space);
  }

  /** Returns this with {@code entry} in the place of the entry {@code number}. */
  public Scrollback replaced(long number, Entry entry) {
    int index = Math.toIntExact(number - first);
    if (index < head.size()) {
      return new Scrollback(replaced(head, index, entry), chunks, tail, first);
    }
    int after = index - head.size();
    int chunk = after / CHUNK;
    if (chunk == chunks.size()) {
      return new Scrollback(head, chunks, replaced(tail, after % CHUNK, entry), first);
    }
    List<List<Entry>> newChunks = new ArrayList<>(chunks);
    newChunks.set(chunk, replaced(chunks.get(chunk), after % CHUNK, entry));
    return new Scrollback(head, newChunks, tail, first);
  }

  private static List<Entry> replaced(List<Entry> entries, int index, Entry entry) {
    List<Entry> changed = new ArrayList<>(entries);
    changed.set(index, entry);
    return changed;
  }

  /** Returns this with only the newest {@code count} entries, give or take a chunk. */
  Scrollback trimmedTo(int count) {
    int chunksToDrop = Math.min(chunks.size(), (size() - count - head.size()) / CHUNK);
    if (chunksToDrop <= 0) {
      return this;
    }
    List<List<Entry>> left = List.copyOf(chunks.subList(chunksToDrop, chunks.size()));
    return new Scrollback(List.of(), left, tail, first + head.size() + (long) chunksToDrop * CHUNK);
  }

  /** Returns whether there is no space for older entries. */
  public boolean isFull() {
    return size() >= MAX_ENTRIES;
  }

  /**
   * Returns this with {@code note} as the newest entry, unless the newest is a notice with the same
   * text.
   */
  public Scrollback withNotice(Entry.Notice note) {
    boolean repeated =
        end() > first()
            && get(end() - 1) instanceof Entry.Notice newest
            && newest.text().equals(note.text());
    return repeated ? this : with(note);
  }

  /** Returns the number of the oldest entry that is kept. */
  public long first() {
    return first;
  }

  /** Returns the number that the next entry will have. */
  public long end() {
    return first + size();
  }

  private int size() {
    return head.size() + chunks.size() * CHUNK + tail.size();
  }

  /**
   * Returns the entry {@code number}, from {@link #first} (inclusive) to {@link #end} (exclusive).
   */
  public Entry get(long number) {
    int index = Math.toIntExact(number - first);
    if (index < head.size()) {
      return head.get(index);
    }
    int after = index - head.size();
    int chunk = after / CHUNK;
    return chunk < chunks.size() ? chunks.get(chunk).get(after % CHUNK) : tail.get(after % CHUNK);
  }
}

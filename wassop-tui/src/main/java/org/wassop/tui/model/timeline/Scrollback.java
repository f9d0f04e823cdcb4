package org.wassop.tui.model.timeline;

import java.util.ArrayList;
import java.util.List;

/**
 * What was said and done in a room, oldest first. Each entry has a number for good: the first one
 * has 0, newer ones 1, 2, 3 …, older ones that come later −1, −2, −3 …. When there are too many the
 * oldest are dropped. Immutable: a new one shares almost all with the one it came from, so adding
 * costs the same however long it is.
 */
public final class Scrollback {
  /** Most entries that are kept, give or take two chunks. */
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

  /** Nothing yet. */
  public static Scrollback empty() {
    return EMPTY;
  }

  /** This with {@code entry} as the newest. */
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
   * This with {@code older}, which is in order, before the oldest; of more than {@link
   * #MAX_ENTRIES} in all the oldest are left out.
   */
  public Scrollback withOlder(List<? extends Entry> older) {
    int place = Math.clamp(MAX_ENTRIES - size(), 0, older.size());
    List<Entry> all = new ArrayList<>(older.subList(older.size() - place, older.size()));
    all.addAll(head);
    int headSize = all.size() % CHUNK;
    List<List<Entry>> newChunks = new ArrayList<>();
    for (int i = headSize; i < all.size(); i += CHUNK) {
      newChunks.add(List.copyOf(all.subList(i, i + CHUNK)));
    }
    List<Entry> newHead = List.copyOf(all.subList(0, headSize));
    if (newChunks.isEmpty()) {
      return new Scrollback(newHead, chunks, tail, first - place);
    }
    newChunks.addAll(chunks);
    return new Scrollback(newHead, newChunks, tail, first - place);
  }

  /** This with {@code entry} instead of the one that has {@code number}. */
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

  /** This without all but the newest {@code count}, give or take a chunk. */
  Scrollback newest(int count) {
    int chunksToDrop = Math.min(chunks.size(), (size() - count - head.size()) / CHUNK);
    if (chunksToDrop <= 0) {
      return this;
    }
    List<List<Entry>> left = List.copyOf(chunks.subList(chunksToDrop, chunks.size()));
    return new Scrollback(List.of(), left, tail, first + head.size() + (long) chunksToDrop * CHUNK);
  }

  /** Whether there is no place for older entries. */
  public boolean isFull() {
    return size() >= MAX_ENTRIES;
  }

  /** This with {@code note} as the newest, unless the newest says the same already. */
  public Scrollback withNote(Entry.Notice note) {
    boolean repeated =
        end() > first()
            && get(end() - 1) instanceof Entry.Notice newest
            && newest.what().equals(note.what());
    return repeated ? this : with(note);
  }

  /** The number of the oldest entry that is kept. */
  public long first() {
    return first;
  }

  /** The number that the next entry will have. */
  public long end() {
    return first + size();
  }

  private int size() {
    return head.size() + chunks.size() * CHUNK + tail.size();
  }

  /** The entry {@code number}, from {@link #first} (inclusive) to {@link #end} (exclusive). */
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

package org.wassop.tui.model;

import java.util.ArrayList;
import java.util.List;

/**
 * What was said and done in a room, oldest first. Entries have the numbers 0, 1, 2 … for good; when
 * there are too many the oldest are dropped. Immutable: a new one shares almost all with the one it
 * came from, so adding costs the same however long it is.
 */
public final class Scrollback {
  /** Most entries that are kept, give or take one chunk. */
  public static final int MAX_ENTRIES = 100_000;

  private static final int CHUNK = 256;
  private static final Scrollback EMPTY = new Scrollback(List.of(), List.of(), 0);

  private final List<List<Entry>> chunks;
  private final List<Entry> tail;
  private final long dropped;

  private Scrollback(List<List<Entry>> chunks, List<Entry> tail, long dropped) {
    this.chunks = chunks;
    this.tail = tail;
    this.dropped = dropped;
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
      return new Scrollback(chunks, newTail, dropped);
    }
    boolean full = chunks.size() * CHUNK >= MAX_ENTRIES;
    List<List<Entry>> newChunks = new ArrayList<>(full ? chunks.subList(1, chunks.size()) : chunks);
    newChunks.add(newTail);
    return new Scrollback(newChunks, List.of(), full ? dropped + CHUNK : dropped);
  }

  /** This with {@code note} as the newest, unless the newest says the same already. */
  Scrollback withNote(Entry.Happened note) {
    boolean repeated =
        end() > first()
            && get(end() - 1) instanceof Entry.Happened newest
            && newest.what().equals(note.what());
    return repeated ? this : with(note);
  }

  /** The number of the oldest entry that is kept. */
  public long first() {
    return dropped;
  }

  /** The number that the next entry will have. */
  public long end() {
    return dropped + (long) chunks.size() * CHUNK + tail.size();
  }

  /** The entry {@code number}, from {@link #first} (inclusive) to {@link #end} (exclusive). */
  public Entry get(long number) {
    int index = Math.toIntExact(number - dropped);
    int chunk = index / CHUNK;
    return chunk < chunks.size() ? chunks.get(chunk).get(index % CHUNK) : tail.get(index % CHUNK);
  }
}

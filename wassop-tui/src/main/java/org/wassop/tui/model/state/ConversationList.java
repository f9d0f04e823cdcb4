package org.wassop.tui.model.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.wassop.protocol.message.Answer.RoomCount;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.name.RoomName;
import org.wassop.tui.model.timeline.Entry;
import org.wassop.tui.model.timeline.Scrollback;

/**
 * The conversations of the user, and the one that is shown. Immutable.
 *
 * @param entered the open conversations, in the order of the sidebar
 * @param current the index of the shown one; 0 when there is none
 * @param listed all rooms of the server, as last listed
 * @param home the scrollback that is shown while there is no conversation
 * @param messageKeys the source of the keys of own messages
 */
public record ConversationList(
    List<ConversationState> entered,
    int current,
    List<RoomCount> listed,
    Scrollback home,
    MessageKeys messageKeys) {
  /** Copies the lists. */
  public ConversationList {
    entered = List.copyOf(entered);
    listed = List.copyOf(listed);
  }

  /** Returns a list of the rooms {@code names}, which are not entered yet. */
  static ConversationList of(List<RoomName> names, String prefix) {
    return new ConversationList(
        names.stream().map(name -> ConversationState.of(new Place.Room(name))).toList(),
        0,
        List.of(),
        Scrollback.empty(),
        new MessageKeys(prefix, 1));
  }

  /** Returns the conversation that is shown, if there is one. */
  public Optional<ConversationState> shown() {
    return entered.isEmpty() ? Optional.empty() : Optional.of(entered.get(current));
  }

  /** Returns the listed rooms of the server that aren't open. */
  public List<RoomCount> others() {
    return listed.stream().filter(count -> indexOf(new Place.Room(count.room())) < 0).toList();
  }

  /** Returns the index of the conversation {@code place}, or −1 if it isn't open. */
  public int indexOf(Place place) {
    for (int i = 0; i < entered.size(); i++) {
      if (entered.get(i).place().equals(place)) {
        return i;
      }
    }
    return -1;
  }

  /** Returns this with the conversation {@code place} changed, or this itself if it isn't open. */
  public ConversationList change(Place place, UnaryOperator<ConversationState> change) {
    int index = indexOf(place);
    return index < 0 ? this : change(index, change);
  }

  private ConversationList change(int index, UnaryOperator<ConversationState> change) {
    List<ConversationState> changed = new ArrayList<>(entered);
    changed.set(index, change.apply(changed.get(index)));
    return withEntered(changed, current);
  }

  public ConversationList changeAll(UnaryOperator<ConversationState> change) {
    return withEntered(entered.stream().map(change).toList(), current);
  }

  /**
   * Returns this with {@code note} in the shown scrollback, unless the newest entry there says the
   * same.
   */
  ConversationList tell(Entry.Notice note) {
    return entered.isEmpty()
        ? new ConversationList(entered, current, listed, home.withNote(note), messageKeys)
        : change(current, room -> room.withNote(note));
  }

  /** Returns this with {@code answer}, the result of a command, in the shown scrollback. */
  ConversationList answer(Entry.Notice answer) {
    return entered.isEmpty()
        ? new ConversationList(entered, current, listed, home.with(answer), messageKeys)
        : change(current, room -> room.with(answer));
  }

  /** Returns this with the conversation {@code place} shown; opens it if necessary. */
  public ConversationList show(Place place) {
    ConversationList more = open(place);
    return more.show(more.indexOf(place));
  }

  /**
   * Returns this with the conversation {@code place} open: a new room comes after the other rooms,
   * a new direct conversation at the end.
   */
  public ConversationList open(Place place) {
    if (indexOf(place) >= 0) {
      return this;
    }
    int rooms = (int) entered.stream().filter(other -> other.room().isPresent()).count();
    int index = place instanceof Place.Room ? rooms : entered.size();
    List<ConversationState> more = new ArrayList<>(entered);
    more.add(index, ConversationState.of(place));
    boolean before = !entered.isEmpty() && index <= current;
    return withEntered(more, before ? current + 1 : current);
  }

  /** Returns the conversation {@code place}, if it is open. */
  public Optional<ConversationState> find(Place place) {
    int index = indexOf(place);
    return index < 0 ? Optional.empty() : Optional.of(entered.get(index));
  }

  /** Returns whether the conversation {@code place} is shown. */
  public boolean isShown(Place place) {
    return shown().filter(room -> room.place().equals(place)).isPresent();
  }

  public ConversationList show(int index) {
    if (index < 0 || index >= entered.size()) {
      return this;
    }
    ConversationList left = index == current ? this : change(current, ConversationState::left);
    return left.withEntered(left.entered, index).change(index, ConversationState::seen);
  }

  public ConversationList without(Place place) {
    int index = indexOf(place);
    if (index < 0) {
      return this;
    }
    List<ConversationState> fewer = new ArrayList<>(entered);
    fewer.remove(index);
    int shown = index < current || current == fewer.size() ? current - 1 : current;
    return withEntered(fewer, Math.max(0, shown)).show(Math.max(0, shown));
  }

  public ConversationList only(Place place) {
    return withEntered(entered.stream().filter(room -> room.place().equals(place)).toList(), 0)
        .show(0);
  }

  private ConversationList withEntered(List<ConversationState> rooms, int shown) {
    return new ConversationList(rooms, shown, listed, home, messageKeys);
  }

  public ConversationList withListed(List<RoomCount> rooms) {
    return new ConversationList(entered, current, rooms, home, messageKeys);
  }

  /** Returns this after the next message key was used. */
  public ConversationList withKeyUsed() {
    return new ConversationList(entered, current, listed, home, messageKeys.used());
  }
}

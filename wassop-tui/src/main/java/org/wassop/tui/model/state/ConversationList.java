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
 * The conversations.
 *
 * @param entered those that the user is in, in the order of the sidebar
 * @param current which of them is shown; 0 when there is none
 * @param listed all rooms of the server, when it last told
 * @param home what is shown while there is no room
 * @param messageKeys where the keys of own messages come from
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

  /** The rooms {@code names}, not entered yet. */
  static ConversationList of(List<RoomName> names, String prefix) {
    return new ConversationList(
        names.stream().map(name -> ConversationState.of(new Place.Room(name))).toList(),
        0,
        List.of(),
        Scrollback.empty(),
        new MessageKeys(prefix, 1));
  }

  /** The room that is shown. */
  public Optional<ConversationState> shown() {
    return entered.isEmpty() ? Optional.empty() : Optional.of(entered.get(current));
  }

  /** The rooms of the server that the user isn't in. */
  public List<RoomCount> others() {
    return listed.stream().filter(count -> indexOf(new Place.Room(count.room())) < 0).toList();
  }

  /** Where the conversation {@code place} stands; -1 when there is none. */
  public int indexOf(Place place) {
    for (int i = 0; i < entered.size(); i++) {
      if (entered.get(i).place().equals(place)) {
        return i;
      }
    }
    return -1;
  }

  /** These with the conversation {@code place} changed; the same when there is none. */
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

  /** These with {@code note} where the user looks, unless that was the last word there. */
  ConversationList tell(Entry.Notice note) {
    return entered.isEmpty()
        ? new ConversationList(entered, current, listed, home.withNote(note), messageKeys)
        : change(current, room -> room.withNote(note));
  }

  /** These with {@code answer}, for which the user asked, where the user looks. */
  ConversationList answer(Entry.Notice answer) {
    return entered.isEmpty()
        ? new ConversationList(entered, current, listed, home.with(answer), messageKeys)
        : change(current, room -> room.with(answer));
  }

  /** These with the conversation {@code place} shown, and added when it is new. */
  public ConversationList show(Place place) {
    ConversationList more = open(place);
    return more.show(more.indexOf(place));
  }

  /** These with the conversation {@code place}, which is added when it is new: rooms come first. */
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

  /** The conversation {@code place}, if there is one. */
  public Optional<ConversationState> find(Place place) {
    int index = indexOf(place);
    return index < 0 ? Optional.empty() : Optional.of(entered.get(index));
  }

  /** Whether the conversation {@code place} is the one that is shown. */
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

  /** These after the key of the next message was used. */
  public ConversationList withKeyUsed() {
    return new ConversationList(entered, current, listed, home, messageKeys.used());
  }
}

package org.wassop.tui.model.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.wassop.protocol.message.Answer.ListedRoom;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.name.RoomName;
import org.wassop.tui.model.timeline.Entry;
import org.wassop.tui.model.timeline.Scrollback;

/**
 * The conversations of the user, and the one that is shown. Immutable.
 *
 * @param all the open conversations, in the order of the sidebar
 * @param shownIndex the index of the shown one; 0 when there is none
 * @param serverRooms all rooms of the server, as last listed
 * @param homeScrollback the scrollback that is shown while there is no conversation
 * @param messageKeySequence the source of the keys of own messages
 */
public record ConversationList(
    List<ConversationState> all,
    int shownIndex,
    List<ListedRoom> serverRooms,
    Scrollback homeScrollback,
    MessageKeySequence messageKeySequence) {
  /** Copies the lists. */
  public ConversationList {
    all = List.copyOf(all);
    serverRooms = List.copyOf(serverRooms);
  }

  /** Returns a list of the rooms {@code names}, which are not entered yet. */
  static ConversationList of(List<RoomName> names, String prefix) {
    return new ConversationList(
        names.stream().map(name -> ConversationState.of(new Place.Room(name))).toList(),
        0,
        List.of(),
        Scrollback.empty(),
        new MessageKeySequence(prefix, 1));
  }

  /** Returns the conversation that is shown, if there is one. */
  public Optional<ConversationState> shown() {
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(shownIndex));
  }

  /** Returns the listed rooms of the server that aren't open. */
  public List<ListedRoom> roomsNotEntered() {
    return serverRooms.stream().filter(count -> indexOf(new Place.Room(count.room())) < 0).toList();
  }

  /** Returns the index of the conversation {@code place}, or −1 if it isn't open. */
  public int indexOf(Place place) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).place().equals(place)) {
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
    List<ConversationState> changed = new ArrayList<>(all);
    changed.set(index, change.apply(changed.get(index)));
    return withEntered(changed, shownIndex);
  }

  public ConversationList changeAll(UnaryOperator<ConversationState> change) {
    return withEntered(all.stream().map(change).toList(), shownIndex);
  }

  /**
   * Returns this with {@code note} in the shown scrollback, unless the newest entry there says the
   * same.
   */
  ConversationList withNotice(Entry.Notice note) {
    return all.isEmpty()
        ? new ConversationList(
            all, shownIndex, serverRooms, homeScrollback.withNotice(note), messageKeySequence)
        : change(shownIndex, room -> room.withNotice(note));
  }

  /** Returns this with {@code answer}, the result of a command, in the shown scrollback. */
  ConversationList withCommandOutput(Entry.Notice answer) {
    return all.isEmpty()
        ? new ConversationList(
            all, shownIndex, serverRooms, homeScrollback.with(answer), messageKeySequence)
        : change(shownIndex, room -> room.with(answer));
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
    int rooms = (int) all.stream().filter(other -> other.room().isPresent()).count();
    int index = place instanceof Place.Room ? rooms : all.size();
    List<ConversationState> more = new ArrayList<>(all);
    more.add(index, ConversationState.of(place));
    boolean before = !all.isEmpty() && index <= shownIndex;
    return withEntered(more, before ? shownIndex + 1 : shownIndex);
  }

  /** Returns the conversation {@code place}, if it is open. */
  public Optional<ConversationState> find(Place place) {
    int index = indexOf(place);
    return index < 0 ? Optional.empty() : Optional.of(all.get(index));
  }

  /** Returns whether the conversation {@code place} is shown. */
  public boolean isShown(Place place) {
    return shown().filter(room -> room.place().equals(place)).isPresent();
  }

  public ConversationList show(int index) {
    if (index < 0 || index >= all.size()) {
      return this;
    }
    ConversationList left =
        index == shownIndex ? this : change(shownIndex, ConversationState::markedHidden);
    return left.withEntered(left.all, index).change(index, ConversationState::markedShown);
  }

  public ConversationList without(Place place) {
    int index = indexOf(place);
    if (index < 0) {
      return this;
    }
    List<ConversationState> fewer = new ArrayList<>(all);
    fewer.remove(index);
    int shown = index < shownIndex || shownIndex == fewer.size() ? shownIndex - 1 : shownIndex;
    return withEntered(fewer, Math.max(0, shown)).show(Math.max(0, shown));
  }

  public ConversationList keepOnly(Place place) {
    return withEntered(all.stream().filter(room -> room.place().equals(place)).toList(), 0).show(0);
  }

  private ConversationList withEntered(List<ConversationState> rooms, int shown) {
    return new ConversationList(rooms, shown, serverRooms, homeScrollback, messageKeySequence);
  }

  public ConversationList withServerRooms(List<ListedRoom> rooms) {
    return new ConversationList(all, shownIndex, rooms, homeScrollback, messageKeySequence);
  }

  /** Returns this after the next message key was used. */
  public ConversationList withKeyAdvanced() {
    return new ConversationList(
        all, shownIndex, serverRooms, homeScrollback, messageKeySequence.advanced());
  }
}

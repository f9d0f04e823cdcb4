package org.wassop.tui.model.state;

import java.util.List;
import java.util.Optional;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;
import org.wassop.tui.model.state.ConnectionState.Phase;
import org.wassop.tui.model.text.EditBuffer;
import org.wassop.tui.model.text.LocalizedText;
import org.wassop.tui.model.timeline.Entry;
import org.wassop.tui.model.timeline.ScrollAnchor;

/**
 * All that the screen shows. Immutable.
 *
 * @param link how things stand with the server
 * @param rooms the conversations
 * @param drafts what is typed and not sent
 * @param popup what stands before the conversations
 * @param viewport the screen
 * @param readingFocus what the user has turned to in what was said
 * @param preferences how the user wants things to be
 * @param recentEmojis those that the user chose last, the newest first
 */
public record State(
    ConnectionState link,
    ConversationList rooms,
    Drafts drafts,
    Popup popup,
    Viewport viewport,
    ReadingFocus readingFocus,
    Preferences preferences,
    List<String> recentEmojis) {
  /** Copies {@code recentEmojis}. */
  public State {
    recentEmojis = List.copyOf(recentEmojis);
  }

  /**
   * The start: {@code user} is going to connect to {@code server} and enter {@code rooms}. {@code
   * instance} is a chance text that no other start has.
   */
  public static State initial(
      String server,
      Optional<UserName> user,
      List<RoomName> rooms,
      String instance,
      Preferences preferences) {
    return new State(
        new ConnectionState(
            server,
            Phase.CONNECTING,
            user,
            Optional.empty(),
            SessionResume.none(instance.hashCode()),
            RetryCountdown.NONE),
        ConversationList.of(rooms.isEmpty() ? List.of(RoomName.FIRST) : rooms, instance),
        Drafts.NONE,
        new Popup.None(),
        Viewport.UNKNOWN,
        ReadingFocus.NONE,
        preferences,
        List.of());
  }

  /** The start with the default preferences. */
  public static State initial(
      String server, Optional<UserName> user, List<RoomName> rooms, String instance) {
    return initial(server, user, rooms, instance, Preferences.DEFAULT);
  }

  /** This in no room, for a user who chooses one first. */
  public State inNoRoom() {
    return with(ConversationList.of(List.of(), rooms.messageKeys().prefix()));
  }

  /** What the keys edit now: the name while it is asked for, else the message. */
  public EditBuffer input() {
    return isNaming() ? drafts.name() : draft().input();
  }

  /** What is typed for the conversation that is shown. */
  public Draft draft() {
    return drafts.of(here());
  }

  /** The conversation that is shown. */
  private Optional<Place> here() {
    return rooms.shown().map(ConversationState::place);
  }

  /** Whether the user is asked for a name. */
  public boolean isNaming() {
    return link.phase() == Phase.NAMING;
  }

  /** The conversation that {@code entry} belongs to. */
  public Place conversation(Event.Logged entry) {
    return conversation(entry.place(), entry.from());
  }

  /** The conversation that {@code place} is, when the server says that {@code by} did it there. */
  public Place conversation(Place place, UserName by) {
    return place instanceof Place.Direct && !isMe(by) ? new Place.Direct(by) : place;
  }

  /** Whether the server is there and speaks Wassop/2, which has more than live text. */
  public boolean isOnlineInWassop2() {
    return link.phase() == Phase.ONLINE && !link.isClassic();
  }

  /** Whether {@code user} is the one before the screen. */
  public boolean isMe(UserName user) {
    return link.user().isPresent() && link.user().get().equals(user);
  }

  public State with(ConnectionState other) {
    return new State(
        other, rooms, drafts, popup, viewport, readingFocus, preferences, recentEmojis);
  }

  public State with(ConversationList other) {
    return new State(link, other, drafts, popup, viewport, readingFocus, preferences, recentEmojis);
  }

  public State with(Drafts other) {
    return new State(link, rooms, other, popup, viewport, readingFocus, preferences, recentEmojis);
  }

  public State with(Popup other) {
    return new State(link, rooms, drafts, other, viewport, readingFocus, preferences, recentEmojis);
  }

  public State with(Viewport other) {
    return new State(link, rooms, drafts, popup, other, readingFocus, preferences, recentEmojis);
  }

  /** This with another text in the line that the keys edit now. */
  public State with(EditBuffer input) {
    return isNaming() ? with(drafts.withName(input)) : with(draft().with(input));
  }

  /** This with another draft for the conversation that is shown. */
  public State with(Draft draft) {
    return with(drafts.with(here(), draft));
  }

  /** The message that the user has chosen to do something with, if there is one. */
  public Optional<MessageSelection> selection() {
    return readingFocus.selected();
  }

  /** What {@link #selection} says, if it can still be chosen. */
  public Optional<Entry.Message> chosen() {
    return selection()
        .flatMap(messageSelection ->
            rooms
                .shown()
                .filter(room -> room.place().equals(messageSelection.place()))
                .flatMap(room -> room.conversationHistory().message(messageSelection.id())))
        .filter(message -> !message.messageDetails().deleted());
  }

  public State select(Optional<MessageSelection> selected) {
    return with(readingFocus.with(selected));
  }

  /** How many unread messages of {@code room} call the user. */
  public int calls(ConversationState room) {
    return preferences.alerts().calls(room);
  }

  /** Whether the user stands at the last result of a search, and wanted to go further. */
  public boolean isAtLastResult() {
    return readingFocus.light() == ReadingFocus.Light.END
        && rooms
            .shown()
            .flatMap(room -> room.reading().anchor())
            .filter(ScrollAnchor::isFound)
            .isPresent();
  }

  public State with(ReadingFocus other) {
    return new State(link, rooms, drafts, popup, viewport, other, preferences, recentEmojis);
  }

  /** This for a user who wants {@code other}. */
  public State with(Preferences other) {
    return new State(link, rooms, drafts, popup, viewport, readingFocus, other, recentEmojis);
  }

  public State withRecent(List<String> emojis) {
    return new State(link, rooms, drafts, popup, viewport, readingFocus, preferences, emojis);
  }

  /** This with {@code what} told where the user looks. */
  public State tell(LocalizedText what, long nowMillis) {
    return with(rooms.tell(new Entry.Notice(what, nowMillis)));
  }

  /** This with {@code what}, for which the user asked, where the user looks. */
  public State answer(LocalizedText what, long nowMillis) {
    return with(rooms.answer(new Entry.Notice(what, nowMillis)));
  }
}

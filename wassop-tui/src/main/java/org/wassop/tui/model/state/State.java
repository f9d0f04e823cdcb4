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
 * The state of the client: all that its screen shows. Immutable.
 *
 * @param connection the state of the connection
 * @param conversations the conversations
 * @param drafts the unsent texts
 * @param popup the popup, or {@link Popup.None}
 * @param viewport the size and layout of the screen
 * @param readingFocus the selection and the search results
 * @param preferences the preferences of the user
 * @param recentEmojis the recently used emoji, the newest first
 */
public record State(
    ConnectionState connection,
    ConversationList conversations,
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
   * Returns the initial state of a client that will connect {@code user} to {@code server} and
   * enter {@code rooms}, or the default room if there are none. {@code instance} must be random,
   * unique to this run of the program.
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

  /** Returns the initial state with the default preferences. */
  public static State initial(
      String server, Optional<UserName> user, List<RoomName> rooms, String instance) {
    return initial(server, user, rooms, instance, Preferences.DEFAULT);
  }

  /** Returns this without rooms, for a user who is to choose one. */
  public State withoutRooms() {
    return with(ConversationList.of(List.of(), conversations.messageKeySequence().prefix()));
  }

  /** Returns the text that the keys edit: the user name while it is asked for, else the draft. */
  public EditBuffer input() {
    return isChoosingName() ? drafts.userName() : draft().input();
  }

  /** Returns the draft of the shown conversation. */
  public Draft draft() {
    return drafts.of(shownPlace());
  }

  private Optional<Place> shownPlace() {
    return conversations.shown().map(ConversationState::place);
  }

  /** Returns whether the user is being asked for a name. */
  public boolean isChoosingName() {
    return connection.phase() == Phase.CHOOSING_NAME;
  }

  /** Returns the conversation that {@code entry} belongs to. */
  public Place conversationOf(Event.LogEntry entry) {
    return conversationOf(entry.place(), entry.from());
  }

  /**
   * Returns the conversation of an entry by {@code by} that the server places at {@code place}. A
   * direct message to this user belongs to the conversation with its author.
   */
  public Place conversationOf(Place place, UserName by) {
    return place instanceof Place.Direct && !isMe(by) ? new Place.Direct(by) : place;
  }

  /** Returns whether the client is online in Wassop/2; the classic dialect has only live text. */
  public boolean isOnlineInWassop2() {
    return connection.phase() == Phase.ONLINE && !connection.isClassic();
  }

  /** Returns whether {@code user} is this client's user. */
  public boolean isMe(UserName user) {
    return connection.user().isPresent() && connection.user().get().equals(user);
  }

  public State with(ConnectionState other) {
    return new State(
        other, conversations, drafts, popup, viewport, readingFocus, preferences, recentEmojis);
  }

  public State with(ConversationList other) {
    return new State(
        connection, other, drafts, popup, viewport, readingFocus, preferences, recentEmojis);
  }

  public State with(Drafts other) {
    return new State(
        connection, conversations, other, popup, viewport, readingFocus, preferences, recentEmojis);
  }

  public State with(Popup other) {
    return new State(
        connection,
        conversations,
        drafts,
        other,
        viewport,
        readingFocus,
        preferences,
        recentEmojis);
  }

  public State with(Viewport other) {
    return new State(
        connection, conversations, drafts, popup, other, readingFocus, preferences, recentEmojis);
  }

  /** Returns this with {@code input} as the text that the keys edit. */
  public State with(EditBuffer input) {
    return isChoosingName() ? with(drafts.withUserName(input)) : with(draft().with(input));
  }

  /** Returns this with {@code draft} for the shown conversation. */
  public State with(Draft draft) {
    return with(drafts.with(shownPlace(), draft));
  }

  /** Returns the selection, if a message is selected. */
  public Optional<MessageSelection> selection() {
    return readingFocus.selection();
  }

  /**
   * Returns the selected message, if it still can be selected: loaded, not deleted, in the shown
   * conversation.
   */
  public Optional<Entry.Message> selectedMessage() {
    return selection()
        .flatMap(selected ->
            conversations
                .shown()
                .filter(room -> room.place().equals(selected.place()))
                .flatMap(room -> room.history().message(selected.id())))
        .filter(message -> !message.messageDetails().deleted());
  }

  public State withSelection(Optional<MessageSelection> selected) {
    return with(readingFocus.with(selected));
  }

  /**
   * Returns how many unread messages of {@code room} are for the user, by the notification levels.
   */
  public int highlightCount(ConversationState room) {
    return preferences.alerts().highlightCount(room);
  }

  /** Returns whether the user is at the last search result and tried to go further. */
  public boolean isAtLastResult() {
    return readingFocus.searchHighlight() == ReadingFocus.SearchHighlight.PAST_LAST_RESULT
        && conversations
            .shown()
            .flatMap(room -> room.readingPosition().anchor())
            .filter(ScrollAnchor::isJumpTarget)
            .isPresent();
  }

  public State with(ReadingFocus other) {
    return new State(
        connection, conversations, drafts, popup, viewport, other, preferences, recentEmojis);
  }

  public State with(Preferences other) {
    return new State(
        connection, conversations, drafts, popup, viewport, readingFocus, other, recentEmojis);
  }

  public State withRecentEmojis(List<String> emojis) {
    return new State(
        connection, conversations, drafts, popup, viewport, readingFocus, preferences, emojis);
  }

  /**
   * Returns this with the notice {@code what} in the shown scrollback, unless the newest entry
   * there says the same.
   */
  public State withNotice(LocalizedText what, long nowMillis) {
    return with(conversations.withNotice(new Entry.Notice(what, nowMillis)));
  }

  /** Returns this with {@code what}, the result of a command, in the shown scrollback. */
  public State withCommandOutput(LocalizedText what, long nowMillis) {
    return with(conversations.withCommandOutput(new Entry.Notice(what, nowMillis)));
  }
}

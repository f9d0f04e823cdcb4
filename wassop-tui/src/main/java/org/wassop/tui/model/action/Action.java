package org.wassop.tui.model.action;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.name.UserName;
import org.wassop.protocol.text.EmojiCommand;
import org.wassop.tui.model.text.EditBuffer;
import org.wassop.tui.model.text.LocalizedText;
import org.wassop.tui.model.timeline.ScrollAnchor;

/** What the user or the server did. */
public sealed interface Action {
  /** Typed text. */
  record Type(String text) implements Action {}

  /** Pasted text; {@code cut} says that there was more, which the terminal's reader left out. */
  record Paste(String text, boolean cut) implements Action {}

  /** A change to what is typed, or to where the cursor stands. */
  record Edit(UnaryOperator<EditBuffer> change) implements Action {}

  /** Enter. */
  record Submit() implements Action {}

  /** A key that sends an emoji. */
  record SendEmoji(EmojiCommand emoji) implements Action {}

  /** Opens the emoji picker, or closes it. */
  record ToggleEmojiPicker() implements Action {}

  /** Opens the help, or closes it. */
  record ToggleHelp() implements Action {}

  /** Opens the search, or closes it. */
  record ToggleSearch() implements Action {}

  /** Opens the quick switcher, or closes it. */
  record ToggleSwitcher() implements Action {}

  /** Listens to the mouse, or leaves it to the terminal. */
  record ToggleMouse() implements Action {}

  /** Tab; {@code steps} is −1 for Shift+Tab. */
  record Tab(int steps) implements Action {}

  /** Shows or hides the list of rooms. */
  record ToggleSidebar() implements Action {}

  /** Shows or hides the list of members. */
  record ToggleMembers() implements Action {}

  /** Closes what stands before the rooms; else goes to the end of the transcript. */
  record Escape() implements Action {}

  /** An arrow key, in cells; in a list of emoji it moves the selection. */
  record Move(int columns, int rows) implements Action {}

  /** The cursor goes to {@code index} of what is typed, on its way up or down {@code column}. */
  record MoveTo(int index, int column) implements Action {}

  /** Calls back what was entered here, {@code steps} lines older than what is shown now. */
  record Recall(int steps) implements Action {}

  /** Shows the room that is {@code steps} below in the sidebar, or above. */
  record NextRoom(int steps) implements Action {}

  /** Shows the room at {@code index} of the sidebar. */
  record GoToRoom(int index) implements Action {}

  /** Shows the conversation {@code place}, which is opened when it isn't yet. */
  record GoTo(Place place) implements Action {}

  /** Shows the next room with something unread. */
  record NextUnread() implements Action {}

  /** Scrolls the transcript; none: to its end. {@code atTop} says that its oldest row is near. */
  record ScrollTo(Optional<ScrollAnchor> anchor, boolean atTop) implements Action {}

  /** Chooses the message {@code id} of what is shown, or none, and scrolls to it. */
  record SelectMessage(OptionalLong id, ScrollTo scroll) implements Action {}

  /** Does something with the message that is chosen. */
  record ActOnMessage(MessageAction messageAction) implements Action {}

  /** Goes to a landmark, {@code steps} further; up when negative. */
  record JumpTo(JumpTarget jumpTarget, int steps) implements Action {}

  /** Opens the list of web addresses, or closes it. */
  record ToggleLinks() implements Action {}

  /** Scrolls the help: its row {@code top} is the first that is seen. */
  record ScrollHelp(int top) implements Action {}

  /** The terminal's window has the keyboard's focus now, or has lost it. */
  record Focus(boolean gained) implements Action {}

  /** The screen has another size, in cells. */
  record Resize(int columns, int rows) implements Action {}

  /** Ctrl+C: closes what stands before the rooms; else clears what is typed; else leaves. */
  record Interrupt() implements Action {}

  /** Ctrl+Z. */
  record Suspend() implements Action {}

  /** Ctrl+L. */
  record Redraw() implements Action {}

  /** The server is reached, and told how it keeps what is said. */
  record Connected(Dialect dialect, Answer.HistoryInfo historyInfo) implements Action {}

  /** The server can't be reached, because of {@code why} in the user's language. */
  record ConnectFailed(String why) implements Action {}

  /** The connection has ended, because of {@code why} in the user's language. */
  record Closed(String why) implements Action {}

  /** The server answered {@code request}, which was sent for {@code purpose}. */
  record Answered(Request request, Effect.Purpose purpose, Answer answer) implements Action {}

  /** It is time to see whether {@code user} still writes in {@code place}. */
  record TypingTimeout(Place place, UserName user) implements Action {}

  /** The server may be told again what was read of {@code place}. */
  record ReadMarkerDue(Place place) implements Action {}

  /** The server told {@code entry} again, as {@code request} wants it. */
  record Replayed(Request request, Event.Logged entry) implements Action {}

  /** The wait {@code number} for the next try to connect is over. */
  record Retry(long number) implements Action {}

  /** A second of the wait {@code number} for the next try to connect is over. */
  record CountdownTick(long number) implements Action {}

  /** The wait is over after which to ask again for what is missing at {@code place}. */
  record CatchUp(Place place) implements Action {}

  /** There are messages that an earlier start of the program couldn't send. */
  record UnsentLoaded(List<Request.SendMessage> messages) implements Action {
    /** Copies {@code messages}. */
    public UnsentLoaded {
      messages = List.copyOf(messages);
    }
  }

  /** The settings could not be kept, because of {@code why} in the user's language. */
  record SettingsNotSaved(String why) implements Action {}

  /** The theme {@code name} was looked at, and {@code fault} is what is wrong with it. */
  record ThemeTried(String name, Optional<LocalizedText> fault) implements Action {}

  /** The user chose {@code emojis} in an earlier start of the program, the last one first. */
  record RecentEmojis(List<String> emojis) implements Action {
    /** Copies {@code emojis}. */
    public RecentEmojis {
      emojis = List.copyOf(emojis);
    }
  }

  /** The server said something unasked. */
  record Received(Event event) implements Action {}
}

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

/** An event that the model reacts to: input of the user, an event of the connection, a timer. */
public sealed interface Action {
  /** Text was typed. */
  record Type(String text) implements Action {}

  /**
   * Text was pasted; {@code truncated} tells whether the terminal's reader has left out the rest.
   */
  record Paste(String text, boolean truncated) implements Action {}

  /** Edits the input or moves its cursor. */
  record Edit(UnaryOperator<EditBuffer> change) implements Action {}

  /** Enter: submits the input. */
  record Submit() implements Action {}

  /** The next Enter doesn't ask whether the input is meant as a message. */
  record ConfirmSend() implements Action {}

  /** Sends an emoji. */
  record SendEmoji(EmojiCommand emoji) implements Action {}

  /** Opens or closes the emoji picker. */
  record ToggleEmojiPicker() implements Action {}

  /** Opens or closes the help. */
  record ToggleHelp() implements Action {}

  /** Opens or closes the search. */
  record ToggleSearch() implements Action {}

  /** Opens or closes the quick switcher. */
  record ToggleSwitcher() implements Action {}

  /** Turns mouse support on, or leaves the mouse to the terminal. */
  record ToggleMouse() implements Action {}

  /** Tab; {@code steps} is −1 for Shift+Tab. */
  record Tab(int steps) implements Action {}

  /** Shows or hides the sidebar. */
  record ToggleSidebar() implements Action {}

  /** Shows or hides the member list. */
  record ToggleMembers() implements Action {}

  /** Escape: closes the innermost thing that is open; else scrolls the transcript to its end. */
  record Escape() implements Action {}

  /** An arrow key, in cells; in the emoji picker it moves the selection. */
  record Move(int columns, int rows) implements Action {}

  /** Moves the cursor to {@code index} of the input, on its way up or down in {@code column}. */
  record MoveCursor(int index, int column) implements Action {}

  /** Recalls a line of the input history, {@code steps} lines older than the one shown. */
  record Recall(int steps) implements Action {}

  /**
   * Shows the conversation {@code steps} below the current one in the sidebar, above if negative;
   * wraps around.
   */
  record NextRoom(int steps) implements Action {}

  /** Shows the conversation at {@code index} of the sidebar. */
  record GoToRoom(int index) implements Action {}

  /** Shows the conversation {@code place}; opens it first if it isn't open. */
  record GoTo(Place place) implements Action {}

  /** Shows the next conversation with unread messages. */
  record NextUnread() implements Action {}

  /**
   * Scrolls the transcript to {@code anchor}, or without one to its end; {@code atTop} tells
   * whether its oldest row is near.
   */
  record ScrollTo(Optional<ScrollAnchor> anchor, boolean atTop) implements Action {}

  /** Selects the message {@code id} of the shown conversation, or none, and scrolls to it. */
  record SelectMessage(OptionalLong id, ScrollTo scroll) implements Action {}

  /** Applies {@code messageAction} to the selected message. */
  record ActOnMessage(MessageAction messageAction) implements Action {}

  /** Jumps to the target that is {@code steps} further on; backwards if negative. */
  record JumpTo(JumpTarget jumpTarget, int steps) implements Action {}

  /** Opens or closes the list of web addresses. */
  record ToggleLinks() implements Action {}

  /** Scrolls the help so that {@code top} is its first visible row. */
  record ScrollHelp(int top) implements Action {}

  /** The terminal window has gained or lost the keyboard focus. */
  record FocusChanged(boolean gained) implements Action {}

  /** The screen has a new size, in cells. */
  record Resize(int columns, int rows) implements Action {}

  /** Ctrl+C: closes the popup; else cancels a reply or edit; else clears the input; else quits. */
  record Interrupt() implements Action {}

  /** Ctrl+Z: suspends the program. */
  record Suspend() implements Action {}

  /** Ctrl+L: draws the screen again. */
  record Redraw() implements Action {}

  /**
   * The connection is open: the handshake has told the dialect and the server's history settings.
   */
  record Connected(Dialect dialect, Answer.HistoryInfo historyInfo) implements Action {}

  /** The connection could not be opened because of {@code why}, in the user's language. */
  record ConnectFailed(String why) implements Action {}

  /** The connection has ended because of {@code why}, in the user's language. */
  record Disconnected(String why) implements Action {}

  /** The answer to {@code request} has arrived, which was sent for {@code purpose}. */
  record Answered(Request request, Effect.Purpose purpose, Answer answer) implements Action {}

  /** The typing indicator of {@code user} in {@code place} may have expired. */
  record TypingTimeout(Place place, UserName user) implements Action {}

  /** The read marker of {@code place} may be sent again. */
  record ReadMarkerDue(Place place) implements Action {}

  /** A replayed entry has arrived for {@code request}. */
  record Replayed(Request request, Event.LogEntry entry) implements Action {}

  /** The wait before reconnect attempt {@code number} is over. */
  record RetryDue(long number) implements Action {}

  /** A second of the wait before reconnect attempt {@code number} is over. */
  record CountdownTick(long number) implements Action {}

  /** The pause before the next request for missing messages of {@code place} is over. */
  record CatchUpDue(Place place) implements Action {}

  /** Unsent messages of an earlier run of the program were loaded. */
  record UnsentLoaded(List<Request.SendMessage> messages) implements Action {
    /** Copies {@code messages}. */
    public UnsentLoaded {
      messages = List.copyOf(messages);
    }
  }

  /** The settings could not be saved because of {@code why}, in the user's language. */
  record SettingsNotSaved(String why) implements Action {}

  /** The theme {@code name} was checked; {@code problem} is its problem, if it has one. */
  record ThemeChecked(String name, Optional<LocalizedText> problem) implements Action {}

  /** The recently used emoji of an earlier run were loaded, the newest first. */
  record RecentEmojisLoaded(List<String> emojis) implements Action {
    /** Copies {@code emojis}. */
    public RecentEmojisLoaded {
      emojis = List.copyOf(emojis);
    }
  }

  /** An event of the server has arrived. */
  record Received(Event event) implements Action {}
}

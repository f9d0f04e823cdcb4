package org.wassop.tui.model.action;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.name.UserName;

/**
 * A side effect that the model requests because of an action. Plain data: the client's runtime
 * carries it out.
 */
public sealed interface Effect {
  /** Connects to the server. */
  record Connect() implements Effect {}

  /**
   * Sends {@code request}; its answer returns as an {@link Action.Answered} with {@code purpose}.
   */
  record Send(Request request, Purpose purpose) implements Effect {}

  /** Dispatches {@code action} after {@code delay}. */
  record Schedule(Duration delay, Action action) implements Effect {}

  /** Saves {@code messages}, which are not sent yet, for the next run of the program. */
  record SaveUnsent(List<Request.SendMessage> messages) implements Effect {
    /** Copies {@code messages}. */
    public SaveUnsent {
      messages = List.copyOf(messages);
    }
  }

  /** Loads the messages that {@code user} could not send in an earlier run. */
  record LoadUnsent(UserName user) implements Effect {}

  /** Saves {@code changes} in the settings file. */
  record SaveSettings(List<SettingChange> changes) implements Effect {
    /** Copies {@code changes}. */
    public SaveSettings {
      changes = List.copyOf(changes);
    }
  }

  /**
   * Checks whether the theme {@code name} can be used; answers with an {@link Action.ThemeChecked}.
   */
  record CheckTheme(String name) implements Effect {}

  /** Uses another server for all connections from here on. */
  record UseServer(String host, int port) implements Effect {}

  /** Saves {@code emojis}, the recently used ones, for the next run of the program. */
  record SaveRecentEmojis(List<String> emojis) implements Effect {
    /** Copies {@code emojis}. */
    public SaveRecentEmojis {
      emojis = List.copyOf(emojis);
    }
  }

  /** Alerts the user: rings the bell if {@code bell}, and shows a notification if there is one. */
  record Notify(boolean bell, Optional<Notification> notification) implements Effect {}

  /** The contents of a desktop notification. */
  record Notification(String title, String text) {}

  /** Copies {@code text} to the user's clipboard, if the terminal supports that. */
  record CopyToClipboard(String text) implements Effect {}

  /** Quits the program. */
  record Quit() implements Effect {}

  /** Suspends the program: the terminal returns to the shell until the user resumes it. */
  record Suspend() implements Effect {}

  /** Draws the whole screen again. */
  record Redraw() implements Effect {}

  /** The reason for a request, which decides what is done with its answer. */
  sealed interface Purpose {
    /** Keeps the model up to date. */
    record Routine() implements Purpose {}

    /** Answers a command of the user, who sees the result. */
    record UserRequest() implements Purpose {}

    /** Loads the messages that are missing at the end of a conversation. */
    record CatchUp() implements Purpose {}

    /** Sends the own message with {@code key}. */
    record OwnMessage(Place place, String key) implements Purpose {}

    /**
     * Loads the history back to the message {@code id}, to show it; {@code pages} more pages may be
     * requested.
     */
    record JumpToMessage(long id, int pages) implements Purpose {}

    /**
     * Loads history before the entry number {@code before}, to find a mention of the user; {@code
     * pages} more pages may be requested.
     */
    record MentionSearch(long before, int pages) implements Purpose {}
  }

  /** Returns the effect that sends {@code request} to keep the model up to date. */
  static Send routine(Request request) {
    return new Send(request, new Purpose.Routine());
  }

  /** Returns the effect that sends {@code request} for a command of the user. */
  static Send userRequest(Request request) {
    return new Send(request, new Purpose.UserRequest());
  }
}

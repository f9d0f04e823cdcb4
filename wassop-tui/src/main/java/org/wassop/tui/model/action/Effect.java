package org.wassop.tui.model.action;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.name.UserName;

/** What the world has to do because of an action. */
public sealed interface Effect {
  /** Connects to the server. */
  record Connect() implements Effect {}

  /** Sends {@code request}; its answer comes back with {@code purpose}. */
  record Send(Request request, Purpose purpose) implements Effect {}

  /** Does {@code action} when {@code delay} has passed. */
  record Schedule(Duration delay, Action action) implements Effect {}

  /** Keeps {@code messages}, which could not be sent yet, beyond the end of the program. */
  record SaveUnsent(List<Request.SendMessage> messages) implements Effect {
    /** Copies {@code messages}. */
    public SaveUnsent {
      messages = List.copyOf(messages);
    }
  }

  /** Brings back the messages that {@code user} could not send before. */
  record LoadUnsent(UserName user) implements Effect {}

  /** Keeps {@code changes} in the settings file. */
  record SaveSettings(List<SettingChange> changes) implements Effect {
    /** Copies {@code changes}. */
    public SaveSettings {
      changes = List.copyOf(changes);
    }
  }

  /** Looks whether there is a theme {@code name}: {@link Action.ThemeTried} comes of it. */
  record TryTheme(String name) implements Effect {}

  /** Turns to another server, for all connections from now on. */
  record UseServer(String host, int port) implements Effect {}

  /** Keeps {@code emojis}, those that the user chose last, beyond the end of the program. */
  record SaveRecentEmojis(List<String> emojis) implements Effect {
    /** Copies {@code emojis}. */
    public SaveRecentEmojis {
      emojis = List.copyOf(emojis);
    }
  }

  /**
   * Makes the user look here: rings the bell, and says {@code what} if there is something to say.
   */
  record Notify(boolean bell, Optional<Notification> what) implements Effect {}

  /** What a notification says. */
  record Notification(String title, String text) {}

  /** Puts {@code text} into the user's clipboard, as far as the terminal can. */
  record CopyToClipboard(String text) implements Effect {}

  /** Leaves the program. */
  record Quit() implements Effect {}

  /** Gives the terminal back to the shell until the user returns. */
  record Suspend() implements Effect {}

  /** Draws everything anew. */
  record Redraw() implements Effect {}

  /** Why something is asked. */
  sealed interface Purpose {
    /** To know what the screen shows. */
    record Routine() implements Purpose {}

    /** Because the user asked, who wants to see the answer. */
    record Shown() implements Purpose {}

    /** To have what is missing at the end of a conversation. */
    record CatchUp() implements Purpose {}

    /** To say the own message {@code key}. */
    record OwnMessage(Place place, String key) implements Purpose {}

    /** To show the message {@code id}; so many more {@code pages} may be asked for. */
    record Jump(long id, int pages) implements Purpose {}

    /**
     * To find something before the entry {@code before} that names the user; so many more {@code
     * pages} may be asked for.
     */
    record Mention(long before, int pages) implements Purpose {}
  }

  /** Sends {@code request} as a matter of routine. */
  static Send routine(Request request) {
    return new Send(request, new Purpose.Routine());
  }

  /** Sends {@code request} for the user to see the answer. */
  static Send shown(Request request) {
    return new Send(request, new Purpose.Shown());
  }
}

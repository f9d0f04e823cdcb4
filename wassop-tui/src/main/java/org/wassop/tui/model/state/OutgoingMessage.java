package org.wassop.tui.model.state;

import java.util.Optional;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.name.UserName;
import org.wassop.tui.model.action.Effect;
import org.wassop.tui.model.text.LocalizedText;
import org.wassop.tui.model.timeline.Entry;
import org.wassop.tui.model.timeline.MessageDetails;

/**
 * An own message or edit that is not in the log yet. Immutable.
 *
 * @param key the key that identifies it to the server, which stores a message only once for each
 *     key
 * @param text its text
 * @param kind whether it is a new message, a reply or an edit
 * @param progress the progress of its delivery
 */
public record OutgoingMessage(String key, String text, Kind kind, Progress progress) {
  /** The purpose of a text. */
  public sealed interface Kind {
    /** A new message that replies to the message {@code replyTo}; 0 for none. */
    record New(long replyTo) implements Kind {}

    /** An edit of the message {@code messageId}. */
    record Edit(long messageId) implements Kind {}
  }

  /** The progress of a delivery. */
  public sealed interface Progress {
    /** Never sent, because there was no connection. */
    record Waiting() implements Progress {}

    /** Sent; the server hasn't answered. */
    record Sending() implements Progress {}

    /** Stored by the server as {@code id}; earlier messages have yet to be loaded. */
    record Stored(long id, long timeMillis) implements Progress {}

    /** Not delivered, because of {@code why}. */
    record Failed(LocalizedText why) implements Progress {}
  }

  /** Returns a message that has never been sent. */
  public static OutgoingMessage waiting(String key, String text, Kind kind) {
    return new OutgoingMessage(key, text, kind, new Progress.Waiting());
  }

  /** Returns why it was not delivered; empty while it still may be, or was. */
  public Optional<LocalizedText> failure() {
    return progress instanceof Progress.Failed(LocalizedText why)
        ? Optional.of(why)
        : Optional.empty();
  }

  /** Returns whether it has never been sent. */
  public boolean isWaiting() {
    return progress instanceof Progress.Waiting;
  }

  /** Returns whether the delivery is still open: neither stored nor failed. */
  public boolean isPending() {
    return switch (progress) {
      case Progress.Waiting waiting -> true;
      case Progress.Sending sending -> true;
      case Progress.Stored stored -> false;
      case Progress.Failed failed -> false;
    };
  }

  /** Returns whether {@code own}, a message of this user, is this message in the log. */
  public boolean matches(Event.Message own) {
    return !own.key().isEmpty() && own.key().equals(key)
        || progress instanceof Progress.Stored(long id, long time) && id == own.id();
  }

  /** Returns this as sent. */
  public OutgoingMessage sent() {
    return new OutgoingMessage(key, text, kind, new Progress.Sending());
  }

  /** Returns this as stored by the server. */
  public OutgoingMessage stored(long id, long timeMillis) {
    return new OutgoingMessage(key, text, kind, new Progress.Stored(id, timeMillis));
  }

  /** Returns this as failed because of {@code why}. */
  public OutgoingMessage failed(LocalizedText why) {
    return new OutgoingMessage(key, text, kind, new Progress.Failed(why));
  }

  /**
   * Returns this as failed if it is being sent: in the classic dialect, a message sent again would
   * be stored twice.
   */
  public OutgoingMessage failedIfSending() {
    return progress instanceof Progress.Sending
        ? failed(LocalizedText.of("failure.offline"))
        : this;
  }

  /** Returns the entry that this becomes once the server has stored it as {@code id}. */
  public Entry.Message toEntry(long id, UserName me, long timeMillis) {
    return new Entry.Message(
        id,
        me,
        true,
        text,
        timeMillis,
        MessageDetails.replyTo(kind instanceof Kind.New(long to) ? to : 0));
  }

  /** Returns the request that sends this to {@code place}. */
  public Request toRequest(Place place) {
    return switch (kind) {
      case Kind.New(long replyTo) ->
          new Request.SendMessage(Optional.of(place), key, text, replyTo);
      case Kind.Edit(long of) -> new Request.Edit(place, of, text);
    };
  }

  /** Returns the effect that sends this to {@code place}. */
  public Effect.Send toSend(Place place) {
    return new Effect.Send(toRequest(place), new Effect.Purpose.OwnMessage(place, key));
  }
}

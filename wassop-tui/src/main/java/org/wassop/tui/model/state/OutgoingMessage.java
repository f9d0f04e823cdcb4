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
 * An own message that has no place among what was said yet.
 *
 * @param key what it is known by, here and at the server: sent twice, it is said once
 * @param text what it says
 * @param kind whether it is a new message, or another text for an old one
 * @param progress how far it has come
 */
public record OutgoingMessage(String key, String text, Kind kind, Progress progress) {
  /** What a text is for. */
  public sealed interface Kind {
    /** A message of its own, that answers the message {@code replyTo}; 0 for none. */
    record New(long replyTo) implements Kind {}

    /** Another text for the message {@code of}. */
    record Correction(long of) implements Kind {}
  }

  /** How far an own message has come. */
  public sealed interface Progress {
    /** It has never been sent: there was no connection. */
    record Waiting() implements Progress {}

    /** It has been sent, and the server hasn't answered. */
    record Sending() implements Progress {}

    /** The server has it as {@code id}; what was said before it is not here yet. */
    record Stored(long id, long timeMillis) implements Progress {}

    /** The server has not taken it, because of {@code why}. */
    record Failed(LocalizedText why) implements Progress {}
  }

  /** One that has never been sent. */
  public static OutgoingMessage waiting(String key, String text, Kind kind) {
    return new OutgoingMessage(key, text, kind, new Progress.Waiting());
  }

  /** Why the server has not taken it; none when it has or still may. */
  public Optional<LocalizedText> failure() {
    return progress instanceof Progress.Failed(LocalizedText why)
        ? Optional.of(why)
        : Optional.empty();
  }

  /** Whether it has never been sent. */
  public boolean isWaiting() {
    return progress instanceof Progress.Waiting;
  }

  /** Whether the server may not have it, and hasn't refused it either. */
  public boolean isUnsettled() {
    return switch (progress) {
      case Progress.Waiting waiting -> true;
      case Progress.Sending sending -> true;
      case Progress.Stored stored -> false;
      case Progress.Failed failed -> false;
    };
  }

  /** Whether {@code own}, which this user has said, is this message. */
  public boolean is(Event.Message own) {
    return !own.key().isEmpty() && own.key().equals(key)
        || progress instanceof Progress.Stored(long id, long time) && id == own.id();
  }

  /** This, sent now. */
  public OutgoingMessage sent() {
    return new OutgoingMessage(key, text, kind, new Progress.Sending());
  }

  /** This, stored by the server. */
  public OutgoingMessage stored(long id, long timeMillis) {
    return new OutgoingMessage(key, text, kind, new Progress.Stored(id, timeMillis));
  }

  /** This, not taken because of {@code why}. */
  public OutgoingMessage failed(LocalizedText why) {
    return new OutgoingMessage(key, text, kind, new Progress.Failed(why));
  }

  /** This, which can't be sent again when it was sent: nobody would know that it is the same. */
  public OutgoingMessage unrepeatable() {
    return progress instanceof Progress.Sending
        ? failed(LocalizedText.of("failure.offline"))
        : this;
  }

  /** What stands in the transcript once the server has it as {@code id}. */
  public Entry.Message said(long id, UserName me, long timeMillis) {
    return new Entry.Message(
        id,
        me,
        true,
        text,
        timeMillis,
        MessageDetails.replyTo(kind instanceof Kind.New(long to) ? to : 0));
  }

  /** What says it at {@code place}. */
  public Request request(Place place) {
    return switch (kind) {
      case Kind.New(long replyTo) ->
          new Request.SendMessage(Optional.of(place), key, text, replyTo);
      case Kind.Correction(long of) -> new Request.Edit(place, of, text);
    };
  }

  /** What sends it to {@code place}. */
  public Effect.Send effect(Place place) {
    return new Effect.Send(request(place), new Effect.Purpose.OwnMessage(place, key));
  }
}

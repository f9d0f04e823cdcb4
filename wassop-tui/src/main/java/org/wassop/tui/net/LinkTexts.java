package org.wassop.tui.net;

import java.util.MissingResourceException;
import org.wassop.cli.Language;
import org.wassop.cli.Messages;
import org.wassop.protocol.ErrorCode;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;

/** How to tell a user what a link or a server said, in one language. For any thread. */
public final class LinkTexts {
  private final Messages words;

  /** Words in {@code language}. */
  public LinkTexts(Language language) {
    this.words = Messages.of(LinkTexts.class, language);
  }

  /**
   * Why there is no link or no more: a {@link DisconnectReason}, or the server's own words as they
   * are.
   */
  public String why(String reason) {
    try {
      return words.text("why." + reason);
    } catch (MissingResourceException e) {
      return reason;
    }
  }

  /** A whole sentence about a connection that didn't come to be; empty for one that did. */
  public String failure(ConnectResult outcome) {
    return switch (outcome) {
      case ConnectResult.Connected connected -> "";
      case ConnectResult.UnknownHost(ServerAddress address) ->
          words.text("connect.unknown-host", address.host());
      case ConnectResult.Unreachable(ServerAddress address, String why) ->
          words.text("connect.unreachable", address.toString(), why(why));
      case ConnectResult.NotWassop(ServerAddress address) ->
          words.text("connect.not-wassop", address.toString());
    };
  }

  /** Why the server refused: by its code, and in its own words where the code says too little. */
  public String refusal(Answer.Refused refused) {
    boolean isClearer = refused.code() == ErrorCode.BAD_ARGUMENT && !refused.text().isBlank();
    return isClearer ? refused.text() : words.text("refused." + refused.code().wire());
  }

  /** Why the server closes the connection. */
  public String bye(Event.Bye bye) {
    return words.text("bye." + bye.code().wire());
  }
}

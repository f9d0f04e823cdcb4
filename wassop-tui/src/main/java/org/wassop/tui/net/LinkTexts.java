package org.wassop.tui.net;

import java.util.MissingResourceException;
import org.wassop.cli.Language;
import org.wassop.cli.Texts;
import org.wassop.protocol.ErrorCode;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;

/** The texts about links and servers, in one language. Safe to call from any thread. */
public final class LinkTexts {
  private final Texts texts;

  /** Creates texts in {@code language}. */
  public LinkTexts(Language language) {
    this.texts = Texts.of(LinkTexts.class, language);
  }

  /** Returns the text of a {@link DisconnectReason}; the server's own words stay as they are. */
  public String reason(String reason) {
    try {
      return texts.text("why." + reason);
    } catch (MissingResourceException e) {
      return reason;
    }
  }

  /** Returns a sentence about a failed attempt to connect; empty for a successful one. */
  public String failure(ConnectResult outcome) {
    return switch (outcome) {
      case ConnectResult.Connected connected -> "";
      case ConnectResult.UnknownHost(ServerAddress address) ->
          texts.text("connect.unknown-host", address.host());
      case ConnectResult.Unreachable(ServerAddress address, String why) ->
          texts.text("connect.unreachable", address.toString(), reason(why));
      case ConnectResult.NotWassop(ServerAddress address) ->
          texts.text("connect.not-wassop", address.toString());
    };
  }

  /**
   * Returns why the server refused: by its code, or in the server's own words where the code says
   * too little.
   */
  public String refusal(Answer.Refused refused) {
    boolean isClearer = refused.code() == ErrorCode.BAD_ARGUMENT && !refused.text().isBlank();
    return isClearer ? refused.text() : texts.text("refused." + refused.code().wire());
  }

  /** Returns why the server closes the connection. */
  public String bye(Event.Bye bye) {
    return texts.text("bye." + bye.code().wire());
  }
}

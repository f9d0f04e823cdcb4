package org.wassop.tui.send;

import org.wassop.cli.CliException;
import org.wassop.cli.ExitCode;
import org.wassop.cli.Language;
import org.wassop.cli.Messages;
import org.wassop.protocol.ErrorCode;
import org.wassop.protocol.message.Answer;
import org.wassop.tui.net.LinkTexts;

/**
 * How a script is told that something wasn't sent: what may work later is 75, what is wrong with
 * the text 65, all other refusals 77. A line number of 0 is left out.
 */
public final class RefusalErrors {
  private final LinkTexts linkTexts;
  private final Messages words;

  /** Tells it in {@code language}. */
  RefusalErrors(Language language) {
    this.linkTexts = new LinkTexts(language);
    this.words = Messages.of(RefusalErrors.class, language);
  }

  /** The server refused. */
  CliException refused(Answer.Refused refused, int line) {
    return failure(exitCode(refused.code()), linkTexts.refusal(refused), line);
  }

  /** A line of the input isn't UTF-8. */
  CliException notUtf8(int line) {
    return failure(ExitCode.DATA, words.text("error.not-utf8"), line);
  }

  /** A line of the input is too long to be read. */
  CliException tooLong(int line) {
    return failure(ExitCode.DATA, words.text("error.too-long"), line);
  }

  private CliException failure(int code, String why, int line) {
    return new CliException(
        code,
        line == 0 ? words.text("error.refused", why) : words.text("error.refused-line", line, why));
  }

  /** What a program ends with when the server refuses with {@code code}. */
  public static int exitCode(ErrorCode code) {
    return switch (code) {
      case NAME_IN_USE, RATE_LIMITED, TOO_MANY, INTERNAL -> ExitCode.TEMPORARY;
      case TOO_LONG, NOT_UTF8 -> ExitCode.DATA;
      case NAME_INVALID,
          NOT_JOINED,
          NO_SUCH_ROOM,
          NOT_IN_ROOM,
          NO_SUCH_MESSAGE,
          FORBIDDEN,
          AUTH_FAILED,
          TLS_REQUIRED,
          UNKNOWN_VERB,
          BAD_ARGUMENT ->
          ExitCode.NO_PERMISSION;
    };
  }
}

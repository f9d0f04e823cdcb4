package org.wassop.tui.send;

import org.wassop.cli.CliException;
import org.wassop.cli.ExitCode;
import org.wassop.cli.Language;
import org.wassop.cli.Texts;
import org.wassop.protocol.ErrorCode;
import org.wassop.protocol.message.Answer;
import org.wassop.tui.net.LinkTexts;

/**
 * Creates the errors for messages that weren't sent. The exit code is 75 when a later try may
 * succeed, 65 when the text is at fault, and 77 for all other refusals. A line number of 0 is left
 * out.
 */
public final class RefusalErrors {
  private final LinkTexts linkTexts;
  private final Texts texts;

  /** Creates errors in {@code language}. */
  RefusalErrors(Language language) {
    this.linkTexts = new LinkTexts(language);
    this.texts = Texts.of(RefusalErrors.class, language);
  }

  /** Returns the error for a refusal of the server. */
  CliException refused(Answer.Refused refused, int line) {
    return failure(exitCode(refused.code()), linkTexts.refusal(refused), line);
  }

  /** Returns the error for a line of the input that isn't UTF-8. */
  CliException notUtf8(int line) {
    return failure(ExitCode.DATA, texts.text("error.not-utf8"), line);
  }

  /** Returns the error for a line of the input that is too long to be read. */
  CliException tooLong(int line) {
    return failure(ExitCode.DATA, texts.text("error.too-long"), line);
  }

  private CliException failure(int code, String reason, int line) {
    return new CliException(
        code,
        line == 0
            ? texts.text("error.refused", reason)
            : texts.text("error.refused-line", line, reason));
  }

  /** Returns the exit code of a program that the server refuses with {@code code}. */
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

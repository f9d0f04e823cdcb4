package org.wassop.tui.send;

import java.io.InputStream;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wassop.cli.CliException;
import org.wassop.cli.ExitCode;
import org.wassop.cli.Messages;
import org.wassop.protocol.Limits;
import org.wassop.protocol.name.UserName;
import org.wassop.protocol.text.SafeText;
import org.wassop.tui.ClientOptions;
import org.wassop.tui.net.LinkEvent;
import org.wassop.tui.script.Happenings;
import org.wassop.tui.script.TypedLines;

/**
 * Sends a text, or standard input line by line, to some rooms and ends when the server has taken it
 * all ({@code --send}). A server that keeps what is said and goes away is tried again for a while:
 * each message has a key, and is said once. Owned by the main thread.
 */
public final class SendMode {
  /** How long a lost server is tried again when nothing gets through. */
  private static final Duration COMING_BACK = Duration.ofSeconds(30);

  private static final Duration FIRST_WAIT = Duration.ofMillis(250);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(4);

  /** The longest number of a line, and the dash before it. */
  private static final int NUMBER_CHARS = 11;

  private final ClientOptions options;
  private final Happenings<LinkEvent> happenings;
  private final Duration comingBack;

  private SendMode(ClientOptions options, Happenings<LinkEvent> happenings, Duration comingBack) {
    this.options = options;
    this.happenings = happenings;
    this.comingBack = comingBack;
  }

  /**
   * Whether {@code key} may be the key of {@code text}; the lines of standard input, which {@code
   * -} stands for, have their number behind it.
   */
  public static boolean isKey(String key, @Nullable String text) {
    int most = Limits.KEY_CHARS - ("-".equals(text) ? NUMBER_CHARS : 0);
    return !SafeText.isBlank(key) && key.length() <= most && SafeText.line(key).equals(key);
  }

  /**
   * Sends {@code text}, or all lines of {@code in} when it is {@code -}, as {@code user}. Returns
   * the exit code 0 when the server has taken all of it.
   */
  public static int run(ClientOptions options, UserName user, String text, InputStream in)
      throws CliException, InterruptedException {
    return run(options, user, text, in, COMING_BACK);
  }

  static int run(
      ClientOptions options, UserName user, String text, InputStream in, Duration comingBack)
      throws CliException, InterruptedException {
    String message = SafeText.lines(text).strip();
    if (SafeText.isBlank(message)) {
      Messages words = Messages.of(SendMode.class, options.language());
      throw new CliException(ExitCode.USAGE, words.text("error.nothing"));
    }
    Happenings<LinkEvent> happenings = new Happenings<>();
    try {
      SendMode mode = new SendMode(options, happenings, comingBack);
      mode.sendAll(user, text.equals("-") ? Optional.empty() : Optional.of(message), in);
    } finally {
      happenings.end();
    }
    return ExitCode.OK;
  }

  private void sendAll(UserName user, Optional<String> message, InputStream in)
      throws CliException, InterruptedException {
    Talk talk = Talk.open(options.address(), happenings, options.language());
    String log = talk.log();
    Deliveries deliveries = new Deliveries(options.rooms(), keys(log));
    message.ifPresentOrElse(
        text -> deliveries.add(text, Deliveries.NO_LINE), () -> TypedLines.start(in, happenings));
    Sender sender = new Sender(options, user, deliveries, message.isPresent());
    long answered = -1;
    long deadline = 0;
    while (true) {
      try (Talk open = talk) {
        sender.send(open);
        return;
      } catch (LinkLost lost) {
        if (log.isEmpty() || !lost.isPassing()) {
          throw lost.end();
        }
        if (deliveries.answered() > answered) {
          answered = deliveries.answered();
          deadline = System.nanoTime() + comingBack.toNanos();
        }
        deliveries.lost();
        talk = again(log, deadline).orElseThrow(lost::end);
      }
    }
  }

  /** What the keys begin with: a server with a history knows what it has stored already. */
  private String keys(String log) {
    return options
        .key()
        .orElseGet(
            () -> log.isEmpty() ? "" : HexFormat.of().toHexDigits(new SecureRandom().nextLong()));
  }

  /** Another link to the server with the history {@code log}, if there is one in time. */
  private Optional<Talk> again(String log, long deadline) throws InterruptedException {
    Duration wait = FIRST_WAIT;
    while (System.nanoTime() - deadline < 0) {
      Thread.sleep(wait);
      wait = wait.compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : wait;
      try {
        Talk talk = Talk.open(options.address(), happenings, options.language());
        if (talk.log().equals(log)) {
          return Optional.of(talk);
        }
        talk.close();
        if (!talk.log().isEmpty()) {
          return Optional.empty(); // nobody there knows what was stored
        }
      } catch (CliException e) {
        // It isn't back yet.
      }
    }
    return Optional.empty();
  }
}

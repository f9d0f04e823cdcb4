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
import org.wassop.tui.net.LinkEvent;
import org.wassop.tui.options.ClientOptions;
import org.wassop.tui.script.EventQueue;
import org.wassop.tui.script.InputLines;

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
  private final EventQueue<LinkEvent> eventQueue;
  private final Duration comingBack;

  private SendMode(ClientOptions options, EventQueue<LinkEvent> eventQueue, Duration comingBack) {
    this.options = options;
    this.eventQueue = eventQueue;
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
    EventQueue<LinkEvent> eventQueue = new EventQueue<>();
    try {
      SendMode mode = new SendMode(options, eventQueue, comingBack);
      mode.sendAll(user, text.equals("-") ? Optional.empty() : Optional.of(message), in);
    } finally {
      eventQueue.end();
    }
    return ExitCode.OK;
  }

  private void sendAll(UserName user, Optional<String> message, InputStream in)
      throws CliException, InterruptedException {
    BlockingLink blockingLink =
        BlockingLink.open(options.address(), eventQueue, options.language());
    String log = blockingLink.log();
    PendingMessages pendingMessages = new PendingMessages(options.rooms(), keys(log));
    message.ifPresentOrElse(
        text -> pendingMessages.add(text, PendingMessages.NO_LINE),
        () -> InputLines.start(in, eventQueue));
    MessageSender messageSender =
        new MessageSender(options, user, pendingMessages, message.isPresent());
    long answered = -1;
    long deadline = 0;
    while (true) {
      try (BlockingLink open = blockingLink) {
        messageSender.send(open);
        return;
      } catch (LinkLostException lost) {
        if (log.isEmpty() || !lost.isPassing()) {
          throw lost.end();
        }
        if (pendingMessages.answered() > answered) {
          answered = pendingMessages.answered();
          deadline = System.nanoTime() + comingBack.toNanos();
        }
        pendingMessages.lost();
        blockingLink = again(log, deadline).orElseThrow(lost::end);
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
  private Optional<BlockingLink> again(String log, long deadline) throws InterruptedException {
    Duration wait = FIRST_WAIT;
    while (System.nanoTime() - deadline < 0) {
      Thread.sleep(wait);
      wait = wait.compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : wait;
      try {
        BlockingLink blockingLink =
            BlockingLink.open(options.address(), eventQueue, options.language());
        if (blockingLink.log().equals(log)) {
          return Optional.of(blockingLink);
        }
        blockingLink.close();
        if (!blockingLink.log().isEmpty()) {
          return Optional.empty(); // nobody there knows what was stored
        }
      } catch (CliException e) {
        // It isn't back yet.
      }
    }
    return Optional.empty();
  }
}

package org.wassop.tui.send;

import java.io.InputStream;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wassop.cli.CliException;
import org.wassop.cli.ExitCode;
import org.wassop.cli.Texts;
import org.wassop.protocol.Limits;
import org.wassop.protocol.name.UserName;
import org.wassop.protocol.text.SafeText;
import org.wassop.tui.net.LinkEvent;
import org.wassop.tui.options.ClientOptions;
import org.wassop.tui.script.EventQueue;
import org.wassop.tui.script.InputLines;

/**
 * The {@code --send} mode: sends a text, or standard input line by line, to rooms, and ends when
 * the server has taken all of it. When a server with a history goes away, the mode reconnects for a
 * while; each message has a key, so it is stored only once. Owned by the main thread.
 */
public final class SendMode {
  /** How long to try to reconnect without progress. */
  private static final Duration RECONNECT_LIMIT = Duration.ofSeconds(30);

  private static final Duration FIRST_WAIT = Duration.ofMillis(250);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(4);

  /** The length of the longest line number with the dash before it. */
  private static final int NUMBER_CHARS = 11;

  private final ClientOptions options;
  private final EventQueue<LinkEvent> eventQueue;
  private final Duration reconnectLimit;

  private SendMode(
      ClientOptions options, EventQueue<LinkEvent> eventQueue, Duration reconnectLimit) {
    this.options = options;
    this.eventQueue = eventQueue;
    this.reconnectLimit = reconnectLimit;
  }

  /**
   * Whether {@code key} may be the key of {@code text}. For {@code -}, which is standard input, the
   * line number has to fit behind it.
   */
  public static boolean isValidKey(String key, @Nullable String text) {
    int most = Limits.KEY_CHARS - ("-".equals(text) ? NUMBER_CHARS : 0);
    return !SafeText.isBlank(key) && key.length() <= most && SafeText.line(key).equals(key);
  }

  /**
   * Sends {@code text}, or all lines of {@code in} when it is {@code -}, as {@code user}. Returns
   * the exit code 0 when the server has taken all of it.
   */
  public static int run(ClientOptions options, UserName user, String text, InputStream in)
      throws CliException, InterruptedException {
    return run(options, user, text, in, RECONNECT_LIMIT);
  }

  static int run(
      ClientOptions options, UserName user, String text, InputStream in, Duration reconnectLimit)
      throws CliException, InterruptedException {
    String message = withoutBlankEnds(SafeText.lines(text));
    if (SafeText.isBlank(message)) {
      Texts texts = Texts.of(SendMode.class, options.language());
      throw new CliException(ExitCode.USAGE, texts.text("error.nothing"));
    }
    EventQueue<LinkEvent> eventQueue = new EventQueue<>();
    try {
      SendMode mode = new SendMode(options, eventQueue, reconnectLimit);
      mode.sendAll(user, text.equals("-") ? Optional.empty() : Optional.of(message), in);
    } finally {
      eventQueue.end();
    }
    return ExitCode.OK;
  }

  /** Returns {@code text} without blank lines before it and without white space behind it. */
  private static String withoutBlankEnds(String text) {
    int start = 0;
    for (int end = text.indexOf('\n');
        end >= 0 && SafeText.isBlank(text.substring(start, end));
        end = text.indexOf('\n', start)) {
      start = end + 1;
    }
    return text.substring(start).stripTrailing();
  }

  private void sendAll(UserName user, Optional<String> message, InputStream in)
      throws CliException, InterruptedException {
    BlockingLink blockingLink =
        BlockingLink.open(options.address(), eventQueue, options.language());
    String log = blockingLink.logId();
    PendingMessages pendingMessages = new PendingMessages(options.rooms(), keyPrefix(log));
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
      } catch (LinkLostException linkLost) {
        if (log.isEmpty() || !linkLost.isTemporary()) {
          throw linkLost.exitError();
        }
        if (pendingMessages.answered() > answered) {
          answered = pendingMessages.answered();
          deadline = System.nanoTime() + reconnectLimit.toNanos();
        }
        pendingMessages.requeueUnanswered();
        blockingLink = reconnect(log, deadline).orElseThrow(linkLost::exitError);
      }
    }
  }

  /**
   * Returns the prefix of the keys, by which a server with a history recognizes messages that it
   * has stored already.
   */
  private String keyPrefix(String log) {
    return options
        .key()
        .orElseGet(
            () -> log.isEmpty() ? "" : HexFormat.of().toHexDigits(new SecureRandom().nextLong()));
  }

  /**
   * Connects again to the server with the history {@code log}; empty if that fails before {@code
   * deadline}.
   */
  private Optional<BlockingLink> reconnect(String log, long deadline) throws InterruptedException {
    Duration wait = FIRST_WAIT;
    while (System.nanoTime() - deadline < 0) {
      Thread.sleep(wait);
      wait = wait.compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : wait;
      try {
        BlockingLink blockingLink =
            BlockingLink.open(options.address(), eventQueue, options.language());
        if (blockingLink.logId().equals(log)) {
          return Optional.of(blockingLink);
        }
        blockingLink.close();
        if (!blockingLink.logId().isEmpty()) {
          return Optional.empty(); // that server doesn't know what was stored
        }
      } catch (CliException e) {
        // The server isn't back yet.
      }
    }
    return Optional.empty();
  }
}

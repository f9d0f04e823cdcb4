package org.wassop.tui.plain.input;

import java.time.Duration;
import java.util.Optional;
import org.wassop.cli.CliException;
import org.wassop.cli.ExitCode;
import org.wassop.protocol.ErrorCode;
import org.wassop.tui.client.Connector;
import org.wassop.tui.model.state.ConnectionState;
import org.wassop.tui.model.state.ConnectionState.Phase;
import org.wassop.tui.model.state.State;
import org.wassop.tui.model.text.LocalizedText;
import org.wassop.tui.net.LinkTexts;
import org.wassop.tui.plain.output.LinePrinter;
import org.wassop.tui.script.ConnectErrors;
import org.wassop.tui.script.EventQueue;
import org.wassop.tui.send.RefusalErrors;

/**
 * Decides when the line mode gives up its server, and with which exit code. Owned by the mode's
 * thread.
 */
public final class ServerLossPolicy {
  private static final String REFUSED = "refused.";

  private final LinePrinter linePrinter;
  private final LinkTexts linkTexts;
  private final boolean interactive;
  private final PipeTimeouts pipeTimeouts;
  private boolean reached;
  private boolean named;
  private boolean lost;
  private long lostNanos;

  public ServerLossPolicy(
      LinePrinter linePrinter,
      LinkTexts linkTexts,
      InputSource inputSource,
      PipeTimeouts pipeTimeouts) {
    this.linePrinter = linePrinter;
    this.linkTexts = linkTexts;
    this.interactive = inputSource.interactive();
    this.named = inputSource.nameKnown();
    this.pipeTimeouts = pipeTimeouts;
  }

  /**
   * Where the input comes from.
   *
   * @param interactive whether a user types at a terminal
   * @param nameKnown whether the user name is known from the start
   */
  public record InputSource(boolean interactive, boolean nameKnown) {}

  /** Whether a user types at a terminal. */
  public boolean isInteractive() {
    return interactive;
  }

  /**
   * Follows the connection in {@code state}; throws when the server is to be given up. {@code
   * answered} says that no request is unanswered.
   */
  public void update(State state, boolean answered, Connector connector) throws CliException {
    switch (state.connection().phase()) {
      case CONNECTING -> {}
      case JOINING -> reached = true;
      case CHOOSING_NAME -> {
        reached = true;
        if (!interactive && named) {
          throw refused(state.connection());
        }
      }
      case ONLINE -> {
        named = true;
        lost = lost && !answered;
      }
      case RECONNECTING -> {
        if (!reached && connector.lastFailure().isPresent()) {
          throw ConnectErrors.exception(connector.lastFailure().get(), linkTexts);
        }
        if (!lost) {
          lost = true;
          lostNanos = System.nanoTime();
        }
      }
      case OFFLINE -> {
        if (!interactive) {
          throw connectionEnded(state);
        }
      }
    }
  }

  private CliException refused(ConnectionState link) {
    Optional<LocalizedText> why = link.problem();
    ErrorCode code =
        why.map(LocalizedText::key)
            .filter(key -> key.startsWith(REFUSED))
            .flatMap(key -> ErrorCode.ofWire(key.substring(REFUSED.length())))
            .orElse(ErrorCode.INTERNAL);
    return new CliException(RefusalErrors.exitCode(code), why.map(linePrinter::text).orElse(""));
  }

  /**
   * Returns how long to wait at most for the next event or line; {@code awaited} says that an
   * answer is awaited.
   */
  public Duration timeout(boolean awaited) {
    if (interactive) {
      return EventQueue.FOREVER;
    }
    if (lost) {
      return pipeTimeouts.reconnecting().minusNanos(System.nanoTime() - lostNanos);
    }
    return awaited ? pipeTimeouts.answer() : EventQueue.FOREVER;
  }

  /**
   * Returns the error that ends the program after it has waited too long, and prints the messages
   * that were not sent. {@code unansweredLine} is a line without an answer.
   */
  public CliException timedOut(State state, Optional<String> unansweredLine) {
    if (!lost) {
      return new CliException(ExitCode.TEMPORARY, linePrinter.text("error.no-answer"));
    }
    state.conversations().all().stream()
        .flatMap(conversation -> conversation.outgoing().stream())
        .filter(message -> message.failure().isEmpty())
        .forEach(message ->
            linePrinter.printText(
                "not-sent", message.text(), linePrinter.text(LocalizedText.of("failure.offline"))));
    unansweredLine.ifPresent(text ->
        linePrinter.printText(
            "not-sent", text, linePrinter.text(LocalizedText.of("failure.offline"))));
    return new CliException(
        ExitCode.UNAVAILABLE,
        linePrinter.text("error.gave-up", why(state), PipeFlowControl.unansweredMessages(state)));
  }

  /**
   * Returns the error that ends the program when the connection has ended with nothing left to
   * send.
   */
  public CliException connectionEnded(State state) {
    return new CliException(ExitCode.TEMPORARY, linePrinter.text("error.link-ended", why(state)));
  }

  private String why(State state) {
    boolean offline =
        state.connection().phase() == Phase.RECONNECTING
            || state.connection().phase() == Phase.OFFLINE;
    return state
        .connection()
        .problem()
        .filter(problem -> offline)
        .map(linePrinter::text)
        .orElseGet(() -> linePrinter.text(LocalizedText.of("failure.offline")));
  }
}

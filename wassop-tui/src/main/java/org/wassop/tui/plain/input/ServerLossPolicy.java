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
import org.wassop.tui.script.EventQueue;
import org.wassop.tui.script.ServerUnreachable;
import org.wassop.tui.send.RefusalErrors;

/** When the line mode gives its server up, and with which exit code. Owned by the mode's thread. */
public final class ServerLossPolicy {
  private static final String REFUSED = "refused.";

  private final LinePrinter words;
  private final LinkTexts linkTexts;
  private final boolean interactive;
  private final PipeTimeouts pipeTimeouts;
  private boolean reached;
  private boolean named;
  private boolean lost;
  private long lostNanos;

  public ServerLossPolicy(
      LinePrinter words, LinkTexts linkTexts, Terms terms, PipeTimeouts pipeTimeouts) {
    this.words = words;
    this.linkTexts = linkTexts;
    this.interactive = terms.interactive();
    this.named = terms.named();
    this.pipeTimeouts = pipeTimeouts;
  }

  /**
   * Who types.
   *
   * @param interactive whether it is a person
   * @param named whether the name isn't typed
   */
  public record Terms(boolean interactive, boolean named) {}

  /** Whether a person types. */
  public boolean isInteractive() {
    return interactive;
  }

  /** Looks at {@code state}; {@code answered}: nothing is asked that isn't answered. */
  public void look(State state, boolean answered, Connector connector) throws CliException {
    switch (state.link().phase()) {
      case CONNECTING -> {}
      case JOINING -> reached = true;
      case NAMING -> {
        reached = true;
        if (!interactive && named) {
          throw refused(state.link());
        }
      }
      case ONLINE -> {
        named = true;
        lost = lost && !answered;
      }
      case RECONNECTING -> {
        if (!reached && connector.failure().isPresent()) {
          throw ServerUnreachable.because(connector.failure().get(), linkTexts);
        }
        if (!lost) {
          lost = true;
          lostNanos = System.nanoTime();
        }
      }
      case OFFLINE -> {
        if (!interactive) {
          throw ended(state);
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
    return new CliException(RefusalErrors.exitCode(code), why.map(words::text).orElse(""));
  }

  /** How long to wait at most until something happens; {@code owed}: an answer is awaited. */
  public Duration limit(boolean owed) {
    if (interactive) {
      return EventQueue.FOREVER;
    }
    if (lost) {
      return pipeTimeouts.reconnecting().minusNanos(System.nanoTime() - lostNanos);
    }
    return owed ? pipeTimeouts.answer() : EventQueue.FOREVER;
  }

  /** The end of a program that has waited too long; {@code line} is one that got no answer. */
  public CliException over(State state, Optional<String> line) {
    if (!lost) {
      return new CliException(ExitCode.TEMPORARY, words.text("error.no-answer"));
    }
    state.rooms().entered().stream()
        .flatMap(room -> room.outgoing().stream())
        .filter(message -> message.failure().isEmpty())
        .forEach(message ->
            words.say("not-sent", message.text(), words.text(LocalizedText.of("failure.offline"))));
    line.ifPresent(
        text -> words.say("not-sent", text, words.text(LocalizedText.of("failure.offline"))));
    return new CliException(
        ExitCode.UNAVAILABLE,
        words.text("error.gave-up", why(state), PipeFlowControl.unanswered(state)));
  }

  /** The end of a program whose connection has ended with nothing left to send. */
  public CliException ended(State state) {
    return new CliException(ExitCode.TEMPORARY, words.text("error.link-ended", why(state)));
  }

  private String why(State state) {
    boolean offline =
        state.link().phase() == Phase.RECONNECTING || state.link().phase() == Phase.OFFLINE;
    return state
        .link()
        .problem()
        .filter(problem -> offline)
        .map(words::text)
        .orElseGet(() -> words.text(LocalizedText.of("failure.offline")));
  }
}

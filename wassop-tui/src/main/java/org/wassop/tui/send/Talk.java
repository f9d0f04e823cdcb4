package org.wassop.tui.send;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.wassop.cli.CliException;
import org.wassop.cli.ExitCode;
import org.wassop.cli.Language;
import org.wassop.cli.Messages;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Request;
import org.wassop.tui.net.Connecting;
import org.wassop.tui.net.Link;
import org.wassop.tui.net.LinkEvent;
import org.wassop.tui.net.LinkEvent.Received;
import org.wassop.tui.net.LinkWords;
import org.wassop.tui.net.ServerAddress;
import org.wassop.tui.script.Happenings;
import org.wassop.tui.script.Happenings.Happening;
import org.wassop.tui.script.NoServer;

/**
 * A link as straight-line code wants it: send and wait. Owned by the mode's thread; every wait may
 * end with the exception that says that the link is lost, or that the program has to end.
 */
final class Talk implements AutoCloseable {
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);

  private final Link link;
  private final Happenings<LinkEvent> happenings;
  private final AtomicBoolean gone;
  private final LinkWords linkWords;
  private final Messages words;
  private Optional<Event.Bye> bye = Optional.empty();

  private Talk(
      Link link,
      Happenings<LinkEvent> happenings,
      AtomicBoolean gone,
      LinkWords linkWords,
      Messages words) {
    this.link = link;
    this.happenings = happenings;
    this.gone = gone;
    this.linkWords = linkWords;
    this.words = words;
  }

  /** Connects to {@code address}; what the link says goes to {@code happenings}. */
  static Talk open(ServerAddress address, Happenings<LinkEvent> happenings, Language language)
      throws CliException {
    LinkWords linkWords = new LinkWords(language);
    AtomicBoolean gone = new AtomicBoolean();
    Connecting outcome =
        Link.connect(
            address,
            event -> {
              if (!gone.get()) {
                happenings.heard(event);
              }
            });
    return switch (outcome) {
      case Connecting.Connected(Link link) ->
          new Talk(link, happenings, gone, linkWords, Messages.of(Talk.class, language));
      case Connecting.UnknownHost unknown -> throw NoServer.because(unknown, linkWords);
      case Connecting.Unreachable unreachable -> throw NoServer.because(unreachable, linkWords);
      case Connecting.NotWassop other -> throw NoServer.because(other, linkWords);
    };
  }

  /** What the server speaks. */
  Dialect dialect() {
    return link.dialect();
  }

  /** Which history the server has; empty when it doesn't tell. */
  String log() {
    return link.keeping().log();
  }

  /** Sends {@code request} and returns its ref, without a wait. */
  String send(Request request) {
    return link.send(request);
  }

  /** What the server says next; typed lines wait. Gives up after 30 s of silence. */
  Received hear() throws CliException, LinkLost, InterruptedException {
    return switch (happenings.next(line -> false, LONGEST_ANSWER).orElse(null)) {
      case Happening.Heard<LinkEvent>(LinkEvent event) -> received(event);
      case Happening.Typed<LinkEvent> typed ->
          throw new IllegalStateException("a line that nobody wants");
      case null -> throw new CliException(ExitCode.TEMPORARY, words.text("error.no-answer"));
    };
  }

  /** What happens next, typed or heard; waits for it without a limit. */
  Happening<LinkEvent> next() throws CliException, LinkLost, InterruptedException {
    Happening<LinkEvent> next = happenings.next(line -> true, Happenings.FOREVER).orElseThrow();
    return next instanceof Happening.Heard<LinkEvent>(LinkEvent event)
        ? new Happening.Heard<>(received(event))
        : next;
  }

  private Received received(LinkEvent event) throws LinkLost {
    return switch (event) {
      case Received received -> {
        if (received.message() instanceof Event.Bye said) {
          bye = Optional.of(said);
        }
        yield received;
      }
      case LinkEvent.Closed(String why) -> {
        String reason = bye.map(linkWords::bye).orElseGet(() -> linkWords.why(why));
        throw new LinkLost(
            new CliException(ExitCode.TEMPORARY, words.text("error.link-ended", reason)),
            bye.map(Event.Bye::code).map(Talk::isPassing).orElse(true));
      }
    };
  }

  private static boolean isPassing(Event.ByeCode code) {
    return switch (code) {
      case SHUTDOWN, TOO_SLOW, TIMEOUT, FULL, INTERNAL -> true;
      case QUIT, REPLACED, TOO_LONG -> false;
    };
  }

  /** Says {@code QUIT} and closes the link, which isn't heard any more. */
  @Override
  public void close() {
    gone.set(true);
    link.close();
    happenings.clear();
  }
}

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
import org.wassop.tui.net.ConnectResult;
import org.wassop.tui.net.Link;
import org.wassop.tui.net.LinkEvent;
import org.wassop.tui.net.LinkEvent.Received;
import org.wassop.tui.net.LinkTexts;
import org.wassop.tui.net.ServerAddress;
import org.wassop.tui.script.EventQueue;
import org.wassop.tui.script.EventQueue.Happening;
import org.wassop.tui.script.ServerUnreachable;

/**
 * A link as straight-line code wants it: send and wait. Owned by the mode's thread; every wait may
 * end with the exception that says that the link is lost, or that the program has to end.
 */
final class BlockingLink implements AutoCloseable {
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);

  private final Link link;
  private final EventQueue<LinkEvent> eventQueue;
  private final AtomicBoolean gone;
  private final LinkTexts linkTexts;
  private final Messages words;
  private Optional<Event.Bye> bye = Optional.empty();

  private BlockingLink(
      Link link,
      EventQueue<LinkEvent> eventQueue,
      AtomicBoolean gone,
      LinkTexts linkTexts,
      Messages words) {
    this.link = link;
    this.eventQueue = eventQueue;
    this.gone = gone;
    this.linkTexts = linkTexts;
    this.words = words;
  }

  /** Connects to {@code address}; what the link says goes to {@code eventQueue}. */
  static BlockingLink open(
      ServerAddress address, EventQueue<LinkEvent> eventQueue, Language language)
      throws CliException {
    LinkTexts linkTexts = new LinkTexts(language);
    AtomicBoolean gone = new AtomicBoolean();
    ConnectResult outcome =
        Link.connect(
            address,
            event -> {
              if (!gone.get()) {
                eventQueue.heard(event);
              }
            });
    return switch (outcome) {
      case ConnectResult.Connected(Link link) ->
          new BlockingLink(
              link, eventQueue, gone, linkTexts, Messages.of(BlockingLink.class, language));
      case ConnectResult.UnknownHost unknown -> throw ServerUnreachable.because(unknown, linkTexts);
      case ConnectResult.Unreachable unreachable ->
          throw ServerUnreachable.because(unreachable, linkTexts);
      case ConnectResult.NotWassop other -> throw ServerUnreachable.because(other, linkTexts);
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
  Received hear() throws CliException, LinkLostException, InterruptedException {
    return switch (eventQueue.next(line -> false, LONGEST_ANSWER).orElse(null)) {
      case Happening.Heard<LinkEvent>(LinkEvent event) -> received(event);
      case Happening.Typed<LinkEvent> typed ->
          throw new IllegalStateException("a line that nobody wants");
      case null -> throw new CliException(ExitCode.TEMPORARY, words.text("error.no-answer"));
    };
  }

  /** What happens next, typed or heard; waits for it without a limit. */
  Happening<LinkEvent> next() throws CliException, LinkLostException, InterruptedException {
    Happening<LinkEvent> next = eventQueue.next(line -> true, EventQueue.FOREVER).orElseThrow();
    return next instanceof Happening.Heard<LinkEvent>(LinkEvent event)
        ? new Happening.Heard<>(received(event))
        : next;
  }

  private Received received(LinkEvent event) throws LinkLostException {
    return switch (event) {
      case Received received -> {
        if (received.message() instanceof Event.Bye said) {
          bye = Optional.of(said);
        }
        yield received;
      }
      case LinkEvent.Closed(String why) -> {
        String reason = bye.map(linkTexts::bye).orElseGet(() -> linkTexts.why(why));
        throw new LinkLostException(
            new CliException(ExitCode.TEMPORARY, words.text("error.link-ended", reason)),
            bye.map(Event.Bye::code).map(BlockingLink::isPassing).orElse(true));
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
    eventQueue.clear();
  }
}

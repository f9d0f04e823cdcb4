package org.wassop.tui.send;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.wassop.cli.CliException;
import org.wassop.cli.ExitCode;
import org.wassop.cli.Language;
import org.wassop.cli.Texts;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Request;
import org.wassop.tui.net.ConnectResult;
import org.wassop.tui.net.Link;
import org.wassop.tui.net.LinkEvent;
import org.wassop.tui.net.LinkEvent.Received;
import org.wassop.tui.net.LinkTexts;
import org.wassop.tui.net.ServerAddress;
import org.wassop.tui.script.ConnectErrors;
import org.wassop.tui.script.EventQueue;
import org.wassop.tui.script.EventQueue.Item;

/**
 * A link for straight-line code, which sends and then waits. A wait throws a {@link
 * LinkLostException} when the link is lost, and a {@link CliException} when the program has to end.
 * Owned by the mode's thread.
 */
final class BlockingLink implements AutoCloseable {
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);

  private final Link link;
  private final EventQueue<LinkEvent> eventQueue;
  private final AtomicBoolean closed;
  private final LinkTexts linkTexts;
  private final Texts texts;
  private Optional<Event.Bye> bye = Optional.empty();

  private BlockingLink(
      Link link,
      EventQueue<LinkEvent> eventQueue,
      AtomicBoolean closed,
      LinkTexts linkTexts,
      Texts texts) {
    this.link = link;
    this.eventQueue = eventQueue;
    this.closed = closed;
    this.linkTexts = linkTexts;
    this.texts = texts;
  }

  /** Connects to {@code address}; the events of the link go to {@code eventQueue}. */
  static BlockingLink open(
      ServerAddress address, EventQueue<LinkEvent> eventQueue, Language language)
      throws CliException {
    LinkTexts linkTexts = new LinkTexts(language);
    AtomicBoolean closed = new AtomicBoolean();
    ConnectResult outcome =
        Link.connect(
            address,
            event -> {
              if (!closed.get()) {
                eventQueue.postEvent(event);
              }
            });
    return switch (outcome) {
      case ConnectResult.Connected(Link link) ->
          new BlockingLink(
              link, eventQueue, closed, linkTexts, Texts.of(BlockingLink.class, language));
      case ConnectResult.UnknownHost unknown -> throw ConnectErrors.exception(unknown, linkTexts);
      case ConnectResult.Unreachable unreachable ->
          throw ConnectErrors.exception(unreachable, linkTexts);
      case ConnectResult.NotWassop other -> throw ConnectErrors.exception(other, linkTexts);
    };
  }

  /** Returns the server's dialect. */
  Dialect dialect() {
    return link.dialect();
  }

  /** Returns the id of the server's history; empty when there is none. */
  String logId() {
    return link.historyInfo().logId();
  }

  /** Sends {@code request} and returns its ref, without waiting. */
  String send(Request request) {
    return link.send(request);
  }

  /** Waits for the server's next message; typed lines stay in the queue. Gives up after 30 s. */
  Received receive() throws CliException, LinkLostException, InterruptedException {
    return switch (eventQueue.next(line -> false, LONGEST_ANSWER).orElse(null)) {
      case Item.PostedEvent<LinkEvent>(LinkEvent event) -> received(event);
      case Item.TypedLine<LinkEvent> typedLine ->
          throw new IllegalStateException("a line that nobody wants");
      case null -> throw new CliException(ExitCode.TEMPORARY, texts.text("error.no-answer"));
    };
  }

  /** Waits for the next typed line or message, without a limit. */
  Item<LinkEvent> nextItem() throws CliException, LinkLostException, InterruptedException {
    Item<LinkEvent> next = eventQueue.next(line -> true, EventQueue.FOREVER).orElseThrow();
    return next instanceof Item.PostedEvent<LinkEvent>(LinkEvent event)
        ? new Item.PostedEvent<>(received(event))
        : next;
  }

  private Received received(LinkEvent event) throws LinkLostException {
    return switch (event) {
      case Received received -> {
        if (received.message() instanceof Event.Bye newBye) {
          bye = Optional.of(newBye);
        }
        yield received;
      }
      case LinkEvent.Closed(String why) -> {
        String reason = bye.map(linkTexts::bye).orElseGet(() -> linkTexts.reason(why));
        throw new LinkLostException(
            new CliException(ExitCode.TEMPORARY, texts.text("error.link-ended", reason)),
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

  /** Sends {@code QUIT}, closes the link and drops its remaining events. */
  @Override
  public void close() {
    closed.set(true);
    link.close();
    eventQueue.clear();
  }
}

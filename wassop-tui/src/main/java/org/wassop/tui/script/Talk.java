package org.wassop.tui.script;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.wassop.cli.CliException;
import org.wassop.cli.ExitCode;
import org.wassop.cli.Language;
import org.wassop.cli.Messages;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Request;
import org.wassop.tui.net.Connecting;
import org.wassop.tui.net.Link;
import org.wassop.tui.net.LinkEvent;
import org.wassop.tui.net.LinkEvent.Received;
import org.wassop.tui.net.LinkWords;
import org.wassop.tui.net.ServerAddress;
import org.wassop.tui.script.Happenings.Happening;

/**
 * A link as straight-line code wants it: ask and wait, and the program ends when the link does.
 * Owned by the mode's thread; every wait may end with the exception that ends the program.
 */
public final class Talk implements AutoCloseable {
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);

  private final Link link;
  private final Happenings<LinkEvent> happenings;
  private final LinkWords linkWords;
  private final Messages words;
  private Optional<Event.Bye> bye = Optional.empty();

  private Talk(Link link, Happenings<LinkEvent> happenings, LinkWords linkWords, Messages words) {
    this.link = link;
    this.happenings = happenings;
    this.linkWords = linkWords;
    this.words = words;
  }

  /** Connects to {@code address}; what the link says goes to {@code happenings}. */
  public static Talk open(
      ServerAddress address, Happenings<LinkEvent> happenings, Language language)
      throws CliException {
    LinkWords linkWords = new LinkWords(language);
    Connecting outcome = Link.connect(address, happenings::heard);
    return switch (outcome) {
      case Connecting.Connected(Link link) ->
          new Talk(link, happenings, linkWords, Messages.of(Talk.class, language));
      case Connecting.UnknownHost unknown -> throw NoServer.because(unknown, linkWords);
      case Connecting.Unreachable unreachable -> throw NoServer.because(unreachable, linkWords);
      case Connecting.NotWassop other -> throw NoServer.because(other, linkWords);
    };
  }

  /** What the server speaks. */
  public Dialect dialect() {
    return link.dialect();
  }

  /** Sends {@code request} and returns its ref, without a wait. */
  public String send(Request request) {
    return link.send(request);
  }

  /** Sends {@code request} and waits for its answer; {@code meanwhile} gets all else that comes. */
  public Answer ask(Request request, Consumer<Received> meanwhile)
      throws CliException, InterruptedException {
    String ref = link.send(request);
    while (true) {
      Received received = hear();
      if (received.ref().equals(ref) && received.message() instanceof Answer answer) {
        return answer;
      }
      meanwhile.accept(received);
    }
  }

  /** What the server says next; typed lines wait. Gives up after 30 s of silence. */
  public Received hear() throws CliException, InterruptedException {
    return switch (happenings.next(line -> false, LONGEST_ANSWER).orElse(null)) {
      case Happening.Heard<LinkEvent>(LinkEvent event) -> received(event);
      case Happening.Typed<LinkEvent> typed ->
          throw new IllegalStateException("a line that nobody wants");
      case null -> throw new CliException(ExitCode.TEMPORARY, words.text("error.no-answer"));
    };
  }

  /** What happens next, typed or heard; waits for it without a limit. */
  public Happening<LinkEvent> next() throws CliException, InterruptedException {
    Happening<LinkEvent> next = happenings.next(line -> true, Happenings.FOREVER).orElseThrow();
    return next instanceof Happening.Heard<LinkEvent>(LinkEvent event)
        ? new Happening.Heard<>(received(event))
        : next;
  }

  private Received received(LinkEvent event) throws CliException {
    return switch (event) {
      case Received received -> {
        if (received.message() instanceof Event.Bye said) {
          bye = Optional.of(said);
        }
        yield received;
      }
      case LinkEvent.Closed(String why) -> {
        String reason = bye.map(linkWords::bye).orElseGet(() -> linkWords.why(why));
        throw new CliException(ExitCode.TEMPORARY, words.text("error.link-ended", reason));
      }
    };
  }

  /** Says {@code QUIT} and closes the link. */
  @Override
  public void close() {
    link.close();
  }
}

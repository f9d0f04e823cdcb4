package org.wassop.tui.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.wassop.tui.net.LinkEvent;

/** A listener that keeps what it hears. */
public final class RecordedEvents implements Consumer<LinkEvent> {
  private final BlockingQueue<LinkEvent> events = new LinkedBlockingQueue<>();

  @Override
  public void accept(LinkEvent event) {
    events.add(event);
  }

  /** The next event; a test that waits 10 s for it fails. */
  public LinkEvent next() throws InterruptedException {
    LinkEvent event = events.poll(10, TimeUnit.SECONDS);
    if (event == null) {
      throw new AssertionError("nothing was heard");
    }
    return event;
  }

  /** All that comes up to the end of the link, and that. */
  public List<LinkEvent> toTheEnd() throws InterruptedException {
    List<LinkEvent> all = new ArrayList<>();
    do {
      all.add(next());
    } while (!(all.getLast() instanceof LinkEvent.Closed));
    return all;
  }

  /** Whether nothing waits to be heard. */
  public boolean isEmpty() {
    return events.isEmpty();
  }
}

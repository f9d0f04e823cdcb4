package org.wassop.tui.net;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.wassop.protocol.Refusal;
import org.wassop.protocol.codec.Wassop2Codec;
import org.wassop.protocol.message.Request;

/**
 * Writes requests to a Wassop/2 server: takes all that wait, one write. Is the link's writer
 * thread.
 */
final class Wassop2Writer implements Runnable {
  private final Wire wire;
  private final Outbox outbox;
  private boolean quit;

  Wassop2Writer(Wire wire, Outbox outbox) {
    this.wire = wire;
    this.outbox = outbox;
  }

  @Override
  public void run() {
    List<Outbox.Outgoing> batch = new ArrayList<>();
    try {
      while (!quit) {
        batch.clear();
        batch.add(outbox.take());
        outbox.drainTo(batch);
        wire.socket().getOutputStream().write(encoded(batch));
      }
      wire.socket().shutdownOutput();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      // The reader comes to the end of what the server said, and tells why.
      wire.because(Reason.LOST);
    }
  }

  private byte[] encoded(List<Outbox.Outgoing> batch) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (Outbox.Outgoing next : batch) {
      byte[] line = Wassop2Codec.INSTANCE.encode(next.ref(), next.request()).getBytes(UTF_8);
      if (line.length - 1 > wire.terms().lineBytes()) {
        wire.refuse(next.ref(), Refusal.LINE_TOO_LONG);
        continue;
      }
      wire.sent(next.ref(), next.request());
      bytes.writeBytes(line);
      if (next.request() instanceof Request.Quit) {
        quit = true;
        break;
      }
    }
    return bytes.toByteArray();
  }
}

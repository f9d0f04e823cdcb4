package org.wassop.tui.net;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.wassop.protocol.codec.Wassop2Codec;
import org.wassop.protocol.message.Refusal;
import org.wassop.protocol.message.Request;

/**
 * Writes requests to a Wassop/2 server; all that wait go out in one write. Runs as the link's
 * writer thread.
 */
final class Wassop2Writer implements Runnable {
  private final LinkConnection linkConnection;
  private final RequestQueue requestQueue;
  private boolean quit;

  Wassop2Writer(LinkConnection linkConnection, RequestQueue requestQueue) {
    this.linkConnection = linkConnection;
    this.requestQueue = requestQueue;
  }

  @Override
  public void run() {
    List<RequestQueue.QueuedRequest> batch = new ArrayList<>();
    try {
      while (!quit) {
        batch.clear();
        batch.add(requestQueue.take());
        requestQueue.drainTo(batch);
        linkConnection.socket().getOutputStream().write(encoded(batch));
      }
      linkConnection.socket().shutdownOutput();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      // The reader reaches the end of the input too, and reports it.
      linkConnection.setEndReason(DisconnectReason.LOST);
    }
  }

  private byte[] encoded(List<RequestQueue.QueuedRequest> batch) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (RequestQueue.QueuedRequest next : batch) {
      byte[] line = Wassop2Codec.INSTANCE.encode(next.ref(), next.request()).getBytes(UTF_8);
      if (line.length - 1 > linkConnection.parameters().lineBytes()) {
        linkConnection.refuse(next.ref(), Refusal.LINE_TOO_LONG);
        continue;
      }
      linkConnection.sent(next.ref(), next.request());
      bytes.writeBytes(line);
      if (next.request() instanceof Request.Quit) {
        quit = true;
        break;
      }
    }
    return bytes.toByteArray();
  }
}

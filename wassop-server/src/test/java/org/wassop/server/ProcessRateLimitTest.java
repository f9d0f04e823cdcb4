package org.wassop.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/**
 * A client that exceeds its rate limit is read slower: it loses nothing, and the others don't wait.
 */
class ProcessRateLimitTest {
  private static final int MESSAGES = 200;

  @Test
  void aFastWriterIsAnsweredInOrderAndOthersMeanwhile() {
    try (ServerProcess server =
            ServerProcess.start("--port=0", "--history=off", "--rate=50", "--burst=10");
        TwoMembers members = TwoMembers.of(server)) {
      TestClient ana = members.ana();
      TestClient eva = members.eva();
      String[] requests = new String[MESSAGES];
      for (int i = 0; i < MESSAGES; i++) {
        requests[i] = "@ref=" + (i + 1) + ";room=Sala1 MESSAGE hola";
      }
      ana.send(requests);
      CompletableFuture<Void> answered =
          CompletableFuture.runAsync(() -> expectAnswers(ana), Thread::startVirtualThread);
      int received = eva.readPending().size();
      assertThat(answered).as("ana's answers, when eva has hers").isNotDone();
      answered.join();
      for (int id = received + 1; id <= MESSAGES; id++) {
        eva.expectMatch("@room=Sala1;id=" + id + ";time=\\d+;from=ana MESSAGE hola");
      }
      assertThat(eva.readPending()).isEmpty();
    }
  }

  private static void expectAnswers(TestClient ana) {
    for (int i = 1; i <= MESSAGES; i++) {
      ana.expectMatch("@ref=" + i + ";room=Sala1;id=" + i + ";time=\\d+ OK");
    }
  }
}

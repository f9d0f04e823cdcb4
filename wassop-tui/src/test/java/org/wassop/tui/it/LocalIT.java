package org.wassop.tui.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wassop.tui.fixture.ScriptedServer;
import org.wassop.tui.fixture.UnusedAddress;

/** {@code --local}: one command that brings its server. */
@ExtendWith(TerminalFixture.Extension.class)
final class LocalIT {
  private static int freePort() throws IOException {
    return UnusedAddress.find().port();
  }

  private static Pane local(TerminalFixture terminalFixture, int port, String user) {
    return terminalFixture
        .shell(100, 30)
        .enter("wassop --local -p " + port + " -u " + user + " -r here --lang en")
        .awaitText("you have entered here");
  }

  private static ProcessHandle serverOf(Pane pane) {
    return pane.program().children().findFirst().orElseThrow();
  }

  private static void awaitEnd(ProcessHandle process) {
    await().atMost(Duration.ofSeconds(20)).until(() -> !process.isAlive());
  }

  @Test
  void aPrivateServerEndsWithItsClient(TerminalFixture terminalFixture) throws Exception {
    try (Pane ana = local(terminalFixture, freePort(), "ana30")) {
      ProcessHandle server = serverOf(ana);
      ana.enter("hello").awaitText("You:      hello");
      ana.enter("/quit").awaitPrompt();
      awaitEnd(server);
      assertThat(ana.written()).hasSize(2);
    }
  }

  @Test
  void aPrivateServerEndsWithAKilledClient(TerminalFixture terminalFixture) throws Exception {
    try (Pane ana = local(terminalFixture, freePort(), "ana31")) {
      ProcessHandle server = serverOf(ana);
      ana.program().destroyForcibly();
      awaitEnd(server);
    }
  }

  @Test
  void aSecondUsesTheFirstsServerEvenWhileThatIsStopped(TerminalFixture terminalFixture)
      throws Exception {
    int port = freePort();
    try (Pane ana = local(terminalFixture, port, "ana32");
        Pane leo = local(terminalFixture, port, "leo32")) {
      ana.awaitText("leo32 has entered").enter("hi");
      leo.awaitText("ana32:    hi");
      assertThat(leo.program().children()).isEmpty();
      ana.press("C-z").awaitPrompt();
      leo.enter("still there?")
          .awaitRows(rows ->
              assertThat(rows)
                  .anyMatch(row -> row.matches(".*[0-9]:[0-9]{2}✓You: +still there\\? .*")));
      ana.enter("fg").awaitText("leo32:    still there?");
      leo.enter("/quit").awaitPrompt();
      ana.awaitText("leo32 has left the chat");
    }
  }

  @Test
  void aPortThatSomethingElseHasIsSaid(TerminalFixture terminalFixture) throws Exception {
    try (ScriptedServer other =
            new ScriptedServer(peer -> peer.send("220 mail.example ESMTP\r\n"));
        Pane pane = terminalFixture.shell(100, 30)) {
      int port = other.address().port();
      pane.enter("wassop --local -u x --lang en -p " + port + "; echo code $?");
      pane.awaitText("code 69", "port " + port + " is taken", "--port 0").awaitPrompt();
    }
  }

  @Test
  void portZeroIsAlwaysAServerOfItsOwn(TerminalFixture terminalFixture) {
    try (Pane ana = local(terminalFixture, 0, "ana33");
        Pane same = local(terminalFixture, 0, "ana33")) {
      assertThat(serverOf(ana).pid()).isNotEqualTo(serverOf(same).pid());
      ana.enter("only here").awaitText("You:      only here");
      assertThat(same.text()).doesNotContain("only here", "has entered");
      ana.enter("/quit").awaitPrompt();
      same.enter("still here").awaitText("You:      still here");
    }
  }
}

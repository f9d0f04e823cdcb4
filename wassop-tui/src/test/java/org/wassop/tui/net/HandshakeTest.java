package org.wassop.tui.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.wassop.cli.Language;
import org.wassop.tui.fixture.ScriptedServer;
import org.wassop.tui.fixture.UnusedAddress;

final class HandshakeTest {
  private static ConnectResult connect(ServerAddress address) {
    return Link.connect(address, event -> {});
  }

  @Test
  void aHostThatNobodyKnowsIsToldFromOneThatDoesNotAnswer() throws IOException {
    ServerAddress unknown = new ServerAddress("no-such-host.invalid", 5555);
    assertThat(connect(unknown)).isEqualTo(new ConnectResult.UnknownHost(unknown));
    ServerAddress closed = UnusedAddress.find();
    assertThat(connect(closed))
        .isEqualTo(new ConnectResult.Unreachable(closed, DisconnectReason.REFUSED));
  }

  @Test
  void aServerOfAnotherKindIsNotWassop() throws Exception {
    for (String banner :
        new String[] {"SSH-2.0-OpenSSH_9.2\r\n", "HTTP/1.1 400 Bad Request\r\n\r\n", "\u0000\n"}) {
      try (ScriptedServer server = new ScriptedServer(peer -> peer.send(banner))) {
        assertThat(connect(server.address()))
            .isEqualTo(new ConnectResult.NotWassop(server.address()));
      }
    }
  }

  @Test
  void aServerThatHangsUpIsUnreachable() throws Exception {
    try (ScriptedServer server = new ScriptedServer(peer -> peer.receive())) {
      assertThat(connect(server.address()))
          .isEqualTo(new ConnectResult.Unreachable(server.address(), DisconnectReason.ENDED));
    }
  }

  @Test
  void aServerThatIsFullSaysSoInItsOwnWords() throws Exception {
    try (ScriptedServer server =
        new ScriptedServer(peer -> {
          peer.receive();
          peer.send("ERROR: El servidor está lleno: prueba más tarde\n");
        })) {
      ConnectResult outcome = connect(server.address());
      assertThat(outcome)
          .isEqualTo(
              new ConnectResult.Unreachable(
                  server.address(), "El servidor está lleno: prueba más tarde"));
      assertThat(new LinkTexts(Language.ES).failure(outcome)).endsWith("prueba más tarde");
    }
  }

  @Test
  void anIpv6AddressIsWrittenInBrackets() {
    assertThat(new ServerAddress("::1", 5555)).hasToString("[::1]:5555");
    assertThat(new ServerAddress("chat.example", 5555)).hasToString("chat.example:5555");
  }
}

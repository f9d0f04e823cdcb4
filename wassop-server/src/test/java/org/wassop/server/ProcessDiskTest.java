package org.wassop.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real disk fails while clients write: none is disconnected, and the server recovers. */
class ProcessDiskTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String FAILS = "The history fails, and what is said can't be kept: ";
  private static final String WORKS = "The history works again";

  /** A text of a message, which the log must not have. */
  private static final String SECRET = "secreto";

  private static final String NOT_STORED =
      "@ref=s;code=internal ERROR The server can't store that now, so nobody has seen it: try again"
          + " later";
  private static final String NOT_READ =
      "@ref=h;code=internal ERROR The server can't read the history now: try again later";

  @TempDir Path temp;
  private HistoryFixture history;
  private final List<Path> frozen = new ArrayList<>();

  @BeforeEach
  void setUp() {
    history = new HistoryFixture(temp.resolve("data"));
  }

  private void freeze(Path file) {
    Superuser.makeReadOnly(file);
    frozen.add(file);
  }

  @AfterEach
  void thaw() {
    frozen.forEach(Superuser::makeWritable);
    frozen.clear();
  }

  /** Checks what works while the disk fails: everything but storing a message. */
  private static void assertWorksWithoutDisk(ServerProcess server, TwoMembers members) {
    TestClient ana = members.ana();
    TestClient eva = members.eva();
    ana.sendAndExpect("@ref=s;room=Sala1 MESSAGE " + SECRET, NOT_STORED);
    try (TestClient luis = server.connect()) {
      luis.joinClassic("luis");
      luis.enterClassic("sótano");
      luis.sendAndExpect("LIST_ROOMS", "Salas disponibles:", "Sala1 (2)", "sótano (1)");
      luis.sendAndExpect("QUIT").expectEnd();
    }
    ana.sendAndExpect("@ref=t;room=Sala1 TYPING", "@ref=t OK");
    eva.expect("@room=Sala1;by=ana TYPING");
    ana.sendAndExpect(
        "@ref=m MEMBERS Sala1", "@ref=m;room=Sala1 MEMBER ana", "@ref=m;room=Sala1 MEMBER eva");
    ana.expect("@ref=m;room=Sala1 OK");
    assertThat(eva.readPending()).as("what eva sees of it").isEmpty();
    server.awaitErrors(FAILS);
    assertThat(server.errors()).doesNotContain(WORKS);
  }

  /** Checks that the log has neither a stack trace nor the text of a message. */
  private static void checkLog(ServerProcess server) {
    assertThat(server.errors()).doesNotContain(SECRET, "Exception", "\tat ");
  }

  @Test
  void aDiskThatIsFullCostsNoMessageThatWasAcknowledged() throws IOException {
    try (Superuser.SmallDisk disk = Superuser.SmallDisk.mount(temp, 1)) {
      history = new HistoryFixture(disk.folder());
      Path ballast = Files.write(disk.folder().resolve("ballast"), new byte[400 * 1024]);
      try (ServerProcess server = history.startServer();
          TwoMembers members = TwoMembers.of(server)) {
        TestClient ana = members.ana();
        long last = fill(members);
        assertWorksWithoutDisk(server, members);
        server.awaitErrors(
            FAILS + "there is no space on the disk. Free some: it goes on by itself");
        Files.delete(ballast);
        server.awaitErrors(WORKS);
        assertThat(ana.sendMessage("Sala1", "sigo")).isEqualTo(last + 1);
        members
            .eva()
            .expectMatch("@room=Sala1;id=" + (last + 1) + ";time=\\d+;from=ana MESSAGE sigo");
        assertThat(history.storedIds())
            .isEqualTo(LongStream.rangeClosed(1, last + 1).boxed().toList());
        assertThat(server.errors()).containsOnlyOnce(FAILS).containsOnlyOnce(WORKS);
        checkLog(server);
      }
    }
  }

  /**
   * Lets ana write until the disk is full, and eva read what was acknowledged. Returns the last id.
   */
  private static long fill(TwoMembers members) {
    TestClient ana = members.ana();
    String text = SECRET.repeat(1_000);
    for (long last = 0; ; last++) {
      ana.send("@ref=s;room=Sala1 MESSAGE " + text);
      String answer = ana.readLine();
      if (answer.contains("ERROR")) {
        assertThat(answer).isEqualTo(NOT_STORED);
        return last;
      }
      assertThat(answer).startsWith("@ref=s;room=Sala1;id=" + (last + 1) + ";");
      members
          .eva()
          .expectMatch("@room=Sala1;id=" + (last + 1) + ";time=\\d+;from=ana MESSAGE " + text);
    }
  }

  @Test
  void aServerStartsWithAFileOfGarbageAndKeepsAgainOnceThatIsTakenAway() throws IOException {
    Files.createDirectories(history.folder());
    Files.writeString(history.file(), "This is no database. ".repeat(1_000));
    try (ServerProcess server = history.startServer();
        TwoMembers members = TwoMembers.of(server)) {
      TestClient ana = members.ana();
      assertWorksWithoutDisk(server, members);
      ana.sendAndExpect("@ref=h;room=Sala1 HISTORY", NOT_READ);
      server.awaitErrors(FAILS + "the file history.db is damaged. Stop the");
      Files.delete(history.file());
      server.awaitErrors(WORKS);
      assertThat(ana.sendMessage("Sala1", SECRET)).isOne();
      assertThat(history.storedIds()).containsExactly(1L);
      checkLog(server);
    }
  }

  @Test
  void aFileThatIsOverwrittenWhileTheServerRunsIsNoticedAndACopyHelps() throws IOException {
    history.addMessages("uno");
    Path copy = temp.resolve("copy");
    history.run("backup", copy.toString());
    try (ServerProcess server = history.startServer();
        TwoMembers members = TwoMembers.of(server)) {
      TestClient ana = members.ana();
      Files.writeString(history.file(), "x".repeat((int) Files.size(history.file())));
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> {
            ana.send("@ref=h;room=Sala1;after=0 HISTORY").readPending();
            assertThat(server.errors()).contains(FAILS);
          });
      server.awaitErrors(FAILS + "the file history.db is damaged. Stop the");
      assertWorksWithoutDisk(server, members);
      server.stop();
      checkLog(server);
    }
    Files.deleteIfExists(history.folder().resolve("history.db-wal"));
    Files.deleteIfExists(history.folder().resolve("history.db-shm"));
    Files.delete(history.file());
    Files.copy(copy, history.file());
    history.addMessages("dos");
    assertThat(history.storedIds()).containsExactly(1L, 2L);
  }

  /** Lets the file be written again: ana's next message is the second one in the history. */
  private void thawAndSaySecond(ServerProcess server, TestClient ana) {
    thaw();
    server.awaitErrors(WORKS);
    assertThat(ana.sendMessage("Sala1", "dos")).isEqualTo(2);
    assertThat(history.storedIds()).containsExactly(1L, 2L);
    checkLog(server);
  }

  @Test
  void aServerStartsWithAFileThatCanNotBeWritten() {
    history.addMessages("uno");
    freeze(history.file());
    try (ServerProcess server = history.startServer();
        TwoMembers members = TwoMembers.of(server)) {
      TestClient ana = members.ana();
      assertWorksWithoutDisk(server, members);
      thawAndSaySecond(server, ana);
    }
  }

  @Test
  void aFileThatCanNotBeWrittenAnyMoreIsWrittenOnceItCan() {
    try (ServerProcess server = history.startServer();
        TwoMembers members = TwoMembers.of(server)) {
      TestClient ana = members.ana();
      ana.sendMessage("Sala1", "uno");
      members.eva().expectMatch("@room=Sala1;id=1;time=\\d+;from=ana MESSAGE uno");
      Path log = history.folder().resolve("history.db-wal");
      freeze(history.file());
      freeze(log);
      assertWorksWithoutDisk(server, members);
      thawAndSaySecond(server, ana);
    }
  }
}

package org.wassop.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands {@code backup} and {@code export}, as an admin runs them. */
class ProcessBackupTest {
  private static final int SOME_MESSAGES = 200;

  @TempDir Path temp;
  private HistoryFixture history;

  @BeforeEach
  void setUp() {
    history = new HistoryFixture(temp.resolve("data"));
  }

  @Test
  void aCopyMadeWhilePeopleTalkHasAllThatWasAcknowledgedBeforeAndCanTakeThePlaceOfTheHistory()
      throws IOException {
    HistoryFixture restored = new HistoryFixture(Files.createDirectory(temp.resolve("restored")));
    try (ServerProcess server = history.startServer();
        TestClient ana = server.wassop2("ana")) {
      ana.enter("Sala1");
      AtomicLong acknowledged = new AtomicLong();
      AtomicBoolean enough = new AtomicBoolean();
      CompletableFuture<Void> talking =
          CompletableFuture.runAsync(
              () -> {
                while (!enough.get()) {
                  acknowledged.set(ana.sendMessage("Sala1", "hola"));
                }
              },
              Thread::startVirtualThread);
      await().atMost(Duration.ofSeconds(30)).until(() -> acknowledged.get() >= SOME_MESSAGES);
      long before = acknowledged.get();
      history.run("backup", restored.file().toString());
      List<Long> live = history.storedIds();
      enough.set(true);
      talking.join();
      assertThat(acknowledged.get()).as("the server went on").isGreaterThan(before);
      List<Long> copied = restored.storedIds();
      assertThat(copied)
          .hasSizeGreaterThanOrEqualTo((int) before)
          .isEqualTo(LongStream.rangeClosed(1, copied.size()).boxed().toList());
      assertThat(live).startsWith(copied.toArray(Long[]::new));
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(restored.file())))
          .isEqualTo("rw-------");
      assertThat(server.errors()).doesNotContain("The history");
      try (ServerProcess other = restored.startServer();
          TestClient eva = other.wassop2("eva")) {
        eva.enter("Sala1");
        assertThat(eva.sendMessage("Sala1", "sigo")).isEqualTo(copied.size() + 1);
      }
    }
  }

  @Test
  void aCopyNeverOverwrites() throws IOException {
    history.addMessages("uno");
    Path target = Files.writeString(temp.resolve("mine"), "mine");
    history.expectFailure(
        73,
        target + " is there already, and a backup never overwrites: name a new file",
        "backup",
        target.toString());
    assertThat(target).hasContent("mine");
    history.expectFailure(
        73,
        "the copy can't be made: there is no such file",
        "backup",
        temp.resolve("none/copy").toString());
  }

  @Test
  void aCopyForWhichThereIsNoSpaceIsNotMadeAtAll() throws IOException {
    history.addMessages("uno");
    try (Superuser.SmallDisk disk = Superuser.SmallDisk.mount(temp, 1)) {
      Files.write(disk.folder().resolve("ballast"), new byte[1000 * 1024]);
      Path target = disk.folder().resolve("copy");
      history.expectFailure(
          73, "the copy can't be made: no space on the disk", "backup", target.toString());
      assertThat(target).doesNotExist();
    }
  }

  @Test
  void aFolderWithoutAHistoryIsToldAndNothingIsMade() throws IOException {
    String none =
        "there is no history in " + history.folder() + ": name the server's folder with --data-dir";
    history.expectFailure(66, none, "backup", temp.resolve("copy").toString());
    history.expectFailure(66, none, "export", "--room=Sala1");
    try (var files = Files.list(temp)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void aNewerHistoryIsNeitherCopiedNorPrinted() throws IOException {
    history.addMessages("uno");
    history.writeHeader(HistoryFixture.SCHEMA_VERSION_OFFSET, 99);
    byte[] before = Files.readAllBytes(history.file());
    String newer =
        "the history in "
            + history.folder()
            + " was written by a newer version of wassop-server: use that version, or choose another"
            + " --data-dir";
    history.expectFailure(69, newer, "backup", temp.resolve("copy").toString());
    history.expectFailure(69, newer, "export", "--room=Sala1");
    assertThat(history.file()).hasBinaryContent(before);
    assertThat(temp.resolve("copy")).doesNotExist();
  }

  @Test
  void aFileThatIsNoDatabaseIsToldInALine() throws IOException {
    Files.createDirectories(history.folder());
    Files.writeString(history.file(), "no database".repeat(1_000));
    String damaged =
        "the history in " + history.folder() + " can't be read: the history is damaged";
    history.expectFailure(69, damaged, "backup", temp.resolve("copy").toString());
    history.expectFailure(69, damaged, "export", "--room=Sala1");
    assertThat(temp.resolve("copy")).doesNotExist();
  }

  @Test
  void aRoomIsPrintedForPeopleAndForPrograms() {
    history.addMessages("hola 😀", "dijo \"no\" \\\\ y\\nse fue");
    assertThat(history.run("export", "--room=sala1"))
        .satisfiesExactly(
            line -> assertThat(line).matches("\\d{4}-\\d\\d-\\d\\d [0-9:]{8} ana: hola 😀"),
            line -> assertThat(line).matches("\\d{4}-.* ana: dijo \"no\" \\\\ y"),
            line -> assertThat(line).isEqualTo("    se fue"));
    String time = "\"time\":\"\\d{4}-\\d\\d-\\d\\dT[0-9:]{8}\\.\\d{3}Z\"";
    assertThat(history.run("export", "--room=Sala1", "--json"))
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .matches("\\{\"id\":1," + time + ",\"from\":\"ana\",\"text\":\"hola 😀\"}"),
            line ->
                assertThat(line)
                    .endsWith(",\"from\":\"ana\",\"text\":\"dijo \\\"no\\\" \\\\ y\\nse fue\"}"));
  }

  @Test
  void whatBecameOfAMessageIsPrintedWithIt() {
    try (ServerProcess server = history.startServer();
        TestClient ana = server.wassop2("ana")) {
      ana.enter("Sala1");
      ana.sendMessage("Sala1", "uno");
      ana.sendMessage("Sala1", "dos");
      ana.send(
          "@ref=1;room=Sala1;of=1 EDIT tres\\ncuatro",
          "@ref=1;room=Sala1;of=2 DELETE",
          "@ref=1;room=Sala1;of=1 REACT 👍");
      for (String request : List.of("EDIT .*", "DELETE", "REACT .*")) {
        ana.expectMatch("@room=Sala1;id=\\d;.* " + request).expect("@ref=1 OK");
      }
    }
    assertThat(history.run("export", "--room=Sala1", "--lang=es"))
        .satisfiesExactly(
            line -> assertThat(line).endsWith(" ana: tres"),
            line -> assertThat(line).isEqualTo("    cuatro (corregido)"),
            line -> assertThat(line).isEqualTo("    👍 ana"),
            line -> assertThat(line).endsWith(" ana: (borrado)"));
    assertThat(history.run("export", "--room=Sala1", "--json"))
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .endsWith(
                        ",\"text\":\"tres\\ncuatro\",\"edited\":true,"
                            + "\"reactions\":{\"👍\":[\"ana\"]}}"),
            line -> assertThat(line).endsWith(",\"text\":\"\",\"deleted\":true}"));
  }

  @Test
  void aRoomInWhichNothingWasSaidIsTold() {
    history.addMessages("uno");
    history.expectFailure(
        66, "nothing was ever said in the room cocina", "export", "--room=cocina");
    history.expectFailure(64, "not the name of a room: \"a/b\"", "export", "--room=a/b");
  }
}

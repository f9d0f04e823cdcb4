package org.wassop.tui.unsent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;

class UnsentStoreTest {
  private static final String SERVER = "chat.example:5555";
  private static final UserName ANA = UserName.parse("ana").orElseThrow();
  private static final UserName LEO = UserName.parse("leo").orElseThrow();

  @TempDir Path folder = Path.of("");

  private static Request.SendMessage message(int number) {
    Place place = number % 2 == 0 ? new Place.Room(RoomName.FIRST) : new Place.Direct(LEO);
    return new Request.SendMessage(
        Optional.of(place), "key-" + number, "línea " + number + "\n\\otra; 👍");
  }

  private static List<Request.SendMessage> messages(int count) {
    return IntStream.range(0, count).mapToObj(UnsentStoreTest::message).toList();
  }

  /** Returns the messages that a newly opened store finds. */
  private List<Request.SendMessage> kept(String server, UserName user) {
    List<Request.SendMessage> found = new CopyOnWriteArrayList<>();
    try (UnsentStore store = new UnsentStore(folder, server)) {
      store.open(user, found::addAll);
    }
    return found;
  }

  private void keep(UserName user, List<Request.SendMessage> messages) {
    try (UnsentStore store = new UnsentStore(folder, SERVER)) {
      store.open(user, found -> {});
      store.save(messages);
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> !file.toString().endsWith(".lock")).toList();
    }
  }

  @Test
  void whatIsSavedIsFoundByTheNextStartInItsOrder() {
    keep(ANA, messages(5));
    assertThat(kept(SERVER, ANA)).isEqualTo(messages(5));
  }

  @Test
  void eachUserAndEachServerHasItsOwn() {
    keep(ANA, messages(2));
    assertThat(kept(SERVER, LEO)).isEmpty();
    assertThat(kept("other.example:5555", ANA)).isEmpty();
    assertThat(kept(SERVER, ANA)).hasSize(2);
  }

  @Test
  void whatIsSentLeavesNoFileBehind() throws IOException {
    keep(ANA, messages(2));
    assertThat(files()).hasSize(1);
    keep(ANA, List.of());
    assertThat(files()).isEmpty();
  }

  @Test
  void onlyItsUserMayReadTheFile() throws IOException {
    keep(ANA, messages(1));
    assertThat(Files.getPosixFilePermissions(files().getFirst()))
        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  }

  @Test
  void theFileHasTheLinesOfTheWire() throws IOException {
    keep(ANA, List.of(message(0)));
    assertThat(Files.readString(files().getFirst()))
        .isEqualTo("@room=Sala1;key=key-0 MESSAGE línea 0\\n\\\\otra; 👍\n");
  }

  @Test
  void aDamagedFileGivesWhatCanBeRead() throws IOException {
    keep(ANA, messages(2));
    Path file = files().getFirst();
    byte[] good = Files.readAllBytes(file);
    byte[] bad = "\u0000@;;=\nQUIT\n@room=Sala1 MESSAGE keyless\n@room=".getBytes(UTF_8);
    byte[] all = new byte[bad.length + 3 + good.length];
    System.arraycopy(bad, 0, all, 0, bad.length);
    all[bad.length] = (byte) 0xFF;
    all[bad.length + 1] = '\n';
    all[bad.length + 2] = '\n';
    System.arraycopy(good, 0, all, bad.length + 3, good.length);
    Files.write(file, all);
    assertThat(kept(SERVER, ANA)).isEqualTo(messages(2));
    Files.write(file, new byte[200_000]);
    assertThat(kept(SERVER, ANA)).isEmpty();
  }

  @Test
  void aFolderThatCannotBeDoesNotPreventAnything() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    try (UnsentStore store = new UnsentStore(file.resolve("unsent"), SERVER)) {
      store.open(ANA, found -> {});
      store.save(messages(1));
      store.save(List.of());
    }
    assertThat(files()).containsExactly(file);
  }

  @Test
  void aSecondClientOfTheSameUserNeitherLoadsNorSaves() {
    List<Request.SendMessage> second = new CopyOnWriteArrayList<>();
    keep(ANA, messages(1));
    List<Request.SendMessage> first = new CopyOnWriteArrayList<>();
    try (UnsentStore one = new UnsentStore(folder, SERVER)) {
      one.open(ANA, first::addAll);
      await().until(() -> !first.isEmpty());
      try (UnsentStore two = new UnsentStore(folder, SERVER)) {
        two.open(ANA, second::addAll);
        two.save(messages(4));
      }
      one.save(messages(3));
    }
    assertThat(second).isEmpty();
    assertThat(kept(SERVER, ANA)).isEqualTo(messages(3));
  }

  @Test
  void whatWasSavedBeforeTheNameWasKnownIsKept() {
    try (UnsentStore store = new UnsentStore(folder, SERVER)) {
      store.save(messages(2));
      store.open(ANA, found -> {});
    }
    assertThat(kept(SERVER, ANA)).isEqualTo(messages(2));
  }

  @Test
  void anotherNameTakesOverTheUnsentMessages() throws IOException {
    List<Request.SendMessage> again = new ArrayList<>();
    try (UnsentStore store = new UnsentStore(folder, SERVER)) {
      store.open(ANA, found -> {});
      store.save(messages(2));
      store.open(ANA, again::addAll);
      store.open(LEO, found -> {});
    }
    assertThat(again).isEmpty();
    assertThat(files()).hasSize(1);
    assertThat(kept(SERVER, LEO)).isEqualTo(messages(2));
  }

  @Test
  void manySavesEndWithTheNewest() {
    try (UnsentStore store = new UnsentStore(folder, SERVER)) {
      store.open(ANA, found -> {});
      for (int i = 0; i <= 300; i++) {
        store.save(messages(i));
      }
    }
    assertThat(kept(SERVER, ANA)).hasSize(300);
  }
}

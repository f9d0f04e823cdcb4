package org.wassop.tui.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;

/** The cache of classes is used, and never runs an earlier version of the program. */
@EnabledOnOs(OS.LINUX)
@ExtendWith(TerminalFixture.Extension.class)
final class AotCacheIT {
  private static final String OLD_NAME = "\1\0\6wassop";
  private static final String NEW_NAME = "\1\0\6wassoq";

  private Path program = Path.of("");
  private Path target = Path.of("");

  @BeforeEach
  void copyThePrograms(TerminalFixture terminalFixture) throws IOException {
    Path folder = Files.createTempDirectory(terminalFixture.programs().folder(), "cache");
    Path copy = terminalFixture.programs().copyTo(folder.resolve("the programs"));
    program = copy.resolve("bin/wassop");
    target = copy.resolve("wassop-tui/target");
  }

  private Pane start(TerminalFixture terminalFixture, Pane shell) {
    return shell
        .enter(
            "clear; '"
                + program
                + "' -p "
                + terminalFixture.server().port()
                + " -u ana95 -r cache --lang en")
        .awaitText("you have entered cache", "ana95");
  }

  private boolean usesTheCache(Pane pane) throws IOException {
    return Files.readString(Path.of("/proc/" + pane.program().pid() + "/maps"))
        .contains(target.resolve("wassop.aot").toString());
  }

  private void awaitTheCache() {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> Files.exists(target.resolve("wassop.aot.of")) && !isInTheMaking());
  }

  private boolean isInTheMaking() {
    return Files.exists(target.resolve("wassop.aot.lock"));
  }

  /** Replaces the jar with one in which the program has another name. */
  private void replaceTheJar() throws IOException {
    Path jar = target.resolve("wassop-tui.jar");
    Path changed = target.resolve("changed.jar");
    try (ZipFile from = new ZipFile(jar.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(changed))) {
      for (ZipEntry entry : Collections.list(from.entries())) {
        byte[] bytes = from.getInputStream(entry).readAllBytes();
        to.putNextEntry(new ZipEntry(entry.getName()));
        if (entry.getName().equals("org/wassop/tui/Main.class")) {
          String main = new String(bytes, ISO_8859_1);
          assertThat(main).containsOnlyOnce(OLD_NAME);
          bytes = main.replace(OLD_NAME, NEW_NAME).getBytes(ISO_8859_1);
        }
        to.write(bytes);
      }
    }
    // as old as the jar before, as if unpacked from an archive
    Files.setLastModifiedTime(changed, Files.getLastModifiedTime(jar));
    Files.move(changed, jar, ATOMIC_MOVE);
  }

  /** Returns what the program calls itself, without a start that makes a cache. */
  private String name(TerminalFixture terminalFixture) throws Exception {
    List<String> command = List.of(program.toString(), "--plain", "--nonsense");
    String said = terminalFixture.programs().run(command, Map.of(), "").err();
    return said.substring(0, Math.max(0, said.indexOf(':')));
  }

  @Test
  void aCacheOfTheJarOfBeforeIsPassedOverAndMadeAnew(TerminalFixture terminalFixture)
      throws Exception {
    try (Pane pane = terminalFixture.shell(100, 30)) {
      assertThat(usesTheCache(start(terminalFixture, pane))).isFalse();
      awaitTheCache();
      pane.enter("/quit").awaitPrompt();
      assertThat(usesTheCache(start(terminalFixture, pane))).isTrue();
      pane.enter("/quit").awaitPrompt();
      assertThat(name(terminalFixture)).isEqualTo("wassop");
      replaceTheJar();
      assertThat(name(terminalFixture)).isEqualTo("wassoq");
      assertThat(usesTheCache(start(terminalFixture, pane))).isFalse();
      await().until(this::isInTheMaking);
      awaitTheCache();
      pane.enter("/quit").awaitPrompt();
      assertThat(usesTheCache(start(terminalFixture, pane))).isTrue();
      assertThat(name(terminalFixture)).isEqualTo("wassoq");
    }
  }

  @Test
  void nobodyWhoReadsWhatTheProgramSaysWaitsForTheCache(TerminalFixture terminalFixture)
      throws Exception {
    terminalFixture.programs().run(List.of(program.toString(), "--nonsense"), Map.of(), "");
    assertThat(isInTheMaking()).isTrue();
    awaitTheCache();
  }

  @Test
  void aCacheThatWasBegunWithTheJarOfBeforeIsPassedOver(TerminalFixture terminalFixture)
      throws Exception {
    try (Pane pane = terminalFixture.shell(100, 30)) {
      start(terminalFixture, pane);
      await()
          .atMost(Duration.ofSeconds(60))
          .pollInterval(Duration.ofMillis(10))
          .until(() ->
              Files.exists(target.resolve("wassop.aot.new"))
                  || Files.exists(target.resolve("wassop.aot")));
      replaceTheJar();
      await().atMost(Duration.ofSeconds(60)).until(() -> !isInTheMaking());
      assertThat(name(terminalFixture)).isEqualTo("wassoq");
    }
  }
}

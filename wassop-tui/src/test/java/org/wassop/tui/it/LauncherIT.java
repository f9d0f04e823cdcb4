package org.wassop.tui.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wassop.tui.fixture.ClientRun.Outcome;

/** How the programs in {@code bin/} find what they need. */
@ExtendWith(TerminalFixture.Extension.class)
final class LauncherIT {
  private Path folder = Path.of("");

  @BeforeEach
  void makeFolder(TerminalFixture terminalFixture) throws IOException {
    folder = Files.createTempDirectory(terminalFixture.programs().folder(), "launcher");
  }

  private static Outcome run(
      TerminalFixture terminalFixture, Path program, Map<String, String> env, String... args)
      throws Exception {
    List<String> command = new java.util.ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(args));
    return terminalFixture.programs().run(command, env, "");
  }

  private static void assertRuns(Outcome outcome) {
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).matches("wassop(-server)? [0-9].*\n");
  }

  private static Path program(Path file, String script) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** Creates a Java home that says it is of {@code version}. */
  private Path home(String version) throws IOException {
    Path home = folder.resolve("java " + version);
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    program(home.resolve("bin/java"), "echo wrong java >&2; exit 1");
    return home;
  }

  /** Creates a folder for PATH with the tools that the launcher needs, and no Java. */
  private Path toolsWithoutJava() throws IOException {
    Path tools = Files.createDirectories(folder.resolve("tools"));
    for (String tool :
        List.of(
            "sh", "dirname", "readlink", "sed", "head", "find", "mkdir", "mv", "cat", "flock")) {
      for (String place : List.of("/bin", "/usr/bin")) {
        Path found = Path.of(place, tool);
        if (Files.isExecutable(found) && !Files.exists(tools.resolve(tool))) {
          Files.createSymbolicLink(tools.resolve(tool), found);
        }
      }
    }
    return tools;
  }

  @Test
  void throughLinksFromAnotherFolder(TerminalFixture terminalFixture) throws Exception {
    Path bin = terminalFixture.programs().root().resolve("bin");
    Files.createSymbolicLink(folder.resolve("absolute"), bin.resolve("wassop"));
    Files.createSymbolicLink(folder.resolve("relative"), Path.of("absolute"));
    assertRuns(run(terminalFixture, folder.resolve("relative"), Map.of(), "--version"));
    Files.createSymbolicLink(folder.resolve("server"), bin.resolve("wassop-server"));
    assertRuns(run(terminalFixture, folder.resolve("server"), Map.of(), "--version"));
  }

  @Test
  void aTooOldJavaHomeIsPassedOver(TerminalFixture terminalFixture) throws Exception {
    String java = System.getProperty("java.home");
    Files.createSymbolicLink(
        Files.createDirectories(folder.resolve("jvms")).resolve("new"), Path.of(java));
    Map<String, String> env =
        Map.of(
            "JAVA_HOME",
            home("17.0.15").toString(),
            "WASSOP_JVM_DIR",
            folder.resolve("jvms").toString());
    assertRuns(
        run(
            terminalFixture,
            terminalFixture.programs().root().resolve("bin/wassop"),
            env,
            "--version"));
  }

  @Test
  void fromAFolderWithASpaceInItsName(TerminalFixture terminalFixture) throws Exception {
    Path copy = terminalFixture.programs().copyTo(folder.resolve("a folder with ñ"));
    Map<String, String> building = Map.of("WASSOP_BUILD", "");
    assertRuns(run(terminalFixture, copy.resolve("bin/wassop"), building, "--version"));
    assertRuns(run(terminalFixture, copy.resolve("bin/wassop-server"), building, "--version"));
    try (Pane pane = terminalFixture.shell(100, 30)) {
      pane.enter("cd '" + copy + "'; clear")
          .enter("bin/wassop --local -p 0 -u ana50 -r here --lang en")
          .awaitText("you have entered here")
          .enter("/quit")
          .awaitPrompt();
    }
  }

  @Test
  void withoutAJavaItSaysWhatToInstall(TerminalFixture terminalFixture) throws Exception {
    Files.createDirectories(folder.resolve("jvms"));
    home("17.0.15");
    Map<String, String> env =
        Map.of(
            "JAVA_HOME",
            "",
            "PATH",
            toolsWithoutJava().toString(),
            "WASSOP_JVM_DIR",
            folder.resolve("jvms").toString());
    for (String name : List.of("wassop", "wassop-server")) {
      Outcome outcome =
          run(
              terminalFixture,
              terminalFixture.programs().root().resolve("bin").resolve(name),
              env,
              "--version");
      assertThat(outcome.code()).isEqualTo(69);
      assertThat(outcome.out()).isEmpty();
      assertThat(outcome.err())
          .startsWith(name + ": it needs Java 25 or newer")
          .contains("Install a JDK")
          .hasLineCount(1);
    }
  }

  @Test
  void changedSourcesAreBuiltFirstAndThatIsSaid(TerminalFixture terminalFixture) throws Exception {
    Path copy = terminalFixture.programs().copyTo(folder.resolve("checkout"));
    Path tools = toolsWithoutJava();
    program(tools.resolve("mvn"), "echo \"$@\" >> '" + folder + "/asked'");
    Files.createDirectories(copy.resolve("wassop-tui/src/main"));
    Files.writeString(copy.resolve("wassop-tui/pom.xml"), "<project/>");
    Files.writeString(copy.resolve("pom.xml"), "<project/>");
    Map<String, String> env = Map.of("PATH", tools.toString(), "WASSOP_BUILD", "");
    Outcome first = run(terminalFixture, copy.resolve("bin/wassop"), env, "--version");
    assertThat(first.code()).as(first.toString()).isZero();
    assertThat(first.err()).startsWith("wassop: building what has changed").hasLineCount(1);
    assertThat(folder.resolve("asked")).content().contains("package").hasLineCount(1);
    assertRuns(run(terminalFixture, copy.resolve("bin/wassop"), env, "--version"));
    assertThat(folder.resolve("asked")).content().hasLineCount(1);
    program(tools.resolve("mvn"), "echo cannot compile; exit 1");
    Files.writeString(copy.resolve("pom.xml"), "<project />");
    Outcome failed = run(terminalFixture, copy.resolve("bin/wassop"), env, "--version");
    assertThat(failed.code()).isEqualTo(69);
    assertThat(failed.err()).contains("cannot compile", "wassop: the build failed");
  }
}

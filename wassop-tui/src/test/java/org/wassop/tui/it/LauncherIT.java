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
import org.wassop.tui.standin.Client.Outcome;

/** How the programs in {@code bin/} find what they need. */
@ExtendWith(Stage.Extension.class)
final class LauncherIT {
  private Path folder = Path.of("");

  @BeforeEach
  void makeFolder(Stage stage) throws IOException {
    folder = Files.createTempDirectory(stage.programs().folder(), "launcher");
  }

  private static Outcome run(Stage stage, Path program, Map<String, String> env, String... args)
      throws Exception {
    List<String> command = new java.util.ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(args));
    return stage.programs().run(command, env, "");
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

  /** A Java home that says it is of {@code version}. */
  private Path home(String version) throws IOException {
    Path home = folder.resolve("java " + version);
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    program(home.resolve("bin/java"), "echo wrong java >&2; exit 1");
    return home;
  }

  /** A folder for PATH with the tools the launcher needs, and no Java. */
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
  void throughLinksFromAnotherFolder(Stage stage) throws Exception {
    Path bin = stage.programs().root().resolve("bin");
    Files.createSymbolicLink(folder.resolve("absolute"), bin.resolve("wassop"));
    Files.createSymbolicLink(folder.resolve("relative"), Path.of("absolute"));
    assertRuns(run(stage, folder.resolve("relative"), Map.of(), "--version"));
    Files.createSymbolicLink(folder.resolve("server"), bin.resolve("wassop-server"));
    assertRuns(run(stage, folder.resolve("server"), Map.of(), "--version"));
  }

  @Test
  void aTooOldJavaHomeIsPassedOver(Stage stage) throws Exception {
    String java = System.getProperty("java.home");
    Files.createSymbolicLink(
        Files.createDirectories(folder.resolve("jvms")).resolve("new"), Path.of(java));
    Map<String, String> env =
        Map.of(
            "JAVA_HOME",
            home("17.0.15").toString(),
            "WASSOP_JVM_DIR",
            folder.resolve("jvms").toString());
    assertRuns(run(stage, stage.programs().root().resolve("bin/wassop"), env, "--version"));
  }

  @Test
  void fromAFolderWithASpaceInItsName(Stage stage) throws Exception {
    Path copy = stage.programs().copyTo(folder.resolve("a folder with ñ"));
    Map<String, String> building = Map.of("WASSOP_BUILD", "");
    assertRuns(run(stage, copy.resolve("bin/wassop"), building, "--version"));
    assertRuns(run(stage, copy.resolve("bin/wassop-server"), building, "--version"));
    try (Pane pane = stage.shell(100, 30)) {
      pane.enter("cd '" + copy + "'; clear")
          .enter("bin/wassop --local -p 0 -u ana50 -r here --lang en")
          .awaitText("you have entered here")
          .enter("/quit")
          .awaitPrompt();
    }
  }

  @Test
  void withoutAJavaItSaysWhatToInstall(Stage stage) throws Exception {
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
          run(stage, stage.programs().root().resolve("bin").resolve(name), env, "--version");
      assertThat(outcome.code()).isEqualTo(69);
      assertThat(outcome.out()).isEmpty();
      assertThat(outcome.err())
          .startsWith(name + ": it needs Java 25 or newer")
          .contains("Install a JDK")
          .hasLineCount(1);
    }
  }

  @Test
  void changedSourcesAreBuiltFirstAndThatIsSaid(Stage stage) throws Exception {
    Path copy = stage.programs().copyTo(folder.resolve("checkout"));
    Path tools = toolsWithoutJava();
    program(tools.resolve("mvn"), "echo \"$@\" >> '" + folder + "/asked'");
    Files.createDirectories(copy.resolve("wassop-tui/src/main"));
    Files.writeString(copy.resolve("wassop-tui/pom.xml"), "<project/>");
    Files.writeString(copy.resolve("pom.xml"), "<project/>");
    Map<String, String> env = Map.of("PATH", tools.toString(), "WASSOP_BUILD", "");
    Outcome first = run(stage, copy.resolve("bin/wassop"), env, "--version");
    assertThat(first.code()).as(first.toString()).isZero();
    assertThat(first.err()).startsWith("wassop: building what has changed").hasLineCount(1);
    assertThat(folder.resolve("asked")).content().contains("package").hasLineCount(1);
    assertRuns(run(stage, copy.resolve("bin/wassop"), env, "--version"));
    assertThat(folder.resolve("asked")).content().hasLineCount(1);
    program(tools.resolve("mvn"), "echo cannot compile; exit 1");
    Files.writeString(copy.resolve("pom.xml"), "<project />");
    Outcome failed = run(stage, copy.resolve("bin/wassop"), env, "--version");
    assertThat(failed.code()).isEqualTo(69);
    assertThat(failed.err()).contains("cannot compile", "wassop: the build failed");
  }
}

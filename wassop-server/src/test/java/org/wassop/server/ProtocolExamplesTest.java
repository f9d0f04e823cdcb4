package org.wassop.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Runs the examples of {@code docs/protocol.md} against a server, line by line. Tests run in the
 * module's folder.
 */
class ProtocolExamplesTest {
  /** The values that differ in each run: the server, the history, the session and the time. */
  private static final String DIFFERS = "(?<=[@;](server|log|session|time)=)[^; ]*";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"## 3., 20", "## 4., 100"})
  void theExamplesOfASectionAreWhatIsSaid(String section, int atLeast) throws Exception {
    List<String> lines = examples(section);
    assertThat(lines).hasSizeGreaterThan(atLeast);
    try (FileHistory history = FileHistory.in(folder);
        TestServer server = TestServer.withHistory(TestServer.LIMITS, history.log());
        TestClient ana = server.connect();
        TestClient eva = server.connect()) {
      for (String line : lines) {
        String content = line.substring(3);
        switch (line.charAt(0)) {
          case 'C' -> ana.send(content);
          case 'c' -> eva.send(content);
          case 'S' -> assertSays(ana, content);
          case 's' -> assertSays(eva, content);
          default -> throw new AssertionError("who says this? " + line);
        }
      }
      assertThat(eva.readPending()).isEmpty();
    }
  }

  private static void assertSays(TestClient client, String line) {
    assertThat(client.readLine().replaceAll(DIFFERS, "…")).isEqualTo(line.replaceAll(DIFFERS, "…"));
  }

  /** Returns the lines of all examples in the section that begins with {@code heading}. */
  private static List<String> examples(String heading) throws Exception {
    List<String> lines = new ArrayList<>();
    boolean inSection = false;
    boolean inExample = false;
    for (String line : Files.readAllLines(Path.of("..", "docs", "protocol.md"))) {
      if (line.startsWith("## ")) {
        inSection = line.startsWith(heading);
      } else if (line.startsWith("```")) {
        inExample = line.equals("```wassop");
      } else if (inSection && inExample) {
        lines.add(line);
      }
    }
    return lines;
  }
}

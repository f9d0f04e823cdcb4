package org.wassop.tui.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A server or a client that is killed costs the users nothing. */
@ExtendWith(TerminalFixture.Extension.class)
class ResumeIT {
  private static final Pattern SAID =
      Pattern.compile("│ (?:(?:\\d\\d:\\d\\d|     )[ ✓⧗…](\\S+): +| {5}[ ✓] {10})(\\S.*?) *│.*");

  /**
   * Returns the messages that {@code pane} shows, as {@code author: text}; {@code me} is its user.
   */
  private static List<String> messages(Pane pane, String me) {
    List<String> messages = new ArrayList<>();
    String author = "";
    for (String row : pane.rows()) {
      Matcher line = SAID.matcher(row.substring(Math.max(0, row.indexOf('│', 1))));
      if (line.matches() && (line.group(1) != null || !author.isEmpty())) {
        author = line.group(1) == null ? author : line.group(1).replace("You", me);
        messages.add(author + ": " + line.group(2));
      }
    }
    return messages;
  }

  private static Pane enter(Pane pane, ServerProgram server, String user) {
    return pane.enter("wassop -p " + server.port() + " -u " + user + " -r plaza --lang en")
        .awaitText("you have entered plaza");
  }

  @Test
  void aServerThatIsKilledWhileTwoPeopleTypeCostsNeitherALine(TerminalFixture terminalFixture)
      throws Exception {
    ServerProgram first = ServerProgram.start(terminalFixture.programs());
    try (Pane ana = enter(terminalFixture.shell(100, 30), first, "ana60");
        Pane leo = enter(terminalFixture.shell(100, 30), first, "leo60")) {
      ana.awaitText("leo60 has entered").enter("before");
      leo.awaitText("ana60:    before").type("half a ");
      ana.enter("sent as it dies");
      first.kill();
      ana.enter("one while it is away").enter("two while it is away");
      leo.enter("line").awaitText("You:      half a line", "⧗");
      try (ServerProgram second = first.restart(terminalFixture.programs())) {
        assertThat(second.port()).isEqualTo(first.port());
        ana.awaitText("connected again", "leo60:    half a line");
        leo.awaitText("connected again", "two while it is away");
        ana.enter("after");
        leo.awaitText("   after");

        assertThat(messages(leo, "leo60"))
            .containsExactlyInAnyOrder(
                "ana60: before",
                "ana60: sent as it dies",
                "ana60: one while it is away",
                "ana60: two while it is away",
                "leo60: half a line",
                "ana60: after")
            .containsSubsequence(
                "ana60: before",
                "ana60: sent as it dies",
                "ana60: one while it is away",
                "ana60: two while it is away",
                "ana60: after");
        ana.awaitRows(rows -> assertThat(messages(ana, "ana60")).isEqualTo(messages(leo, "leo60")));
      }
    }
  }

  @Test
  void whatWaitsForTheServerSurvivesTheEndOfTheClientToo(TerminalFixture terminalFixture)
      throws Exception {
    ServerProgram first = ServerProgram.start(terminalFixture.programs());
    try (Pane ana = enter(terminalFixture.shell(100, 30), first, "ana61")) {
      first.kill();
      ana.awaitText("offline, again in ").enter("it waits").awaitText("it waits", "⧗");
      ana.program().destroyForcibly();
      ana.awaitText("ready>");
    }
    try (Pane ana = terminalFixture.shell(100, 30)) {
      ana.enter("wassop -p " + first.port() + " -u ana61 -r plaza --lang en");
      ana.awaitText("it waits", "⧗");
      try (ServerProgram second = first.restart(terminalFixture.programs())) {
        ana.awaitRows(rows -> {
          assertThat(messages(ana, "ana61")).containsExactly("ana61: it waits");
          assertThat(String.join("\n", rows)).doesNotContain("⧗");
        });
        String printed =
            terminalFixture
                .programs()
                .run(
                    List.of(
                        terminalFixture.programs().root().resolve("bin/wassop-server").toString(),
                        "export",
                        "--room",
                        "plaza",
                        "--data-dir",
                        second.dataDir().toString()),
                    java.util.Map.of(),
                    "")
                .out();
        assertThat(printed.lines()).singleElement().asString().endsWith(" ana61: it waits");
      }
    }
  }
}

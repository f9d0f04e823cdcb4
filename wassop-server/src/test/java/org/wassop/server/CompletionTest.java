package org.wassop.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.wassop.cli.CliCommand;
import org.wassop.cli.Language;
import org.wassop.cli.completion.CompletionContract;

/** Keeps the shell completions of {@code wassop-server} equal to its options, and tries them. */
final class CompletionTest extends CompletionContract {
  CompletionTest() {
    super("wassop-server");
  }

  @Override
  protected CliCommand command() {
    return new ServerCommand(Language.EN, System.out, Path.of("state"));
  }

  @Test
  void bashOffersOptionsAndTheirValues() throws Exception {
    assertThat(trial().bash("--l")).containsExactlyInAnyOrder("--log-level", "--lang");
    assertThat(trial().bash("--log-level", "=", "w")).containsExactly("warn");
    assertThat(trial().bash("--port", "")).isEmpty();
    assertThat(trial().bash("-d", "/et")).containsExactly("/etc");
  }

  @Test
  void zshIsToldEveryOption() throws Exception {
    assertThat(trial().zsh())
        .contains(
            "(-d --data-dir)--data-dir=[Folder of this server, with its history]:DIR:_files -/",
            "--log-level=[How much to log on standard error]:LEVEL:(error warn info debug trace)",
            "--stop-on-eof[Stop when standard input ends]");
  }

  @Test
  void fishOffersOptionsAndTheirValues() throws Exception {
    assertThat(trial().fish("--l")).containsExactlyInAnyOrder("--log-level", "--lang");
    assertThat(trial().fish("--log-level=")).contains("--log-level=info");
    assertThat(trial().fish("--data-dir /et")).containsExactly("/etc/");
    assertThat(trial().fish("--port ")).isEmpty();
  }

  @Test
  void bashKnowsACommandFromTheValueOfAnOption() throws Exception {
    assertThat(trial().bash("b")).containsExactly("backup");
    assertThat(trial().bash("-d", "backup", "--l"))
        .containsExactlyInAnyOrder("--log-level", "--lang");
    assertThat(trial().bash("--lang", "=", "en", "backup", "--l")).containsExactly("--lang");
    assertThat(trial().bash("backup", "/etc/pass")).contains("/etc/passwd");
    assertThat(trial().bash("backup", "--data-dir", "=", "/et")).containsExactly("/etc");
    assertThat(trial().bash("export", "--r")).containsExactly("--room");
    assertThat(trial().bash("export", "-r", "")).isEmpty();
    assertThat(trial().bash("export", "/et")).isEmpty();
  }

  @Test
  void zshIsToldTheArgumentsOfEachCommand() throws Exception {
    assertThat(trial().zsh()).contains("(-): :->command", "(-)*:: :->rest");
    assertThat(trial().zshAfter("backup")).contains(":FILE:_files").doesNotContain("--json");
    assertThat(trial().zshAfter("export"))
        .contains("(-r --room)--room=[The room]:ROOM: ")
        .doesNotContain(":FILE:_files");
  }

  @Test
  void fishOffersWhatFollowsACommand() throws Exception {
    assertThat(trial().fish("b")).containsExactly("backup");
    assertThat(trial().fish("backup /etc/pass")).contains("/etc/passwd");
    assertThat(trial().fish("export /etc/pass")).isEmpty();
    assertThat(trial().fish("export --r")).containsExactly("--room");
    assertThat(trial().fish("export --lang ")).containsExactly("en", "es");
    assertThat(trial().fish("backup --data-dir /et")).containsExactly("/etc/");
  }
}

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
    return new ServerCommand(Language.EN, System.out, Path.of("state"), () -> {});
  }

  @Test
  void bashOffersOptionsAndTheirValues() throws Exception {
    assertThat(completions().bash("--l")).containsExactlyInAnyOrder("--log-level", "--lang");
    assertThat(completions().bash("--log-level", "=", "w")).containsExactly("warn");
    assertThat(completions().bash("--port", "")).isEmpty();
    assertThat(completions().bash("-d", "/et")).containsExactly("/etc");
  }

  @Test
  void zshIsToldEveryOption() throws Exception {
    assertThat(completions().zsh())
        .contains(
            "(-d --data-dir)--data-dir=[Folder of this server, with its history]:DIR:_files -/",
            "--log-level=[How much to log on standard error]:LEVEL:(error warn info debug trace)",
            "--stop-on-eof[Stop when standard input ends]");
  }

  @Test
  void fishOffersOptionsAndTheirValues() throws Exception {
    assertThat(completions().fish("--l")).containsExactlyInAnyOrder("--log-level", "--lang");
    assertThat(completions().fish("--log-level=")).contains("--log-level=info");
    assertThat(completions().fish("--data-dir /et")).containsExactly("/etc/");
    assertThat(completions().fish("--port ")).isEmpty();
  }

  @Test
  void bashKnowsACommandFromTheValueOfAnOption() throws Exception {
    assertThat(completions().bash("b")).containsExactly("backup");
    assertThat(completions().bash("-d", "backup", "--l"))
        .containsExactlyInAnyOrder("--log-level", "--lang");
    assertThat(completions().bash("--lang", "=", "en", "backup", "--l")).containsExactly("--lang");
    assertThat(completions().bash("backup", "/etc/pass")).contains("/etc/passwd");
    assertThat(completions().bash("backup", "--data-dir", "=", "/et")).containsExactly("/etc");
    assertThat(completions().bash("export", "--r")).containsExactly("--room");
    assertThat(completions().bash("export", "-r", "")).isEmpty();
    assertThat(completions().bash("export", "/et")).isEmpty();
  }

  @Test
  void zshIsToldTheArgumentsOfEachCommand() throws Exception {
    assertThat(completions().zsh()).contains("(-): :->command", "(-)*:: :->rest");
    assertThat(completions().zshAfter("backup")).contains(":FILE:_files").doesNotContain("--json");
    assertThat(completions().zshAfter("export"))
        .contains("(-r --room)--room=[The room]:ROOM: ")
        .doesNotContain(":FILE:_files");
  }

  @Test
  void fishOffersWhatFollowsACommand() throws Exception {
    assertThat(completions().fish("b")).containsExactly("backup");
    assertThat(completions().fish("backup /etc/pass")).contains("/etc/passwd");
    assertThat(completions().fish("export /etc/pass")).isEmpty();
    assertThat(completions().fish("export --r")).containsExactly("--room");
    assertThat(completions().fish("export --lang ")).containsExactly("en", "es");
    assertThat(completions().fish("backup --data-dir /et")).containsExactly("/etc/");
  }
}

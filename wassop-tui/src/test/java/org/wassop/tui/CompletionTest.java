package org.wassop.tui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wassop.cli.CliCommand;
import org.wassop.cli.Language;
import org.wassop.cli.completion.CompletionContract;
import org.wassop.tui.options.ProcessEnvironment;

/** Checks that the completions of {@code wassop} match its options, and tries them. */
final class CompletionTest extends CompletionContract {
  CompletionTest() {
    super("wassop");
  }

  @Override
  protected CliCommand command() {
    return new WassopCommand(Language.EN, ProcessEnvironment.ofProcess());
  }

  @Test
  void bashOffersOptionsAndTheirValues() throws Exception {
    assertThat(trial().bash("--l")).containsExactlyInAnyOrder("--local", "--lang");
    assertThat(trial().bash("")).contains("-H", "--host", "--help");
    assertThat(trial().bash("--lang", "=")).containsExactly("en", "es");
    assertThat(trial().bash("--local", "--lang", "e")).containsExactly("en", "es");
    assertThat(trial().bash("--user", "-")).isEmpty();
    assertThat(trial().bash("--config", "/etc/pass")).contains("/etc/passwd");
    assertThat(trial().bash("text")).isEmpty();
  }

  @Test
  void zshIsToldEveryOption() throws Exception {
    assertThat(trial().zsh())
        .contains(
            "(-H --host)-H+[The server's name or address]:HOST:_hosts",
            "(-H --host)--host=[The server's name or address]:HOST:_hosts",
            "*-r+[Room to enter]:ROOM: ",
            "--config=[Properties file with settings, instead of the usual one]:FILE:_files",
            "(- *)--help[Show this help and exit]");
  }

  @Test
  void fishOffersOptionsAndTheirValues() throws Exception {
    assertThat(trial().fish("--l")).containsExactlyInAnyOrder("--local", "--lang");
    assertThat(trial().fish("--lang ")).containsExactly("en", "es");
    assertThat(trial().fish("--config /etc/pass")).contains("/etc/passwd");
    assertThat(trial().fish("--user ")).isEmpty();
    assertThat(trial().fish("")).isEmpty();
  }
}

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
    assertThat(completions().bash("--l")).containsExactlyInAnyOrder("--local", "--lang");
    assertThat(completions().bash("")).contains("-H", "--host", "--help");
    assertThat(completions().bash("--lang", "=")).containsExactly("en", "es");
    assertThat(completions().bash("--local", "--lang", "e")).containsExactly("en", "es");
    assertThat(completions().bash("--user", "-")).isEmpty();
    assertThat(completions().bash("--config", "/etc/pass")).contains("/etc/passwd");
    assertThat(completions().bash("text")).isEmpty();
  }

  @Test
  void zshIsToldEveryOption() throws Exception {
    assertThat(completions().zsh())
        .contains(
            "(-H --host)-H+[The server's name or address]:HOST:_hosts",
            "(-H --host)--host=[The server's name or address]:HOST:_hosts",
            "*-r+[Room to enter]:ROOM: ",
            "--config=[Properties file with settings, instead of the usual one]:FILE:_files",
            "(- *)--help[Show this help and exit]");
  }

  @Test
  void fishOffersOptionsAndTheirValues() throws Exception {
    assertThat(completions().fish("--l")).containsExactlyInAnyOrder("--local", "--lang");
    assertThat(completions().fish("--lang ")).containsExactly("en", "es");
    assertThat(completions().fish("--config /etc/pass")).contains("/etc/passwd");
    assertThat(completions().fish("--user ")).isEmpty();
    assertThat(completions().fish("")).isEmpty();
  }
}

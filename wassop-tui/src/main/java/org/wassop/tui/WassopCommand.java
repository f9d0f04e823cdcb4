package org.wassop.tui;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.wassop.cli.CliCommand;
import org.wassop.cli.CliException;
import org.wassop.cli.ExitCode;
import org.wassop.cli.Language;
import org.wassop.cli.Messages;
import org.wassop.cli.Settings;
import org.wassop.tui.local.LocalServer;
import org.wassop.tui.model.settings.SettingTable;
import org.wassop.tui.model.state.Preferences;
import org.wassop.tui.net.ServerAddress;
import org.wassop.tui.options.ChatOptions;
import org.wassop.tui.options.ClientOptions;
import org.wassop.tui.options.ProcessEnvironment;
import org.wassop.tui.plain.LineMode;
import org.wassop.tui.send.SendMode;
import org.wassop.tui.ui.FullScreen;
import org.wassop.tui.view.rows.ScreenTexts;
import picocli.CommandLine.Model.CommandSpec;

/** The command {@code wassop}: which of the client's modes its options ask for. */
public final class WassopCommand implements CliCommand {
  private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
  private final WassopOptions given = new WassopOptions(spec);
  private Settings settings = Settings.none();
  private Preferences preferences = Preferences.DEFAULT;

  private final Language language;
  private final Messages words;
  private final ProcessEnvironment processEnvironment;

  /** A command that speaks {@code language} in {@code processEnvironment}. */
  public WassopCommand(Language language, ProcessEnvironment processEnvironment) {
    this.language = language;
    this.words = Messages.of(WassopCommand.class, language);
    this.processEnvironment = processEnvironment;
    spec.name("wassop");
    spec.usageMessage().sortOptions(false);
  }

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public Set<String> actions() {
    return Set.of("send", "key");
  }

  @Override
  public Set<String> settings() {
    Set<String> names = new HashSet<>(SettingTable.names());
    names.add(SettingTable.NOTIFY);
    return names;
  }

  @Override
  public void configure(Settings found) {
    settings = found;
  }

  @Override
  public Integer call() throws CliException, InterruptedException {
    ClientOptions options =
        ClientOptions.parse(
                language,
                new ServerAddress(given.host(), given.port()),
                given.user(),
                given.rooms())
            .withKey(given.key());
    checkCombination();
    preferences = ChatOptions.preferences(settings, new ScreenTexts(language));
    if (!given.local()) {
      return run(options);
    }
    try (LocalServer server = LocalServer.open(given.port(), language, processEnvironment)) {
      return run(options.withAddress(server.address()));
    }
  }

  private void checkCombination() throws CliException {
    boolean sends = given.send().isPresent();
    check(!(given.isGiven("--plain") && given.isGiven("--send")), "error.plain-or-send");
    check(!(given.isGiven("--local") && given.isGiven("--host")), "error.local-or-host");
    check(given.port() != 0 || given.local(), "error.port-0");
    check(!given.host().isBlank(), "error.host");
    check(!sends || given.user().isPresent(), "error.send-user");
    check(!sends || !given.rooms().isEmpty(), "error.send-room");
    if (given.key().isPresent()) {
      check(given.isGiven("--send"), "error.key-send");
      check(SendMode.isKey(given.key().get(), given.send().orElse("")), "error.key");
    }
  }

  private void check(boolean good, String key) throws CliException {
    if (!good) {
      throw new CliException(ExitCode.USAGE, words.text(key));
    }
  }

  private int run(ClientOptions options) throws CliException, InterruptedException {
    Optional<String> sent = given.send();
    if (sent.isPresent() && !given.isGiven("--plain") && options.user().isPresent()) {
      return SendMode.run(options, options.user().get(), sent.get(), processEnvironment.in());
    }
    Supplier<String> template = () -> TemplateFile.text(spec, words, new ScreenTexts(language));
    ChatOptions wanted =
        new ChatOptions(
            preferences, ChatOptions.file(settings, template), !given.plain() && asksFirst());
    return given.plain()
        ? LineMode.run(options, wanted, processEnvironment)
        : FullScreen.run(options, wanted, processEnvironment.state());
  }

  /** At the first start, unless the user has said already where to go, or who comes. */
  private boolean asksFirst() {
    return !given.local()
        && settings.file().path().isPresent()
        && !settings.file().exists()
        && !isSaid("host")
        && !isSaid("user");
  }

  private boolean isSaid(String key) {
    return given.isGiven("--" + key) || settings.value(key).isPresent();
  }
}

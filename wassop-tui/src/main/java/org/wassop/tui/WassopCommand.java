package org.wassop.tui;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.wassop.cli.CliCommand;
import org.wassop.cli.CliException;
import org.wassop.cli.ExitCode;
import org.wassop.cli.Language;
import org.wassop.cli.Settings;
import org.wassop.cli.Texts;
import org.wassop.tui.local.LocalServer;
import org.wassop.tui.model.settings.SettingTable;
import org.wassop.tui.model.state.Preferences;
import org.wassop.tui.net.ServerAddress;
import org.wassop.tui.options.ChatOptions;
import org.wassop.tui.options.ClientOptions;
import org.wassop.tui.options.ProcessEnvironment;
import org.wassop.tui.plain.LineMode;
import org.wassop.tui.send.SendMode;
import org.wassop.tui.ui.FullScreenMode;
import org.wassop.tui.view.rows.ScreenTexts;
import picocli.CommandLine.Model.CommandSpec;

/** The command {@code wassop}: runs the client in the mode that its options ask for. */
public final class WassopCommand implements CliCommand {
  private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
  private final WassopOptions arguments = new WassopOptions(spec);
  private Settings settings = Settings.none();
  private Preferences preferences = Preferences.DEFAULT;

  private final Language language;
  private final Texts texts;
  private final ProcessEnvironment processEnvironment;

  /** Creates a command that speaks {@code language} and runs in {@code processEnvironment}. */
  public WassopCommand(Language language, ProcessEnvironment processEnvironment) {
    this.language = language;
    this.texts = Texts.of(WassopCommand.class, language);
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
    names.add(SettingTable.CONVERSATION_PREFIX);
    return names;
  }

  @Override
  public void configure(Settings newSettings) {
    settings = newSettings;
  }

  @Override
  public Integer call() throws CliException, InterruptedException {
    ClientOptions options =
        ClientOptions.parse(
                language,
                new ServerAddress(arguments.host(), arguments.port()),
                arguments.user(),
                arguments.rooms())
            .withKey(arguments.key());
    checkCombination();
    preferences = ChatOptions.preferences(settings, new ScreenTexts(language));
    if (!arguments.local()) {
      return run(options);
    }
    try (LocalServer server = LocalServer.open(arguments.port(), language, processEnvironment)) {
      return run(options.withAddress(server.address()));
    }
  }

  private void checkCombination() throws CliException {
    boolean sends = arguments.send().isPresent();
    require(!(arguments.isGiven("--plain") && arguments.isGiven("--send")), "error.plain-or-send");
    require(!(arguments.isGiven("--local") && arguments.isGiven("--host")), "error.local-or-host");
    require(arguments.port() != 0 || arguments.local(), "error.port-0");
    require(!arguments.host().isBlank(), "error.host");
    require(!sends || arguments.user().isPresent(), "error.send-user");
    require(!sends || !arguments.rooms().isEmpty(), "error.send-room");
    if (arguments.key().isPresent()) {
      require(arguments.isGiven("--send"), "error.key-send");
      require(SendMode.isValidKey(arguments.key().get(), arguments.send().orElse("")), "error.key");
    }
  }

  private void require(boolean condition, String key) throws CliException {
    if (!condition) {
      throw new CliException(ExitCode.USAGE, texts.text(key));
    }
  }

  private int run(ClientOptions options) throws CliException, InterruptedException {
    Optional<String> text = arguments.send();
    if (text.isPresent() && !arguments.isGiven("--plain") && options.user().isPresent()) {
      return SendMode.run(options, options.user().get(), text.get(), processEnvironment.in());
    }
    Supplier<String> template = () -> TemplateFile.text(spec, texts, new ScreenTexts(language));
    ChatOptions chatOptions =
        new ChatOptions(
            preferences,
            ChatOptions.settingsFile(settings, template),
            !arguments.plain() && isFirstRun());
    return arguments.plain()
        ? LineMode.run(options, chatOptions, processEnvironment)
        : FullScreenMode.run(options, chatOptions, processEnvironment.state());
  }

  /**
   * Whether this is a first start: no settings file exists, and neither the server nor the user
   * name is given.
   */
  private boolean isFirstRun() {
    return !arguments.local()
        && settings.file().path().isPresent()
        && !settings.file().exists()
        && !isConfigured("host")
        && !isConfigured("user");
  }

  private boolean isConfigured(String key) {
    return arguments.isGiven("--" + key) || settings.value(key).isPresent();
  }
}

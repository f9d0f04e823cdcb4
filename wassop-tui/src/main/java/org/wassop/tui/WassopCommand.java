package org.wassop.tui;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wassop.cli.CliCommand;
import org.wassop.cli.CliException;
import org.wassop.cli.ExitCode;
import org.wassop.cli.Language;
import org.wassop.cli.Messages;
import org.wassop.cli.PortConverter;
import org.wassop.cli.Settings;
import org.wassop.cli.VersionProvider;
import org.wassop.tui.local.LocalServer;
import org.wassop.tui.model.SettingTable;
import org.wassop.tui.net.ServerAddress;
import org.wassop.tui.plain.LineMode;
import org.wassop.tui.send.SendMode;
import org.wassop.tui.ui.FullScreen;
import org.wassop.tui.view.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code wassop}: its options, and which of the client's modes they ask for. */
@Command(name = "wassop", versionProvider = VersionProvider.class, sortOptions = false)
public final class WassopCommand implements CliCommand {
  @Option(
      names = {"-H", "--host"},
      paramLabel = "HOST",
      defaultValue = "127.0.0.1")
  private String host = "127.0.0.1";

  @Option(
      names = {"-p", "--port"},
      paramLabel = "${bundle:label.port}",
      defaultValue = "5555",
      converter = PortConverter.class)
  private int port;

  @Option(
      names = {"-u", "--user"},
      paramLabel = "${bundle:label.name}")
  private @Nullable String user;

  @Option(
      names = {"-r", "--room"},
      paramLabel = "${bundle:label.room}",
      hideParamSyntax = true,
      split = ",")
  private List<String> rooms = List.of();

  @Option(names = "--local")
  private boolean local;

  @Option(names = "--plain")
  private boolean plain;

  @Option(names = "--send", paramLabel = "${bundle:label.text}")
  private @Nullable String send;

  @Option(names = "--key", paramLabel = "${bundle:label.key}")
  private @Nullable String key;

  @Spec private @Nullable CommandSpec spec;

  private Settings settings = Settings.none();

  private final Language language;
  private final Messages words;
  private final Surroundings surroundings;

  /** A command that speaks {@code language} in {@code surroundings}. */
  public WassopCommand(Language language, Surroundings surroundings) {
    this.language = language;
    this.words = Messages.of(WassopCommand.class, language);
    this.surroundings = surroundings;
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
                language, new ServerAddress(host, port), Optional.ofNullable(user), rooms)
            .withKey(Optional.ofNullable(key));
    checkCombination();
    ScreenOptions.preferences(settings, screen());
    if (!local) {
      return run(options);
    }
    try (LocalServer server = LocalServer.open(port, language, surroundings)) {
      return run(options.withAddress(server.address()));
    }
  }

  private void checkCombination() throws CliException {
    check(!(isGiven("--plain") && isGiven("--send")), "error.plain-or-send");
    check(!(isGiven("--local") && isGiven("--host")), "error.local-or-host");
    check(port != 0 || local, "error.port-0");
    check(!host.isBlank(), "error.host");
    check(send == null || user != null, "error.send-user");
    check(send == null || !rooms.isEmpty(), "error.send-room");
    check(key == null || isGiven("--send"), "error.key-send");
    check(key == null || SendMode.isKey(key, send), "error.key");
  }

  private void check(boolean good, String key) throws CliException {
    if (!good) {
      throw new CliException(ExitCode.USAGE, words.text(key));
    }
  }

  /** Whether {@code option} is on the command line itself. */
  private boolean isGiven(String option) {
    return spec != null && spec.commandLine().getParseResult().hasMatchedOption(option);
  }

  private int run(ClientOptions options) throws CliException, InterruptedException {
    if (send != null && !isGiven("--plain") && options.user().isPresent()) {
      return SendMode.run(options, options.user().get(), send, surroundings.in());
    }
    CommandSpec shown = spec;
    Supplier<String> template =
        () -> shown == null ? "" : TemplateFile.text(shown, words, screen());
    ScreenOptions wanted =
        new ScreenOptions(
            ScreenOptions.preferences(settings, screen()),
            ScreenOptions.file(settings, template),
            !plain && asksFirst());
    return plain
        ? LineMode.run(options, wanted, surroundings)
        : FullScreen.run(options, wanted, surroundings.state());
  }

  private Words screen() {
    return new Words(language, ZoneId.systemDefault());
  }

  /** At the first start, unless the user has said already where to go, or who comes. */
  private boolean asksFirst() {
    return !local
        && settings.file().path().isPresent()
        && !settings.file().exists()
        && !isSaid("host")
        && !isSaid("user");
  }

  private boolean isSaid(String key) {
    return isGiven("--" + key) || settings.value(key).isPresent();
  }
}

package org.wassop.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Settings reach the command, and every error is one line and an exit code. */
class ProgramTest {
  /** A command that keeps its options and settings. */
  @Command(name = "wassop-test")
  static final class TestCommand implements CliCommand {
    @Option(names = "--port", defaultValue = "1", converter = PortConverter.class)
    int port;

    @Option(names = "--size", required = false)
    int size;

    @Option(names = "--name", defaultValue = "")
    String name = "";

    @Option(names = "--quiet")
    boolean quiet;

    final Language language;
    Settings settings = Settings.none();

    @Override
    public Set<String> settings() {
      return Set.of("colour", "room.");
    }

    @Override
    public void configure(Settings found) {
      settings = found;
    }

    TestCommand(Language language) {
      this.language = language;
    }

    @Override
    public Integer call() throws CliException {
      return switch (name) {
        case "bug" -> throw new IllegalStateException("secret");
        case "known" -> throw new CliException(ExitCode.NO_PERMISSION, "not allowed");
        default -> ExitCode.OK;
      };
    }
  }

  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
  private final Map<String, String> env = new HashMap<>(Map.of("LANG", "en_US.UTF-8"));
  private TestCommand command = new TestCommand(Language.EN);

  @TempDir Path temp;

  private int run(String... args) {
    return program()
        .run(
            List.of(args),
            language -> {
              command = new TestCommand(language);
              return command;
            });
  }

  private Program program() {
    PrintStream err = new PrintStream(errors, true, UTF_8);
    return new Program("wassop-test", "WASSOP_TEST_", env, err);
  }

  private String errors() {
    return errors.toString(UTF_8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--nope    | 64 | unknown option: --nope             | opción desconocida: --nope",
        "word      | 64 | unexpected argument: word          | argumento inesperado: word",
        "--port=-1 | 64 | not a value for --port: \"-1\"     | valor no válido para --port: «-1»",
        "--size=x  | 64 | not a value for --size: \"x\"      | valor no válido para --size: «x»",
        "--size    | 64 | a value is missing: --size         | falta un valor: --size",
        "--size=1 --size=2 | 64 | --size may be given only once | --size solo puede darse una vez",
        "--name=known | 77 | not allowed                     | not allowed",
        "--name=bug | 70 | internal error (IllegalStateException) | error interno (IllegalStateException)",
      })
  void aFaultIsOneLineInTheUsersLanguage(String args, int code, String english, String spanish) {
    for (Language language : Language.values()) {
      errors.reset();
      env.put("LC_ALL", language.toString());
      assertThat(run(args.split(" "))).isEqualTo(code);
      String line = language == Language.EN ? english : spanish;
      String help =
          code != ExitCode.USAGE
              ? ""
              : language == Language.EN
                  ? " (try \"wassop-test --help\")"
                  : " (prueba «wassop-test --help»)";
      assertThat(errors()).isEqualTo("wassop-test: " + line + help + "\n");
    }
  }

  @Test
  void aFaultOfItsOwnLeavesAReportOfPlacesAndNoWords() throws IOException {
    Path report = temp.resolve("state").resolve("crash.txt");
    int code =
        program()
            .withCrashReportFile(report)
            .run(List.of("--name=bug", "--lang=en"), TestCommand::new);
    assertThat(code).isEqualTo(ExitCode.SOFTWARE);
    assertThat(errors()).contains("please report it").contains(report.toString());
    assertThat(Files.readString(report))
        .contains("java.lang.IllegalStateException")
        .contains("    at org.wassop.cli.")
        .doesNotContain("secret");
  }

  @Test
  void aFlagThatIsGivenIsOnWhateverTheSettingsSay() {
    env.put("WASSOP_TEST_QUIET", "true");
    assertThat(run("--quiet")).isZero();
    assertThat(command.quiet).isTrue();
  }

  @Test
  void aFlagWinsOverTheEnvironmentAndThatOverTheFile() throws IOException {
    Path file = Files.writeString(temp.resolve("c"), "port=10\nsize=20\nname=file\nlang=es\n");
    env.put("WASSOP_TEST_PORT", "11");
    env.put("WASSOP_TEST_SIZE", "21");
    assertThat(run("--config=" + file, "--port=12")).as(errors()).isZero();
    assertThat(command.port).isEqualTo(12);
    assertThat(command.size).isEqualTo(21);
    assertThat(command.name).isEqualTo("file");
    assertThat(command.language).isEqualTo(Language.ES);
    assertThat(run("--config", file.toString(), "--lang", "en")).isZero();
    assertThat(command.language).isEqualTo(Language.EN);
  }

  @Test
  void aDefaultFileIsReadWhenItIsThereAndAnEmptyVariableNamesNone() throws IOException {
    Path file = temp.resolve("default");
    env.put("WASSOP_TEST_CONFIG", "");
    assertThat(runWithDefault(file)).as(errors()).isZero();
    assertThat(command.port).isEqualTo(1);
    Files.writeString(file, "port=9\n");
    assertThat(runWithDefault(file)).isZero();
    assertThat(command.port).isEqualTo(9);
    Files.writeString(file, "prot=9\n");
    assertThat(runWithDefault(file)).isEqualTo(ExitCode.CONFIG);
    assertThat(errors())
        .isEqualTo(
            "wassop-test: unknown setting \"prot\" in "
                + file
                + "; there are: colour, lang, name, port, quiet, room.*, size\n");
  }

  @Test
  void aSettingWithoutAnOptionIsKnownAndToldWithItsSource() throws IOException {
    Path file = temp.resolve("default");
    assertThat(runWithDefault(file)).isZero();
    assertThat(command.settings.file().path()).contains(file);
    assertThat(command.settings.file().exists()).isFalse();
    Files.writeString(file, "colour=red\nroom.ops=a\nroom.dos\\ x=b\n");
    assertThat(runWithDefault(file)).as(errors()).isZero();
    assertThat(command.settings.file().exists()).isTrue();
    assertThat(command.settings.value("colour")).contains("red");
    assertThat(command.settings.source("colour")).isEqualTo(file.toString());
    assertThat(command.settings.file().keys("room.")).containsExactly("room.dos x", "room.ops");
    env.put("WASSOP_TEST_COLOUR", "blue");
    assertThat(runWithDefault(file)).isZero();
    assertThat(command.settings.value("colour")).contains("blue");
    assertThat(command.settings.source("colour")).isEqualTo("WASSOP_TEST_COLOUR");
    Files.writeString(file, "room.=a\n");
    assertThat(runWithDefault(file)).isEqualTo(ExitCode.CONFIG);
  }

  private int runWithDefault(Path file) {
    return program()
        .withDefaultConfigFile(file)
        .run(
            List.of(),
            language -> {
              command = new TestCommand(language);
              return command;
            });
  }

  @Test
  void aFileThatCannotBeReadIsAConfigurationFault() {
    assertThat(run("--lang=es", "--config", temp.toString())).isEqualTo(ExitCode.CONFIG);
    assertThat(errors())
        .startsWith("wassop-test: no se puede leer el archivo de configuración: " + temp)
        .hasLineCount(1);
  }

  @Test
  void aFileNameThatCanBeNoneIsAConfigurationFaultToo() {
    assertThat(run("--config=a\0b")).isEqualTo(ExitCode.CONFIG);
    assertThat(errors())
        .startsWith("wassop-test: the configuration file can't be read: ")
        .hasLineCount(1);
  }
}

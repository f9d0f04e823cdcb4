package org.wassop.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A data folder with its history, and the commands that run on it. */
record HistoryFixture(Path folder) {
  /** The offset of a database's {@code user_version}, which is the version of our schema. */
  static final int SCHEMA_VERSION_OFFSET = 60;

  /** The offset of a database's {@code application_id}. */
  static final int APPLICATION_ID_OFFSET = 68;

  Path file() {
    return folder.resolve("history.db");
  }

  /** Starts a server with this folder and the arguments {@code more}. */
  ServerProcess startServer(String... more) {
    return ServerProcess.start(arguments(List.of("--port=0"), more));
  }

  /** Runs {@code command}, which has to succeed, and returns the lines that it prints. */
  List<String> run(String command, String... more) {
    try (ServerProcess program = ServerProcess.start(arguments(List.of(command), more))) {
      List<String> lines = program.lines();
      assertThat(program.exitCode()).as(program.errors()).isZero();
      assertThat(program.errors()).isEmpty();
      return lines;
    }
  }

  /** Runs {@code command}, which has to fail with {@code code} and the line {@code error}. */
  void expectFailure(int code, String error, String command, String... more) {
    ServerProcess.expectFailure(code, error, arguments(List.of(command), more));
  }

  private String[] arguments(List<String> first, String... more) {
    List<String> all = new ArrayList<>(first);
    all.add("--data-dir=" + folder);
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  /** Runs a server in which ana sends {@code texts} to the room Sala1. */
  void addMessages(String... texts) {
    try (ServerProcess server = startServer();
        TestClient ana = server.wassop2("ana")) {
      ana.enter("Sala1");
      for (String text : texts) {
        ana.sendMessage("Sala1", text);
      }
      server.stop();
    }
  }

  /** Returns the ids of the messages in the room Sala1, as {@code export} prints them. */
  List<Long> storedIds() {
    return run("export", "--room=Sala1", "--json").stream()
        .map(line -> Long.valueOf(line.replaceFirst("^\\{\"id\":(\\d+),.*", "$1")))
        .toList();
  }

  /** Writes {@code number} into the header of the file, at the offset {@code where}. */
  void writeHeader(int where, int number) {
    try (RandomAccessFile header = new RandomAccessFile(file().toFile(), "rw")) {
      header.seek(where);
      header.writeInt(number);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

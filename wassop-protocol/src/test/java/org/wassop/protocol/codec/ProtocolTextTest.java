package org.wassop.protocol.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.ErrorCode;
import org.wassop.protocol.Limits;
import org.wassop.protocol.codec.ServerMessageDecoder.Incoming;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.Refusal;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;
import org.wassop.protocol.text.EmojiCommand;

/** Checks {@code docs/protocol.md} against the code. Tests run in the module's folder. */
class ProtocolTextTest {
  private static final String TEXT = read(Path.of("..", "docs", "protocol.md"));

  @ParameterizedTest
  @EnumSource
  void everyErrorCodeIsInSection5(ErrorCode code) {
    assertThat(section(5)).contains("\n| `" + code.wire() + "` |");
  }

  @ParameterizedTest
  @EnumSource
  void everyByeCodeIsInSection5WithItsClassicLine(Event.ByeCode code) {
    String line = Codec.of(Dialect.CLASSIC).encode("", new Event.Bye(code, code.english()));
    String byes = section(5).substring(section(5).indexOf("`BYE` carries"));
    assertThat(byes)
        .containsPattern(
            "\n\\| `" + code.wire() + "` \\|.*" + (line.isEmpty() ? "nothing" : line.strip()));
  }

  @ParameterizedTest
  @EnumSource
  void everyRefusalIsInSection3WithItsCode(Refusal refusal) {
    String spanish = refusal.answerIn(Dialect.CLASSIC).text();
    assertThat(section(3)).contains("\n| `" + spanish + "` | `" + refusal.code().wire() + "` |");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HELLO",
        "JOIN",
        "ROOM",
        "EXIT",
        "LIST_ROOMS",
        "REFR",
        "MEMBERS",
        "MESSAGE",
        "LOVE",
        "LIKE",
        "DISLIKE",
        "REACT",
        "EDIT",
        "DELETE",
        "HISTORY",
        "SEARCH",
        "DIRECTS",
        "READ",
        "TOPIC",
        "TYPING",
        "PING",
        "PONG",
        "QUIT"
      })
  void everyVerbOfAClientIsInTheTableOfRequests(String verb) {
    assertThat(Codec.of(Dialect.WASSOP_2).decode(verb))
        .isNotEqualTo(new DecodedRequest.Malformed("", Refusal.UNKNOWN_VERB));
    assertThat(subsection("### 4.2")).containsPattern("\n\\|[^|]*`" + verb + "[` ]");
    if (!(Codec.of(Dialect.CLASSIC).decode(verb)
            instanceof DecodedRequest.Malformed(String ref, var why)
        && why == Refusal.UNKNOWN_VERB)) {
      assertThat(section(3) + section(1)).containsPattern("`" + verb + "[` ]");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MESSAGE", "REACT", "EDIT", "DELETE", "ENTERED", "LEFT", "TOPIC", "TYPING", "LAGGED",
        "NOTICE", "PING", "BYE"
      })
  void everyVerbOfAServerIsInTheTableOfEvents(String verb) {
    assertThat(subsection("### 4.3")).containsPattern("\n\\| `" + verb + "[` ]");
  }

  @ParameterizedTest
  @EnumSource
  void everyReasonToLeaveAndEveryEmojiIsThere(Event.LeaveReason reason) {
    assertThat(subsection("### 4.3")).contains("`" + reason.wire() + "`");
    for (EmojiCommand command : EmojiCommand.values()) {
      assertThat(section(3)).contains("| `" + command + "` | nothing | `user: " + command.emoji());
    }
  }

  static Stream<String> limits() {
    return Stream.of(
        "before `JOIN`, without its end | " + Limits.LINE_BYTES_BEFORE_JOIN + " bytes",
        "after `JOIN`, without its end | " + Limits.LINE_BYTES + " bytes",
        "from a server, without its end | " + Limits.SERVER_LINE_BYTES + " bytes",
        "| a name | " + Limits.NAME_CODE_POINTS + " code points",
        "one message | " + Limits.MESSAGE_LINES + " lines",
        "| a `ref` | " + Limits.REF_CHARS + " characters",
        "a `session` | " + Limits.KEY_CHARS + " characters",
        "without `limit` | " + Limits.HISTORY_PAGE_ENTRIES + " entries",
        "`last` of `ROOM` | " + Limits.REPLAY_ENTRIES + " entries",
        "without `limit` | " + Limits.SEARCH_RESULTS + " results",
        "a topic | " + Limits.TOPIC_CODE_POINTS + " code points",
        "| a reaction | " + Limits.REACTION_CODE_POINTS + " code points",
        "to one message | " + Limits.REACTIONS_PER_MESSAGE + " emoji",
        "one line | " + Limits.TAGS + " tags",
        "a client keeps | " + Limits.ANSWER_LINES + " lines",
        "connection is in | " + Limits.ROOMS_PER_CONNECTION + " rooms",
        "asks `PING` | " + Limits.PING_INTERVAL.toSeconds() + " seconds",
        "to be dead | " + 2 * Limits.PING_INTERVAL.toSeconds() + " seconds",
        "without a name | " + Limits.JOIN_DEADLINE.toSeconds() + " seconds",
        "answer to `HELLO` | " + Limits.HELLO_TIMEOUT.toSeconds() + " second ");
  }

  @ParameterizedTest
  @MethodSource("limits")
  void everyLimitIsInSection6(String row) {
    assertThat(section(6)).contains(row);
  }

  @Test
  void everyReservedNameAndTheFirstRoomIsInSection2() {
    String section = section(2);
    int start = section.indexOf("may not be called");
    List<String> words = new ArrayList<>();
    var quoted =
        Pattern.compile("`([^`]+)`")
            .matcher(section.substring(start, section.indexOf("begin with these", start)));
    while (quoted.find()) {
      words.add(quoted.group(1));
    }
    assertThat(words).hasSize(10).allMatch(word -> UserName.parse(word).isEmpty());
    assertThat(section).contains("`" + RoomName.FIRST + "`");
    assertThat(UserName.parse("José")).isEqualTo(UserName.parse("ｊｏｓé"));
  }

  @Test
  void everyExampleIsWhatTheCodecsReadAndWrite() {
    List<Example> examples = examples();
    assertThat(examples).hasSize(4);
    for (Example example : examples) {
      check(example, "C", "S");
      check(example, "c", "s");
    }
  }

  private record Example(Dialect dialect, List<String> lines) {}

  /**
   * Checks the lines marked {@code client} and the lines of the server to it, marked {@code
   * server}.
   */
  private static void check(Example example, String client, String server) {
    Codec codec = Codec.of(example.dialect());
    ServerMessageDecoder decoder = codec.newServerMessageDecoder();
    Map<String, StringBuilder> answers = new HashMap<>();
    for (String line : example.lines()) {
      String content = line.substring(3);
      if (line.startsWith(client + "  ")) {
        DecodedRequest decodedRequest = codec.decode(content);
        assertThat(decodedRequest).as(line).isInstanceOf(DecodedRequest.Valid.class);
        decoder.requestSent(
            decodedRequest.ref(), ((DecodedRequest.Valid) decodedRequest).request());
      } else if (line.startsWith(server + "  ")) {
        List<Incoming> incoming = decoder.decode(content);
        String ref = TaggedLine.parse(content).orElseThrow().tags().value("ref");
        StringBuilder answer = answers.computeIfAbsent(ref, r -> new StringBuilder());
        answer.append(content).append('\n');
        assertThat(ref.isEmpty() && incoming.isEmpty()).as(line).isFalse();
        for (Incoming in : incoming) {
          assertThat(in.message()).isNotEqualTo(new Event.Notice(content));
          assertThat(in.ref()).isEqualTo(example.dialect() == Dialect.CLASSIC ? in.ref() : ref);
          String again = codec.encode(in.ref(), in.message());
          boolean classicList = again.startsWith(ClassicCodec.ROOMS);
          assertThat(again).endsWith(classicList ? content + "\n" : answer.toString());
          answers.remove(ref);
        }
      }
    }
    assertThat(answers).isEmpty();
  }

  private static List<Example> examples() {
    List<Example> examples = new ArrayList<>();
    Dialect dialect = Dialect.WASSOP_2;
    List<String> block = null;
    for (String line : TEXT.lines().toList()) {
      if (line.startsWith("## ")) {
        dialect = line.startsWith("## 3.") ? Dialect.CLASSIC : Dialect.WASSOP_2;
      } else if (line.equals("```wassop")) {
        block = new ArrayList<>();
      } else if (block != null && line.equals("```")) {
        examples.add(new Example(dialect, block));
        block = null;
      } else if (block != null) {
        block.add(line);
      }
    }
    return examples;
  }

  private static String section(int number) {
    return subsection("## " + number + ".");
  }

  private static String subsection(String heading) {
    int start = TEXT.indexOf("\n" + heading);
    assertThat(start).as(heading).isNotNegative();
    String marks = heading.substring(0, heading.indexOf(' ') + 1);
    int end = TEXT.indexOf("\n" + marks, start + 1);
    return end < 0 ? TEXT.substring(start) : TEXT.substring(start, end);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

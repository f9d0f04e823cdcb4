package org.wassop.protocol.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.ErrorCode;
import org.wassop.protocol.Limits;
import org.wassop.protocol.codec.ServerMessageDecoder.Incoming;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.Event;
import org.wassop.protocol.message.IdRange;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.message.ServerMessage;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;
import org.wassop.protocol.text.RandomText;
import org.wassop.protocol.text.SafeText;

/** Encodes and decodes random messages of Wassop/2, the same ones in every run. */
class RoundTripTest {
  private static final Codec CODEC = Codec.of(Dialect.WASSOP_2);
  private static final int REQUEST_KINDS = 19;
  private static final int ANSWERED_KINDS = 17;
  private static final int EVENT_KINDS = 12;

  private final Random random = new Random(7);

  @Test
  void aRequestIsUnderstoodAsItWasMeant() {
    for (int round = 0; round < 20_000; round++) {
      Request request = request(random.nextInt(REQUEST_KINDS));
      String ref = random.nextInt(4) == 0 ? "" : ref();
      String line = CODEC.encode(ref, request);
      assertThat(line).endsWith("\n").containsOnlyOnce("\n");
      assertThat(CODEC.decode(line.substring(0, line.length() - 1)))
          .isEqualTo(new DecodedRequest.Valid(ref, request));
    }
  }

  @Test
  void anEventIsReadAsItWasMeant() {
    ServerMessageDecoder decoder = CODEC.newServerMessageDecoder();
    for (int round = 0; round < 20_000; round++) {
      Event event = event(random.nextInt(EVENT_KINDS));
      assertThat(read(decoder, CODEC.encode("", event))).containsExactly(new Incoming("", event));
    }
  }

  @Test
  void answersFindTheirRequestsHoweverTheirLinesInterleave() {
    for (int round = 0; round < 2_000; round++) {
      ServerMessageDecoder decoder = CODEC.newServerMessageDecoder();
      List<List<String>> queues = new ArrayList<>();
      Map<String, ServerMessage> expected = new LinkedHashMap<>();
      List<Event> events = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(8); i++) {
        Request request = request(random.nextInt(ANSWERED_KINDS));
        ServerMessage answer = answer(request);
        String ref = i + ref().substring(1);
        decoder.requestSent(ref, request);
        expected.put(ref, answer);
        queues.add(new ArrayList<>(CODEC.encode(ref, answer).lines().toList()));
      }
      List<String> eventLines = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        Event event = event(random.nextInt(EVENT_KINDS));
        events.add(event);
        eventLines.addAll(CODEC.encode("", event).lines().toList());
      }
      queues.add(eventLines);
      Map<String, ServerMessage> answers = new LinkedHashMap<>();
      List<ServerMessage> receivedEvents = new ArrayList<>();
      for (String line : interleaved(queues)) {
        for (Incoming incoming : decoder.decode(line)) {
          if (incoming.ref().isEmpty()) {
            receivedEvents.add(incoming.message());
          } else {
            assertThat(answers.put(incoming.ref(), incoming.message())).isNull();
          }
        }
      }
      assertThat(answers).containsExactlyInAnyOrderEntriesOf(expected);
      assertThat(receivedEvents).isEqualTo(events);
    }
  }

  @Test
  void anyLineIsARequestThatSurvivesOrARefusal() {
    List<String> verbs =
        List.of(
            "HELLO", "JOIN", "ROOM", "EXIT", "MESSAGE", "LOVE", "HISTORY", "SEARCH", "READ",
            "TOPIC", "TYPING", "DIRECTS", "PING", "PONG", "QUIT", "REACT", "EDIT", "DELETE", "X");
    for (int round = 0; round < 50_000; round++) {
      String tags =
          random.nextBoolean()
              ? ""
              : "@room=Sala1;id=7;of=5;reply=3;back=1;limit="
                  + random.nextInt()
                  + ";key="
                  + word().replace(' ', '_')
                  + ";ref="
                  + word()
                  + " ";
      String line = tags + verbs.get(random.nextInt(verbs.size())) + " " + word();
      for (Dialect dialect : Dialect.values()) {
        WireChecks.checkRoundTrip(dialect, line.replace("\n", ""));
      }
    }
  }

  @Test
  void whatIsSaidAgainWhenARoomIsEnteredComesAtOnceWithItsRef() {
    ServerMessageDecoder decoder = CODEC.newServerMessageDecoder();
    decoder.requestSent("2", new Request.EnterRoom(RoomName.FIRST, new Request.Replay.After(41)));
    assertThat(decoder.decode("@ref=2;room=Sala1;id=42;time=5;from=ana MESSAGE hola"))
        .containsExactly(
            new Incoming(
                "2",
                new Event.Message(
                    new Place.Room(RoomName.FIRST),
                    42,
                    UserName.parse("ana").orElseThrow(),
                    "",
                    "hola",
                    5)));
    assertThat(decoder.decode("@ref=2;room=Sala1;members=1;first=1;last=42;read=7;topic=x OK"))
        .containsExactly(
            new Incoming(
                "2", new Answer.RoomEntered(RoomName.FIRST, 1, new IdRange(1, 42), 7, "x")));
  }

  @Test
  void matchesThatLieOutsideOfTheSnippetAreNone() {
    ServerMessageDecoder decoder = CODEC.newServerMessageDecoder();
    decoder.requestSent("1", new Request.Search("a", Optional.empty(), 5));
    decoder.decode("@ref=1;room=Sala1;id=1;from=ana;match=0+2,1+9,x+1,+,99999999+1 FOUND pan");
    assertThat(decoder.decode("@ref=1 OK"))
        .singleElement()
        .extracting(Incoming::message)
        .isInstanceOfSatisfying(
            Answer.SearchResults.class,
            found ->
                assertThat(found.results().getFirst().matches())
                    .containsExactly(new Answer.Match(0, 2)));
  }

  @Test
  void anAnswerThatNobodyWaitsForIsNoEvent() {
    ServerMessageDecoder decoder = CODEC.newServerMessageDecoder();
    assertThat(decoder.decode("@ref=9;room=Sala1;from=ana MESSAGE hola")).isEmpty();
    assertThat(decoder.decode("@ref=9 OK")).isEmpty();
  }

  @Test
  void anAnswerWithoutAnEndCostsABoundedAmountOfMemory() {
    ServerMessageDecoder decoder = CODEC.newServerMessageDecoder();
    decoder.requestSent("1", new Request.ListRooms());
    for (int i = 0; i <= Limits.ANSWER_LINES; i++) {
      decoder.decode("@ref=1 ROOM r" + i);
    }
    assertThat(decoder.decode("@ref=1 OK"))
        .singleElement()
        .extracting(Incoming::message)
        .isInstanceOfSatisfying(
            Answer.Rooms.class, answer -> assertThat(answer.rooms()).hasSize(Limits.ANSWER_LINES));
  }

  @Test
  void numbersThatMakeNoSenseAreKeptWithinReason() {
    ServerMessageDecoder decoder = CODEC.newServerMessageDecoder();
    decoder.requestSent("1", new Request.EnterRoom(RoomName.FIRST, new Request.Replay.Nothing()));
    assertThat(decoder.decode("@ref=1;members=99999999999 OK"))
        .containsExactly(
            new Incoming(
                "1",
                new Answer.RoomEntered(RoomName.FIRST, Integer.MAX_VALUE, IdRange.EMPTY, 0, "")));
    assertThat(decoder.decode("@line=0;ping=0 HELLO wassop/2"))
        .containsExactly(
            new Incoming(
                "",
                new Answer.Welcome(
                    "", Limits.LINE_BYTES_BEFORE_JOIN, 1, new Answer.HistoryInfo(false, ""))));
    assertThat(decoder.decode("@line=999999;ping=-1 HELLO wassop/2"))
        .containsExactly(
            new Incoming(
                "",
                new Answer.Welcome("", Limits.LINE_BYTES, 30, new Answer.HistoryInfo(false, ""))));
  }

  @Test
  void whatANewerServerSaysIsPassedOver() {
    ServerMessageDecoder decoder = CODEC.newServerMessageDecoder();
    assertThat(decoder.decode("@room=Sala1 SOMETHING new")).isEmpty();
    assertThat(decoder.decode("@room=Sala1;user=error ENTERED")).isEmpty();
    assertThat(decoder.decode("@@ MESSAGE x")).isEmpty();
    assertThat(decoder.decode("")).isEmpty();
    assertThat(decoder.decode("@code=new-code ERROR no"))
        .containsExactly(new Incoming("", new Answer.Refused(ErrorCode.INTERNAL, "no")));
  }

  private Request request(int kind) {
    return switch (kind) {
      case 0 -> new Request.Join(user(), key());
      case 1 -> new Request.EnterRoom(room(), replay());
      case 2 -> new Request.ExitRoom(Optional.of(room()));
      case 3 -> new Request.ListRooms();
      case 4 -> new Request.ListMembers(room());
      case 5 ->
          new Request.SendMessage(
              Optional.of(place()), key(), text(), random.nextBoolean() ? 0 : id());
      case 6 -> new Request.Ping(word());
      case 7 -> new Request.Hello(word());
      case 8 ->
          new Request.History(place(), range(), 1 + random.nextInt(Limits.HISTORY_PAGE_ENTRIES));
      case 9 ->
          new Request.Search(
              "a" + word().strip(),
              random.nextBoolean() ? Optional.of(place()) : Optional.empty(),
              1 + random.nextInt(Limits.SEARCH_RESULTS));
      case 10 -> new Request.ListDirectConversations();
      case 11 -> new Request.MarkRead(place(), id());
      case 12 -> new Request.SetTopic(room(), topic());
      case 13 -> new Request.Typing(place());
      case 14 -> new Request.React(place(), id(), emoji(), random.nextBoolean());
      case 15 -> new Request.Edit(place(), id(), text());
      case 16 -> new Request.Delete(place(), id());
      case 17 -> new Request.Pong(word());
      default -> new Request.Quit();
    };
  }

  private Request.Replay replay() {
    return switch (random.nextInt(3)) {
      case 0 -> new Request.Replay.Nothing();
      case 1 -> new Request.Replay.After(id());
      default -> new Request.Replay.Last(random.nextInt(Limits.REPLAY_ENTRIES));
    };
  }

  private Request.Range range() {
    return switch (random.nextInt(3)) {
      case 0 -> new Request.Range.Newest();
      case 1 -> new Request.Range.After(id());
      default -> new Request.Range.Before(id());
    };
  }

  private Place place() {
    return random.nextBoolean() ? new Place.Room(room()) : new Place.Direct(user());
  }

  private long id() {
    return random.nextLong(Long.MAX_VALUE / 100);
  }

  private String key() {
    return random.nextInt(3) == 0 ? "" : "k;= " + random.nextInt(100_000);
  }

  private String topic() {
    String topic = word().strip();
    return SafeText.isBlank(topic) ? "" : topic;
  }

  private ServerMessage answer(Request request) {
    if (random.nextInt(4) == 0) {
      ErrorCode[] codes = ErrorCode.values();
      return new Answer.Refused(codes[random.nextInt(codes.length)], word());
    }
    return switch (request) {
      case Request.Hello hello ->
          new Answer.Welcome(
              word(),
              1024 + random.nextInt(10_000),
              1 + random.nextInt(90),
              new Answer.HistoryInfo(random.nextBoolean(), word()));
      case Request.Join join -> new Answer.Joined(key());
      case Request.EnterRoom enter ->
          new Answer.RoomEntered(enter.room(), random.nextInt(99), extent(), id(), word());
      case Request.ExitRoom exit -> new Answer.RoomExited(exit.room().orElseThrow());
      case Request.ListRooms list -> new Answer.Rooms(rooms());
      case Request.ListMembers(RoomName room) -> new Answer.Members(room, users());
      case Request.SendMessage message ->
          new Answer.Accepted(message.place().orElseThrow(), id(), id());
      case Request.History history -> new Answer.HistoryPage(history.place(), entries(), extent());
      case Request.Search search -> new Answer.SearchResults(results());
      case Request.ListDirectConversations list ->
          new Answer.DirectConversations(
              users().stream()
                  .map(user -> new Answer.DirectConversation(user, id(), id()))
                  .toList());
      case Request.MarkRead mark -> new Answer.MarkedRead(mark.place(), id());
      case Request.SetTopic topic -> new Answer.Done();
      case Request.Typing typing -> new Answer.Done();
      case Request.Change change -> new Answer.Done();
      case Request.Ping(String token) -> new Answer.Pong(token);
      case Request.Pong pong -> throw new IllegalArgumentException("PONG has no answer");
      case Request.Quit quit -> throw new IllegalArgumentException("QUIT has no answer");
    };
  }

  private IdRange extent() {
    long first = 1 + random.nextLong(1000);
    return new IdRange(first, first - 1 + random.nextLong(1000));
  }

  private List<Event.Message> messages() {
    List<Event.Message> messages = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      messages.add(new Event.Message(place(), id(), user(), key(), text(), id()));
    }
    return messages;
  }

  private List<Event.LogEntry> entries() {
    List<Event.LogEntry> entries = new ArrayList<>(messages());
    for (int i = random.nextInt(4); i > 0; i--) {
      entries.add(entry());
    }
    return entries;
  }

  private Event.LogEntry entry() {
    return switch (random.nextInt(4)) {
      case 0 -> new Event.Message(place(), id(), user(), key(), "", id(), id());
      case 1 -> new Event.Reacted(place(), id(), user(), id(), id(), emoji(), random.nextBoolean());
      case 2 ->
          new Event.Edited(place(), id(), user(), id(), id(), random.nextInt(5) == 0 ? "" : text());
      default -> new Event.Deleted(place(), id(), user(), id(), id());
    };
  }

  private String emoji() {
    return any(new String[] {"👍", "❤️", "👩‍🚀", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "+", "*️⃣"});
  }

  private List<Answer.SearchResult> results() {
    return messages().stream()
        .map(message ->
            new Answer.SearchResult(
                new Answer.Source(
                    message.place(), message.id(), message.from(), message.timeMillis()),
                "…pan 🍞 y vino…",
                List.of(new Answer.Match(1, 3), new Answer.Match(9, 4))))
        .toList();
  }

  private Event event(int kind) {
    return switch (kind) {
      case 0 -> new Event.Message(place(), id(), user(), key(), text(), id());
      case 1 -> new Event.Entered(room(), user());
      case 2 -> new Event.Left(room(), user(), any(Event.LeaveReason.values()));
      case 3 -> new Event.Notice(word());
      case 4 -> new Event.Ping(word());
      case 5 -> new Event.TopicChanged(room(), user(), word());
      case 6 -> new Event.IsTyping(place(), user());
      case 7 -> new Event.Lagged(place(), id());
      case 8, 9, 10 -> entry();
      default -> new Event.Bye(any(Event.ByeCode.values()), word());
    };
  }

  private List<Answer.ListedRoom> rooms() {
    List<Answer.ListedRoom> rooms = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      rooms.add(new Answer.ListedRoom(room(), random.nextInt(1000)));
    }
    return rooms;
  }

  private List<UserName> users() {
    List<UserName> users = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      users.add(user());
    }
    return users;
  }

  private UserName user() {
    return any(List.of("ana", "José", "山田", "x_y-z.w", "Анна").stream().map(UserName::parse))
        .orElseThrow();
  }

  private RoomName room() {
    return any(List.of("Sala1", "a b", "#x+y&z", "中 文", "v1.").stream().map(RoomName::parse))
        .orElseThrow();
  }

  private String text() {
    String text =
        SafeText.lines(RandomText.ofLength(random, 1 + random.nextInt(30))).stripTrailing();
    return SafeText.isBlank(text) ? "hola" : text;
  }

  private String word() {
    return SafeText.line(RandomText.ofLength(random, random.nextInt(12)));
  }

  private String ref() {
    return ".;: \\n=@7é".substring(random.nextInt(9)) + random.nextInt(100_000);
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private <T> T any(Stream<T> values) {
    List<T> list = values.toList();
    return list.get(random.nextInt(list.size()));
  }

  /** Merges the queues at random, each in its own order. */
  private List<String> interleaved(List<List<String>> queues) {
    List<Integer> turns = new ArrayList<>();
    for (int i = 0; i < queues.size(); i++) {
      turns.addAll(Collections.nCopies(queues.get(i).size(), i));
    }
    Collections.shuffle(turns, random);
    return turns.stream().map(turn -> queues.get(turn).removeFirst()).toList();
  }

  private static List<Incoming> read(ServerMessageDecoder decoder, String lines) {
    return lines.lines().flatMap(line -> decoder.decode(line).stream()).toList();
  }
}

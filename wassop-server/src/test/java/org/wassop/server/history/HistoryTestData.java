package org.wassop.server.history;

import java.util.Arrays;
import java.util.List;
import org.wassop.protocol.name.RoomName;
import org.wassop.protocol.name.UserName;
import org.wassop.server.history.MessageLog.SearchResult;

/** User names, conversations and entries for tests. */
public final class HistoryTestData {
  public static final UserName ANA = user("ana");
  public static final UserName BOB = user("bob");
  public static final UserName EVA = user("eva");
  public static final Conversation HALL = room("Hall");

  private HistoryTestData() {}

  public static UserName user(String name) {
    return UserName.parse(name).orElseThrow();
  }

  public static RoomName roomName(String name) {
    return RoomName.parse(name).orElseThrow();
  }

  public static Conversation room(String name) {
    return new Conversation.Room(roomName(name));
  }

  public static Conversation between(UserName one, UserName other) {
    return new Conversation.Direct(one, other);
  }

  /** Returns a message by Ana, without a key, for each of {@code texts}. */
  public static List<NewEntry> messages(String... texts) {
    return Arrays.stream(texts).<NewEntry>map(text -> new NewEntry.Message(ANA, "", text)).toList();
  }

  /** Returns the id of a message that was stored, now or earlier. */
  public static long id(AppendResult result) {
    return switch (result) {
      case AppendResult.Stored(long id, long timeMillis) -> id;
      case AppendResult.Repeated(long id, long timeMillis) -> id;
      case AppendResult.Unchanged unchanged -> throw new AssertionError("no message: " + result);
      case AppendResult.Refused refused -> throw new AssertionError("no message: " + result);
    };
  }

  public static List<String> texts(List<StoredEntry> entries) {
    return entries.stream().map(StoredEntry::text).toList();
  }

  public static List<String> foundTexts(List<SearchResult> found) {
    return found.stream().map(one -> one.message().text()).toList();
  }

  public static List<Long> ids(List<StoredEntry> entries) {
    return entries.stream().map(StoredEntry::id).toList();
  }
}

package org.wassop.server.history.memory;

import java.util.List;
import org.wassop.protocol.message.IdRange;
import org.wassop.protocol.name.UserName;
import org.wassop.server.history.AppendResult;
import org.wassop.server.history.ChangeRules;
import org.wassop.server.history.Conversation;
import org.wassop.server.history.ConversationLog;
import org.wassop.server.history.NewEntry;
import org.wassop.server.history.StoredEntry;

/** A view of one conversation of a {@link MemoryLog}, which need not exist yet. */
record MemoryConversationLog(Conversation conversation, MemoryLog messageLog)
    implements ConversationLog {
  @Override
  public IdRange keptIds() {
    return messageLog.find(conversation).map(MemoryConversation::keptIds).orElse(new IdRange(1, 0));
  }

  @Override
  public List<AppendResult> append(List<NewEntry> entries, long timeMillis) {
    if (entries.isEmpty()) {
      return List.of();
    }
    if (messageLog.find(conversation).isEmpty()
        && !entries.stream().anyMatch(NewEntry.Message.class::isInstance)) {
      return entries.stream().flatMap(newEntry -> ChangeRules.noSuchMessage().stream()).toList();
    }
    MemoryConversation found = messageLog.findOrCreate(conversation);
    MemoryConversation.Appended appended =
        found.append(entries, timeMillis, messageLog.nextAppendNumber());
    messageLog.addChars(appended.addedChars());
    return appended.results();
  }

  @Override
  public List<StoredEntry> after(long id, int limit) {
    return messageLog.find(conversation).map(found -> found.after(id, limit)).orElse(List.of());
  }

  @Override
  public List<StoredEntry> before(long id, int limit) {
    return messageLog.find(conversation).map(found -> found.before(id, limit)).orElse(List.of());
  }

  @Override
  public Topic topic() {
    return messageLog.find(conversation).map(MemoryConversation::topic).orElse(Topic.NONE);
  }

  @Override
  public void setTopic(Topic topic) {
    messageLog.findOrCreate(conversation).setTopic(topic);
  }

  @Override
  public long readMarker(UserName reader) {
    return messageLog.find(conversation).map(found -> found.readMarker(reader)).orElse(0L);
  }

  @Override
  public void markRead(UserName reader, long id) {
    messageLog.find(conversation).ifPresent(found -> found.markRead(reader, id));
  }
}

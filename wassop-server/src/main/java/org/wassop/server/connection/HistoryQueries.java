package org.wassop.server.connection;

import java.util.List;
import java.util.Optional;
import org.wassop.protocol.Dialect;
import org.wassop.protocol.message.Answer;
import org.wassop.protocol.message.IdRange;
import org.wassop.protocol.message.Refusal;
import org.wassop.protocol.message.Request;
import org.wassop.protocol.name.UserName;
import org.wassop.server.history.Conversation;
import org.wassop.server.history.ConversationLog;
import org.wassop.server.history.HistoryException;
import org.wassop.server.history.MessageLog;
import org.wassop.server.history.StoredEntry;
import org.wassop.server.history.StoredMessage;
import org.wassop.server.room.StoredEntryEvents;

/**
 * Answers the requests of one user to the history. Blocks while the history is read; if that fails,
 * the answer is a refusal.
 */
final class HistoryQueries {
  private final MessageLog history;
  private final UserName reader;

  /** Creates the queries of {@code reader}, who sees only what that user may. */
  HistoryQueries(MessageLog history, UserName reader) {
    this.history = history;
    this.reader = reader;
  }

  /** A read of the history, or a change of a read marker. */
  @FunctionalInterface
  private interface Query {
    Answer run() throws HistoryException;
  }

  private static Answer answer(Query query, Refusal onFault) {
    try {
      return query.run();
    } catch (HistoryException e) {
      return onFault.in(Dialect.WASSOP_2);
    }
  }

  /** Answers with a page of the history. */
  Answer page(Request.History wanted) {
    return answer(() -> readPage(wanted), Refusal.HISTORY_FAULT);
  }

  private Answer readPage(Request.History wanted) throws HistoryException {
    Conversation where = Conversation.of(wanted.place(), reader);
    ConversationLog log = history.log(where);
    List<StoredEntry> entries =
        switch (wanted.range()) {
          case Request.Range.After(long id) -> log.after(id, wanted.limit());
          case Request.Range.Before(long id) -> log.before(id, wanted.limit());
          case Request.Range.Newest newest -> log.before(Long.MAX_VALUE, wanted.limit());
        };
    IdRange kept = log.extent();
    StoredEntryEvents events = new StoredEntryEvents(where, Optional.of(reader));
    return new Answer.Page(wanted.place(), entries.stream().map(events::entry).toList(), kept);
  }

  /** Answers with the messages that match. */
  Answer search(Request.Search wanted) {
    return answer(
        () ->
            new Answer.Results(
                history
                    .search(
                        new MessageLog.Search(
                            wanted.words(),
                            wanted.place().map(place -> Conversation.of(place, reader)),
                            reader,
                            wanted.limit()))
                    .stream()
                    .map(HistoryQueries::result)
                    .toList()),
        Refusal.HISTORY_FAULT);
  }

  private static Answer.Result result(MessageLog.Found found) {
    StoredMessage message = found.message();
    return new Answer.Result(
        new Answer.Source(
            found.where().placeOf(message.author()),
            message.id(),
            message.author(),
            message.timeMillis()),
        found.snippet().text(),
        found.snippet().matches().stream()
            .map(match -> new Answer.Match(match.start(), match.length()))
            .toList());
  }

  /** Answers with the direct conversations of the user. */
  Answer directs() {
    return answer(
        () ->
            new Answer.Directs(
                history.directs(reader).stream()
                    .map(direct ->
                        new Answer.Conversation(direct.peer(), direct.lastId(), direct.readId()))
                    .toList()),
        Refusal.HISTORY_FAULT);
  }

  /** Moves the read marker forward, but not beyond the newest entry. */
  Answer mark(Request.MarkRead mark) {
    return answer(
        () -> {
          ConversationLog log = history.log(Conversation.of(mark.place(), reader));
          log.markRead(reader, Math.min(mark.id(), log.extent().last()));
          return new Answer.Marked(mark.place(), log.readMarker(reader));
        },
        Refusal.NOT_STORED);
  }

  /** Returns the read marker in {@code where}, or 0 if it can't be read. */
  long readMarker(Conversation where) {
    try {
      return history.log(where).readMarker(reader);
    } catch (HistoryException e) {
      return 0;
    }
  }
}

package org.wassop.server.torture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wassop.protocol.message.Place;
import org.wassop.protocol.message.Request;
import org.wassop.server.torture.SentMessages.Stored;

/**
 * Compares the log of one conversation with what the clients have sent and received. Each method
 * throws an {@link AssertionError} at the first difference.
 */
final class LogAudit {
  private final String where;
  private final List<ReceivedEntry> log;

  /** Creates the audit of the conversation {@code where}, whose whole log is {@code log}. */
  LogAudit(String where, List<ReceivedEntry> log) {
    this.where = where;
    this.log = log;
    Map<String, Long> idByKey = new HashMap<>();
    for (ReceivedEntry one : log) {
      if (one.isMessage() && !one.text().isEmpty()) {
        Long other = idByKey.put(RandomTexts.keyOf(one.text()), one.id());
        check(other == null, "is stored twice, first as " + other + ": " + one);
      }
    }
    LogChecks.check(log);
  }

  /** Checks that the log has {@code accepted} as acknowledged, in the order of the author. */
  void checkAccepted(ClientMemory author, List<Stored> accepted) {
    long before = 0;
    for (Stored one : accepted) {
      ReceivedEntry expected = SentMessages.entryOf(author.user(), one);
      check(one.id() >= 1 && one.id() <= log.size(), "lacks what was acknowledged: " + expected);
      ReceivedEntry found = log.get((int) one.id() - 1);
      boolean hasItsText =
          found.text().isEmpty() || RandomTexts.keyOf(found.text()).equals(one.sent().key());
      check(hasItsText && found.isSame(expected), "has " + found + " and acknowledged " + expected);
      check(one.id() > before, "has what was said later before " + expected);
      before = one.id();
    }
  }

  /** Checks that the messages in {@code deleted} have no text any more. */
  void checkDeleted(List<Request.Delete> deleted) {
    for (Request.Delete one : deleted) {
      ReceivedEntry found = log.get((int) one.targetId() - 1);
      check(found.text().isEmpty(), "still has what was deleted: " + found);
    }
  }

  /** Checks that the log has no messages but the {@code accepted} ones of all authors. */
  void checkMessageCount(int accepted) {
    long messages = log.stream().filter(ReceivedEntry::isMessage).count();
    check(messages == accepted, "has " + messages + " messages of " + accepted + " said");
  }

  /**
   * Checks that {@code transcript} is equal to the log from where it begins, and looks the same.
   */
  void checkTranscript(ClientMemory reader, ReceivedTranscript transcript) {
    check(!transcript.hasGap(), reader.user() + " has a hole after " + transcript.last());
    List<ReceivedEntry> expected = log.subList((int) transcript.start(), log.size());
    List<ReceivedEntry> received = transcript.entries();
    for (int i = 0; i < Math.min(expected.size(), received.size()); i++) {
      check(
          expected.get(i).isSame(received.get(i)),
          reader.user() + " heard " + received.get(i) + " instead of " + expected.get(i));
    }
    check(
        expected.size() == received.size(),
        reader.user() + " knows it up to " + transcript.last() + " of " + log.size());
    ConversationView expectedView = ConversationView.of(expected);
    ConversationView.of(received)
        .messages()
        .forEach((id, seen) -> {
          ConversationView.Message now = expectedView.messages().get(id);
          check(seen.equals(now), reader.user() + " sees " + id + " as " + seen + ", not " + now);
        });
  }

  private void check(boolean isRight, String what) {
    if (!isRight) {
      throw new AssertionError(where + " " + what);
    }
  }

  /** Returns those of {@code all} that were sent to {@code place}. */
  static List<Stored> sentTo(Place place, List<Stored> all) {
    List<Stored> inPlace = new ArrayList<>(all);
    inPlace.removeIf(one -> !one.sent().place().equals(place));
    return inPlace;
  }
}

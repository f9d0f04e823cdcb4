package org.wassop.server.torture;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wassop.protocol.name.UserName;

/**
 * Checks what is true of every log: each change is of an earlier message, allowed, and changes
 * something; each message has the text that its changes have given it.
 */
final class LogChecks {
  private final List<ReceivedEntry> log;
  private final Set<Long> deleted = new HashSet<>();
  private final Map<Long, Set<ConversationView.Reaction>> reactions = new HashMap<>();

  private LogChecks(List<ReceivedEntry> log) {
    this.log = log;
  }

  /** Fails at the first error in {@code log}. */
  static void check(List<ReceivedEntry> log) {
    LogChecks checks = new LogChecks(log);
    log.forEach(checks::check);
    Map<Long, String> lastEdits = new HashMap<>();
    for (ReceivedEntry entry : log) {
      if (entry.kind() instanceof ReceivedEntry.Kind.Edited(long of)) {
        lastEdits.put(of, entry.text());
      }
    }
    for (ReceivedEntry entry : log) {
      if (entry.isMessage()) {
        String last = lastEdits.getOrDefault(entry.id(), entry.text());
        expect(entry.text().equals(last), entry, "isn't what its last edit says");
        boolean isDeleted = checks.deleted.contains(entry.id());
        expect(entry.text().isEmpty() == isDeleted, entry, "has a text, or none, though it was");
      }
    }
  }

  private void check(ReceivedEntry entry) {
    switch (entry.kind()) {
      case ReceivedEntry.Kind.Said said -> {}
      case ReceivedEntry.Kind.Reacted(long of, String emoji, boolean back) -> {
        target(entry, of);
        Set<ConversationView.Reaction> all = reactions.computeIfAbsent(of, id -> new HashSet<>());
        ConversationView.Reaction reaction = new ConversationView.Reaction(entry.from(), emoji);
        expect(back ? all.remove(reaction) : all.add(reaction), entry, "changes nothing");
      }
      case ReceivedEntry.Kind.Edited(long of) -> own(entry, of);
      case ReceivedEntry.Kind.Deleted(long of) -> {
        own(entry, of);
        deleted.add(of);
      }
    }
  }

  private UserName target(ReceivedEntry entry, long of) {
    expect(of >= 1 && of < entry.id(), entry, "is of something later");
    ReceivedEntry message = log.get((int) of - 1);
    expect(message.isMessage(), entry, "is of no message");
    expect(!deleted.contains(of), entry, "is of a message that was deleted");
    return message.from();
  }

  private void own(ReceivedEntry entry, long of) {
    expect(target(entry, of).equals(entry.from()), entry, "is of somebody else's message");
  }

  private static void expect(boolean isRight, ReceivedEntry entry, String what) {
    if (!isRight) {
      throw new AssertionError(entry + " " + what);
    }
  }
}
